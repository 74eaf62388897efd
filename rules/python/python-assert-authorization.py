import hmac


def delete_user(current, user_id):
    # ruleid: python-assert-authorization
    assert current.is_admin
    Users.delete(user_id)


def edit(request, document):
    # ruleid: python-assert-authorization
    assert request.user.has_perm("edit", document), "no right to edit"
    document.save()


def receive(body, signature, expected):
    # ruleid: python-assert-authorization
    assert hmac.compare_digest(signature, expected)
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
