<?php

function preview() {
    $url = $_GET['url'];
    // ruleid: php-ssrf
    $curl = curl_init($url);
    return curl_exec($curl);
}

function avatar() {
    $curl = curl_init();
    // ruleid: php-ssrf
    curl_setopt($curl, CURLOPT_URL, $_POST['avatar']);
    return curl_exec($curl);
}

function feed() {
    // ruleid: php-ssrf
    return wp_safe_remote_get(esc_url_raw($_GET['feed']));
}

function search() {
    // ok: php-ssrf
    $curl = curl_init('https://api.example.com/search?q=' . urlencode($_GET['q']));
    return curl_exec($curl);
}

function listed() {
    $url = $_GET['url'];
    if (!in_array($url, ['https://a.example.com', 'https://b.example.com'], true)) {
        exit;
    }
    // ok: php-ssrf
    return curl_init($url);
}

function safe() {
    // ok: php-ssrf
    return wp_safe_remote_get($_GET['feed']);
}

function own() {
    // ok: php-ssrf
    $first = Http::get('https://api.example.com/items/' . $_GET['id']);
    // ok: php-ssrf
    return Http::get('https://api.example.com/items', ['q' => $_GET['q'], 'first' => $first]);
}
