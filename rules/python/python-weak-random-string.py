import random
import secrets
import string


def text(length):
    # ruleid: python-weak-random-string
    return "".join(random.choice(string.ascii_letters) for _ in range(length))


def digits():
    chars = string.digits
    # ruleid: python-weak-random-string
    return "".join(random.choices(chars, k=6))


def safe(length):
    # ok: python-weak-random-string
    return "".join(secrets.choice(string.ascii_letters) for _ in range(length))


def colour():
    # ok: python-weak-random-string
    return random.choice(["red", "green", "blue"])


def sure():
    # ok: python-weak-random-string
    return random.SystemRandom().choice(string.digits)
