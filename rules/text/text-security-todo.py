def hook(request):
    # ruleid: text-security-todo
    # FIXME: skip signature verification for now
    body = request.get_json()
    # ok: text-security-todo
    # In production this runs behind a queue.
    enqueue(body)
    # ok: text-security-todo
    # TODO: paginate
    # ok: text-security-todo
    # Authentication is done by the decorator above.
    return "", 204
