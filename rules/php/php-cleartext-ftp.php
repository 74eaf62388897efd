<?php

function upload($host) {
    // ruleid: php-cleartext-ftp
    $ftp = ftp_connect($host);
    // ruleid: php-cleartext-ftp
    $other = ftp_connect('files.example.com', 21, 10);
    return [$ftp, $other];
}

function fine($host, $client) {
    // ok: php-cleartext-ftp
    $ftp = ftp_ssl_connect($host);
    // ok: php-cleartext-ftp
    $client->ftp_connect($host);
    // ok: php-cleartext-ftp
    return 'ftp_connect($host)';
}
