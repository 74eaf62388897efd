<?php

// ruleid: php-fallback-secret
$key = getenv('JWT_SECRET') ?: throw new RuntimeException('JWT_SECRET is not set');
// ruleid: php-fallback-secret
$password = getenv('DB_PASSWORD') ?: throw new RuntimeException('DB_PASSWORD is not set');
// ok: php-fallback-secret
$key = getenv('JWT_SECRET') ?: throw new RuntimeException('JWT_SECRET is not set');
// ok: php-fallback-secret
$host = getenv('DB_HOST') ?: 'localhost';
// ok: php-fallback-secret
$empty = $_ENV['DB_PASSWORD'] ?? '';
// ok: php-fallback-secret
$path = getenv('PRIVATE_KEY_PATH') ?: 'key.pem';
// ok: php-fallback-secret
$broker = env('AUTH_PASSWORD_BROKER', 'users');
