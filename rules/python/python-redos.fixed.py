import re

# ruleid: python-redos
ROUTING = re.compile(r"^([0-9]+)#$")


def valid(text):
    # ruleid: python-redos
    return re.match(r"^(\w+)@", text)


# ok: python-redos
DIGITS = re.compile(r"^[0-9]+#$")
# ok: python-redos
DATE = re.compile(r"^(\d{4})-(\d{2})$")
# ok: python-redos
LIST = re.compile(r"^(\w+,)*\w+$")
