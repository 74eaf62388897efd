/** What flows in PHP. Each line with a sink says so. */
export const phpPrograms = String.raw`
### superglobals and their elements, in every function
<?php
function show() {
  $id = source();
  sink($id); // flows
  sink('a' . $id); // flows
  sink("a $id b"); // flows
  sink("a {$id} b"); // flows
  sink('a $id'); // clean
}
### interpolation of elements and members
<?php
$row = ['id' => source(), 'name' => 'x'];
sink("select {$row['id']}"); // flows
sink("select {$row['name']}"); // clean
sink("select $row[id]"); // flows
$o->a = source();
sink("x {$o->a} y"); // flows
sink("x {$o->b} y"); // clean
### heredoc and nowdoc
<?php
$id = source();
$sql = <<<SQL
select * from t where id = $id
SQL;
sink($sql); // flows
$raw = <<<'SQL'
select * from t where id = $id
SQL;
sink($raw); // clean
### casts and conversions
<?php
$x = source();
sink((int) $x); // clean
sink((string) $x); // flows
sink(intval($x)); // clean
sink(trim($x)); // flows
sink($x + 1); // clean
sink(@trim($x)); // flows
sink(count($x)); // clean
### null coalescing and ternaries
<?php
$x = source() ?? 'a';
sink($x); // flows
$y = $flag ? source() : 'a';
sink($y); // flows
$z = source() ?: 'a';
sink($z); // flows
$t = source() ? 'a' : 'b';
sink($t); // clean
$u ??= source();
sink($u); // flows
### match has the value of an arm
<?php
$x = source();
$a = match ($x) { 'a' => 'asc', 'b', 'c' => 'desc', default => 'none' };
sink($a); // clean
$b = match ($x) { 'a' => 'asc', default => $x };
sink($b); // flows
$c = match ($x) { 'a', 'b' => $x, default => 'none' };
sink($c); // clean
### switch falls through
<?php
$x = source();
switch ($x) {
  case 'a':
    sink($x); // clean
    break;
  case 'b':
    $y = source();
  default:
    sink($y); // flows
}
switch ($kind) {
  case 1:
    $z = source();
    break;
  default:
    $z = 'a';
}
sink($z); // flows
### functions, methods and constructors
<?php
function wrap($v) { return '[' . $v . ']'; }
function constant($v) { return 'x'; }
class Query {
  private $text;
  public function __construct($text) { $this->text = $text; }
  public function run() { sink($this->text); } // clean
  public static function build($v) { return $v; }
  public function text() { return $this->text; }
  public function go($v) { sink(self::build($v)); $this->inner($v); } // flows
  private function inner($v) { sink($v); } // flows
}
sink(wrap(source())); // flows
sink(constant(source())); // clean
sink(Query::build(source())); // flows
$q = new Query(source());
sink($q->text()); // flows
$p = new Query('a');
$p->go(source());
### closures take what they use
<?php
$x = source();
$f = function () use ($x) { sink($x); }; // flows
$g = fn ($y) => sink($x . $y); // flows
$f();
$g(1);
$h = fn ($v) => trim($v);
sink($h(source())); // flows
### loops and destructuring
<?php
foreach (source() as $key => $value) {
  sink($value); // flows
}
foreach (['a', 'b'] as $value2) {
  sink($value2); // clean
}
foreach (source() as $v): sink($v); endforeach; // flows
[$a, $b] = [source(), 'b'];
sink($a); // flows
sink($b); // clean
list($c, $d) = [source(), 'd'];
sink($c); // flows
sink($d); // clean
$i = 0;
while ($i < 3) { $w = source(); $i++; }
sink($w); // flows
### arrays that are filled
<?php
$list = [];
$list[] = source();
sink($list); // flows
sink(implode(',', $list)); // flows
$map['a'] = source();
sink($map['a']); // flows
sink($map['b']); // clean
array_push($other, source());
sink($other); // flows
$s = 'a';
$s .= source();
sink($s); // flows
$s = 'b';
sink($s); // clean
### higher order functions
<?php
$ids = array_map('intval', source());
sink($ids); // clean
$names = array_map(fn ($n) => trim($n), source());
sink($names); // flows
### what conditions prove
<?php
$x = source();
if (in_array($x, ['a', 'b'], true)) {
  sink($x); // clean
}
sink($x); // flows
if (!is_numeric($x)) {
  exit;
}
sink($x); // clean
$y = source();
if (!preg_match('/^[a-z]+$/', $y)) {
  die('no');
}
sink($y); // clean
$z = source();
if ($z === 'a') {
  sink($z); // clean
} elseif ($z !== null) {
  sink($z); // flows
}
### try, catch and finally
<?php
try {
  $x = source();
  sink($x); // flows
} catch (Exception $e) {
  sink($x); // flows
} finally {
  sink($x); // flows
}
try { throw new E(source()); } catch (E $e) { sink($e); } // flows
### static and global variables, references
<?php
function counter() { static $last = 'a'; $last = source(); sink($last); } // flows
$a = source();
$b = &$a;
sink($b); // flows
unset($a);
### markup around the code
<p><?= sink(source()) ?></p> <?php // flows ?>
<?php if ($ok): ?>
  <b><?php sink(source()) ?></b> <?php // flows ?>
<?php else: ?>
  <b><?= sink('a') ?></b> <?php // clean ?>
<?php endif; ?>
`;
