<?php

function failed(\Psr\Log\LoggerInterface $logger): void
{
    // ruleid: php-log-injection
    error_log('login failed for ' . $_POST['name']);
    $agent = $_SERVER['HTTP_USER_AGENT'];
    // ruleid: php-log-injection
    $logger->warning("odd client $agent");
    // ok: php-log-injection
    $logger->warning('odd client', ['agent' => $agent]);
    // ok: php-log-injection
    error_log('login failed for ' . str_replace(["\r", "\n"], ' ', $_POST['name']));
    // ok: php-log-injection
    error_log('page ' . (int) $_GET['page']);
    // ok: php-log-injection
    error_log('login failed');
}
