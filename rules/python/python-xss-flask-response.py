from flask import Flask, Response, jsonify, make_response, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/profile")
def profile():
    name = request.args.get("name")
    # ruleid: python-xss-flask-response
    return make_response(name)


@app.route("/echo")
def echo():
    text = "You said " + request.args["text"]
    # ruleid: python-xss-flask-response
    return text


@app.route("/page")
def page():
    html = open("page.html").read()
    # ruleid: python-xss-flask-response
    return Response(html.replace("{{ name }}", request.args.get("name", "")))


@app.route("/safe")
def safe():
    name = request.args.get("name")
    # ok: python-xss-flask-response
    return make_response(escape(name))


@app.route("/data")
def data():
    # ok: python-xss-flask-response
    return jsonify(name=request.args.get("name"))


@app.route("/object")
def thing():
    answer = {"name": request.args.get("name")}
    # ok: python-xss-flask-response
    return answer


@app.route("/user")
def user():
    found = lookup_user(request.args.get("id"))
    # ok: python-xss-flask-response
    return found


@app.route("/plain")
def plain():
    # ok: python-xss-flask-response
    return Response(request.args.get("name"), mimetype="text/plain")
