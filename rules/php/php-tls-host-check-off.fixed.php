<?php

function options(string $url): array {
    return [
        CURLOPT_URL => $url,
        // ruleid: php-tls-host-check-off
        CURLOPT_SSL_VERIFYHOST => 2,
    ];
}

function configure($curl): void {
    curl_setopt_array($curl, array(
        CURLOPT_RETURNTRANSFER => true,
        // ruleid: php-tls-host-check-off
        CURLOPT_SSL_VERIFYHOST => 2,
    ));
}

function fine($curl, array $settings): array {
    // ok: php-tls-host-check-off
    $all = [CURLOPT_SSL_VERIFYHOST => 2, CURLOPT_FOLLOWLOCATION => false];
    // ok: php-tls-host-check-off
    $read = $settings[CURLOPT_SSL_VERIFYHOST] ?? 2;
    // ok: php-tls-host-check-off
    curl_setopt_array($curl, [CURLOPT_HEADER => 0, CURLOPT_SSL_VERIFYHOST => $read]);
    return $all;
}
