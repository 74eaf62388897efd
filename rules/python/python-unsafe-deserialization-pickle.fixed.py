import base64
import json
import pickle
from pickle import loads

import requests
from flask import Flask, request

app = Flask(__name__)


@app.route("/restore", methods=["POST"])
def restore():
    # ruleid: python-unsafe-deserialization-pickle
    state = json.loads(request.data)
    return {"items": len(state)}


@app.route("/profile")
def profile():
    cookie = request.cookies.get("profile")
    # ruleid: python-unsafe-deserialization-pickle
    return {"user": json.loads(base64.b64decode(cookie))}


def worker(sock):
    payload = sock.recv(4096)
    # ruleid: python-unsafe-deserialization-pickle
    job = json.loads(payload)
    return job


def safe(sock, signer):
    # ok: python-unsafe-deserialization-pickle
    data = json.loads(request.data)
    with open("model.pkl", "rb") as handle:
        # ok: python-unsafe-deserialization-pickle
        model = pickle.load(handle)
    # ok: python-unsafe-deserialization-pickle
    copy = pickle.loads(pickle.dumps(model))
    # ok: python-unsafe-deserialization-pickle
    state = pickle.loads(signer.unsign(request.cookies["state"]))
    return data, copy, state
