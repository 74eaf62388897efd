from flask import request
from lxml import etree

tree = etree.parse("users.xml")


def find():
    name = request.args["name"]
    # ruleid: python-xpath-injection
    return tree.xpath("//user[@name=$name]/mail", name=name)


def login(request):
    user = request.POST["user"]
    # ruleid: python-xpath-injection
    return bool(tree.xpath("/users/user[name/text()=$user]", user=user))


def safe():
    name = request.args["name"]
    # ok: python-xpath-injection
    first = tree.xpath("//user[@name=$name]", name=name)
    # ok: python-xpath-injection
    second = tree.xpath(f"//user[{int(request.args['position'])}]")
    # ok: python-xpath-injection
    third = [u for u in tree.xpath("//user") if u.get("name") == name]
    return first, second, third
