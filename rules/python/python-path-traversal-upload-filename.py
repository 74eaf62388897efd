import os
import uuid

from fastapi import FastAPI, UploadFile
from flask import current_app, request
from werkzeug.utils import secure_filename

app = FastAPI()
UPLOAD_FOLDER = "uploads"


def upload():
    file = request.files["file"]
    # ruleid: python-path-traversal-upload-filename
    file.save(os.path.join(current_app.config["UPLOAD_FOLDER"], file.filename))
    return "saved"


@app.post("/upload")
async def upload_file(file: UploadFile):
    # ruleid: python-path-traversal-upload-filename
    with open(f"uploads/{file.filename}", "wb") as out:
        out.write(await file.read())
    return {"name": file.filename}


@app.post("/avatar")
async def avatar(avatar: UploadFile):
    # ruleid: python-path-traversal-upload-filename
    path = os.path.join(UPLOAD_FOLDER, avatar.filename)
    with open(path, "wb") as out:
        out.write(await avatar.read())


def picture():
    p = request.files["picture"]
    # ruleid: python-path-traversal-upload-filename
    p.save("./pictures/" + p.filename)


def safe():
    file = request.files["file"]
    # ok: python-path-traversal-upload-filename
    if file.filename == "":
        return "no file", 400
    # ok: python-path-traversal-upload-filename
    file.save(os.path.join(UPLOAD_FOLDER, secure_filename(file.filename)))
    # ok: python-path-traversal-upload-filename
    extension = os.path.splitext(file.filename)[1]
    # ok: python-path-traversal-upload-filename
    file.save(os.path.join(UPLOAD_FOLDER, f"{uuid.uuid4()}{extension}"))
    # ok: python-path-traversal-upload-filename
    file.save(os.path.join(UPLOAD_FOLDER, os.path.basename(file.filename)))
    # ok: python-path-traversal-upload-filename
    return {"name": file.filename}
