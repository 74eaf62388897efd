import hmac


def check(token, expected):
    # ruleid: python-timing-unsafe-secret-compare
    if token == expected:
        return True
    # ruleid: python-timing-unsafe-secret-compare
    return request.api_key != settings.key


def safe(token, expected):
    # ok: python-timing-unsafe-secret-compare
    if hmac.compare_digest(token, expected):
        return True
    # ok: python-timing-unsafe-secret-compare
    if token == "":
        return False
    # ok: python-timing-unsafe-secret-compare
    if token is None or token == None:
        return False
    # ok: python-timing-unsafe-secret-compare
    return kind == expected
