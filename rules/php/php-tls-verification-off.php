<?php

function fetch($url) {
    $curl = curl_init($url);
    // ruleid: php-tls-verification-off
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
    // ruleid: php-tls-verification-off
    curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 0);
    return curl_exec($curl);
}

function guzzle() {
    return new Client([
        // ruleid: php-tls-verification-off
        'verify' => false,
        'timeout' => 5,
    ]);
}

function context() {
    // ruleid: php-tls-verification-off
    return stream_context_create(['ssl' => ['verify_peer' => false]]);
}

function fine($url) {
    $curl = curl_init($url);
    // ok: php-tls-verification-off
    curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, true);
    // ok: php-tls-verification-off
    curl_setopt($curl, CURLOPT_SSL_VERIFYHOST, 2);
    // ok: php-tls-verification-off
    curl_setopt($curl, CURLOPT_CAINFO, 'ca.pem');
    // ok: php-tls-verification-off
    $form = ['verify' => false, 'label' => 'Check it'];
    return [$form, new Client(['verify' => 'ca.pem'])];
}
