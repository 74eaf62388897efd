import crypt
import time


def elapsed():
    # ruleid: python-obsolete-security-api
    return time.clock()


def digest(password, salt):
    # ruleid: python-obsolete-security-api
    return crypt.crypt(password, salt)


def good():
    # ok: python-obsolete-security-api
    a = time.perf_counter()
    # ok: python-obsolete-security-api
    b = time.time()
    # ok: python-obsolete-security-api
    c = clock()
    return a, b, c
