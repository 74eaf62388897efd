import jwt
from datetime import datetime
from datetime import timedelta
from datetime import timezone


def issue(user):
    # ruleid: python-jwt-no-expiry
    return jwt.encode({"sub": user.id, "exp": datetime.now(timezone.utc) + timedelta(minutes=15)}, KEY, algorithm="HS256")


def other(user):
    # ruleid: python-jwt-no-expiry
    return jwt.encode({"sub": user.id, "role": "admin", "exp": datetime.now(timezone.utc) + timedelta(minutes=15)}, KEY)


def good(user, claims):
    # ok: python-jwt-no-expiry
    a = jwt.encode({"sub": user.id, "exp": soon()}, KEY, algorithm="HS256")
    # ok: python-jwt-no-expiry
    b = jwt.encode({"sub": user.id, **claims}, KEY, algorithm="HS256")
    # ok: python-jwt-no-expiry
    c = jwt.encode(claims, KEY, algorithm="HS256")
    return a, b, c
