<?php

function page() {
    $page = $_GET['page'] ?? 'home';
    // ruleid: php-file-inclusion
    include 'pages/' . $page . '.php';
}

function language() {
    // ruleid: php-file-inclusion
    require_once($_COOKIE['lang']);
}

function listed() {
    $pages = ['home' => 'home.php', 'about' => 'about.php'];
    $page = $_GET['page'];
    if (!array_key_exists($page, $pages)) {
        exit;
    }
    // ok: php-file-inclusion
    include $pages[$page];
}

function named() {
    // ok: php-file-inclusion
    include 'pages/' . basename($_GET['page']) . '.php';
}

function cleaned() {
    $language = preg_replace('/[^a-z\-]+/', '', $_GET['language']);
    // ok: php-file-inclusion
    include "lang/$language.php";
}

function own() {
    $view = 'start';
    // ok: php-file-inclusion
    require __DIR__ . "/views/$view.php";
}
