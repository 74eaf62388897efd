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

describe('operators of rules', function () {
  this.timeout(30_000);

  for (const example of CASES) it(example.name, async () => assert.deepEqual(await linesOf(example), marked(example.code)));
});
