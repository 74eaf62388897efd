import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, code inside of a function, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a path', 'std::env::args()', 'let a = std::env::args(); env::vars();', ['std::env::args()']],
  ['a method', '$X.danger_accept_invalid_certs(true)', 'b().danger_accept_invalid_certs(true).build(); b().danger_accept_invalid_certs(false);', ['b().danger_accept_invalid_certs(true)']],
  ['a chain', 'Command::new(...). ... .output()', 'Command::new("a").arg(b).output()?; Command::new("a").spawn();', ['Command::new("a").arg(b).output()']],
  ['a macro', 'println!(...)', 'println!("{}", a); print!("b");', ['println!("{}", a)']],
  ['type arguments do not matter', 'mem::transmute(...)', 'mem::transmute::<u8, i8>(a);', ['mem::transmute::<u8, i8>(a)']],
  ['a question mark and await do not matter', 'f($X)', 'let a = f(b).await?;', ['f(b)']],
  ['a binding', 'let $X = f();', 'let a = f(); let mut b: u8 = f(); c = f();', ['let a = f();', 'let mut b: u8 = f();', 'c = f()']],
  ['unsafe code', 'unsafe { ... }', 'unsafe { a(); }', ['unsafe { a(); }']],
  ['fields of a structure', 'Options { ..., secure: false, ... }', 'let a = Options { b: 1, secure: false };', ['Options { b: 1, secure: false }']],
  ['statements that follow', 'let $V = f();\n...\ng($V)', 'let a = f(); b(); g(a);', ['let a = f(); b(); g(a);']],
  ['a reference', 'f(&$X)', 'f(&a); f(b);', ['f(&a)']],
  ['a number', 'f(0o777)', 'f(0o777); f(0o755);', ['f(0o777)']],
];

describe('patterns in Rust', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('rust');
  });
  for (const [name, pattern, code, found] of CASES) it(name, () => assert.deepEqual(find(pattern, `fn run() { ${code} }\n`), found));

  it('names by what brings them in', () => {
    const code = 'use std::process::Command;\nuse openssl::{hash::{MessageDigest as M}, ssl};\nfn f() { Command::new("a"); M::md5(); ssl::x(); }\n';
    assert.deepEqual(find('std::process::Command::new(...)', code), ['Command::new("a")']);
    assert.deepEqual(find('openssl::hash::MessageDigest::md5()', code), ['M::md5()']);
    assert.deepEqual(find('openssl::ssl::x()', code), ['ssl::x()']);
  });

  it('a function by its parameters', () => {
    const code = 'async fn a(q: Query<A>, n: u8) -> String { b() }\nfn c(n: u8) -> String { d() }\n';
    assert.deepEqual(find('fn $F(..., $Q: Query<$T>, ...) -> $R { ... }', code), ['async fn a(q: Query<A>, n: u8) -> String { b() }']);
  });
});
