import subprocess

import requests


def convert(path):
    # ruleid: text-added-suppression
    subprocess.run(f"convert {path}", shell=True)  # nosec
    # ruleid: text-added-suppression
    subprocess.run(f"convert {path}", shell=True)  # noqa: E501, S602
    # ruleid: text-added-suppression
    requests.get(path, verify=False)  # nosemgrep: python.requests.disabled-cert-validation
    # ok: text-added-suppression
    from convert import *  # noqa: F403
    # ok: text-added-suppression
    # Comments such as nosec are not allowed in this folder.
    # ok: text-added-suppression
    return "# nosec"
