import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, code, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a call with and without parentheses', 'f($X, ...)', 'f x\nf(1) { 2 }\nf a: 1', ['f x', 'f(1) { 2 }']],
  ['a safe navigation', '$X.where($S)', 'a.where(b)\na.where(c: 1)\na&.where b', ['a.where(b)', 'a&.where b']],
  ['a name that nothing wrote to is a call', 'f(...)', 'f\nx = f\ng = 1\ng', ['f', 'f']],
  ['a name that was written is none', 'f(...)', 'f = 1\nx = f', []],
  ['a member is a call without arguments', '$X.run(...)', 'a.run\nb.run(1)\nc.run = 2', ['a.run', 'b.run(1)']],
  ['a call without arguments is a member', 'params[...]', "params[:a]\nparams()['b']\nx[1]", ['params[:a]', "params()['b']"]],
  ['keywords, old and new', 'f(..., a: $V, ...)', 'f(:a => 1)\nf(b: 2, a: 3)\nf({a: 4})\nf(b: 1)', ['f(:a => 1)', 'f(b: 2, a: 3)']],
  ['a hash, old and new', '{..., a: $V, ...}', 'x = {a: 1, b: 2}\ny = { :a => 2 }\nz = {b: 1}', ['{a: 1, b: 2}', '{ :a => 2 }']],
  ['a pair alone', ':$KEY => false', 'x = { :a => false, b: true }', [':a => false']],
  ['a symbol is no name and no string', 'f(:a)', "f(:a)\nf(a)\nf('a')", ['f(:a)']],
  ['a symbol by metavariable', 'f(:$S)', "f(:a)\nf('a')\nf(1)", ['f(:a)']],
  ['a string by value', 'f("a")', "f(:a)\nf('a')\nX = 'a'\nf(X)", ["f('a')", 'f(X)']],
  ['a text that was added to is no constant', 'f("a")', "x = 'a'\nx << y\nf(x)", []],
  ['any string', 'f("...")', "f('a')\nf(\"b\")\nf(c)\nf(%q(d))", ["f('a')", 'f("b")', 'f(%q(d))']],
  ['a string with parts', '"...#{$X}..."', '"a"\n"b #{c}"\nq = <<~S\n  a #{b}\nS', ['"b #{c}"', '<<~S']],
  ['the words of a list', '%w[...]', 'x = %w[a b]\ny = [1]\nz = {}', ['%w[a b]', '[1]']],
  ['a command in backticks', '`...#{$X}...`', '`ls #{a}`\n%x(ls #{b})\n`ls`', ['`ls #{a}`', '%x(ls #{b})']],
  ['an expression with parts', '/...#{$X}.../', '/a#{b}/\n/a/', ['/a#{b}/']],
  ['any expression', '$X =~ /.../', 'a =~ /b/\na == b', ['a =~ /b/']],
  ['a modifier is an if', 'if $C\n  ...\nend', 'a if b\nif c\n  d\nend\nunless e\n  f\nend', ['a if b', 'if c']],
  ['an if is a modifier', '$X unless $Y', 'a unless b\nunless c then d end\ne if f', ['a unless b', 'unless c then d end']],
  ['a constant of a module', 'OpenSSL::SSL::VERIFY_NONE', 'x = OpenSSL::SSL::VERIFY_NONE\ny = ::OpenSSL::SSL::VERIFY_PEER', ['OpenSSL::SSL::VERIFY_NONE']],
  ['a constant of the root', 'File.read($X)', '::File.read(a)\nFile.read b', ['::File.read(a)', 'File.read b']],
  ['a class of any module', '$K::$M.new(...)', 'A::B.new\nA::C.new(1)\nD.new', ['A::B.new', 'A::C.new(1)']],
  ['an attribute that is set', '$H.mode = NONE', 'h.mode = NONE\nh.mode = PEER', ['h.mode = NONE']],
  ['assignments', '$A = $B', 'a = 1\na ||= 2\n@x = 3\nX = 4\na.b = 5', ['a = 1', '@x = 3', 'X = 4', 'a.b = 5']],
  ['an assignment if there is nothing', '$X ||= $Y', 'a ||= b\nc = d', ['a ||= b']],
  ['several targets', '$A, $B = $C', 'a, b = c\nd = e', ['a, b = c']],
  ['a block beside the arguments', '$X.each do |$V|\n  ...\nend', 'a.each do |b|\n  c\nend\na.each { |b| c }\na.each', ['a.each do |b|', 'a.each { |b| c }']],
  ['a block of anything', '$M ... { ... }', 'foo 1 do\n  2\nend\nfoo 1 { }\nfoo 1', ['foo 1 do', 'foo 1 { }']],
  ['a block with a value', 'ENV.fetch($X) { "..." }', "ENV.fetch('A', 'b')\nENV.fetch('A') { 'b' }", ["ENV.fetch('A') { 'b' }"]],
  ['a lambda', '-> (...) { ... }', 'x = ->(a) { b }', ['->(a) { b }']],
  ['a block that is handed on', 'f(&$B)', 'f(&b)\nf(b)', ['f(&b)']],
  ['splats', 'f(*$A)', 'f(*a)\nf(a)', ['f(*a)']],
  ['a method whatever its parameters', 'def f\n  ...\n  return $R\nend', 'def f(a, b = 1)\n  x\n  return true\nend', ['def f(a, b = 1)']],
  ['a method with a handler', 'def $M(...)\n  ...\nend', 'def a(b)\n  c\nrescue D\n  e\nend', ['def a(b)']],
  ['an empty method', 'def $M(...)\n  ...\nend', 'def a\nend', ['def a']],
  ['a class by what it extends', 'class $C < ActiveRecord::Base\n  ...\nend', 'class A < ActiveRecord::Base\n  x\nend\nclass B\nend', ['class A < ActiveRecord::Base']],
  ['a module by name', 'module $M\n  ...\nend', 'module A\n  b\nend', ['module A']],
  ['handlers', 'begin\n  ...\nrescue $E => $V\n  ...\nend', 'begin\n  a\nrescue A => e\n  b\nend', ['begin']],
  ['a case', 'case $X\nwhen $Y\n  ...\nend', 'case a\nwhen 1\n  b\nend', ['case a']],
  ['what follows', '$X = f(...)\n...\ng($X)', 'a = f(1)\nb\ng(a)', ['a = f(1)']],
  ['somewhere inside', 'f(<... params[...] ...>)', 'f(g(params[:a]))\nf(1)', ['f(g(params[:a]))']],
  ['a chain', '$O. ... .html_safe', 'x.html_safe\ny', ['x.html_safe']],
  ['results and values handed on', 'return $R', 'def f\n  return true\nend', ['return true']],
  ['yield', 'yield $X', 'def f\n  yield a\nend', ['yield a']],
  ['not', 'not $X', 'not a\n!b', ['not a']],
  ['a value if it fails', '$X rescue $Y', 'a rescue b', ['a rescue b']],
  ['a library', "require '...'", "require 'a'\nload 'b'", ["require 'a'"]],
  ['an option', 'cookies_serializer = :marshal', 'cookies_serializer = :marshal\nother = :marshal', ['cookies_serializer = :marshal']],
];

describe('patterns in Ruby', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('ruby');
  });
  for (const [name, pattern, code, found] of CASES) {
    it(name, () => assert.deepEqual(find(pattern, code), found));
  }
});
