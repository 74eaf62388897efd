import os
import shlex
import subprocess


def convert(source, target):
    # ruleid: python-command-injection-parameter
    os.system(f"convert {shlex.quote(source)} out.png")
    # ruleid: python-command-injection-parameter
    subprocess.run("rm -rf " + target, shell=True, check=True)


def ping(host: str) -> str:
    command = "ping -c 1 {}".format(host)
    # ruleid: python-command-injection-parameter
    return subprocess.check_output(command, shell=True)


def ask():
    user_input = input("Command: ")
    # ruleid: python-command-injection-parameter
    subprocess.call([user_input], shell=True)


def remote(client, path):
    # ruleid: python-command-injection-parameter
    client.exec_command("ls %s" % path)


def safe(source, count):
    # ok: python-command-injection-parameter
    subprocess.run(["convert", source, "out.png"], check=True)
    # ok: python-command-injection-parameter
    os.system(f"convert {shlex.quote(source)} out.png")
    # ok: python-command-injection-parameter
    os.system("nice -n %d make" % int(count))
    # ok: python-command-injection-parameter
    subprocess.run("make clean", shell=True, check=True)
