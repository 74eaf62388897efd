from flask import Flask, render_template, render_template_string, request
from markupsafe import escape

app = Flask(__name__)
PAGE = "<h1>Hello {{ name }}</h1>"


@app.route("/hello")
def hello():
    name = request.args.get("name", "World")
    # ruleid: python-template-injection-flask
    return render_template_string("<h1>Hello {{ name }}!</h1>", name=name)


@app.route("/user/<username>")
def user(username):
    # ruleid: python-template-injection-flask
    return render_template_string("""
        <html><body>Profile of {{ username }}</body></html>
    """, username=username)


@app.errorhandler(404)
def not_found(error):
    path = request.args["from"]
    # ruleid: python-template-injection-flask
    return render_template_string("No page {{ path }}", path=path, error=error), 404


@app.route("/safe")
def safe():
    name = request.args.get("name", "World")
    # ok: python-template-injection-flask
    first = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: python-template-injection-flask
    second = render_template_string(PAGE, name=request.form["name"])
    # ok: python-template-injection-flask
    third = render_template("hello.html", name=escape(name))
    # ok: python-template-injection-flask
    fourth = render_template_string(f"<p>Page {int(request.args['page'])}</p>")
    return first + second + third + fourth
