<?php

function order_by_id() {
    global $wpdb;
    // ruleid: php-sql-injection-wordpress
    return $wpdb->get_row("SELECT * FROM wp_orders WHERE id = '" . $_GET['order'] . "'");
}

function orders_of($unused) {
    global $wpdb;
    $mail = wp_unslash($_POST['mail']);
    // ruleid: php-sql-injection-wordpress
    return $wpdb->get_results("SELECT * FROM wp_orders WHERE mail = '$mail'");
}

function prepared() {
    global $wpdb;
    // ok: php-sql-injection-wordpress
    return $wpdb->get_var($wpdb->prepare("SELECT total FROM wp_orders WHERE id = %d", $_GET['order']));
}

function numeric() {
    global $wpdb;
    $id = absint($_GET['order']);
    // ok: php-sql-injection-wordpress
    return $wpdb->get_var("SELECT total FROM {$wpdb->prefix}orders WHERE id = $id");
}

function escaped() {
    global $wpdb;
    $mail = esc_sql($_POST['mail']);
    // ok: php-sql-injection-wordpress
    return $wpdb->get_results("SELECT * FROM wp_orders WHERE mail = '$mail'");
}
