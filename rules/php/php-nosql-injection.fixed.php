<?php

function login($users) {
    // ruleid: php-nosql-injection
    return $users->findOne(['name' => (string) $_POST['name'], 'password' => (string) $_POST['password']]);
}

function remove($users) {
    $id = $_GET['id'];
    // ruleid: php-nosql-injection
    $users->deleteOne(['id' => (string) $id]);
}

function fine($users) {
    // ok: php-nosql-injection
    $a = $users->findOne(['name' => (string) $_POST['name']]);
    // ok: php-nosql-injection
    $b = $users->find(['age' => (int) $_GET['age']]);
    // ok: php-nosql-injection
    return $users->findOne(['_id' => new MongoDB\BSON\ObjectId($_GET['id'])]);
}
