<?php

function avatar() {
    $target = 'uploads/' . basename($_FILES['avatar']['name']);
    // ruleid: php-path-traversal-upload
    move_uploaded_file($_FILES['avatar']['tmp_name'], $target);
}

class UploadController extends Controller {
    public function store(Request $request) {
        $file = $request->file('photo');
        // ruleid: php-path-traversal-upload
        $file->move(public_path('photos'), $file->getClientOriginalName());
    }

    public function safe(Request $request) {
        $file = $request->file('photo');
        // ok: php-path-traversal-upload
        return $file->store('photos');
    }
}

function named() {
    // ok: php-path-traversal-upload
    move_uploaded_file($_FILES['avatar']['tmp_name'], 'uploads/' . bin2hex(random_bytes(16)) . '.png');
}

function hashed() {
    // ok: php-path-traversal-upload
    move_uploaded_file($_FILES['a']['tmp_name'], 'uploads/' . md5($_FILES['a']['name']) . '.png');
}

function typed() {
    $end = pathinfo($_FILES['a']['name'], PATHINFO_EXTENSION);
    if (!in_array($end, ['png', 'jpg'], true)) {
        exit('not an image');
    }
    // ok: php-path-traversal-upload
    move_uploaded_file($_FILES['a']['tmp_name'], 'uploads/' . uniqid() . '.' . $end);
}
