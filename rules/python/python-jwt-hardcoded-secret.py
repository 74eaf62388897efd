import jwt
from flask import current_app
from jose import jwt as jose


def make(user):
    # ruleid: python-jwt-hardcoded-secret
    return jwt.encode({"sub": user.id}, "secret", algorithm="HS256")


def read(token):
    # ruleid: python-jwt-hardcoded-secret
    return jwt.decode(token, "secret", algorithms=["HS256"])


def read_jose(token):
    # ruleid: python-jwt-hardcoded-secret
    return jose.decode(token, "my-key", algorithms=["HS256"])


def safe(user, token, key):
    # ok: python-jwt-hardcoded-secret
    first = jwt.encode({"sub": user.id}, current_app.config["JWT_SECRET"], algorithm="HS256")
    # ok: python-jwt-hardcoded-secret
    second = jwt.decode(token, key, algorithms=["HS256"])
    # ok: python-jwt-hardcoded-secret
    third = jwt.get_unverified_header(token)
    # ok: python-jwt-hardcoded-secret
    fourth = jwt.decode(token, "", algorithms=["HS256"])
    return first, second, third, fourth
