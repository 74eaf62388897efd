import nh3
from flask import Flask, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)


@app.route("/comment", methods=["POST"])
def comment():
    text = request.form["text"]
    # ruleid: python-xss-mark-safe
    return render_template("comment.html", text=Markup(f"<p>{text}</p>"))


@app.route("/badge/<label>")
def badge(label):
    # ruleid: python-xss-mark-safe
    html = Markup(f"<span class='badge'>{label}</span>")
    return render_template("badge.html", badge=html)


@app.route("/safe", methods=["POST"])
def safe():
    text = request.form["text"]
    # ok: python-xss-mark-safe
    first = Markup("<p>{}</p>").format(text)
    # ok: python-xss-mark-safe
    second = Markup(nh3.clean(text))
    # ok: python-xss-mark-safe
    third = Markup("<br>").join(escape(line) for line in text.splitlines())
    # ok: python-xss-mark-safe
    fourth = Markup(f"<p>{escape(text)}</p>")
    return render_template("all.html", parts=[first, second, third, fourth])
