<?php

function invoice($xml) {
    $document = new DOMDocument();
    // ruleid: php-xxe
    $document->loadXML($xml, LIBXML_NONET);
    return $document;
}

function feed($xml) {
    // ruleid: php-xxe
    return simplexml_load_string($xml, 'SimpleXMLElement', LIBXML_NONET);
}

function old() {
    // ruleid: php-xxe
    libxml_disable_entity_loader(false);
}

function plain($xml) {
    $document = new DOMDocument();
    // ok: php-xxe
    $document->loadXML($xml);
    // ok: php-xxe
    $document->loadXML($xml, LIBXML_NONET | LIBXML_COMPACT);
    // ok: php-xxe
    return simplexml_load_string($xml);
}
