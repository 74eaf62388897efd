import secrets
from os import environ

from flask import Flask
import os

app = Flask(__name__)
# ruleid: python-hardcoded-secret-key
app.secret_key = os.environ["SECRET_KEY"]
# ruleid: python-hardcoded-secret-key
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]


class Config:
    # ruleid: python-hardcoded-secret-key
    SECRET_KEY = os.environ["SECRET_KEY"]


def create_app():
    application = Flask(__name__)
    # ruleid: python-hardcoded-secret-key
    application.config.from_mapping(SECRET_KEY=os.environ["SECRET_KEY"], DATABASE="app.db")
    return application


def safe(config):
    # ok: python-hardcoded-secret-key
    app.secret_key = environ["SECRET_KEY"]
    # ok: python-hardcoded-secret-key
    app.secret_key = secrets.token_hex(32)
    # ok: python-hardcoded-secret-key
    app.config["SECRET_KEY"] = config.secret
    # ok: python-hardcoded-secret-key
    app.config["SESSION_COOKIE_NAME"] = "shop"
    # ok: python-hardcoded-secret-key
    app.secret_key = ""


class Columns:
    ACCESS_KEY = "access_key"
    # ok: python-hardcoded-secret-key
    SECRET_KEY = "secret_key"
