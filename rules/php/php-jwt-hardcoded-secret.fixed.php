<?php

use Firebase\JWT\JWT;
use Firebase\JWT\Key;

function issue($claims) {
    // ruleid: php-jwt-hardcoded-secret
    return JWT::encode($claims, getenv('JWT_SECRET'), 'HS256');
}

function check($token) {
    // ruleid: php-jwt-hardcoded-secret
    return JWT::decode($token, new Key(getenv('JWT_SECRET'), 'HS256'));
}

function fine($claims, $token, $key) {
    // ok: php-jwt-hardcoded-secret
    $made = JWT::encode($claims, getenv('JWT_SECRET'), 'HS256');
    // ok: php-jwt-hardcoded-secret
    $read = JWT::decode($token, new Key($key, 'HS256'));
    // ok: php-jwt-hardcoded-secret
    return JWT::encode($claims, $this->secret, 'HS256');
}
