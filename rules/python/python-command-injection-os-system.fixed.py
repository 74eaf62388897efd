import os
import subprocess
from os import popen
from shlex import quote

from flask import Flask, request
import shlex

app = Flask(__name__)


@app.route("/ping")
def ping():
    host = request.args.get("host", "localhost")
    # ruleid: python-command-injection-os-system
    os.system(f"ping -c 1 {shlex.quote(host)}")
    return "sent"


@app.route("/disk/<folder>")
def disk(folder):
    # ruleid: python-command-injection-os-system
    return popen(f"du -sh /srv/{shlex.quote(folder)}").read()


@app.post("/dns")
def dns():
    data = request.get_json()
    domain = data.get("domain")
    # ruleid: python-command-injection-os-system
    return subprocess.getoutput(f"dig +short {shlex.quote(domain)}")


@app.route("/safe")
def safe():
    host = request.args.get("host")
    # ok: python-command-injection-os-system
    os.system(f"ping -c 1 {quote(host)}")
    # ok: python-command-injection-os-system
    os.system("clear")
    port = int(request.args["port"])
    # ok: python-command-injection-os-system
    os.system(f"fuser -k {port}/tcp")
    # ok: python-command-injection-os-system
    os.remove(host)
    return ""


def build(target):
    # ok: python-command-injection-os-system
    os.system(f"make {target}")
