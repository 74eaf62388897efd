import re
from re import compile as compile_regex

from flask import request


def search(items):
    term = request.args.get("q", "")
    # ruleid: python-regex-injection
    return [item for item in items if re.search(re.escape(term), item, re.IGNORECASE)]


def view(request):
    # ruleid: python-regex-injection
    pattern = compile_regex(re.escape(request.GET["pattern"]))
    return pattern.findall(load_text())


def safe(items):
    term = request.args.get("q", "")
    # ok: python-regex-injection
    first = [item for item in items if re.search(re.escape(term), item)]
    # ok: python-regex-injection
    second = re.match(r"^[a-z]+$", term)
    # ok: python-regex-injection
    third = re.sub(r"\s+", " ", term)
    return first, second, third
