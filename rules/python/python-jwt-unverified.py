import jwt
from jose import jwt as jose_jwt


def current_user(token):
    # ruleid: python-jwt-unverified
    payload = jwt.decode(token, options={"verify_signature": False})
    return payload["sub"]


def with_options(token, key):
    # ruleid: python-jwt-unverified
    return jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False, "verify_signature": False})


def with_jose(token, key):
    # ruleid: python-jwt-unverified
    return jose_jwt.decode(token, key, options={"verify_signature": False, "verify_aud": False})


def safe(token, key, options):
    # ok: python-jwt-unverified
    first = jwt.decode(token, key, algorithms=["HS256"])
    # ok: python-jwt-unverified
    second = jwt.decode(token, key, algorithms=["RS256"], options={"require": ["exp"]})
    # ok: python-jwt-unverified
    third = jwt.decode(token, key, algorithms=["HS256"], options=options)
    return first, second, third


def by_issuer(token):
    # ok: python-jwt-unverified
    issuer = jwt.decode(token, options={"verify_signature": False})["iss"]
    key = key_of(issuer)
    return jwt.decode(token, key, algorithms=["RS256"])
