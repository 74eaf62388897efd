import os


def read(path):
    # ruleid: python-toctou-exists-open
    if os.path.exists(path):
        with open(path) as stream:
            return stream.read()


def load(path):
    # ruleid: python-toctou-exists-open
    if os.access(path, os.R_OK):
        return open(path).read()


def tried(path):
    try:
        # ok: python-toctou-exists-open
        with open(path) as stream:
            return stream.read()
    except FileNotFoundError:
        return None


def other(path, target):
    # ok: python-toctou-exists-open
    if os.path.exists(path):
        with open(target) as stream:
            return stream.read()


def present(path):
    # ok: python-toctou-exists-open
    if os.path.exists(path):
        return True
