import assert from 'node:assert/strict';
import { type Find, finderFor } from './support';

const REMOTE = 'public interface Desk extends Remote {\n  boolean open(String key) throws RemoteException;\n}\npublic class Front extends Remote {\n  boolean open(String key) throws RemoteException { return true; }\n}';
const MAPPER = 'class A {\n  private ObjectMapper mapper;\n  void init() {\n    mapper = new ObjectMapper();\n    mapper.open();\n  }\n}\nclass B {\n  private ObjectMapper mapper;\n  void init() {\n    other = new ObjectMapper();\n    other.open();\n  }\n}';
const COOKIE = 'class A {\n  void f() {\n    Cookie a = Jar.from("n", "v").safe().build();\n    Cookie b = Other.from("n", "v").build();\n  }\n}';

/** Pattern, code, and what of it matches. */
const CASES: readonly (readonly [name: string, pattern: string, code: string, found: readonly string[]])[] = [
  ['an interface by its name', 'interface $I { ... }', REMOTE, ['public interface Desk extends Remote {']],
  ['an interface with one method among others', 'interface $I extends Remote {\n  $R $M($T $P) throws RemoteException;\n}', REMOTE, ['public interface Desk extends Remote {']],
  ['a class is no interface', 'class $C { ... }', REMOTE, ['public class Front extends Remote {']],
  ['a field that one method fills', 'class $C {\n  ...\n  ObjectMapper $O;\n  ...\n  $T $M(...) {\n    ...\n    $O = new ObjectMapper();\n    ...\n    $O.open();\n    ...\n  }\n  ...\n}', MAPPER, ['class A {']],
  ['whatever follows in a chain', '$X = Jar.from(...). ...;', COOKIE, ['a = Jar.from("n", "v").safe().build()']],
];

describe('patterns in Java', () => {
  let find: Find;
  before(async () => {
    find = await finderFor('java');
  });
  for (const [name, pattern, code, found] of CASES) it(name, () => assert.deepEqual([...new Set(find(pattern, code))], found));
});

describe('imports by the beginning of a module', () => {
  const imports: readonly (readonly [language: string, pattern: string, code: string, found: readonly string[]])[] = [
    ['typescript', 'import $X from "@a"', "import x from '@a/sdk';\nimport y from '@ab';\nimport z from '@a';", ["import x from '@a/sdk';", "import z from '@a';"]],
    ['go', 'import "a.b/c"', 'package m\n\nimport "a.b/c/d"\nimport "a.b/cd"\n', ['import "a.b/c/d"']],
    ['csharp', 'using Open;', 'using Open.Chat;\nusing Opener;\n', ['using Open.Chat;']],
  ];
  for (const [language, pattern, code, found] of imports) it(language, async () => assert.deepEqual((await finderFor(language))(pattern, code), found));
});
