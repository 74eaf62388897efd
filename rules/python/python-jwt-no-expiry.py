import jwt


def issue(user):
    # ruleid: python-jwt-no-expiry
    return jwt.encode({"sub": user.id}, KEY, algorithm="HS256")


def other(user):
    # ruleid: python-jwt-no-expiry
    return jwt.encode({"sub": user.id, "role": "admin"}, KEY)


def good(user, claims):
    # ok: python-jwt-no-expiry
    a = jwt.encode({"sub": user.id, "exp": soon()}, KEY, algorithm="HS256")
    # ok: python-jwt-no-expiry
    b = jwt.encode({"sub": user.id, **claims}, KEY, algorithm="HS256")
    # ok: python-jwt-no-expiry
    c = jwt.encode(claims, KEY, algorithm="HS256")
    return a, b, c
