from urllib.parse import urlsplit

from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from flask import make_response, redirect, request, url_for

app = FastAPI()
PAGES = {"home": "/", "help": "/help"}


def login():
    next_page = request.args.get("next")
    # ruleid: python-open-redirect-flask
    return redirect(next_page or "/")


def by_header():
    response = make_response("", 302)
    # ruleid: python-open-redirect-flask
    response.headers["Location"] = request.args["next"]
    return response


def out():
    # ruleid: python-open-redirect-flask
    return redirect(request.form["url"], code=303)


@app.get("/go")
async def go(target: str):
    # ruleid: python-open-redirect-flask
    return RedirectResponse(url=target)


def safe():
    # ok: python-open-redirect-flask
    return redirect(url_for("profile", name=request.args.get("name")))


def safe_path():
    item = request.args["item"]
    # ok: python-open-redirect-flask
    return redirect(f"/items/{item}")


def safe_lookup():
    # ok: python-open-redirect-flask
    return redirect(PAGES.get(request.args.get("page"), "/"))


def safe_checked():
    target = request.args.get("next", "/")
    if not is_safe_url(target):
        return redirect("/")
    # ok: python-open-redirect-flask
    return redirect(target)


def safe_netloc():
    target = request.args.get("next", "/")
    if urlsplit(target).netloc != "":
        target = url_for("index")
    # ok: python-open-redirect-flask
    return redirect(target)
