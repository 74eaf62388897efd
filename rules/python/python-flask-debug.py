import os

from flask import Flask

app = Flask(__name__)
# ruleid: python-flask-debug
app.config["DEBUG"] = True


@app.route("/")
def index():
    return "hello"


def create_app():
    application = Flask(__name__)
    # ruleid: python-flask-debug
    application.debug = True
    return application


def safe(runner):
    # ok: python-flask-debug
    app.run(debug=False)
    # ok: python-flask-debug
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
    # ok: python-flask-debug
    app.run(host="127.0.0.1", port=8000)


if __name__ == "__main__":
    # ruleid: python-flask-debug
    app.run(host="127.0.0.1", port=5000, debug=True)
