"""Runs the Python behaviours: JSON with the cases on standard input, JSON with what came of them on standard output.

Each text is run in a module of its own, in a fresh folder. Web frameworks are stood in for by the least that the cases need.
"""
import importlib.util
import json
import os
import sys
import tempfile
import textwrap
import types
import html


class Markup(str):
    """Text that is HTML already, like MarkupSafe's."""

    def format(self, *args, **kwargs):
        return Markup(str(self).format(*[escape(arg) for arg in args], **{key: escape(arg) for key, arg in kwargs.items()}))


def escape(value):
    return value if isinstance(value, Markup) else Markup(html.escape(str(value)))


class Request:
    def __init__(self):
        self.args, self.form, self.headers, self.cookies, self.data, self.json = {}, {}, {}, {}, b"", None

    def get_data(self):
        return self.data

    def get_json(self):
        return self.json


class Response:
    def __init__(self, body="", status=200):
        self.body, self.status, self.cookies = body, status, {}

    def set_cookie(self, name, value="", **options):
        self.cookies[name] = options


class Flask:
    def __init__(self, *_args, **_options):
        self.config = {}

    def route(self, *_args, **_options):
        return lambda view: view

    get = post = route


def flask(request):
    module = types.ModuleType("flask")
    module.Flask, module.Blueprint, module.request, module.Response = Flask, Flask, request, Response
    module.make_response = lambda body="", status=200: Response(body, status)
    module.jsonify = lambda *args, **kwargs: kwargs or (args[0] if args else None)
    module.redirect = lambda url, code=302: ("redirect", url)
    module.render_template = lambda name, **values: values
    module.escape = escape
    module.Markup = Markup
    return module


def stub(name, **members):
    module = types.ModuleType(name)
    for key, value in members.items():
        setattr(module, key, value)
    sys.modules[name] = module


def run(text, case):
    request = Request()
    sys.modules["flask"] = flask(request)
    stub("markupsafe", Markup=Markup, escape=escape)
    space = {"__name__": "behaviour", "request": request, "stub": stub}
    home = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            result = {}
            exec(compile(case.get("setup", ""), "setup", "exec"), space)
            exec(compile(text, "module", "exec"), space)
            for part in ("good", "attack"):
                body = textwrap.indent(textwrap.dedent(case[part]).strip(), "    ")
                exec(compile(f"def {part}_():\n{body}", part, "exec"), space)
                try:
                    result[part] = repr(space[f"{part}_"]())
                except Exception as error:
                    result[part] = f"raised {type(error).__name__}: {error}"
            return result
        except Exception as error:
            return {"failed": f"{type(error).__name__}: {error}"}
        finally:
            os.chdir(home)


def main():
    results = []
    for case in json.load(sys.stdin):
        if case.get("needs") and importlib.util.find_spec(case["needs"]) is None:
            results.append({"missing": case["needs"]})
            continue
        results.append({"before": run(case["before"], case), "after": run(case["after"], case)})
    sys.stdout.write(json.dumps(results))


if __name__ == "__main__":
    main()
