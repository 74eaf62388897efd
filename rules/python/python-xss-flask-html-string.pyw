from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/link")
def link():
    target = request.args["target"]
    # ruleid: python-xss-flask-html-string
    return "<a href='" + target + "'>continue</a>"


@app.route("/both")
def both():
    first, last = request.args["first"], request.args["last"]
    # ruleid: python-xss-flask-html-string
    return "<p>%s %s</p>" % (first, last), 200


@app.route("/name")
def name():
    # ruleid: python-xss-flask-html-string
    response = make_response("Your name is " + request.args["name"])
    return response
