import os
import tarfile
import tempfile
import uuid

from flask import Blueprint, jsonify, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

from shop import settings

uploads = Blueprint("uploads", __name__, url_prefix="/uploads")


@uploads.post("/photo")
def upload_photo():
    photo = request.files["photo"]
    photo.save(os.path.join(settings.UPLOAD_FOLDER, photo.filename))
    return "", 201


@uploads.post("/invoice")
def upload_invoice():
    invoice = request.files["invoice"]
    name = f"{uuid.uuid4()}-{secure_filename(invoice.filename)}"
    invoice.save(os.path.join(settings.UPLOAD_FOLDER, name))
    return jsonify(name=name), 201


@uploads.get("/file")
def download():
    return send_file(os.path.join(settings.UPLOAD_FOLDER, request.args["name"]))


@uploads.get("/invoice")
def download_invoice():
    return send_from_directory(settings.UPLOAD_FOLDER, request.args["name"])


@uploads.post("/catalogue")
def unpack_catalogue():
    with tarfile.open(fileobj=request.files["catalogue"].stream) as archive:
        archive.extractall(settings.UPLOAD_FOLDER)
    return "", 204


@uploads.post("/manuals")
def unpack_manuals():
    with tarfile.open(fileobj=request.files["manuals"].stream) as archive:
        archive.extractall(settings.UPLOAD_FOLDER, filter="data")
    return "", 204


@uploads.post("/sheet")
def convert_sheet():
    path = tempfile.mktemp(suffix=".csv")
    request.files["sheet"].save(path)
    return jsonify(size=os.path.getsize(path))


@uploads.post("/table")
def convert_table():
    with tempfile.NamedTemporaryFile(suffix=".csv") as target:
        request.files["table"].save(target)
        return jsonify(size=target.tell())
