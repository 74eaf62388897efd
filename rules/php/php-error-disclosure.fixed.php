<?php

function connect($dsn) {
    try {
        return new PDO($dsn);
    } catch (PDOException $e) {
        // ruleid: php-error-disclosure
        error_log($e->getMessage());
    }
}

function query($db, $sql) {
    // ruleid: php-error-disclosure
    return mysqli_query($db, $sql) or die('Query failed: ' . mysqli_error($db));
}

function trace(Throwable $e) {
    // ruleid: php-error-disclosure
    error_log($e->getTraceAsString());
}

function fine($dsn) {
    try {
        return new PDO($dsn);
    } catch (PDOException $e) {
        // ok: php-error-disclosure
        error_log($e->getMessage());
        // ok: php-error-disclosure
        exit('Something went wrong.');
    } catch (ValidationException $e) {
        // ok: php-error-disclosure
        echo $e->getMessage();
    }
}
