<?php

function user($db) {
    // ruleid: php-sql-injection-driver
    return odbc_exec($db, "SELECT * FROM users WHERE id = '{$_GET['id']}'");
}

function order($db) {
    $number = trim($_POST['number']);
    // ruleid: php-sql-injection-driver
    return mysql_query('SELECT * FROM orders WHERE number = ' . $number);
}

function fine($db) {
    // ok: php-sql-injection-driver
    $a = odbc_prepare($db, 'SELECT * FROM users WHERE id = ?');
    // ok: php-sql-injection-driver
    $b = odbc_exec($db, 'SELECT * FROM users WHERE id = ' . (int) $_GET['id']);
    // ok: php-sql-injection-driver
    return odbc_exec($db, 'SELECT count(*) FROM users');
}
