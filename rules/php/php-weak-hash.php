<?php

function checksums(string $text, string $path): array
{
    return [
        // ruleid: php-weak-hash
        md5($text),
        // ruleid: php-weak-hash
        sha1_file($path),
        // ruleid: php-weak-hash
        hash('sha1', $text),
        // ok: php-weak-hash
        hash('sha256', $text),
        // ok: php-weak-hash
        hash_file('sha512', $path),
        // ok: php-weak-hash
        password_hash($text, PASSWORD_DEFAULT),
    ];
}
