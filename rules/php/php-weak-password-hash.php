<?php

function register($name, $password) {
    // ruleid: php-weak-password-hash
    $hash = md5($password);
    return [$name, $hash];
}

function change() {
    // ruleid: php-weak-password-hash
    return hash('sha256', $_POST['password']);
}

function fine($password, $file) {
    // ok: php-weak-password-hash
    $hash = password_hash($password, PASSWORD_DEFAULT);
    // ok: php-weak-password-hash
    $etag = md5($file);
    // ok: php-weak-password-hash
    $name = sha1($passengerList);
    // ok: php-weak-password-hash
    return hash('sha256', $file);
}
