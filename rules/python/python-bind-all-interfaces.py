import os
import socket
from http.server import HTTPServer

import uvicorn
from flask import Flask

app = Flask(__name__)


def listen(handler):
    server = socket.socket()
    # ruleid: python-bind-all-interfaces
    server.bind(("0.0.0.0", 9000))
    # ruleid: python-bind-all-interfaces
    HTTPServer(("0.0.0.0", 8000), handler).serve_forever()


def safe(handler):
    # ok: python-bind-all-interfaces
    app.run(host="127.0.0.1")
    # ok: python-bind-all-interfaces
    uvicorn.run(app, host=os.environ["HOST"])
    # ok: python-bind-all-interfaces
    HTTPServer(("localhost", 8000), handler).serve_forever()


if __name__ == "__main__":
    # ruleid: python-bind-all-interfaces
    app.run(host="0.0.0.0", port=5000)
    # ruleid: python-bind-all-interfaces
    uvicorn.run("main:app", host="0.0.0.0", port=8000)
