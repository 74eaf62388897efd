<?php

function fetch($curl) {
    // ruleid: php-tls-version
    curl_setopt($curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_SSLv3);
    // ruleid: php-tls-version
    curl_setopt_array($curl, [CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_0]);
}

function fine($curl) {
    // ok: php-tls-version
    curl_setopt($curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    // ok: php-tls-version
    curl_setopt($curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_MAX_TLSv1_3);
    // ok: php-tls-version
    curl_setopt($curl, CURLOPT_TIMEOUT, 3);
}
