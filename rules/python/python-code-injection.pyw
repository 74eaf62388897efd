from flask import request


def run_plugin():
    source = request.form["code"]
    # ruleid: python-code-injection
    exec(source)
    # ruleid: python-code-injection
    compiled = compile(source, "<plugin>", "exec")
    # ruleid: python-code-injection
    exec(compiled, {})
