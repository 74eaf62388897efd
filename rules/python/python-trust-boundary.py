from flask import Flask, request, session

app = Flask(__name__)


@app.route("/role", methods=["POST"])
def role():
    # ruleid: python-trust-boundary
    session["role"] = request.form["role"]
    return "ok"


@app.route("/keep", methods=["POST"])
def keep():
    key = request.args["key"]
    # ruleid: python-trust-boundary
    session[key] = "1"
    return "ok"


@app.route("/login", methods=["POST"])
def login():
    user = authenticate(LOGIN)
    # ok: python-trust-boundary
    session["user_id"] = user.id
    # ok: python-trust-boundary
    session["visits"] = int(request.form["visits"])
    # ok: python-trust-boundary
    session["seen"] = True
    return "ok"
