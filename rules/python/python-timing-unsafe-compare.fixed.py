import hashlib
import hmac
import os

from flask import abort, request

API_KEY = os.environ["API_KEY"]


def verify(body, signature, key):
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ruleid: python-timing-unsafe-compare
    return hmac.compare_digest(signature, expected)


def webhook(key):
    mac = hmac.new(key, request.data, hashlib.sha256)
    # ruleid: python-timing-unsafe-compare
    if not hmac.compare_digest(mac.hexdigest(), request.headers["X-Signature"]):
        abort(403)


def require_key():
    # ruleid: python-timing-unsafe-compare
    if not hmac.compare_digest(request.headers["X-API-Key"], API_KEY):
        abort(401)


def safe(body, signature, key, left, right):
    expected = hmac.new(key, body, hashlib.sha256).hexdigest()
    # ok: python-timing-unsafe-compare
    if signature is None or expected == "":
        return False
    # ok: python-timing-unsafe-compare
    if left.etag == right.etag or left.api_key == right.api_key:
        return True
    # ok: python-timing-unsafe-compare
    if body[0] == right.token:
        return True
    # ok: python-timing-unsafe-compare
    return hmac.compare_digest(signature, expected)
