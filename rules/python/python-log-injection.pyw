import logging

from flask import request


def login():
    # ruleid: python-log-injection
    logging.info("login of " + request.form["username"])
