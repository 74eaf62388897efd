import os
import subprocess

from flask import Flask, request

app = Flask(__name__)
TOOLS = {"resize": "convert", "info": "identify"}


@app.route("/run", methods=["POST"])
def run():
    # ruleid: python-command-injection-program
    subprocess.run([request.form["tool"], "--version"], check=True)
    return "ok"


@app.route("/split", methods=["POST"])
def split():
    command = request.form["command"].split()
    # ruleid: python-command-injection-program
    return subprocess.check_output(command)


@app.route("/exec", methods=["POST"])
def execute():
    program = request.form["program"]
    # ruleid: python-command-injection-program
    os.execvp(program, ["-v"])


@app.route("/known", methods=["POST"])
def known():
    path = request.form["path"]
    # ok: python-command-injection-program
    subprocess.run([TOOLS[request.form["tool"]], "--", path], check=True)
    command = ["convert", path, "out.png"]
    # ok: python-command-injection-program
    subprocess.run(command, check=True)
    # ok: python-command-injection-program
    subprocess.run(["convert", path], check=True)
    return "ok"
