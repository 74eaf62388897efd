<?php

function user($db) {
    // ruleid: php-sql-injection-sqlsrv
    return sqlsrv_query($db, "SELECT * FROM users WHERE id = ?", [$_GET['id']]);
}

function order($db) {
    $number = trim($_POST['number']);
    // ruleid: php-sql-injection-sqlsrv
    return sqlsrv_query($db, 'SELECT * FROM orders WHERE number = ?', [$number]);
}

function fine($db) {
    // ok: php-sql-injection-sqlsrv
    $a = sqlsrv_query($db, 'SELECT * FROM users WHERE id = ?', [$_GET['id']]);
    // ok: php-sql-injection-sqlsrv
    $b = sqlsrv_query($db, 'SELECT * FROM users WHERE id = ' . (int) $_GET['id']);
    // ok: php-sql-injection-sqlsrv
    return sqlsrv_query($db, 'SELECT count(*) FROM users');
}
