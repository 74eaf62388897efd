import random
import secrets
import string
from random import choice


def generate_reset_token():
    # ruleid: python-weak-random
    return "".join(random.choice(string.ascii_letters) for _ in range(32))


def login(user):
    # ruleid: python-weak-random
    otp = random.randint(100000, 999999)
    # ruleid: python-weak-random
    user.session_id = str(random.getrandbits(64))
    # ruleid: python-weak-random
    password = "".join(choice(string.digits) for _ in range(8))
    # ruleid: python-weak-random
    api_key = "".join(random.choices(string.hexdigits, k=40))
    return otp, password, api_key


def safe(items, seed):
    # ok: python-weak-random
    token = secrets.token_hex(16)
    # ok: python-weak-random
    item = random.choice(items)
    # ok: python-weak-random
    delay = random.uniform(0, 1)
    # ok: python-weak-random
    otp = secrets.SystemRandom().randint(100000, 999999)
    # ok: python-weak-random
    shuffled = random.sample(items, len(items))
    return token, item, delay, otp, shuffled


def pick_color():
    # ok: python-weak-random
    return random.choice(["red", "green"])
