<?php

function login($id) {
    // ruleid: php-cookie-flag-off
    setcookie('session', $id, time() + 3600, '/', '', true, true);
    setcookie('theme', 'dark', [
        'path' => '/',
        // ruleid: php-cookie-flag-off
        'secure' => true,
    ]);
}

function start() {
    // ruleid: php-cookie-flag-off
    ini_set('session.cookie_httponly', '1');
    session_start();
}

function fine($id) {
    // ok: php-cookie-flag-off
    setcookie('session', $id, ['secure' => true, 'httponly' => true]);
    // ok: php-cookie-flag-off
    setcookie('session', $id, time() + 3600, '/', '', true, true);
    // ok: php-cookie-flag-off
    ini_set('session.cookie_secure', '1');
    // ok: php-cookie-flag-off
    $options = ['secure' => false];
    return $options;
}
