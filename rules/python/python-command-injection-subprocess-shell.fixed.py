import asyncio
import shlex
import subprocess
from subprocess import check_output

from fastapi import FastAPI
from flask import request

app = FastAPI()


def ping():
    host = request.args.get("host")
    # ruleid: python-command-injection-subprocess-shell
    result = subprocess.run(f"ping -c 1 {shlex.quote(host)}", shell=True, capture_output=True, text=True)
    return result.stdout


@app.get("/lookup")
async def lookup(domain: str):
    # ruleid: python-command-injection-subprocess-shell
    proc = await asyncio.create_subprocess_shell(f"nslookup {shlex.quote(domain)} | head -5", stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    return out.decode()


class BackupView:
    def post(self, request):
        name = request.POST["name"]
        # ruleid: python-command-injection-subprocess-shell
        return check_output(f"tar czf /backup/{shlex.quote(name)}.tgz /data", shell=True)


def wrapped():
    branch = request.json["branch"]
    # ruleid: python-command-injection-subprocess-shell
    subprocess.Popen(["bash", "-c", f"git checkout {shlex.quote(branch)} && make"])


def safe():
    host = request.args.get("host")
    # ok: python-command-injection-subprocess-shell
    subprocess.run(["ping", "-c", "1", host], check=True)
    # ok: python-command-injection-subprocess-shell
    subprocess.run(f"ping -c 1 {shlex.quote(host)}", shell=True)
    # ok: python-command-injection-subprocess-shell
    subprocess.run("df -h | grep sda", shell=True)
    count = int(request.args.get("count", 1))
    # ok: python-command-injection-subprocess-shell
    subprocess.run(f"ping -c {count} localhost", shell=True)
    action = request.args["action"]
    if action not in ("start", "stop"):
        return "unknown action", 400
    # ok: python-command-injection-subprocess-shell
    return subprocess.check_output(f"service nginx {action}", shell=True)


def deploy(tag):
    # ok: python-command-injection-subprocess-shell
    subprocess.run(f"docker push app:{tag}", shell=True, check=True)
