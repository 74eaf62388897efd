import os
import subprocess


def run(command, parts):
    # ruleid: python-subprocess-nonliteral-shell
    os.system(command)
    # ruleid: python-subprocess-nonliteral-shell
    subprocess.run(command, shell=True)
    # ruleid: python-subprocess-nonliteral-shell
    subprocess.Popen(build(parts))
    # ok: python-subprocess-nonliteral-shell
    os.system("make clean")
    # ok: python-subprocess-nonliteral-shell
    subprocess.run(["git", "log"])
    # ok: python-subprocess-nonliteral-shell
    subprocess.run("make", shell=True)
