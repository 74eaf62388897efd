import os

from flask import request


def run():
    # ruleid: python-command-injection-os-system
    os.system(request.form["command"])
    cmd = "ping " + request.args["host"]
    # ruleid: python-command-injection-os-system
    return os.popen(cmd).read()
