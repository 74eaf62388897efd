<?php

class Users {
    private PDO $pdo;

    public function find() {
        $id = $_GET['id'];
        // ruleid: php-sql-injection-query
        return $this->pdo->query("SELECT * FROM users WHERE id = $id")->fetch();
    }

    public function remove(PDO $db, $name) {
        // ok: php-sql-injection-query
        return $db->exec("DELETE FROM cache");
    }

    public function login(mysqli $conn) {
        $sql = "SELECT * FROM users WHERE name = '" . $_POST['user'] . "' AND pass = '" . sha1($_POST['pass']) . "'";
        // ruleid: php-sql-injection-query
        $result = $conn->query($sql);
        return $result->fetch_assoc();
    }
}

function lookUp() {
    $store = new PDO('sqlite:app.db');
    // ruleid: php-sql-injection-query
    return $store->query('SELECT * FROM t WHERE a = ' . $_REQUEST['a']);
}

function bound(PDO $pdo) {
    // ok: php-sql-injection-query
    $statement = $pdo->prepare('SELECT * FROM users WHERE id = ?');
    // ok: php-sql-injection-query
    $statement->execute([$_GET['id']]);
    $quoted = $pdo->quote($_GET['name']);
    // ok: php-sql-injection-query
    return $pdo->query("SELECT * FROM users WHERE name = $quoted");
}

function document(DOMXPath $page) {
    // ok: php-sql-injection-query
    return $page->query($_GET['path']);
}
