import ldap
from flask import request
from ldap.filter import escape_filter_chars, filter_format


def find_user():
    connection = ldap.initialize("ldaps://ldap.example.com")
    username = request.form["username"]
    # ruleid: python-ldap-injection
    return connection.search_s("dc=example,dc=com", ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(username)})")


def find_group(request):
    connection = ldap.initialize("ldaps://ldap.example.com")
    group = request.GET["group"]
    # ruleid: python-ldap-injection
    return connection.search_ext_s("dc=example,dc=com", ldap.SCOPE_SUBTREE, f"(&(objectClass=group)(cn={escape_filter_chars(group)}))")


def safe():
    connection = ldap.initialize("ldaps://ldap.example.com")
    username = request.form["username"]
    # ok: python-ldap-injection
    first = connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(username)})")
    # ok: python-ldap-injection
    second = connection.search_s("dc=example", ldap.SCOPE_SUBTREE, filter_format("(uid=%s)", [username]))
    # ok: python-ldap-injection
    third = connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(objectClass=person)")
    return first, second, third
