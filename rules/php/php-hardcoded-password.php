<?php

function connect() {
    // ruleid: php-hardcoded-password
    return new PDO('mysql:host=db;dbname=shop', 'shop', 'tulip-Harbor-19');
}

function old() {
    // ruleid: php-hardcoded-password
    return mysqli_connect('localhost', 'root', "maple9River", 'shop');
}

function fine($config) {
    // ok: php-hardcoded-password
    $a = new PDO($config['dsn'], $config['user'], getenv('DB_PASSWORD'));
    // ok: php-hardcoded-password
    $b = mysqli_connect('localhost', 'root', '', 'shop');
    // ok: php-hardcoded-password
    $c = new PDO('sqlite:app.db');
    // ok: php-hardcoded-password
    return new mysqli('localhost', 'app', $_ENV['DB_PASSWORD']);
}
