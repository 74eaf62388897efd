from flask import Flask

app = Flask(__name__)
# ruleid: python-csrf-disabled-flask
app.config["WTF_CSRF_ENABLED"] = False
# ruleid: python-csrf-disabled-flask
app.config.update(WTF_CSRF_ENABLED=False, DATABASE="app.db")


class TestConfig:
    TESTING = True
    # ok: python-csrf-disabled-flask
    WTF_CSRF_ENABLED = False


def test_client():
    app.config["TESTING"] = True
    # ok: python-csrf-disabled-flask
    app.config["WTF_CSRF_ENABLED"] = False
    return app.test_client()


def safe():
    # ok: python-csrf-disabled-flask
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    # ok: python-csrf-disabled-flask
    app.config["WTF_CSRF_ENABLED"] = True
