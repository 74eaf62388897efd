from flask import render_template_string, request


def show():
    name = request.args["name"]
    template = "<h1>Hello " + name + "</h1>"
    # ruleid: python-template-injection-flask
    first = render_template_string(template)
    # ruleid: python-template-injection-flask
    second = render_template_string("<h1>Hello %s</h1>" % name)
    # ruleid: python-template-injection-flask
    return first + second + render_template_string(request.form["template"])
