import logging

from flask import current_app, request

logger = logging.getLogger(__name__)


def login():
    username = request.form["username"]
    # ruleid: python-log-injection
    logger.warning(f"Failed login for {username}")
    # ruleid: python-log-injection
    current_app.logger.info(f"user {username} tried")
    return "", 401


def view(request):
    agent = request.META.get("HTTP_USER_AGENT")
    # ruleid: python-log-injection
    logging.info(f"agent: {agent}")
    return render(request, "x.html")


def safe():
    username = request.form["username"]
    # ok: python-log-injection
    logger.info("login of %r", username)
    # ok: python-log-injection
    logger.info(f"login of {repr(username)}")
    clean = username.replace("\n", "")
    # ok: python-log-injection
    logger.info(f"login of {clean}")
    # ok: python-log-injection
    logger.info(f"page {int(request.args['page'])}")
    # ok: python-log-injection
    logger.error("login failed")
