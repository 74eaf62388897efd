<?php

function seal($text, $key) {
    // ruleid: php-weak-cipher
    return openssl_encrypt($text, 'AES-128-ECB', $key);
}

function old($text, $key, $iv) {
    // ruleid: php-weak-cipher
    return openssl_decrypt($text, "des-ede3-cbc", $key, 0, $iv);
}

function fine($text, $key, $iv, $method) {
    // ok: php-weak-cipher
    $box = openssl_encrypt($text, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $iv, $tag);
    // ok: php-weak-cipher
    $other = openssl_encrypt($text, 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $iv);
    // ok: php-weak-cipher
    return openssl_encrypt($text, $method, $key, 0, $iv);
}
