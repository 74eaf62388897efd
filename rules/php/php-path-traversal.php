<?php

function download() {
    $file = $_GET['file'];
    // ruleid: php-path-traversal
    readfile('downloads/' . $file);
}

function read() {
    $path = __DIR__ . "/notes/{$_REQUEST['note']}.txt";
    // ruleid: php-path-traversal
    return file_get_contents($path);
}

function remove() {
    // ruleid: php-path-traversal
    unlink(UPLOADS . '/' . $_POST['name']);
}

function named() {
    // ok: php-path-traversal
    readfile('downloads/' . basename($_GET['file']));
    // ok: php-path-traversal
    return file_get_contents($_FILES['upload']['tmp_name']);
}

function checked() {
    $file = $_GET['file'];
    if (!preg_match('/^[a-z0-9]+$/', $file)) {
        die('no such file');
    }
    // ok: php-path-traversal
    return file_get_contents("notes/$file.txt");
}

function input() {
    // ok: php-path-traversal
    return json_decode(file_get_contents('php://input'));
}

function numbered() {
    // ok: php-path-traversal
    return fopen('reports/' . intval($_GET['id']) . '.csv', 'r');
}
