<?php

function calculate() {
    $formula = $_GET['formula'];
    // ruleid: php-code-injection
    eval('$result = ' . $formula . ';');
    return $result;
}

function check() {
    // ruleid: php-code-injection
    assert("strlen('" . $_POST['name'] . "') > 3");
}

function fixedCode() {
    // ok: php-code-injection
    eval('$result = 1 + 1;');
    return $result;
}

function compared() {
    // ok: php-code-injection
    assert($_GET['a'] === 'b');
}

function number() {
    $n = intval($_GET['n']);
    // ok: php-code-injection
    eval("\$result = $n * 2;");
}
