import os
import shlex
import subprocess

PYTHON = "python3"


def clone(url):
    # ruleid: python-shell-command-string
    subprocess.run(f"git clone {url}", shell=True, check=True)


def thumbnail(path):
    # ruleid: python-shell-command-string
    os.system(f"convert {path} -resize 100x100 thumb.png")


def size(folder):
    # ruleid: python-shell-command-string
    return subprocess.check_output(f"du -sh {folder} | cut -f1", shell=True, text=True)


def safe(url, path):
    # ok: python-shell-command-string
    subprocess.run(["git", "clone", url], check=True)
    # ok: python-shell-command-string
    subprocess.run(f"git clone {shlex.quote(url)}", shell=True, check=True)
    # ok: python-shell-command-string
    os.system("make clean")
    # ok: python-shell-command-string
    os.system(f"{PYTHON} -m build")
    # ok: python-shell-command-string
    subprocess.run(f"echo {path}".split())
