/** One construct a program: `source()` taints, `sink(x)` must say what it expects. */
export const javascriptPrograms = `
### a source in a sink
sink(source()); // flows

### a constant
sink('a'); // clean

### a variable
const x = source();
sink(x); // flows

### a sanitizer
const x = sanitize(source());
sink(x); // clean

### a sink inside a sanitizer
sanitize(sink(source())); // clean

### a sanitizer beside a source
sink(sanitize(source()) + source()); // flows

### reassigned with a constant
let x = source();
x = 'a';
sink(x); // clean

### reassigned with the sanitized value
let x = source();
x = sanitize(x);
sink(x); // clean

### assigned after the sink
let x = 'a';
sink(x); // clean
x = source();

### chained assignment
let a, b;
a = b = source();
sink(a); // flows
sink(b); // flows

### concatenation
const x = 'select ' + source() + ' from';
sink(x); // flows

### template
const x = \`select \${source()} from\`;
sink(x); // flows

### template without values
const x = \`select\`;
sink(x); // clean

### tagged template
const x = tag\`a\${source()}\`;
sink(x); // flows

### appended
let x = 'a';
x += source();
sink(x); // flows

### arithmetic makes numbers
const x = source() * 2;
sink(x); // clean

### minus makes numbers
const x = source() - 1;
sink(x); // clean

### unary plus
sink(+source()); // clean

### not
sink(!source()); // clean

### typeof
sink(typeof source()); // clean

### comparison
sink(source() === 'a'); // clean

### in
sink('a' in source()); // clean

### length
sink(source().length); // clean

### arithmetic assignment
let x = source();
x -= 1;
sink(x); // clean

### increment
let x = source();
x++;
sink(x); // clean

### or assignment
let x;
x ||= source();
sink(x); // flows

### nullish assignment
let x;
x ??= source();
sink(x); // flows

### Number
sink(Number(source())); // clean

### parseInt and parseFloat
sink(parseInt(source(), 10)); // clean
sink(parseFloat(source())); // clean

### Boolean and BigInt
sink(Boolean(source())); // clean
sink(BigInt(source())); // clean

### Number.parseInt and Math
sink(Number.parseInt(source(), 10)); // clean
sink(Math.min(source(), 10)); // clean

### a function of the file called Number
function Number(x) { return 'id' + x; }
sink(Number(source())); // flows

### ternary
sink(c ? source() : 'a'); // flows
sink(source() ? 'b' : 'a'); // clean

### or
sink(source() || 'a'); // flows
sink('a' || source()); // flows

### and gives its right side
sink(source() && 'a'); // clean
sink(c && source()); // flows

### nullish
sink(source() ?? 'a'); // flows

### sequence
sink((source(), 'a')); // clean
sink(('a', source())); // flows

### parentheses
sink(((source()))); // flows

### await
async function f() {
  const x = await source();
  sink(x); // flows
}

### void
sink(void source()); // clean

### call of an unknown function
sink(unknown(source())); // flows
sink(unknown('a')); // clean

### method of a tainted value
sink(source().trim().toLowerCase()); // flows

### unknown method with a tainted argument
sink(helper.clean(source())); // flows

### new
sink(new Thing(source())); // flows

### optional chaining
const x = source();
sink(x?.a?.b); // flows
sink(x?.[0]); // flows
sink(x.f?.()); // flows

### boolean methods
const x = source();
sink(x.includes('a')); // clean
sink(x.startsWith('a')); // clean
sink(x.indexOf('a')); // clean

### array literal
const a = [source(), 'b'];
sink(a); // flows
sink(a[0]); // flows
sink(a[1]); // clean
sink(a[i]); // flows

### array spread
sink([...source()]); // flows
sink(['a', ...source()][1]); // flows

### object literal
const o = { a: source(), b: 1 };
sink(o); // flows
sink(o.a); // flows
sink(o.b); // clean
sink(o['a']); // flows
sink(o['b']); // clean
sink(o[key]); // flows

### shorthand property
const a = source();
const o = { a };
sink(o.a); // flows
sink(o.b); // clean

### computed key with a literal
const o = { ['a']: source() };
sink(o.a); // flows
sink(o.b); // clean

### computed key
const o = { [key]: source() };
sink(o.a); // flows

### object spread
const o = { ...source() };
sink(o.a); // flows

### object spread keeps fields apart
const s = { a: source(), b: 1 };
const o = { ...s, c: 2 };
sink(o.a); // flows
sink(o.b); // clean
sink(o.c); // clean

### object spread overridden
const s = { a: source() };
const o = { ...s, a: 1 };
sink(o.a); // clean

### call spread
sink(...source()); // flows
sink(f(...source())); // flows

### nested object
const o = { a: { b: source(), c: 1 } };
sink(o.a.b); // flows
sink(o.a.c); // clean
sink(o.a); // flows

### writing a field
const o = {};
o.a = source();
sink(o.a); // flows
sink(o.b); // clean
sink(o); // flows

### writing a deep field
const o = {};
o.a.b = source();
sink(o.a.b); // flows
sink(o.a.c); // clean
sink(o.a); // flows

### a clean write to a field
const x = source();
x.a = 1;
sink(x.a); // clean
sink(x.b); // flows
sink(x); // flows

### writing a computed field
const o = {};
o[k] = source();
sink(o.a); // flows
sink(o); // flows

### writing by string key
const o = {};
o['a'] = source();
sink(o.a); // flows
sink(o.b); // clean

### writing by index
const a = [];
a[0] = source();
sink(a[0]); // flows
sink(a[1]); // clean

### this
class A {
  f() {
    this.x = source();
    sink(this.x); // flows
    sink(this.y); // clean
  }
}

### deleted property
const x = source();
delete x.a;
sink(x.a); // clean
sink(x.b); // flows

### tainted index
sink(unknown[source()]); // flows

### index into a table of literals
const table = { asc: 'ASC', desc: 'DESC' };
sink(table[source()]); // clean

### index into a list of literals
const table = ['ASC', 'DESC'];
sink(table[source()]); // clean

### index into a table with other values
const table = { asc: other() };
sink(table[source()]); // flows

### destructured object
const { a, b: c } = source();
sink(a); // flows
sink(c); // flows

### destructured known object
const { a, b } = { a: source(), b: 1 };
sink(a); // flows
sink(b); // clean

### destructured with defaults
const { a = source(), b = 1 } = {};
sink(a); // flows
sink(b); // clean

### destructured deep
const { a: { b, c: [d] } } = source();
sink(b); // flows
sink(d); // flows

### destructured rest
const { a, ...rest } = { a: source(), b: 1 };
sink(rest); // clean
sink(rest.b); // clean

### destructured rest with taint
const { a, ...rest } = { a: 1, b: source() };
sink(rest.b); // flows
sink(rest); // flows
sink(a); // clean

### destructured array
const [a, b] = [source(), 1];
sink(a); // flows
sink(b); // clean

### destructured array with holes
const [, b, c] = ['x', source(), 'y'];
sink(b); // flows
sink(c); // clean

### destructured array rest
const [a, ...b] = source();
sink(a); // flows
sink(b); // flows

### destructuring assignment
let a, o = {};
({ a, b: o.x } = source());
sink(a); // flows
sink(o.x); // flows
sink(o.y); // clean

### swap
let a = source(), b = 1;
[a, b] = [b, a];
sink(a); // clean
sink(b); // flows

### destructured parameter
function f({ a, b }) {
  sink(a); // flows
  sink(b); // clean
}
f({ a: source(), b: 1 });

### if
let x = 'a';
if (c) x = source();
sink(x); // flows

### if with a clean branch
let x = source();
if (c) { x = 1; }
sink(x); // flows

### both branches clean
let x = source();
if (c) { x = 1; } else { x = 2; }
sink(x); // clean

### branch that returns
function f() {
  let x = source();
  if (c) { x = 1; } else { return; }
  sink(x); // clean
}

### else if
let x = 1;
if (a) { x = 2; } else if (b) { x = source(); } else { x = 3; }
sink(x); // flows

### only in one branch
if (a) { const x = source(); sink(x); } // flows
else { const x = 1; sink(x); } // clean

### unreachable
function f() {
  let x = 'a';
  return;
  x = source();
  sink(x); // clean
}

### literal condition
let x = 'a';
if (false) { x = source(); }
sink(x); // clean

### while
let x = 1;
while (c) { sink(x); x = source(); } // flows

### while true with break
let x = 1;
while (true) { x = source(); if (c) break; x = 2; }
sink(x); // flows

### after while true
let x = source();
while (true) { x = 2; if (c) break; }
sink(x); // clean

### do while
let x = 1;
do { x = source(); } while (c);
sink(x); // flows

### do while runs once at least
let x = source();
do { x = 1; } while (c);
sink(x); // clean

### for
let x = '';
for (let i = 0; i < 3; i++) { x += source(); }
sink(x); // flows

### for with a chain of copies
let a, b, c, d;
for (let i = 0; i < 9; i++) { sink(d); d = c; c = b; b = a; a = source(); } // flows

### for initializer
for (let x = source(); c; ) { sink(x); } // flows

### for of
for (const x of source()) { sink(x); } // flows

### for of with destructuring
for (const [k, v] of Object.entries(source())) { sink(v); } // flows

### for of a known array
for (const x of ['a', 'b']) { sink(x); } // clean

### for of keeps fields apart
for (const { a, b } of [{ a: source(), b: 1 }]) {
  sink(a); // flows
  sink(b); // clean
}

### for in
for (const k in source()) { sink(k); } // flows

### for in over known keys
const o = { a: source() };
for (const k in o) {
  sink(k); // clean
  sink(o[k]); // flows
}

### for await
async function f() {
  for await (const x of source()) sink(x); // flows
}

### continue
for (const x of source()) {
  let y = x;
  if (c) { y = 1; continue; }
  sink(y); // flows
}

### labelled break
let x = 1;
outer: for (;;) { for (;;) { x = source(); break outer; } }
sink(x); // flows

### labelled continue
let x = 1;
outer: for (const a of b) { for (const c of d) { sink(x); x = source(); continue outer; } } // flows

### loop variable leaves no trace
for (const x of source()) {}
const x = 1;
sink(x); // clean

### switch
let x = 1;
switch (c) { case 1: x = source(); break; case 2: x = 2; break; default: x = 3; }
sink(x); // flows

### switch with all clean
let x = source();
switch (c) { case 1: x = 1; break; default: x = 2; }
sink(x); // clean

### switch fall through
let x = 1;
switch (c) { case 1: x = source(); case 2: sink(x); break; default: } // flows

### switch without default
let x = source();
switch (c) { case 1: x = 1; break; }
sink(x); // flows

### try
let x = 1;
try { x = source(); g(); } catch (e) { sink(x); } // flows
sink(x); // flows

### try that cleans
let x = source();
try { x = 1; } catch (e) { x = 2; }
sink(x); // clean

### finally
let x = 1;
try { x = source(); } finally { sink(x); } // flows

### finally that cleans
let x = source();
try { g(); } finally { x = 1; }
sink(x); // clean

### return in try
function f() {
  let x = source();
  try { if (c) return; x = 1; } finally { done(); }
  sink(x); // clean
}

### thrown value
try { throw new Error(source()); } catch (e) { sink(e.message); } // flows

### nested try
let x = 1;
try { try { x = source(); g(); } finally { h(); } } catch (e) { sink(x); } // flows

### catch without a name
let x = 1;
try { x = source(); } catch { x = 2; }
sink(x); // flows

### block scope
let x = 1;
{ let x = source(); sink(x); } // flows
sink(x); // clean

### var is not block scoped
{ var x = source(); }
sink(x); // flows

### shadowed parameter
const x = source();
function f(x) { sink(x); } // clean
f(1);

### hoisted var
function f() {
  x = source();
  sink(x); // flows
  var x;
}

### closure
function f() {
  const x = source();
  g(() => { sink(x); }); // flows
}

### function expression
function f() {
  const x = source();
  g(function () { sink(x); }); // flows
}

### nested closures
function f() {
  const x = source();
  g(() => h(() => k(() => sink(x)))); // flows
}

### closure called later with a clean value
function f() {
  let x = source();
  const g = () => sink(x); // clean
  x = 1;
  g();
}

### closure called while tainted
function f() {
  let x = source();
  const g = () => sink(x); // flows
  g();
}

### closure behind a guard
function f() {
  const x = source();
  const g = () => sink(x); // clean
  if (!allowed.includes(x)) return;
  g();
}

### closure that writes
function f() {
  let x = 1;
  g(() => { x = source(); });
  sink(x); // flows
}

### inner function declared below
function f() {
  const x = source();
  g();
  function g() { sink(x); } // flows
}

### inner function below a return
function f() {
  const x = source();
  return { g };
  function g() { sink(x); } // flows
}

### inner function passed on by name
function f() {
  const x = source();
  setTimeout(g, 10);
  function g() { sink(x); } // flows
}

### variable of the file
const x = source();
function f() { sink(x); } // flows
f();

### returned function
function f() {
  const x = source();
  return () => sink(x); // flows
}

### returned function expression
function f() {
  const x = source();
  return function inner() { return sink(x); }; // flows
}

### immediately called function
(function () { const x = source(); sink(x); })(); // flows
(() => sink(source()))(); // flows

### immediately called function with an argument
(function (x) { sink(x); })(source()); // flows
((x) => { sink(x); })('a'); // clean

### map
source().map((x) => sink(x)); // flows
source().map((x, i) => sink(i)); // clean

### map result
sink(source().map((x) => x + 1)); // flows
sink(source().map((x) => 1)); // clean
sink(source().map((x) => sanitize(x))); // clean
sink(source().map(Number)); // clean

### map with a named function
const clean = (x) => sanitize(x);
const keep = (x) => x;
sink(source().map(clean)); // clean
sink(source().map(keep)); // flows

### forEach
source().forEach(function (x) { sink(x); }); // flows

### forEach that writes
const out = [];
source().forEach((x) => out.push(x));
sink(out); // flows

### filter
sink(source().filter((x) => c)); // flows
sink(source().filter((x) => allowed.includes(x))); // clean

### find
sink(source().find((x) => c)); // flows
sink(['a'].find((x) => x === source())); // clean

### some and every
sink(source().some((x) => x)); // clean

### reduce
sink(source().reduce((a, x) => a + x, '')); // flows
sink(['a'].reduce((a, x) => a + x, source())); // flows
sink(source().reduce((a, x) => a + 1, 0)); // clean

### reduce sees its own result
['a'].reduce((a, x) => { sink(a); return source(); }, ''); // flows

### sort
sink(source().sort((a, b) => a - b)); // flows
sink(['a'].sort()); // clean

### then
source().then((x) => sink(x)); // flows
g(source()).then(({ a }) => { sink(a); }); // flows

### then result
source().then((x) => x.body).then((y) => sink(y)); // flows
source().then((x) => 1).then((y) => sink(y)); // clean

### then keeps fields apart
const p = source().then((x) => ({ a: x, b: 1 }));
p.then((o) => sink(o.a)); // flows
p.then((o) => sink(o.b)); // clean

### new Promise
new Promise((resolve) => resolve(source())).then((x) => sink(x)); // flows
new Promise((resolve) => g(() => resolve(source()))).then((x) => sink(x)); // flows
new Promise((resolve) => resolve(1)).then((x) => sink(x)); // clean

### Promise.all
async function f() {
  const [a] = await Promise.all([source(), g()]);
  sink(a); // flows
}

### callback of an unknown function
g(source(), (x) => sink(x)); // clean

### push
const a = [];
a.push(source());
sink(a); // flows
sink(a.join(',')); // flows

### push of a constant
const a = [];
a.push('x');
sink(a); // clean

### push into a field
const o = { list: [], other: [] };
o.list.push(source());
sink(o.list); // flows
sink(o.other); // clean

### Map and Set
const m = new Map();
m.set('a', source());
sink(m.get('a')); // flows
const s = new Set();
s.add(source());
sink([...s]); // flows

### Object.assign
const o = {};
Object.assign(o, source());
sink(o.a); // flows

### Object.assign result
sink(Object.assign({}, { a: source() })); // flows

### JSON
sink(JSON.parse(source())); // flows
sink(JSON.stringify({ a: source() })); // flows

### replace with a callback
sink('abc'.replace(/x/g, () => source())); // flows
sink(source().replace(/x/g, '')); // flows

### allow list with return
function f() {
  const x = source();
  if (!allowed.includes(x)) return;
  sink(x); // clean
}

### allow list with throw
const x = source();
if (!allowed.has(x)) throw new Error('no');
sink(x); // clean

### allow list with continue
for (const x of source()) {
  if (!allowed.includes(x)) continue;
  sink(x); // clean
}

### allow list inside
const x = source();
if (allowed.has(x)) {
  sink(x); // clean
}
sink(x); // flows

### allow list else
const x = source();
if (allowed.includes(x)) { sink(x); } else { sink(x); } // flows

### allow list that does not stop
const x = source();
if (!allowed.includes(x)) { log('bad'); }
sink(x); // flows

### allow list of another variable
const x = source(), y = source();
if (!allowed.includes(y)) throw 1;
sink(x); // flows
sink(y); // clean

### list that the attacker brings
const x = source();
const list = source();
if (list.includes(x)) sink(x); // flows

### a value that contains something proves nothing
const x = source();
if (x.includes('safe')) sink(x); // flows

### guard on a field
const q = source();
if (!allowed.includes(q.sort)) throw 1;
sink(q.sort); // clean
sink(q.other); // flows

### guard lost by reassignment
let x = source();
if (!allowed.includes(x)) throw 1;
x = source();
sink(x); // flows

### guard in a conjunction
const x = source();
if (c && allowed.includes(x)) sink(x); // clean

### guard in a disjunction
const x = source();
if (c || allowed.includes(x)) sink(x); // flows

### negated guard in a disjunction
const x = source();
if (!x || !allowed.includes(x)) throw 1;
sink(x); // clean

### negated guard in a conjunction
const x = source();
if (c && !allowed.includes(x)) throw 1;
sink(x); // flows

### guard in an expression
const x = source();
allowed.includes(x) && sink(x); // clean
!allowed.includes(x) || sink(x); // clean
allowed.includes(x) || sink(x); // flows
allowed.includes(x) ? sink(x) : 0; // clean
allowed.includes(x) ? 0 : sink(x); // flows

### guarded value
const x = source();
sink(allowed.includes(x) ? x : 'a'); // clean
sink(allowed.includes(x) ? 'a' : x); // flows

### guard in a constant
const x = source();
const ok = allowed.includes(x);
if (!ok) throw 1;
sink(x); // clean

### index of
const x = source();
if (allowed.indexOf(x) === -1) throw 1;
sink(x); // clean

### index of at least zero
const x = source();
if (allowed.indexOf(x) >= 0) sink(x); // clean
if (allowed.indexOf(x) > 0) log(1);
sink(x); // flows

### in an object
const x = source();
if (x in table) sink(x); // clean

### hasOwnProperty
const x = source();
if (!Object.prototype.hasOwnProperty.call(table, x)) throw 1;
sink(x); // clean

### Object.hasOwn
const x = source();
if (Object.hasOwn(table, x)) sink(x); // clean

### anchored pattern
const x = source();
if (!/^[a-z0-9_]+$/i.test(x)) throw 1;
sink(x); // clean

### unanchored pattern
const x = source();
if (!/[a-z]+/.test(x)) throw 1;
sink(x); // flows

### pattern with a wildcard
const x = source();
if (!/^a.*$/.test(x)) throw 1;
sink(x); // flows

### pattern with an open alternative
const x = source();
if (!/^a|b$/.test(x)) throw 1;
sink(x); // flows

### pattern of alternatives
const x = source();
if (!/^(a|b)$/.test(x)) throw 1;
sink(x); // clean

### multi-line pattern
const x = source();
if (!/^\\w+$/m.test(x)) throw 1;
sink(x); // flows

### pattern with an escape
const x = source();
if (!/^\\w+\\.\\d{1,3}$/.test(x)) throw 1;
sink(x); // clean

### pattern in a constant
const SAFE = /^\\w+$/;
function f() {
  const x = source();
  if (!SAFE.test(x)) return;
  sink(x); // clean
}

### pattern that looks for bad characters
const x = source();
if (/[^a-z]/.test(x)) throw 1;
sink(x); // clean

### match
const x = source();
if (!x.match(/^\\d+$/)) throw 1;
sink(x); // clean

### equality with a literal
const x = source();
if (x === 'a') sink(x); // clean
if (x !== 'a') sink(x); // flows
if ('a' === x || x === 'b') sink(x); // clean

### inequality with literals
const x = source();
if (x !== 'a' && x !== 'b') throw 1;
sink(x); // clean

### equality with a variable
const x = source();
if (x === y) sink(x); // flows

### switch on the value
const x = source();
switch (x) {
  case 'a':
    sink(x); // clean
    break;
  default:
    sink(x); // flows
}

### typeof number
const x = source();
if (typeof x !== 'number') throw 1;
sink(x); // clean

### typeof string
const x = source();
if (typeof x !== 'string') throw 1;
sink(x); // flows

### Number.isInteger
const x = source();
if (!Number.isInteger(x)) throw 1;
sink(x); // clean

### isNaN
const x = source();
if (isNaN(x)) throw 1;
sink(x); // clean

### Number.isNaN proves nothing
const x = source();
if (Number.isNaN(x)) throw 1;
sink(x); // flows

### startsWith proves nothing by itself
const x = source();
if (!x.startsWith('/srv/')) throw 1;
sink(x); // flows

### process.exit
const x = source();
if (!allowed.includes(x)) { process.exit(1); }
sink(x); // clean

### a function that proves its argument
function isAllowed(x) { return allowed.includes(x); }
function f() {
  const x = source();
  if (!isAllowed(x)) return;
  sink(x); // clean
}

### a function that proves its argument step by step
function isAllowed(name) {
  if (name.length > 10) return false;
  if (!/^\\w+$/.test(name)) { return false; }
  return true;
}
const x = source();
if (isAllowed(x)) sink(x); // clean
if (!isAllowed(x)) sink(x); // flows

### a function that proves nothing
function isAllowed(name) { return name.length < 10; }
const x = source();
if (isAllowed(x)) sink(x); // flows

### a function that throws on bad values
function assertAllowed(x) {
  if (!allowed.includes(x)) throw new Error('no');
}
const x = source();
assertAllowed(x);
sink(x); // clean

### a function that only logs
function assertAllowed(x) {
  if (!allowed.includes(x)) console.log('no');
}
const x = source();
assertAllowed(x);
sink(x); // flows

### parameter to result
function id(x) { return x; }
sink(id(source())); // flows
sink(id('a')); // clean

### parameter not in the result
function one(x) { return 1; }
sink(one(source())); // clean

### sanitizing function
function clean(x) { return sanitize(x); }
sink(clean(source())); // clean

### some parameters only
function second(a, b) { return b; }
sink(second(source(), 1)); // clean
sink(second(1, source())); // flows

### result with fields
function make(x) { return { a: x, b: 1 }; }
sink(make(source()).a); // flows
sink(make(source()).b); // clean

### argument with fields
function first(o) { return o.a; }
sink(first({ a: source(), b: 1 })); // flows
sink(first({ a: 1, b: source() })); // clean

### identity keeps fields
function id(x) { return x; }
const o = id({ a: source(), b: 1 });
sink(o.a); // flows
sink(o.b); // clean

### source in a called function
function read() { return source(); }
sink(read()); // flows

### sink in a called function
function run(cmd) { sink(cmd); } // flows
run(source());

### sink in a function called with constants
function run(cmd) { sink(cmd); } // clean
run('ls');

### sink two calls away
function run(cmd) { sink(cmd); } // flows
function go(x) { run('a' + x); }
go(source());

### sanitized on the way
function run(cmd) { sink(cmd); } // clean
function go(x) { run(sanitize(x)); }
go(source());

### arrow function in a constant
const run = (cmd) => { sink(cmd); }; // flows
run(source());

### function assigned elsewhere is not known
let run = (x) => 1;
run = other;
sink(run(source())); // flows

### parameter to a field of another
function fill(o, x) { o.a = x; }
const o = {};
fill(o, source());
sink(o.a); // flows
sink(o.b); // clean

### parameter pushed into another
function add(list, x) { list.push(x); }
const list = [];
add(list, source());
sink(list); // flows

### default parameter
function f(x = source()) { sink(x); } // flows
f();

### rest parameter
function f(a, ...rest) {
  sink(a); // clean
  sink(rest); // flows
}
f(1, 2, source());

### spread argument
function f(a, b) { sink(b); } // flows
f(...source());

### method of the class
class A {
  run(x) { sink(x); } // flows
  go() { this.run(source()); }
}

### private method
class A {
  #run(x) { sink(x); } // flows
  go() { this.#run(source()); }
}

### static method
class A { static run(x) { sink(x); } } // flows
A.run(source());

### method of an instance
class A { run(x) { sink(x); } } // flows
const a = new A();
a.run(source());

### constructor to field
class A { constructor(x) { this.x = x; this.y = 1; } }
const a = new A(source());
sink(a.x); // flows
sink(a.y); // clean

### method that sets a field
class A {
  set(x) { this.x = x; }
  go() {
    this.set(source());
    sink(this.x); // flows
    sink(this.y); // clean
  }
}

### field read in a method
class A {
  run() { sink(this.x); } // flows
  go() {
    this.x = source();
    this.run();
  }
}

### super call
class A extends B {
  constructor(x) { super(x); sink(this.x); } // flows
}
new A(source());

### arrow function keeps this
class A {
  go() {
    this.x = source();
    g(() => { sink(this.x); }); // flows
  }
}

### class field function
class A {
  run = (x) => { sink(x); }; // flows
  go() { this.run(source()); }
}

### getter and static block
class A {
  static { sink(source()); } // flows
  get x() { return sink(source()); } // flows
}

### object with methods
const api = { run(x) { sink(x); }, other: (x) => { sink(x); } }; // flows
api.run(source());

### callback parameter
function each(list, f) { for (const x of list) f(x); }
each(source(), (x) => sink(x)); // flows

### callback passed on to map
function each(list, f) { return list.map(f); }
each(source(), (x) => sink(x)); // flows

### node style callback
function read(cb) { cb(null, source()); }
read((err, data) => {
  sink(err); // clean
  sink(data); // flows
});

### recursion
function f(x, n) { if (n === 0) { sink(x); return x; } return f(x, n - 1); } // flows
sink(f(source(), 3)); // flows

### mutual recursion
function even(x, n) { return n ? odd(x, n - 1) : x; }
function odd(x, n) { return n ? even(x, n - 1) : x; }
sink(even(source(), 3)); // flows
sink(even('a', 3)); // clean

### generator
function* g() { yield source(); }
for (const x of g()) sink(x); // flows

### yield gives an unknown value
function* g() { const x = yield source(); sink(x); } // clean

### async function
async function read() { return source(); }
async function f() { sink(await read()); } // flows

### exported functions
export function f() { sink(source()); } // flows
export default function () { sink(source()); } // flows
export const g = () => sink(source()); // flows

### module exports
module.exports.f = function () { const x = source(); sink(x); }; // flows
exports.g = async (req) => { sink(source()); }; // flows

### jsx attribute
const x = source();
const a = <div title={sink(x)}>{sink(x)}</div>; // flows

### jsx value
const x = source();
sink(<b>{x}</b>); // flows
sink(<b>text</b>); // clean

### regular expression literal
sink(/a/); // clean

### class expression
const A = class { run() { sink(source()); } }; // flows

### with statement and comma declarations
var a = 1, b = source(), c = b;
sink(a); // clean
sink(c); // flows

### deep member read
const x = source();
sink(x.a.b.c.d.e.f); // flows

### deep member write
const o = {};
o.a.b.c.d.e.f = source();
sink(o.a.b.c.d.e.f); // flows

### conditional reassignment in a loop
let x = source();
for (const a of b) { if (a) x = sanitize(x); }
sink(x); // flows

### aliased before sanitizing
const x = source();
const y = x;
const z = sanitize(x);
sink(y); // flows
sink(z); // clean

### name used twice
function f(x) { sink(x); } // clean
function g(x) { return x; }
f(g(1));
g(source());

### new.target and import.meta
sink(import.meta.url); // clean

### object method shorthand with closure
const x = source();
const o = { run() { sink(x); } }; // flows

### dynamic import
async function f() { const m = await import(source()); sink(m); } // flows

### bind
function run(x) { sink(x); } // flows
const bound = run.bind(null);
bound(source());

### event handler
emitter.on('data', function handler(chunk) {
  const x = chunk + source();
  sink(x); // flows
});

### switch true
const x = source();
switch (true) { case allowed.includes(x): break; }
sink(x); // flows
### a condition on constants of the function
function f() {
  let x = source();
  const rows = 30;
  if (rows * 4 < 150) x = 'a';
  sink(x); // clean
  let other = 1;
  if (other > 2) sink(source()); // flows
}

### a look-up by a tainted key
const t = new Map();
sink(t.get(source())); // clean
sink(source().get('a')); // flows

`;
