from flask import make_response


def theme(value):
    response = make_response("ok")
    # ruleid: python-cookie-flags-missing
    response.set_cookie("theme", value)
    # ruleid: python-cookie-flags-missing
    response.set_cookie("cart", value, httponly=True)
    # ok: python-cookie-flags-missing
    response.set_cookie("cart", value, secure=True, httponly=True, samesite="Lax")
    # ok: python-cookie-flags-missing
    response.set_cookie("theme", value, **COOKIE_OPTIONS)
    # ok: python-cookie-flags-missing
    response.set_cookie("theme", "", max_age=0)
    # ok: python-cookie-flags-missing
    response.delete_cookie("theme")
    return response
