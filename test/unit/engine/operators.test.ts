import assert from 'node:assert/strict';
import { compileBundle, createEngine, LineIndex, resolveConfig } from '../../../server/engine';
import { packageAssets, testClock } from '../../support/assets';
import { silent, steady } from '../../support/engine';

const CONFIG = resolveConfig([{ audience: 'audit', honorOtherTools: 'ignore' }]);
const PATHS: Readonly<Record<string, string>> = { javascript: 'a.js', typescript: 'a.ts', python: 'a.py', generic: 'a.conf', regex: 'a.conf' };

/** A rule's body, and code whose lines with a comment `HIT` are all that it finds. */
interface Case {
  readonly name: string;
  readonly language: string;
  readonly rule: string;
  readonly code: string;
}

async function linesOf({ language, rule, code }: Case): Promise<number[]> {
  const parts = { assets: packageAssets(), clock: testClock() };
  const { bundle } = await compileBundle([], parts);
  const body = rule.replace(/^\n/, '').replace(/^(?=.)/gm, '    ');
  const text = `rules:\n  - id: mine\n    languages: [${language}]\n    severity: ERROR\n    message: Found.\n${body}\n`;
  const engine = await createEngine({ ...parts, logger: silent, bundle, customRules: [{ path: 'mine.yaml', text }] });
  assert.deepEqual(engine.ruleProblems.map(({ message }) => message), []);
  const path = PATHS[language]!;
  const result = await engine.scan({ uri: `test:${path}`, path, languageId: '', version: 1, text: code }, CONFIG, steady);
  assert.deepEqual(result.problems, []);
  const lines = new LineIndex(code);
  return [...new Set(result.findings.map(({ range }) => lines.lineOf(range.start) + 1))].sort((a, b) => a - b);
}

/** Lines that are marked, from 1. */
function marked(code: string): number[] {
  return code.split('\n').flatMap((line, index) => (line.includes('HIT') ? [index + 1] : []));
}

const CASES: readonly Case[] = [
  {
    name: 'pattern-not asks for the same place',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: f($X)\n  - pattern-not: f(1)\n  - pattern-not: g(...)',
    code: 'f(1);\nf(2); // HIT\ng(f(3)); // HIT\n',
  },
  {
    name: 'pattern-not-inside asks for what is around',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: f($X)\n  - pattern-not-inside: g(...)',
    code: 'f(2); // HIT\ng(f(3));\n',
  },
  {
    name: 'pattern-not-regex excludes what overlaps',
    language: 'regex',
    rule: 'patterns:\n  - pattern-regex: foo\n  - pattern-not-regex: foo-\n  - pattern-not-regex: -foo',
    code: 'foo==1 HIT\nfoo-bar==1\nbar-foo==1\n',
  },
  {
    name: 'contexts alone: the innermost is the match',
    language: 'python',
    rule: 'patterns:\n  - pattern-inside: |\n      class $C:\n        ...\n  - pattern-inside: |\n      def f(...):\n        ...\n',
    code: 'class A:\n  def f(self): # HIT\n    pass\ndef f():\n  pass\n',
  },
  {
    name: 'metavariable-pattern looks anywhere in what is bound, and binds',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: f($X)\n  - metavariable-pattern:\n      metavariable: $X\n      pattern: g($Y)\n  - metavariable-regex:\n      metavariable: $Y\n      regex: ^a',
    code: 'f(1 + g(a)); // HIT\nf(g(b));\nf(a);\n',
  },
  {
    name: 'metavariable-pattern with negative parts alone',
    language: 'javascript',
    rule: "patterns:\n  - pattern: f($X)\n  - metavariable-pattern:\n      metavariable: $X\n      patterns:\n        - pattern-not: '\"...\"'\n        - pattern-not: g(...)",
    code: "f('a');\nf(g());\nf(h()); // HIT\nf(h(g())); // HIT\n",
  },
  {
    name: 'metavariable-pattern in generic text',
    language: 'javascript',
    rule: "patterns:\n  - pattern: f(\"$X\")\n  - metavariable-pattern:\n      metavariable: $X\n      language: generic\n      pattern: user = $NAME",
    code: "f('user = root'); // HIT\nf('group = root');\n",
  },
  {
    name: 'metavariable-pattern in another grammar',
    language: 'python',
    rule: 'patterns:\n  - pattern: run("$CODE")\n  - metavariable-pattern:\n      metavariable: $CODE\n      language: javascript\n      pattern: eval(...)',
    code: 'run("eval(1)") # HIT\nrun("go(1)")\nrun("((")\n',
  },
  {
    name: 'metavariable-analysis: entropy',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: f("$X")\n  - metavariable-analysis:\n      metavariable: $X\n      analyzer: entropy',
    code: "f('the quick brown fox jumps over the dog');\nf('q9Zx7Kp2Vw8Lm4Tr6Yb1'); // HIT\nf('xxxxxxxxxxxxxxxxxxxxxxxx');\n",
  },
  {
    name: 'metavariable-analysis: redos',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: new RegExp("$X")\n  - metavariable-analysis:\n      metavariable: $X\n      analyzer: redos',
    code: "new RegExp('(a+)+$'); // HIT\nnew RegExp('a+$');\nnew RegExp('(ab)+$');\n",
  },
  {
    name: 'metavariable-type',
    language: 'python',
    rule: 'patterns:\n  - pattern: $X.go()\n  - metavariable-type:\n      metavariable: $X\n      types: [Car, Bus]',
    code: 'def f(a: Car, b: Bike):\n  a.go() # HIT\n  b.go()\nc = Bus()\nc.go() # HIT\n',
  },
  {
    name: 'metavariable-name',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: $M.go(...)\n  - metavariable-name:\n      metavariable: $M\n      modules: [fast, "@scope/fast"]',
    code: "import * as a from '@scope/fast';\nconst b = require('slow');\na.go(); // HIT\nb.go();\n",
  },
  {
    name: 'metavariable-comparison: code without a value equals itself only',
    language: 'python',
    rule: 'patterns:\n  - pattern: f($X, $Y)\n  - metavariable-comparison:\n      comparison: $X == $Y or str($X) == "n"',
    code: 'f(a, a) # HIT\nf(a, b)\nf(n, b) # HIT\nf(2, 2.0) # HIT\n',
  },
  {
    name: 'metavariable-comparison: constants, octal numbers, lists and text',
    language: 'python',
    rule: 'patterns:\n  - pattern: f($X)\n  - metavariable-comparison:\n      comparison: $X in [0o700, 7] or "sec" in $X',
    code: 'n = 7\nf(n) # HIT\nf(0o700) # HIT\nf("a secret") # HIT\nf(8)\n',
  },
  {
    name: 'focus on one of several, and on what several have in common',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: f($X, $Y)\n  - focus-metavariable: [$X, $Y]\n  - pattern-inside: f($Z, ...)\n  - focus-metavariable: $Z',
    code: 'f(\n  a, // HIT\n  b\n);\n',
  },
  {
    name: 'the newer syntax',
    language: 'python',
    rule: 'match:\n  all:\n    - f($X)\n    - any:\n        - f(1)\n        - f($Y)\n    - inside: |\n        def g(...):\n          ...\n    - not: f(2)\n    - not:\n        inside: h(...)\n    - anywhere: import m\n  where:\n    - metavariable: $X\n      regex: \\d\n    - focus: $X',
    code: 'import m\ndef g():\n  f(1) # HIT\n  f(2)\n  f(a)\n  h(f(3))\nf(4)\n',
  },
  {
    name: 'as binds the match',
    language: 'python',
    rule: 'match:\n  all:\n    - pattern: f(...)\n      as: $CALL\n  where:\n    - metavariable: $CALL\n      regex: f\\(1',
    code: 'f(1) # HIT\nf(2)\n',
  },
  {
    name: 'named groups of a regular expression',
    language: 'regex',
    rule: 'patterns:\n  - pattern-regex: key=(?P<KEY>\\w+)\n  - metavariable-regex:\n      metavariable: $KEY\n      regex: a',
    code: 'key=abc HIT\nkey=bcd\n',
  },
  {
    name: 'generic: words, ellipses over lines, and metavariables',
    language: 'generic',
    rule: 'patterns:\n  - pattern: server { ... listen $PORT ... }\n  - metavariable-comparison:\n      comparison: int($PORT) == 80',
    code: 'server { # HIT\n  name a;\n  listen 80;\n}\nserver {\n  listen 443;\n}\n',
  },
  {
    name: 'generic: a named ellipsis, and another language in it',
    language: 'generic',
    rule: 'patterns:\n  - pattern: <script ...>$...JS</script>\n  - metavariable-pattern:\n      metavariable: $...JS\n      language: javascript\n      pattern: eval($X)',
    code: '<script>eval(a)</script> HIT\n<script>go(a)</script>\n',
  },
  {
    name: 'generic: comments and the span of an ellipsis',
    language: 'generic',
    rule: 'pattern: a ... b\noptions:\n  generic_comment_style: shell\n  generic_ellipsis_max_span: 0',
    code: 'a c b HIT\na\nb\na # b\n',
  },
];

const EQUIVALENCES: readonly Case[] = [
  {
    name: 'an expression among statements may stand deeper in a statement',
    language: 'javascript',
    rule: "pattern: |\n  require('m');\n  ...\n  go(...);",
    code: "const m = require('m'); // HIT\nfunction f() {\n  return go(1);\n}\n",
  },
  {
    name: 'after an ellipsis, more statements may follow, in nested definitions too',
    language: 'python',
    rule: 'pattern: |\n  def $F(...):\n    ...\n    go($X)',
    code: 'def f(): # HIT\n  go(1)\n  stop()\ndef g(): # HIT\n  def h(): # HIT\n    go(2)\n  return h\ndef k():\n  pass\n',
  },
  {
    name: 'a run of statements does not begin inside one function and end in another',
    language: 'python',
    rule: 'pattern: |\n  $X = open(...)\n  ...\n  $X.close()',
    code: 'def f():\n  a = open(1)\ndef g():\n  a.close()\ndef h():\n  b = open(1) # HIT\n  b.close()\n',
  },
  {
    name: 'names of different functions are different variables',
    language: 'javascript',
    rule: 'pattern: |\n  function $F($X) { ... }\n  ...\n  use($X);',
    code: 'function f(a) {}\nfunction g(a) { use(a); }\n',
  },
  {
    name: "an import in any form: import 'm'",
    language: 'javascript',
    rule: "pattern: import 'm'",
    code: "import a from 'm'; // HIT\nimport { b } from 'm'; // HIT\nimport * as c from 'm'; // HIT\nconst d = require('m'); // HIT\nconst { e } = require('m'); // HIT\nimport f from 'n';\n",
  },
  {
    name: 'an import of a name',
    language: 'javascript',
    rule: "pattern: import { go } from 'm'",
    code: "import { stop, go as run } from 'm'; // HIT\nconst { go } = require('m'); // HIT\nimport { stop as s } from 'm';\n",
  },
  {
    name: "Python's imports by their full names",
    language: 'python',
    rule: 'pattern: import a.b',
    code: 'import a.b # HIT\nimport os, a.b.c # HIT\nfrom a import b # HIT\nfrom a.b import c as d # HIT\nimport a\nfrom a import c\n',
  },
  {
    name: 'an object may have more entries, a dictionary may not',
    language: 'javascript',
    rule: 'pattern: "f({ a: $X })"',
    code: 'f({ b: 1, a: 2 }); // HIT\nf({ b: 1 });\n',
  },
  {
    name: 'an object and an entry alone are no block and no label',
    language: 'javascript',
    rule: "pattern-either:\n  - pattern: '{...}'\n  - pattern: 'secret: \"$S\"'",
    code: "function f() {\n  return 1;\n}\ng({ a: 1 }); // HIT\nh([{ secret: 'x' }]); // HIT\n",
  },
  {
    name: 'regular expressions by their content, and where they are kept',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: /$R/.test(...)\n  - metavariable-regex:\n      metavariable: $R\n      regex: .*\\\\\\.',
    code: 'const r = /a\\.b/;\n/a\\.c/.test(x); // HIT\nr.test(x); // HIT\n/ab/.test(x);\n',
  },
  {
    name: 'a loop over anything',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: go(...)\n  - pattern-inside: for (...) { ... }',
    code: 'for (let i = 0; i < 3; i++) { go(1); } // HIT\nfor (const a of b) { go(2); } // HIT\ngo(3);\n',
  },
  {
    name: 'functions of any name, with parameters of any form',
    language: 'typescript',
    rule: 'patterns:\n  - pattern: go($X)\n  - pattern-inside: function ... (..., $X, ...) {...}',
    code: 'function f(a: string) { go(a); } // HIT\nconst g = (b = 1, c?: number) => { go(c); }; // HIT\nclass A { m(private d: string) { go(d); } } // HIT\ngo(e);\n',
  },
  {
    name: 'parameters with a type that a metavariable binds',
    language: 'typescript',
    rule: 'patterns:\n  - pattern: "function ... (..., $X: $T, ...) {...}"\n  - metavariable-regex:\n      metavariable: $T\n      regex: ^string$',
    code: 'function f(a: string) {} // HIT\nfunction g(a: number) {}\nfunction h(a) {}\n',
  },
  {
    name: 'metavariables with a type: declared, literal, or made',
    language: 'typescript',
    rule: 'pattern: "($X: Store).get(...)"',
    code: 'class A {\n  constructor(private store: Store, private map: Map<string, string>) {}\n  f(other: Store) {\n    other.get(1); // HIT\n    this.store.get(2); // HIT\n    this.map.get(3);\n    const made = new Store();\n    made.get(4); // HIT\n  }\n}\n',
  },
  {
    name: 'metavariables with a type as arguments',
    language: 'python',
    rule: 'pattern: "sleep($X: int)"',
    code: 'sleep(3) # HIT\nsleep("3")\ndef f(n: int, m: str):\n  sleep(n) # HIT\n  sleep(m)\n',
  },
  {
    name: 'symbolic propagation, where the rule asks for it',
    language: 'javascript',
    rule: "options:\n  symbolic_propagation: true\npattern: client('x').send(...)",
    code: "const c = client('x');\nc.send(1); // HIT\nlet d = client('x');\nd = other();\nd.send(2);\n",
  },
  {
    name: 'no symbolic propagation, where it does not',
    language: 'javascript',
    rule: "pattern: client('x').send(...)",
    code: "const c = client('x');\nc.send(1);\n",
  },
  {
    name: 'decorators belong to a definition, with or without a call',
    language: 'python',
    rule: 'patterns:\n  - pattern: |\n      def $F(...):\n        ...\n  - pattern-not: |\n      @keep(...)\n      def $F(...):\n        ...',
    code: '@keep\ndef f():\n  pass\n@keep(1)\n@other\ndef g():\n  pass\n@other # HIT\ndef h():\n  pass\n',
  },
  {
    name: 'a call matches a decorator without one',
    language: 'python',
    rule: 'pattern: functools.cache(...)',
    code: 'from functools import cache\n@cache # HIT\ndef f():\n  pass\n',
  },
  {
    name: 'members of a class in any order',
    language: 'python',
    rule: 'pattern: |\n  class $C:\n    def b(self): ...\n    def a(self): ...',
    code: 'class A: # HIT\n  def a(self): ...\n  x = 1\n  def b(self): ...\nclass B:\n  def a(self): ...\n',
  },
  {
    name: 'async asks for async',
    language: 'python',
    rule: 'pattern: |\n  async def $F(...):\n    ...',
    code: 'async def f(): # HIT\n  pass\ndef g():\n  pass\n',
  },
  {
    name: 'a metavariable is no keyword argument',
    language: 'python',
    rule: 'pattern: f($A, $B)',
    code: 'f(1, 2) # HIT\nf(1, b=2)\n',
  },
  {
    name: 'strings side by side',
    language: 'python',
    rule: 'pattern: \'"..." "..."\'',
    code: 'a = "1" "2" "3" # HIT\nb = "1"\n',
  },
  {
    name: 'templates by their pieces',
    language: 'javascript',
    rule: 'patterns:\n  - pattern: "`$SQL${$X}...`"\n  - metavariable-regex:\n      metavariable: $SQL\n      regex: (?i)select',
    code: 'a = `SELECT ${b} c`; // HIT\na = `x ${b}`;\n',
  },
];

const OPTIONS: readonly Case[] = [
  {
    name: 'constant_propagation: false',
    language: 'javascript',
    rule: "options:\n  constant_propagation: false\npattern: f('a')",
    code: "const a = 'a';\nf(a);\nf('a'); // HIT\n",
  },
  {
    name: 'decorators_order_matters: true',
    language: 'python',
    rule: 'options:\n  decorators_order_matters: true\npattern: |\n  @a\n  @b\n  def $F(): ...',
    code: '@a # HIT\n@c\n@b\ndef f(): ...\n@b\n@a\ndef g(): ...\n',
  },
  {
    name: 'xml_attrs_implicit_ellipsis: false',
    language: 'javascript',
    rule: 'options:\n  xml_attrs_implicit_ellipsis: false\npattern: <A b="c" />',
    code: 'const x = <A b="c" />; // HIT\nconst y = <A b="c" d="e" />;\n',
  },
  {
    name: 'attr_expr: false',
    language: 'python',
    rule: 'options:\n  attr_expr: false\npattern: f(...)',
    code: '@f\ndef g(): ...\nf() # HIT\n',
  },
];

const FLOWS: readonly Case[] = [
  {
    name: 'labels: a sink that asks for one and not another',
    language: 'python',
    rule: 'mode: taint\npattern-sources:\n  - pattern: read()\n    label: USER\n  - pattern: secret()\n    label: SECRET\n    requires: USER or True\npattern-sinks:\n  - pattern: sink(...)\n    requires: USER and not SECRET',
    code: 'sink(read()) # HIT\nsink(secret())\nsink(read() + secret())\n',
  },
  {
    name: 'labels: a source that makes a label of another',
    language: 'python',
    rule: 'mode: taint\npattern-sources:\n  - pattern: read()\n    label: RAW\n  - pattern: parse(...)\n    label: PARSED\n    requires: RAW\npattern-sinks:\n  - pattern: sink(...)\n    requires: PARSED',
    code: 'a = read()\nsink(a)\nsink(parse(a)) # HIT\nsink(parse(1))\n',
  },
  {
    name: 'propagators with labels',
    language: 'python',
    rule: 'mode: taint\npattern-sources:\n  - pattern: read()\n    label: RAW\npattern-propagators:\n  - pattern: $TO.load($FROM)\n    from: $FROM\n    to: $TO\n    requires: RAW\n    label: LOADED\npattern-sinks:\n  - pattern: sink(...)\n    requires: LOADED',
    code: 'def f(box):\n  a = read()\n  sink(a)\n  box.load(a)\n  sink(box) # HIT\n',
  },
  {
    name: 'sanitizers that yield to sinks and sources',
    language: 'javascript',
    rule: 'mode: taint\npattern-sources:\n  - pattern: read()\npattern-sinks:\n  - pattern: sink(...)\npattern-sanitizers:\n  - pattern: $F(...)\n    not_conflicting: true',
    code: 'sink(read()); // HIT\nsink(clean(read()));\n',
  },
  {
    name: 'metavariables that have to agree',
    language: 'javascript',
    rule: 'mode: taint\noptions:\n  taint_unify_mvars: true\npattern-sources:\n  - pattern: $A.read()\npattern-sinks:\n  - pattern: $A.write(...)',
    code: 'a.write(a.read()); // HIT\nb.write(a.read());\n',
  },
  {
    name: 'findings at the source',
    language: 'javascript',
    rule: 'mode: taint\noptions:\n  taint_focus_on: source\npattern-sources:\n  - pattern: read()\npattern-sinks:\n  - pattern: sink(...)',
    code: 'const a = read(); // HIT\nsink(a);\n',
  },
  {
    name: 'functions and indexes that are assumed safe',
    language: 'javascript',
    rule: 'mode: taint\noptions:\n  taint_assume_safe_functions: true\n  taint_assume_safe_indexes: true\npattern-sources:\n  - pattern: read()\npattern-sinks:\n  - pattern: sink(...)',
    code: 'sink(read()); // HIT\nsink(f(read()));\nsink(table[read()]);\n',
  },
  {
    name: 'an index that is written to',
    language: 'javascript',
    rule: 'mode: taint\npattern-sources:\n  - pattern: read()\npattern-sinks:\n  - patterns:\n      - pattern: $O[$I] = $V\n      - focus-metavariable: $I',
    code: 'o[read()] = 1; // HIT\no[1] = read();\n',
  },
];

describe('operators of rules', function () {
  this.timeout(30_000);

  for (const example of CASES) it(example.name, async () => assert.deepEqual(await linesOf(example), marked(example.code)));
});

describe('what rules take for granted', function () {
  this.timeout(30_000);

  for (const example of EQUIVALENCES) it(example.name, async () => assert.deepEqual(await linesOf(example), marked(example.code)));
});

describe('options of rules', function () {
  this.timeout(30_000);

  for (const example of OPTIONS) it(example.name, async () => assert.deepEqual(await linesOf(example), marked(example.code)));
});

describe('rules that follow data', function () {
  this.timeout(30_000);

  for (const example of FLOWS) it(example.name, async () => assert.deepEqual(await linesOf(example), marked(example.code)));
});
