from fastapi import Response
from flask import make_response


def login(user):
    response = make_response("ok")
    # ruleid: python-cookie-insecure
    response.set_cookie("session_id", new_session(user), secure=True, httponly=True, samesite="Lax")
    return response


async def api_login(response: Response, token: str):
    # ruleid: python-cookie-insecure
    response.set_cookie(key="access_token", value=token, max_age=3600, secure=True, httponly=True, samesite="Lax")
    return {"ok": True}


def safe(response, token, options):
    # ok: python-cookie-insecure
    response.set_cookie("session_id", token, secure=True, httponly=True, samesite="Lax")
    # ok: python-cookie-insecure
    response.set_cookie("theme", "dark")
    # ok: python-cookie-insecure
    response.set_cookie("csrf_token", token)
    # ok: python-cookie-insecure
    response.set_cookie("session_id", token, **options)
    # ok: python-cookie-insecure
    response.delete_cookie("session_id")
