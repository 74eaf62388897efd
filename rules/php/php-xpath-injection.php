<?php

function find(DOMDocument $document) {
    $xpath = new DOMXPath($document);
    // ruleid: php-xpath-injection
    return $xpath->query("//user[name='" . $_GET['name'] . "']");
}

function simple(SimpleXMLElement $xml) {
    $id = $_POST['id'];
    // ruleid: php-xpath-injection
    return $xml->xpath("//item[@id='$id']");
}

function fine(DOMDocument $document, SimpleXMLElement $xml) {
    $xpath = new DOMXPath($document);
    // ok: php-xpath-injection
    $all = $xpath->query('//user');
    // ok: php-xpath-injection
    $one = $xml->xpath('//item[' . intval($_GET['n']) . ']');
    $kind = $_GET['kind'];
    if (!in_array($kind, ['book', 'film'], true)) {
        return null;
    }
    // ok: php-xpath-injection
    return $xml->xpath("//$kind");
}
