from markupsafe import escape


def link(name, address):
    # ruleid: python-xss-response-format
    return '<a href="%s">' % address


def title(name):
    # ruleid: python-xss-response-format
    return f"<h1>{name}</h1>"


def row(name):
    # ruleid: python-xss-response-format
    return "<td>" + name


def safe(name, count):
    # ok: python-xss-response-format
    a = "<h1>%s</h1>" % escape(name)
    # ok: python-xss-response-format
    b = f"<td>{int(count)}</td>"
    # ok: python-xss-response-format
    c = "less than {} < {}".format(name, count)
    # ok: python-xss-response-format
    d = "<hr>"
    return a, b, c, d
