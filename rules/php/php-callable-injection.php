<?php

function dispatch() {
    $name = $_GET['action'];
    // ruleid: php-callable-injection
    return call_user_func($name, $_GET['value']);
}

function each() {
    // ruleid: php-callable-injection
    return array_map($_POST['filter'], ['a', 'b']);
}

function direct() {
    $handler = $_REQUEST['handler'];
    // ruleid: php-callable-injection
    return $handler($_REQUEST['value']);
}

function fromTable() {
    $show = fn ($value) => 'shown: ' . $value;
    // ok: php-callable-injection
    $show($_GET['value']);
    $actions = ['list' => 'listItems', 'show' => 'showItem'];
    // ok: php-callable-injection
    return call_user_func($actions[$_GET['action']], 1);
}

function allowed() {
    $name = $_GET['action'];
    if (!in_array($name, ['listItems', 'showItem'], true)) {
        return null;
    }
    // ok: php-callable-injection
    return call_user_func($name);
}

function values() {
    // ok: php-callable-injection
    return array_map('trim', $_POST['names']);
}
