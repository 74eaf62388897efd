from flask import request
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars


def find_user():
    connection = Connection(Server("ldap.example.com"))
    username = request.args["username"]
    # ruleid: python-ldap-injection-ldap3
    connection.search("dc=example,dc=com", f"(uid={escape_filter_chars(username)})")
    return connection.entries


def find_mail():
    connection = Connection(Server("ldap.example.com"))
    mail = request.args["mail"]
    # ruleid: python-ldap-injection-ldap3
    connection.search(search_base="dc=example", search_filter=f"(&(mail={escape_filter_chars(mail)})(active=1))")
    return connection.entries


def safe():
    connection = Connection(Server("ldap.example.com"))
    username = request.args["username"]
    # ok: python-ldap-injection-ldap3
    connection.search("dc=example", f"(uid={escape_filter_chars(username)})")
    # ok: python-ldap-injection-ldap3
    connection.search("dc=example", "(objectClass=person)", attributes=["cn"])
    # ok: python-ldap-injection-ldap3
    connection.search("dc=example", f"(uidNumber={int(request.args['id'])})")
    return connection.entries
