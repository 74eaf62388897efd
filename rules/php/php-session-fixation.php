<?php

function resume() {
    // ruleid: php-session-fixation
    session_id($_GET['sid']);
    session_start();
}

function header_based() {
    $id = $_SERVER['HTTP_X_SESSION'];
    // ruleid: php-session-fixation
    session_id($id);
}

function fine() {
    // ok: php-session-fixation
    $id = session_id();
    // ok: php-session-fixation
    session_id(bin2hex(random_bytes(16)));
    // ok: php-session-fixation
    session_regenerate_id(true);
    return $id;
}
