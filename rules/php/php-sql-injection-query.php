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

function plainName(string $name): string
{
    return preg_replace('/[^a-z0-9_]/i', '', $name);
}

function byNumber(PDO $pdo): void
{
    // ok: php-sql-injection-query
    $pdo->exec(sprintf('delete from items where id = %d', $_POST['id']));
    // ok: php-sql-injection-query
    $pdo->query("select * from items where code = '" . plainName($_GET['code']) . "'");
    // ruleid: php-sql-injection-query
    $pdo->exec(sprintf("delete from items where id = %d and name = '%s'", $_POST['id'], $_POST['name']));
}

function prepared(PDO $pdo): void
{
    // ruleid: php-sql-injection-query
    $statement = $pdo->prepare('select * from items where name = ' . $_GET['name']);
    // ok: php-sql-injection-query
    $statement = $pdo->prepare('select * from items where name = ?');
    $statement->execute([$_GET['name']]);
}
