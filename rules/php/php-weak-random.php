<?php

function resetCodes($user) {
    // ruleid: php-weak-random
    $resetToken = md5(uniqid());
    // ruleid: php-weak-random
    $pin = rand(1000, 9999);
    return [$resetToken, $pin];
}

class Session {
    public function start() {
        // ruleid: php-weak-random
        $this->token = sha1(time() . mt_rand(1, 100000));
    }
}

function fine($items) {
    // ok: php-weak-random
    $token = bin2hex(random_bytes(32));
    // ok: php-weak-random
    $pin = random_int(1000, 9999);
    // ok: php-weak-random
    $color = rand(0, 255);
    // ok: php-weak-random
    $tokenizer = $items[mt_rand(0, 3)];
}
