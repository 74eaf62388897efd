<?php

function hello($twig) {
    $text = 'Hello ' . $_GET['name'];
    // ruleid: php-template-injection
    return $twig->createTemplate($text)->render();
}

function blade() {
    // ruleid: php-template-injection
    return Blade::render($_POST['template']);
}

function fine($twig) {
    // ok: php-template-injection
    $a = $twig->createTemplate('Hello {{ name }}')->render(['name' => $_GET['name']]);
    // ok: php-template-injection
    $b = Blade::render('Hello {{ $name }}', ['name' => $_GET['name']]);
    // ok: php-template-injection
    return $twig->render('hello.html.twig', ['name' => $_GET['name']]);
}
