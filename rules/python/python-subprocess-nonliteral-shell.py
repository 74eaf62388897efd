import os
import subprocess


def run(command, parts):
    # ruleid: python-subprocess-nonliteral-shell
    os.system(command)
    # ruleid: python-subprocess-nonliteral-shell
    subprocess.run(command, shell=True)
    # ok: python-subprocess-nonliteral-shell
    subprocess.Popen(build(parts))
    listing = "ls -l"
    # ok: python-subprocess-nonliteral-shell
    os.system(listing)
    # ok: python-subprocess-nonliteral-shell
    os.system("make clean")
    # ok: python-subprocess-nonliteral-shell
    subprocess.run(["git", "log"])
    # ok: python-subprocess-nonliteral-shell
    subprocess.run("make", shell=True)
