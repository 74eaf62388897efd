<?php

function prepare($folder, $file) {
    // ruleid: php-file-permissions
    chmod($folder, 0777);
    // ruleid: php-file-permissions
    chmod($file, 0666);
}

function fine($folder, $file, $mode) {
    // ok: php-file-permissions
    mkdir($folder, 0777, true);
    // ok: php-file-permissions
    chmod($file, 0640);
    // ok: php-file-permissions
    chmod($file, $mode);
    // ok: php-file-permissions
    mkdir($folder);
}
