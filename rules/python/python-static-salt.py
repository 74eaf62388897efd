import hashlib
import os

SALT = b"shop-salt"


def digest(password):
    # ruleid: python-static-salt
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"D8VxSmTZt2E2", 600000)


def other(password):
    # ruleid: python-static-salt
    return hashlib.scrypt(password.encode(), salt=b"pepper", n=16384, r=8, p=1)


def good(password, stored):
    # ok: python-static-salt
    a = hashlib.pbkdf2_hmac("sha256", password.encode(), os.urandom(16), 600000)
    # ok: python-static-salt
    b = hashlib.pbkdf2_hmac("sha256", password.encode(), stored.salt, 600000)
    # ok: python-static-salt
    c = hashlib.scrypt(password.encode(), salt=stored.salt, n=16384, r=8, p=1)
    return a, b, c
