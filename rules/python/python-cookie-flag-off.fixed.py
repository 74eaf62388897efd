from flask import Flask

app = Flask(__name__)
# ruleid: python-cookie-flag-off
app.config["SESSION_COOKIE_SECURE"] = True
# ruleid: python-cookie-flag-off
app.config.update(SESSION_COOKIE_HTTPONLY=True)

# ruleid: python-cookie-flag-off
SESSION_COOKIE_SECURE = True


def login(response, token):
    # ruleid: python-cookie-flag-off
    response.set_cookie("token", token, httponly=True, secure=True)


def safe(response, token, debug):
    # ok: python-cookie-flag-off
    app.config["SESSION_COOKIE_SECURE"] = True
    # ok: python-cookie-flag-off
    app.config["SESSION_COOKIE_SECURE"] = not debug
    # ok: python-cookie-flag-off
    response.set_cookie("theme", "dark", httponly=False)
    # ok: python-cookie-flag-off
    app.config["SESSION_PERMANENT"] = False
