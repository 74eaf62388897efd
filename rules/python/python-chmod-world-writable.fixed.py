import os
from pathlib import Path


def share(path):
    # ruleid: python-chmod-world-writable
    os.chmod(path, 0o755)
    # ruleid: python-chmod-world-writable
    Path(path).chmod(0o644)


def make(folder):
    # ruleid: python-chmod-world-writable
    os.mkdir(folder, 0o755)


def safe(path, mode):
    # ok: python-chmod-world-writable
    os.chmod(path, 0o755)
    # ok: python-chmod-world-writable
    os.chmod(path, 0o600)
    # ok: python-chmod-world-writable
    os.chmod(path, mode)
    # ok: python-chmod-world-writable
    Path(path).chmod(0o644)
