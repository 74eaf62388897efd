<?php

function afterLogin() {
    // ruleid: php-open-redirect
    header('Location: ' . $_GET['next']);
    exit;
}

class LoginController extends Controller {
    public function done(Request $request) {
        // ruleid: php-open-redirect
        return redirect($request->input('next'));
    }

    public function home(Request $request) {
        // ok: php-open-redirect
        return redirect('/home?from=' . urlencode($request->input('from')));
    }

    public function named(Request $request) {
        // ok: php-open-redirect
        return redirect()->route('users.show', $request->input('id'));
    }
}

function wordpress() {
    // ruleid: php-open-redirect
    wp_safe_redirect($_REQUEST['redirect_to']);
    exit;
}

function fine() {
    // ok: php-open-redirect
    header('Location: /search?q=' . urlencode($_GET['q']));
    // ok: php-open-redirect
    wp_safe_redirect($_GET['next']);
    // ok: php-open-redirect
    header('X-Name: ' . $_GET['name']);
}

function signIn() {
    $provider = new Provider(['clientId' => $_POST['id']]);
    // ok: php-open-redirect
    header('Location: ' . $provider->getAuthorizationUrl());
}

function listed() {
    $next = $_GET['next'];
    if (!in_array($next, ['/cart', '/home'], true)) {
        $next = '/';
    }
    // ok: php-open-redirect
    header('Location: ' . $next);
}
