import hmac


def delete_user(current, user_id):
    # ruleid: python-assert-authorization
    if not (current.is_admin): raise PermissionError("Not allowed")
    Users.delete(user_id)


def edit(request, document):
    # ruleid: python-assert-authorization
    if not (request.user.has_perm("edit", document)): raise PermissionError("no right to edit")
    document.save()


def receive(body, signature, expected):
    # ruleid: python-assert-authorization
    if not (hmac.compare_digest(signature, expected)): raise PermissionError("Not allowed")
    return body


def safe(user, items):
    # ok: python-assert-authorization
    assert user is not None
    # ok: python-assert-authorization
    assert isinstance(items, list)
    # ok: python-assert-authorization
    assert len(items) > 0
    if not user.is_admin:
        raise PermissionError("Only administrators may do this")


def test_admin_flag(client):
    # ok: python-assert-authorization
    assert client.user.is_admin
