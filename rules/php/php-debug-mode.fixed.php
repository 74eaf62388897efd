<?php

error_reporting(E_ALL);
// ruleid: php-debug-mode
ini_set('display_errors', '0');
// ruleid: php-debug-mode
define('WP_DEBUG_DISPLAY', false);
// ok: php-debug-mode
ini_set('display_errors', '0');
// ok: php-debug-mode
ini_set('log_errors', '1');
// ok: php-debug-mode
define('WP_DEBUG', true);
// ok: php-debug-mode
ini_set('display_errors', getenv('SHOW_ERRORS'));
