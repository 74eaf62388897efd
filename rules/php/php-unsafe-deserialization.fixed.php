<?php

function cart() {
    // ruleid: php-unsafe-deserialization
    return unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
}

function state() {
    $text = base64_decode($_POST['state']);
    // ruleid: php-unsafe-deserialization
    $state = unserialize($text, ['allowed_classes' => false]);
    return $state;
}

function plain() {
    // ok: php-unsafe-deserialization
    return unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
}

function json() {
    // ok: php-unsafe-deserialization
    return json_decode($_COOKIE['cart'], true);
}

function cached() {
    // ok: php-unsafe-deserialization
    return unserialize(file_get_contents('cache/items.ser'));
}
