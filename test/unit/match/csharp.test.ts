import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

/** Pattern, code inside of a method, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['a static call', 'Process.Start(...)', 'Process.Start("a"); Other.Start("a");', ['Process.Start("a")']],
  ['a method by metavariable', '$X.$M($A)', 'a.B(c); d?.E(f); g(h);', ['a.B(c)', 'd?.E(f)']],
  ['type arguments do not matter', '$C.Query($SQL, ...)', 'c.Query<User>(sql); c.Query(sql, 1);', ['c.Query<User>(sql)', 'c.Query(sql, 1)']],
  ['an element', 'Request.Query[...]', 'var a = Request.Query["a"]; b = Request.Form["a"];', ['Request.Query["a"]']],
  ['a constructor', 'new SqlCommand($SQL, ...)', 'var a = new SqlCommand(s, c); b = new SqlCommand(s) { Timeout = 1 };', ['new SqlCommand(s, c)', 'new SqlCommand(s) { Timeout = 1 }']],
  ['an initializer', 'new Options { ..., Secure = false, ... }', 'a = new Options { A = 1, Secure = false }; b = new Options { Secure = true };', ['new Options { A = 1, Secure = false }']],
  ['any initializer', 'new Options { ... }', 'a = new Options { A = 1 }; b = new Other { A = 1 };', ['new Options { A = 1 }']],
  ['a property that is set', '$X.Mode = CipherMode.ECB', 'aes.Mode = CipherMode.ECB; aes.Mode = CipherMode.CBC;', ['aes.Mode = CipherMode.ECB']],
  ['a property in an initializer', 'Mode = CipherMode.ECB', 'a = new Aes { Mode = CipherMode.ECB };', ['Mode = CipherMode.ECB']],
  ['a declaration, whatever its type', '$X = new Random();', 'var a = new Random(); Random b = new Random();', ['a = new Random()', 'b = new Random()']],
  ['strings in all their forms', 'F("...")', 'F("a"); F(@"b"); F("""c"""); F($"{d}"); F(e);', ['F("a")', 'F(@"b")', 'F("""c""")']],
  ['a string in a constant', 'F("a")', 'const string A = "a"; F(A); F("b");', ['F(A)']],
  ['a filled in string', '$"...{$X}..."', 'a = $"x {y} z"; b = "x";', ['$"x {y} z"']],
  ['a named argument', 'F(..., b: $B, ...)', 'F(1, b: 2); F(1, 2);', ['F(1, b: 2)']],
  ['an if without its else', 'if ($E.IsDevelopment()) { ... }', 'if (e.IsDevelopment()) { A(); } else { B(); }', ['if (e.IsDevelopment()) { A(); } else { B(); }']],
  ['a type that `var` leaves to the value', '(Random $R).Next()', 'var a = new Random(); a.Next(); var b = Other(); b.Next();', ['a.Next()']],
  ['statements that follow', '$X = Open();\n...\n$X.Read();', 'var a = Open(); B(); a.Read();', ['var a = Open(); B(); a.Read();']],
  ['a lambda', '$C = (...) => true', 'h.Check = (a, b) => true; h.Check = (a, b) => a;', ['h.Check = (a, b) => true']],
  ['a part deep inside', 'F(<... Request.Form ...>)', 'F(G(Request.Form["a"])); F(1);', ['F(G(Request.Form["a"]))']],
  ['a cast does not matter', 'F($X.Y)', 'F((string)a.Y);', ['F((string)a.Y)']],
];

describe('patterns in C#', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('csharp');
  });
  for (const [name, pattern, code, found] of CASES) {
    it(name, () => assert.deepEqual(find(pattern, `class Program { void Main() { ${code} } }`), found));
  }

  it('a method with an attribute', () => {
    const code = 'class A { [HttpPost, Other] public void B(string c, int d) { } public void E(string f) { } }';
    assert.equal(find('[HttpPost]\npublic $T $M(..., string $X, ...) { ... }', code).length, 2 - 1);
  });

  it('a class by what it extends', () => {
    const code = 'public class A : Controller, IThing { public int X; void F() { } } class B { }';
    assert.deepEqual(find('class $C : Controller { ... }', code), [code.slice(0, code.indexOf(' class B'))]);
  });
});
