<?php

function store($password) {
    // ruleid: php-weak-bcrypt-cost
    return password_hash($password, PASSWORD_BCRYPT, ['cost' => 4]);
}

function other($password) {
    // ruleid: php-weak-bcrypt-cost
    return password_hash($password, PASSWORD_DEFAULT, ['cost' => 8]);
}

function fine($password, $cost) {
    // ok: php-weak-bcrypt-cost
    $a = password_hash($password, PASSWORD_BCRYPT, ['cost' => 12]);
    // ok: php-weak-bcrypt-cost
    $b = password_hash($password, PASSWORD_BCRYPT, ['cost' => $cost]);
    // ok: php-weak-bcrypt-cost
    return password_hash($password, PASSWORD_DEFAULT);
}
