<?php

function ping() {
    $host = $_GET['host'];
    // ruleid: php-command-injection
    exec('ping -c 1 ' . $host, $lines);
    return $lines;
}

function whois() {
    // ruleid: php-command-injection
    return shell_exec("whois " . $_POST['domain']);
}

function listing() {
    $folder = trim($_REQUEST['folder']);
    // ruleid: php-command-injection
    return `ls -l $folder`;
}

function quoted() {
    $host = escapeshellarg($_GET['host']);
    // ok: php-command-injection
    return shell_exec("ping -c 1 $host");
}

function numbered() {
    $lines = (int) $_GET['lines'];
    // ok: php-command-injection
    return shell_exec("tail -n $lines app.log");
}

function asList() {
    // ok: php-command-injection
    return proc_open(['ping', $_GET['host']], [], $pipes);
}

function chosen() {
    $tool = $_GET['tool'];
    if (!in_array($tool, ['uptime', 'df'], true)) {
        exit('unknown');
    }
    // ok: php-command-injection
    system($tool);
}
