<?php

function profile() {
    // ruleid: php-variable-overwrite
    extract($_POST);
    return $name;
}

function query() {
    // ruleid: php-variable-overwrite
    parse_str($_SERVER['QUERY_STRING']);
}

function fine($row) {
    // ok: php-variable-overwrite
    extract($row);
    // ok: php-variable-overwrite
    extract($_POST, EXTR_SKIP);
    // ok: php-variable-overwrite
    parse_str($_SERVER['QUERY_STRING'], $fields);
    return $fields;
}
