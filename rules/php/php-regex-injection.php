<?php

function search($text) {
    $word = $_GET['word'];
    // ruleid: php-regex-injection
    return preg_match('/' . $word . '/i', $text);
}

function replace($text) {
    // ruleid: php-regex-injection
    return preg_replace("/{$_POST['from']}/", 'x', $text);
}

function fine($text) {
    $word = preg_quote($_GET['word'], '/');
    // ok: php-regex-injection
    $a = preg_match("/$word/", $text);
    // ok: php-regex-injection
    $b = preg_match('/^\d+$/', $_GET['word']);
    // ok: php-regex-injection
    return str_contains($text, $_GET['word']);
}
