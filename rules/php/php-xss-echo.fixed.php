<?php

function greet() {
    // ruleid: php-xss-echo
    echo 'Hello ' . htmlspecialchars($_GET['name'], ENT_QUOTES);
}

function results() {
    $query = trim($_REQUEST['q']);
    // ruleid: php-xss-echo
    echo "<h1>Results for " . htmlspecialchars($query, ENT_QUOTES) . "</h1>";
}

function missing() {
    $page = $_SERVER['REQUEST_URI'];
    // ruleid: php-xss-echo
    die("No such page: $page");
}

function fine() {
    // ok: php-xss-echo
    echo 'Hello ' . htmlspecialchars($_GET['name'], ENT_QUOTES);
    // ok: php-xss-echo
    echo json_encode(['name' => $_GET['name']]);
    // ok: php-xss-echo
    echo 'Page ' . (int) $_GET['page'];
    // ok: php-xss-echo
    echo esc_html($_GET['name']), '<br>';
    // ok: php-xss-echo
    echo isset($_GET['name']) ? 'yes' : 'no';
    // ok: php-xss-echo
    echo strlen($_POST['text']) . ' letters';
    $version = shop_sanitize_version($_GET['version']);
    // ok: php-xss-echo
    echo "<b>$version</b>";
    // ok: php-xss-echo
    echo shop_table_row($_GET['id'], 'a');
}

function chosen() {
    $tab = $_GET['tab'];
    // ok: php-xss-echo
    echo in_array($tab, ['a', 'b'], true) ? 'known' : 'unknown';
}
?>
<form action="search.php">
  <?php
  // ruleid: php-xss-echo
  ?><input name="q" value="<?= htmlspecialchars($_GET['q'], ENT_QUOTES) ?>">
  <?php
  // ok: php-xss-echo
  ?><input name="p" value="<?= htmlspecialchars($_GET['p']) ?>">
</form>
<?php

function totals(): void
{
    // ok: php-xss-echo
    echo count($_POST['items']);
    // ok: php-xss-echo
    echo sprintf('%d of %05.2f', $_GET['page'], $_GET['total']);
}

function page(Request $request): Response
{
    // ok: php-xss-echo
    $plain = new Response($request->query->get('name'), 200, ['Content-Type' => 'text/plain']);
    // ruleid: php-xss-echo
    return new Response('<p>' . $request->query->get('name') . '</p>');
}
