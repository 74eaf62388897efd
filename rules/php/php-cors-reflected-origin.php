<?php

function allow() {
    // ruleid: php-cors-reflected-origin
    header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
    header('Access-Control-Allow-Credentials: true');
}

function interpolated() {
    $origin = $_SERVER['HTTP_ORIGIN'];
    // ruleid: php-cors-reflected-origin
    header("Access-Control-Allow-Origin: $origin");
}

function listed() {
    $origin = $_SERVER['HTTP_ORIGIN'];
    if (in_array($origin, ['https://app.example.com'], true)) {
        // ok: php-cors-reflected-origin
        header('Access-Control-Allow-Origin: ' . $origin);
    }
}

function own() {
    // ok: php-cors-reflected-origin
    header('Access-Control-Allow-Origin: https://app.example.com');
    // ok: php-cors-reflected-origin
    header('Vary: Origin');
}
