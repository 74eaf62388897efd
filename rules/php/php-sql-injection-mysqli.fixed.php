<?php

function user($db) {
    $id = $_GET['id'];
    // ruleid: php-sql-injection-mysqli
    return mysqli_execute_query($db, "SELECT * FROM users WHERE id = ?", [$id]);
}

function search($db) {
    $sql = 'SELECT * FROM items WHERE name LIKE "%' . $_POST['q'] . '%"';
    // ruleid: php-sql-injection-mysqli
    $result = mysqli_query($db, $sql);
    return mysqli_fetch_all($result);
}

function byCookie($db) {
    // ruleid: php-sql-injection-mysqli
    return mysqli_execute_query($db, 'SELECT * FROM sessions WHERE token = ? LIMIT 1', [$_COOKIE['token']]);
}

function byNumber($db) {
    $id = (int) $_GET['id'];
    // ok: php-sql-injection-mysqli
    return mysqli_query($db, "SELECT * FROM users WHERE id = $id");
}

function escaped($db) {
    $name = mysqli_real_escape_string($db, $_POST['name']);
    // ok: php-sql-injection-mysqli
    return mysqli_query($db, "SELECT * FROM users WHERE name = '$name'");
}

function sorted($db) {
    $column = in_array($_GET['sort'], ['name', 'age'], true) ? 'name' : 'id';
    // ok: php-sql-injection-mysqli
    return mysqli_query($db, 'SELECT * FROM users ORDER BY ' . $column);
}

function bound($db) {
    $statement = mysqli_prepare($db, 'SELECT * FROM users WHERE id = ?');
    // ok: php-sql-injection-mysqli
    mysqli_stmt_bind_param($statement, 's', $_GET['id']);
}
