def guard(request):
    try:
        # ruleid: python-security-error-swallowed
        verify_signature(request.body)
    except Exception:
        pass
    return process(request)


def allowed(token):
    try:
        # ruleid: python-security-error-swallowed
        claims = verifier.validate_token(token)
    except ValueError:
        return True
    return claims.admin


def strict(token):
    try:
        # ok: python-security-error-swallowed
        verify_token(token)
    except ValueError:
        return False
    return True


def clean(path):
    try:
        # ok: python-security-error-swallowed
        remove(path)
    except OSError:
        pass


def loud(token):
    try:
        # ok: python-security-error-swallowed
        verify_token(token)
    except ValueError as error:
        raise Forbidden from error
