import tempfile
from tempfile import mktemp


def export(rows):
    # ruleid: python-insecure-tempfile
    path = tempfile.mkstemp(suffix=".csv")[1]
    with open(path, "w") as handle:
        handle.writelines(rows)
    return path


def render():
    # ruleid: python-insecure-tempfile
    return tempfile.mkstemp()[1]


def safe():
    # ok: python-insecure-tempfile
    handle, path = tempfile.mkstemp()
    # ok: python-insecure-tempfile
    with tempfile.NamedTemporaryFile() as other:
        other.write(b"x")
    # ok: python-insecure-tempfile
    folder = tempfile.mkdtemp()
    return handle, path, folder
