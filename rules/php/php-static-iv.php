<?php

const IV = '1234567890123456';

function seal($text, $key) {
    // ruleid: php-static-iv
    return openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, IV);
}

function again($text, $key) {
    $iv = 'abcdefghijklmnop';
    // ruleid: php-static-iv
    return openssl_encrypt($text, 'aes-128-cbc', $key, 0, $iv);
}

function fine($text, $key, $iv) {
    // ok: php-static-iv
    $a = openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, random_bytes(16));
    // ok: php-static-iv
    $b = openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $iv);
    // ok: php-static-iv
    return openssl_encrypt($text, 'aes-256-cbc', $key);
}
