from flask import Flask, request

app = Flask(__name__)


@app.route("/mail", methods=["POST"])
def mail():
    template = request.form["template"]
    # ruleid: python-format-string-injection
    return send(template.format(user=current_user))


@app.route("/text")
def text():
    # ruleid: python-format-string-injection
    return send(request.args["text"].format_map(VALUES))


@app.route("/safe")
def safe():
    name = request.args["name"]
    # ok: python-format-string-injection
    a = "Hello {}".format(name)
    # ok: python-format-string-injection
    b = GREETING.format(name=name)
    # ok: python-format-string-injection
    c = string.Template(name).safe_substitute(a=1)
    return send(a, b, c)
