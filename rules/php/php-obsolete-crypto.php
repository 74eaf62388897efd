<?php

function seal($key, $text, $iv) {
    // ruleid: php-obsolete-crypto
    return mcrypt_encrypt(MCRYPT_RIJNDAEL_128, $key, $text, 'cbc', $iv);
}

function iv() {
    // ruleid: php-obsolete-crypto
    return mcrypt_create_iv(16, MCRYPT_DEV_URANDOM);
}

function fine($text, $nonce, $key, $own) {
    // ok: php-obsolete-crypto
    $a = sodium_crypto_secretbox($text, $nonce, $key);
    // ok: php-obsolete-crypto
    $b = $own->mcrypt_encrypt($text);
    // ok: php-obsolete-crypto
    return random_bytes(16);
}
