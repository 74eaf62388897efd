<?php

function contact() {
    // ruleid: php-mail-header-injection
    mail('shop@example.com', 'Question', $_POST['text'], 'From: ' . str_replace(["\r", "\n"], '', $_POST['mail']));
}

function copy_to() {
    $headers = "From: shop@example.com\r\nCc: {$_REQUEST['cc']}";
    // ruleid: php-mail-header-injection
    mail('shop@example.com', 'Copy', 'text', $headers);
}

function fine() {
    // ok: php-mail-header-injection
    mail('shop@example.com', 'Question', $_POST['text'], 'From: shop@example.com');
    $from = filter_var($_POST['mail'], FILTER_VALIDATE_EMAIL);
    // ok: php-mail-header-injection
    mail('shop@example.com', 'Question', 'text', 'From: ' . $from);
    // ok: php-mail-header-injection
    mail('shop@example.com', 'Question', $_POST['text']);
}
