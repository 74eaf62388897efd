import subprocess
from flask import request


def convert():
    source = request.form["source"]
    target = request.form["target"]
    cmd = f"convert {source} {target}"
    # ruleid: python-command-injection-subprocess-shell
    subprocess.call(cmd, shell=True)
    # ruleid: python-command-injection-subprocess-shell
    subprocess.run(request.form["command"], shell=True)
    # ruleid: python-command-injection-subprocess-shell
    subprocess.run("convert '%s' out.png" % source, shell=True)
