<?php

function verify($body, $signature, $key) {
    // ruleid: php-timing-attack
    return hash_equals(hash_hmac('sha256', $body, $key), (string) $signature);
}

function hook($body, $key) {
    // ruleid: php-timing-attack
    if (!hash_equals(hash_hmac('sha256', $body, $key), (string) $_SERVER['HTTP_X_SIGNATURE'])) {
        exit;
    }
}

function fine($body, $signature, $key, $name) {
    // ok: php-timing-attack
    $ok = hash_equals(hash_hmac('sha256', $body, $key), $signature);
    // ok: php-timing-attack
    $known = $name === 'admin';
    // ok: php-timing-attack
    return hash_hmac('sha256', $body, $key) . $signature;
}
