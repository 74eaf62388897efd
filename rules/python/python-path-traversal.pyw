from pathlib import Path

from flask import request

FOLDER = Path("/srv/files")


def read_any():
    # ruleid: python-path-traversal
    return open(request.args["path"]).read()


def read_from_folder():
    path = FOLDER / request.args["name"]
    # ruleid: python-path-traversal
    return path.read_text()


def read_twice():
    # ruleid: python-path-traversal
    return (FOLDER / request.args["name"]).read_bytes()
