from django.http import HttpResponse


def login(request):
    response = HttpResponse("ok")
    # ruleid: python-cookie-without-secure
    response.set_cookie("auth_token", make_token(request.user), httponly=True, secure=True)
    return response


async def api_login(response, token):
    # ruleid: python-cookie-without-secure
    response.set_cookie(key="jwt", value=token, httponly=True, samesite="lax", secure=True)


def safe(response, token, settings):
    # ok: python-cookie-without-secure
    response.set_cookie("auth_token", token, httponly=True, secure=True)
    # ok: python-cookie-without-secure
    response.set_cookie("auth_token", token, httponly=True, secure=not settings.DEBUG)
    # ok: python-cookie-without-secure
    response.set_cookie("language", "en", httponly=True)
