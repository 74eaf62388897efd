import hashlib
import hmac
import time
from hashlib import md5


def make_token(user):
    # ruleid: python-weak-hash-signature
    token = hashlib.sha256(f"{user.id}{time.time()}".encode()).hexdigest()
    return token


def sign(params, key):
    text = "&".join(f"{k}={v}" for k, v in sorted(params.items()))
    # ruleid: python-weak-hash-signature
    signature = hashlib.sha256((text + key).encode()).hexdigest().upper()
    return signature


def reset(user):
    # ruleid: python-weak-hash-signature
    user.reset_token = hashlib.sha256(user.email.encode()).hexdigest()


def safe(key, message, data):
    # ok: python-weak-hash-signature
    signature = hmac.new(key, message, hashlib.sha256).hexdigest()
    # ok: python-weak-hash-signature
    token = hashlib.sha256(message).hexdigest()
    # ok: python-weak-hash-signature
    etag = hashlib.md5(data).hexdigest()
    # ok: python-weak-hash-signature
    cache_token = hashlib.md5(data, usedforsecurity=False).hexdigest()
    return signature, token, etag, cache_token
