import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, code inside of a function, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a call', 'MessageDigest.getInstance("MD5")', 'MessageDigest.getInstance("MD5"); MessageDigest.getInstance("SHA-256")', ['MessageDigest.getInstance("MD5")']],
  ['a chain', 'Runtime.getRuntime().exec(...)', 'Runtime.getRuntime().exec(a, b)', ['Runtime.getRuntime().exec(a, b)']],
  ['a safe call', '$X.exec($Y)', 'a?.exec(b)', ['a?.exec(b)']],
  ['a named argument', 'f(..., b = $B, ...)', 'f(1, b = 2); f(1, 2)', ['f(1, b = 2)']],
  ['a declaration', 'val $X = f(...)', 'val a = f(1); var b: Int = f(2)', ['val a = f(1)', 'var b: Int = f(2)']],
  ['a property that is set', '$X.secure = false', 'a.secure = false; a.secure = true', ['a.secure = false']],
  ['a lambda', 'csrf { disable() }', 'csrf { disable() }; cors { disable() }', ['csrf { disable() }']],
  ['any lambda', 'install(CORS) { ... }', 'install(CORS) { anyHost() }', ['install(CORS) { anyHost() }']],
  ['an element', 'call.parameters[...]', 'val a = call.parameters["a"]', ['call.parameters["a"]']],
  ['a filled in text', '"...${$X}..."', 'f("a $b c"); f("a ${b} c"); f("a")', ['"a $b c"', '"a ${b} c"']],
  ['statements that follow', 'val $X = f()\n...\n$X.g()', 'val a = f()\nb()\na.g()', ['val a = f()']],
  ['an elvis', '$X ?: $Y', 'val a = b ?: c', ['b ?: c']],
  ['a cast does not matter', 'f($X.y)', 'f(a.y as String)', ['f(a.y as String)']],
];

describe('patterns in Kotlin', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('kotlin');
  });
  for (const [name, pattern, code, found] of CASES) it(name, () => assert.deepEqual(find(pattern, `fun run() {\n${code}\n}\n`), found));

  it('a function by its name and parameters', () => {
    const code = 'class A {\n  override fun check(a: String, b: Int) {}\n  fun check(a: Int): Int { return a }\n}\n';
    assert.deepEqual(find('fun check(...) {}', code), ['override fun check(a: String, b: Int) {}']);
    assert.deepEqual(find('fun $F($P: Int) { ... }', code), ['fun check(a: Int): Int { return a }']);
  });

  it('names by what brings them in', () => {
    assert.deepEqual(find('java.util.Random()', 'import java.util.Random as R\nfun f() { R() }\n'), ['R()']);
  });
});
