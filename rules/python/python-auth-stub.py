# ruleid: python-auth-stub
def verify_token(token):
    return True


# ruleid: python-auth-stub
async def check_permission(user, action: str) -> bool:
    """Whether the user may do it."""
    return True


# ok: python-auth-stub
def is_admin(user):
    return user.role == "admin"


# ok: python-auth-stub
def has_children():
    return True


# ok: python-auth-stub
def validate_session(session):
    if session.expired:
        return False
    return True


# ok: python-auth-stub
def verify_signature(body):
    raise NotImplementedError
