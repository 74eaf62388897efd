import os
from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse
from flask import abort, request, send_file, send_from_directory
from werkzeug.utils import safe_join, secure_filename

app = FastAPI()
FOLDER = Path("/srv/files")
UPLOADS = "/srv/uploads"


def download():
    name = request.args.get("file")
    # ruleid: python-path-traversal
    return send_file(os.path.join(UPLOADS, name))


def read_note(request):
    name = request.GET["note"]
    # ruleid: python-path-traversal
    with open(f"notes/{name}.txt") as handle:
        return handle.read()


@app.get("/reports")
async def report(name: str):
    # ruleid: python-path-traversal
    return FileResponse(f"/srv/reports/{name}")


def delete():
    data = request.get_json()
    filename = data["filename"]
    # ruleid: python-path-traversal
    os.remove(os.path.join(UPLOADS, filename))
    return {}


def serve():
    filename = request.args.get("name")
    if not os.path.exists(f"static/{os.path.basename(filename)}"):
        abort(404)
    # ruleid: python-path-traversal
    return open(f"static/{filename}", "rb").read()


def safe():
    name = request.args.get("file")
    # ok: python-path-traversal
    send_from_directory(UPLOADS, name)
    # ok: python-path-traversal
    open(os.path.join(UPLOADS, secure_filename(name)))
    # ok: python-path-traversal
    open(safe_join(UPLOADS, name))
    # ok: python-path-traversal
    open(os.path.join(UPLOADS, os.path.basename(name)))
    # ok: python-path-traversal
    open(f"page-{int(request.args['page'])}.html")
    # ok: python-path-traversal
    return open("static/" + "index.html").read()


def checked():
    path = (FOLDER / request.args["path"]).resolve()
    if not path.is_relative_to(FOLDER):
        abort(404)
    # ok: python-path-traversal
    return path.read_text()


def checked_with_strings():
    path = os.path.realpath(os.path.join(UPLOADS, request.args["path"]))
    if not path.startswith(UPLOADS + os.sep):
        abort(404)
    # ok: python-path-traversal
    return open(path).read()


def listed():
    language = request.args.get("lang", "en")
    if language not in ("en", "de"):
        return "unknown language", 400
    # ok: python-path-traversal
    return open(f"texts/{language}.json").read()


@app.get("/by-id")
async def by_id(item_id: int):
    # ok: python-path-traversal
    return FileResponse(f"/srv/items/{item_id}.png")


def load(name):
    # ok: python-path-traversal
    return open(os.path.join("config", name)).read()
