import jwt


def read(token):
    # ruleid: python-jwt-none-algorithm
    return jwt.decode(token, "", algorithms=["HS256"])


def write(claims):
    # ruleid: python-jwt-none-algorithm
    return jwt.encode(claims, None, algorithm="HS256")


def safe(token, key, claims):
    # ok: python-jwt-none-algorithm
    first = jwt.decode(token, key, algorithms=["HS256"])
    # ok: python-jwt-none-algorithm
    second = jwt.encode(claims, key, algorithm="RS256")
    # ok: python-jwt-none-algorithm
    third = jwt.encode(claims, key)
    return first, second, third
