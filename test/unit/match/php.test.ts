import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, code (after `<?php`), and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a metavariable is no variable in capitals', 'f($X)', 'f($FOO); f(1);', ['f($FOO)', 'f(1)']],
  ['superglobals are variables', '$_GET["id"]', "$_GET['id']; $_POST['id'];", ["$_GET['id']"]],
  ['any element', '$_GET[...]', "$_GET['a']; $_GET[$b]; $_GET;", ["$_GET['a']", '$_GET[$b]']],
  ['a variable of the code', '$wpdb->query(...)', '$wpdb->query($a, 1); $db->query($a);', ['$wpdb->query($a, 1)']],
  ['a function by metavariable', '$F($A)', 'foo($x); bar(1, 2);', ['foo($x)']],
  ['a method by metavariable', '$O->$M($A)', '$a->run($x); $a?->go(1); $a->b->c(2);', ['$a->run($x)', '$a?->go(1)', '$a->b->c(2)']],
  ['a static call', 'DB::raw($X)', 'DB::raw($q); DB::table($t);', ['DB::raw($q)']],
  ['a static call on any class', '$C::find(...)', 'User::find($id); $a->b;', ['User::find($id)']],
  ['an imported class by its whole name', '\\Illuminate\\Support\\Facades\\DB::raw(...)', 'use Illuminate\\Support\\Facades\\DB; DB::raw($q);', ['DB::raw($q)']],
  ['an imported class under another name', 'new Vendor\\Client(...)', 'use Vendor\\{Client as C, Other}; new C($a); new Other();', ['new C($a)']],
  ['a function of the root namespace', 'exec(...)', '\\exec($a); exec($b);', ['\\exec($a)', 'exec($b)']],
  ['arguments before and after', 'f(..., 1, ...)', 'f(1); f($a, 1, $b); f(2);', ['f(1)', 'f($a, 1, $b)']],
  ['a named argument', 'f(..., flags: $F, ...)', 'f($a, flags: 3); f($a, 3);', ['f($a, flags: 3)']],
  ['the rest of the arguments', 'f($A, $...REST)', 'f($a, $b, $c);', ['f($a, $b, $c)']],
  ['unpacked arguments', 'f(...$args)', 'f(...$args); f($args);', ['f(...$args)']],
  ['a constructor', 'new PDO($DSN, ...)', 'new PDO("a", "b"); new PDO; new Other("a");', ['new PDO("a", "b")']],
  ['any string', 'f("...")', 'f("a"); f(\'b\'); f("a $b"); f($c);', ['f("a")', "f('b')"]],
  ['a string by value, however it is quoted', 'f("a")', 'f("a"); f(\'a\'); f("b");', ['f("a")', "f('a')"]],
  ['a string in a constant', 'f("a")', "const A = 'a'; $b = 'a'; f(A); f($b);", ['f(A)', 'f($b)']],
  ['a string put together', 'f("a b")', "f('a' . ' b'); f('a' + ' b');", ["f('a' . ' b')"]],
  ['a string by regular expression', 'f("=~/^a+$/")', 'f("aa"); f("ab");', ['f("aa")']],
  ['a filled in string', '"...$X..."', '$a = "q $b r"; $c = "q";', ['"q $b r"']],
  ['concatenation', '"..." . $X', "$a = 'x' . $b; $c = $d . 'x';", ["'x' . $b"]],
  ['a list with keys in any order', "['a' => $V, ...]", "$x = ['b' => 1, 'a' => 2]; $y = ['b' => 1];", ["['b' => 1, 'a' => 2]"]],
  ['any list', 'f([...])', "f([]); f([1]); f(['a' => 1]); f(array(1)); f($a);", ['f([])', 'f([1])', "f(['a' => 1])", 'f(array(1))']],
  ['language constructs are calls', 'include($X)', 'include $a; include($b); include_once $c;', ['include $a', 'include($b)']],
  ['echo in both forms', 'echo $X;', 'echo $a; ?><p><?= $b ?></p><?php print $c;', ['echo $a;', '$b']],
  ['echo of several values', 'echo ..., $X;', 'echo "a", $b;', ['echo "a", $b;']],
  ['exit and print', 'exit(...)', 'exit($a); exit; die("x");', ['exit($a);', 'exit;']],
  ['backticks', '`...`', '`ls $a`; `ls`;', ['`ls $a`', '`ls`']],
  ['suppressed errors', 'unlink($X)', '@unlink($a);', ['unlink($a)']],
  ['an assignment', '$X = $_GET[$K]', "$a = $_GET['b']; $c = $d;", ["$a = $_GET['b']"]],
  ['a cast', '(int) $X', '(int) $a; (string) $a;', ['(int) $a']],
  ['statements that follow', '$X = f();\n...\ng($X);', '$a = f(); h(); g($a);', ['$a = f(); h(); g($a);']],
  ['a function with a body', 'function $F(..., $P, ...) { ... }', 'function a($x, $y) { b(); }', ['function a($x, $y) { b(); }', 'function a($x, $y) { b(); }']],
  ['a typed parameter', 'function $F(Request $R, ...) { ... }', 'class A { public function b(Request $r): array { return []; } private function c(Other $o) {} }', ['public function b(Request $r): array { return []; }']],
  ['a closure', 'Route::get($PATH, function (...) { ... })', "Route::get('/a', function ($r) { return 1; }); Route::get('/b', 'x');", ["Route::get('/a', function ($r) { return 1; })"]],
  ['a class by what it extends', 'class $C extends Model { ... }', 'final class A extends Model implements B { use T; } class C {}', ['final class A extends Model implements B { use T; }']],
  ['a property of a class', 'class $C { ... protected $guarded = []; ... }', 'class A { public $a; protected $guarded = []; function f() {} }', ['class A { public $a; protected $guarded = []; function f() {} }']],
  ['a property alone', '$guarded = [];', 'class A { protected $guarded = []; private $other = []; }', ['$guarded = []']],
  ['a deep part', 'f(<... $_GET ...>)', "f(g(1, $_GET['a'])); f(1);", ["f(g(1, $_GET['a']))"]],
  ['an if and its blocks', 'if ($X) { ... }', 'if ($a) { b(); } if ($c): d(); endif;', ['if ($a) { b(); }', 'if ($c): d(); endif;']],
  ['a catch', 'catch ($E $V) { ... }', 'try { a(); } catch (Exception $e) { }', ['catch (Exception $e) { }']],
  ['comparisons by operator', '$A == $B', '$a == 1; $a === 1;', ['$a == 1']],
  ['an entry of a list', "'secure' => false", "$a = ['secure' => false, 'x' => false];", ["'secure' => false"]],
];

describe('patterns in PHP', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('php');
  });
  for (const [name, pattern, code, found] of CASES) {
    it(name, () => assert.deepEqual(find(pattern, `<?php ${code}`), found));
  }
});
