import html

from flask import Flask, jsonify, make_response, render_template, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "World")
    # ruleid: python-xss-flask-html-string
    return f"<h1>Hello, {name}!</h1>"


@app.route("/search")
def search():
    query = request.args["q"]
    # ruleid: python-xss-flask-html-string
    return make_response(f"<p>No results for {query}</p>", 404)


@app.route("/page")
def page():
    title = request.form.get("title")
    # ruleid: python-xss-flask-html-string
    body = f"""<html>
      <body><h1>{title}</h1></body>
    </html>"""
    return body


@app.route("/user/<username>")
def profile(username):
    # ruleid: python-xss-flask-html-string
    return f"No profile for {username}", 404


@app.route("/safe")
def safe():
    name = request.args.get("name", "World")
    if name == "json":
        # ok: python-xss-flask-html-string
        return jsonify(name=name)
    if name == "template":
        # ok: python-xss-flask-html-string
        return render_template("hello.html", name=name)
    if name == "html":
        # ok: python-xss-flask-html-string
        return f"<h1>{html.escape(name)}</h1>"
    # ok: python-xss-flask-html-string
    return f"<h1>Hello {escape(name)}</h1>"


@app.route("/number")
def number():
    count = request.args.get("count", 1, type=int)
    limit = int(request.args["limit"])
    # ok: python-xss-flask-html-string
    return f"<p>{limit}</p>"


def mail_body(name):
    # ok: python-xss-flask-html-string
    return f"<p>Dear {name}</p>"
