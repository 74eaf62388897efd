<?php

function connect() {
    // ruleid: php-hardcoded-password
    return new PDO('mysql:host=db;dbname=shop', 'shop', getenv('DB_PASSWORD'));
}

function old() {
    // ruleid: php-hardcoded-password
    return mysqli_connect('localhost', 'root', getenv('DB_PASSWORD'), 'shop');
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
