<?php

function find($ldap) {
    // ruleid: php-ldap-injection
    return ldap_search($ldap, 'dc=example', '(uid=' . $_GET['name'] . ')');
}

function login($ldap) {
    $mail = $_POST['mail'];
    $filter = "(&(mail=$mail)(active=1))";
    // ruleid: php-ldap-injection
    return ldap_list($ldap, 'ou=people', $filter);
}

function fine($ldap) {
    $name = ldap_escape($_GET['name'], '', LDAP_ESCAPE_FILTER);
    // ok: php-ldap-injection
    $a = ldap_search($ldap, 'dc=example', "(uid=$name)");
    // ok: php-ldap-injection
    $b = ldap_search($ldap, 'dc=example', '(objectClass=person)');
    // ok: php-ldap-injection
    return ldap_search($ldap, 'dc=example', '(uidNumber=' . (int) $_GET['id'] . ')');
}
