<?php

function user($db) {
    // ruleid: php-sql-injection-pgsql
    return pg_query_params($db, "SELECT * FROM users WHERE id = $1", [$_GET['id']]);
}

function post($db) {
    $slug = trim($_REQUEST['slug']);
    // ruleid: php-sql-injection-pgsql
    return pg_query_params($db, 'SELECT * FROM posts WHERE slug = $1', [$slug]);
}

function fine($db) {
    // ok: php-sql-injection-pgsql
    return pg_query_params($db, 'SELECT * FROM users WHERE id = $1', [$_GET['id']]);
}

function literal($db) {
    $name = pg_escape_literal($db, $_GET['name']);
    // ok: php-sql-injection-pgsql
    return pg_query($db, "SELECT * FROM users WHERE name = $name");
}

function fromOwnTable($db) {
    $table = 'users';
    // ok: php-sql-injection-pgsql
    return pg_query($db, "SELECT count(*) FROM $table");
}
