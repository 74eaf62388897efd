import re

import nh3


def strip(text):
    # ruleid: python-html-regex-filter
    return re.sub(r"<script.*?>.*?</script>", "", text)


# ruleid: python-html-regex-filter
TAGS = re.compile(r"<[^>]+>")


def clean(text):
    # ok: python-html-regex-filter
    a = nh3.clean(text)
    # ok: python-html-regex-filter
    b = re.sub(r"\s+", " ", text)
    # ok: python-html-regex-filter
    c = text.replace("<", "&lt;")
    return a, b, c
