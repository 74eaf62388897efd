from flask import request
from jinja2 import Environment, Template
from jinja2.sandbox import SandboxedEnvironment


def greeting():
    name = request.args["name"]
    # ruleid: python-template-injection-jinja2
    return Template(f"Hello {name}").render()


def mail(request):
    env = Environment(autoescape=True)
    # ruleid: python-template-injection-jinja2
    body = env.from_string(request.POST["body"])
    return body.render(user=request.user)


def safe():
    name = request.args["name"]
    # ok: python-template-injection-jinja2
    first = Template("Hello {{ name }}").render(name=name)
    sandbox = SandboxedEnvironment()
    # ok: python-template-injection-jinja2
    second = sandbox.from_string(request.form["body"]).render()
    # ok: python-template-injection-jinja2
    third = Template(open("mail.txt").read()).render(name=name)
    return first + second + third
