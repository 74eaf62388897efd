import assert from 'node:assert/strict';
import { applyFixRegex } from '../../../server/engine/fix/fixRegex';
import { isAtomic, needsParentheses } from '../../../server/engine/fix/precedence';
import { renderTemplate } from '../../../server/engine/fix/template';
import { styleOf } from '../../../server/engine/text/style';
import { loadParsers, type ParseText, TREE_LANGUAGES } from './trees';

describe('renderTemplate', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(TREE_LANGUAGES);
  });

  /** Replaces the piece of text by the template and returns the whole text. */
  function fix(
    languageId: string,
    text: string,
    piece: string,
    template: string,
    bindings: Record<string, string> = {},
  ): string | undefined {
    const start = text.indexOf(piece);
    assert.ok(start >= 0);
    const context = { tree: parse(languageId, text), style: styleOf(text, languageId), path: 'a' };
    const rendered = renderTemplate(template, { start, end: start + piece.length }, (name) => bindings[name], context);
    return rendered === undefined ? undefined : text.slice(0, start) + rendered + text.slice(start + piece.length);
  }

  const cases: [string, string, string, string, string, Record<string, string>, string | undefined][] = [
    [
      'fills in metavariables',
      'python',
      'yaml.load(f)',
      'yaml.load(f)',
      'yaml.safe_load($X)',
      { $X: 'f' },
      'yaml.safe_load(f)',
    ],
    [
      'fills in argument lists',
      'python',
      'a(b, c)',
      'a(b, c)',
      'a($...ARGS, d=1)',
      { '$...ARGS': 'b, c' },
      'a(b, c, d=1)',
    ],
    ['drops the comma behind an empty list', 'python', 'a()', 'a()', 'a($...ARGS, d=1)', { '$...ARGS': '' }, 'a(d=1)'],
    [
      'drops the comma before an empty list',
      'python',
      'a(b)',
      'a(b)',
      'a($X, $...ARGS)',
      { $X: 'b', '$...ARGS': '' },
      'a(b)',
    ],
    [
      'drops one comma between two lists',
      'python',
      'a(b)',
      'a(b)',
      'a($...A, x, $...B)',
      { '$...A': '', '$...B': '' },
      'a(x)',
    ],
    ['refuses what is not bound', 'python', 'a(b)', 'a(b)', 'a($X, $Y)', { $X: 'b' }, undefined],
    ['leaves placeholders of SQL', 'javascript', 'q(a)', 'q(a)', "q('x = $1', [$X])", { $X: 'a' }, "q('x = $1', [a])"],
    ['fills in groups of a regular expression', 'javascript', 'q(a)', 'q(a)', 'r($1)', { $1: 'b' }, 'r(b)'],
    ['does not fill in twice', 'python', 'a(b)', 'a(b)', 'a($X)', { $X: '$Y', $Y: 'z' }, 'a($Y)'],
    [
      'leaves lower case and interpolation alone',
      'javascript',
      'a(b)',
      'a(b)',
      '`${x}` + $el($X)',
      { $X: 'b' },
      '`${x}` + $el(b)',
    ],

    ['takes the quotes of the file', 'javascript', 'f("x", a)', 'a', "g('y')", {}, 'f("x", g("y"))'],
    [
      'takes the quotes of the file in Python',
      'python',
      "f('x', a)",
      'a',
      'g("y", k="z")',
      {},
      "f('x', g('y', k='z'))",
    ],
    [
      'keeps quotes that would need escapes',
      'javascript',
      'f("x", a)',
      'a',
      `g('say "y"', 'it\\'s')`,
      {},
      `f("x", g('say "y"', 'it\\'s'))`,
    ],
    ['keeps quotes around metavariables', 'javascript', 'f("x", a)', 'a', "g('$X')", { $X: 'y' }, 'f("x", g(\'y\'))'],
    ['keeps quotes within templates', 'javascript', 'f("x", a)', 'a', "`${g('y')}`", {}, 'f("x", `${g(\'y\')}`)'],
    [
      'keeps quotes of attributes',
      'typescriptreact',
      "const a = 'x'; const b = <i/>;",
      '<i/>',
      '<i rel="noopener" />',
      {},
      'const a = \'x\'; const b = <i rel="noopener" />;',
    ],
    ['keeps triple quotes', 'python', "f('x', a)", 'a', '"""y"""', {}, 'f(\'x\', """y""")'],
    ['takes other quotes within an f-string', 'python', 'a = f"{b} c"', 'b', 'g("y")', {}, 'a = f"{g(\'y\')} c"'],
    ['refuses quotes that would end an f-string', 'python', 'a = f"{b} c"', 'b', 'g($X)', { $X: '"y"' }, undefined],
    ['refuses an escape within an f-string', 'python', "a = f'{b} c'", 'b', "g('\\n')", {}, undefined],
    [
      'allows them within triple quotes',
      'python',
      'a = f"""{b} c"""',
      'b',
      'g($X)',
      { $X: "'y'" },
      'a = f"""{g(\'y\')} c"""',
    ],

    ['puts parentheses around an operand', 'javascript', 'a', 'a', '!$X', { $X: 'b || c' }, '!(b || c)'],
    [
      'puts none around an argument',
      'javascript',
      'a',
      'a',
      'f($X, [$Y])',
      { $X: 'b || c', $Y: 'd, e' },
      'f(b || c, [d, e])',
    ],
    ['puts none around a call', 'javascript', 'a', 'a', '!$X', { $X: 'b.c(d + e)[f || g]' }, '!b.c(d + e)[f || g]'],
    ['puts them before a member', 'javascript', 'a', 'a', '$X.trim()', { $X: 'await b' }, '(await b).trim()'],
    ['puts them around a number before a member', 'javascript', 'a', 'a', '$X.toFixed()', { $X: '1' }, '(1).toFixed()'],
    ['puts them behind a word', 'python', 'a', 'a', 'not $X', { $X: 'b or c' }, 'not (b or c)'],
    ['puts none in strings', 'javascript', 'a', 'a', '"- $X -"', { $X: 'b c' }, '"- b c -"'],
    ['puts them around a fix that is an operand', 'javascript', 'x = a.b', 'a', 'c || d', {}, 'x = (c || d).b'],
    ['puts none around a fix that is an argument', 'javascript', 'x(a)', 'a', 'c || d', {}, 'x(c || d)'],
    ['puts none around two arguments', 'javascript', 'x(a)', 'a', '$X, [b]', { $X: 'a' }, 'x(a, [b])'],
    ['puts none around a tag', 'javascript', 'x(a)', 'a', 'b$SQL', { $SQL: '`c ${d}`' }, 'x(b`c ${d}`)'],

    [
      'keeps the key of a shorthand',
      'javascript',
      'f({ a, b })',
      'a',
      '{ $eq: $X }',
      { $X: 'a' },
      'f({ a: { $eq: a }, b })',
    ],

    ['keeps the semicolon of a statement', 'javascript', 'a();\nb();', 'a();', 'c()', {}, 'c();\nb();'],
    ['adds none where the author writes none', 'javascript', 'a()\nb()', 'a()', 'c();', {}, 'c()\nb()'],
    ['adds none inside an expression', 'javascript', 'x(a);', 'a', 'c();', {}, 'x(c());'],

    [
      'indents further lines',
      'javascript',
      'if (x) {\n    a();\n}',
      'a();',
      'if (y) {\n  b();\n}',
      {},
      'if (x) {\n    if (y) {\n        b();\n    }\n}',
    ],
    [
      'indents with tabs and CRLF',
      'javascript',
      'if (x) {\r\n\ta();\r\n}',
      'a();',
      'if (y) {\n  b();\n\n}',
      {},
      'if (x) {\r\n\tif (y) {\r\n\t\tb();\r\n\r\n\t}\r\n}',
    ],
    ['drops a final newline of the template', 'python', 'a()\n', 'a()', 'b()\n', {}, 'b()\n'],
    [
      'leaves values of several lines as they are',
      'python',
      'a(\n      b,\n      c)',
      'a(\n      b,\n      c)',
      'd($...X)',
      { '$...X': 'b,\n      c' },
      'd(b,\n      c)',
    ],
    ['works behind emoji', 'javascript', 'f("😀😀", a)', 'a', 'g($X)', { $X: '"😀"' }, 'f("😀😀", g("😀"))'],
  ];
  for (const [name, languageId, text, piece, template, bindings, expected] of cases) {
    it(name, () => assert.equal(fix(languageId, text, piece, template, bindings), expected));
  }
});

describe('precedence', () => {
  for (const text of [
    'a',
    'a.b?.c',
    'f(x + y)',
    'a[b || c].d',
    '"a + b"',
    "'''x y'''",
    '[1, 2]',
    '{ a: 1 }',
    '(a + b)',
    '`${a + b}`',
    '$el',
    'ünï',
    '1.5',
  ]) {
    it(`takes ${text} for one operand`, () => assert.equal(isAtomic(text), true));
  }
  for (const text of [
    'a + b',
    'a || b',
    'await a',
    'not a',
    '-a',
    'x => y',
    'a ? b : c',
    'lambda: 1',
    'a, b',
    'a)(b',
    '"a" "b"',
    '"open',
  ]) {
    it(`takes ${text} for several`, () => assert.equal(isAtomic(text), false));
  }
  const places: [string, string, boolean][] = [
    ['!', '', true],
    ['a + ', '', true],
    ['not ', '', true],
    ['', '.b', true],
    ['', '(c)', true],
    ['', '[0]', true],
    ['', ' in b', true],
    ['', ' + 1', true],
    ['', '`x`', true],
    ['a == ', '', true],
    ['f(', ')', false],
    ['x = ', ';', false],
    ['[', ']', false],
    ['=> ', '', false],
    ['...', ')', false],
    ['return ', '', false],
    ['{ a: ', ' }', false],
    ['donot ', '', false],
    ['', ' => 1', false],
  ];
  for (const [before, after, expected] of places) {
    it(`${expected ? 'puts' : 'puts no'} parentheses between ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => {
      assert.equal(needsParentheses(before, after, 'x or y'), expected);
      assert.equal(needsParentheses(before, after, 'x'), false);
    });
  }
});

describe('applyFixRegex', () => {
  const cases: [string, string, string, number | undefined, string | undefined][] = [
    ['http://a http://b', 'http:', 'https:', undefined, 'https://a https://b'],
    ['http://a http://b', 'http:', 'https:', 1, 'https://a http://b'],
    ['f(a, b)', 'f\\((.*), (.*)\\)', 'g(\\2, \\1)', undefined, 'g(b, a)'],
    ['verify=False', '(?P<key>\\w+)=False', '\\g<key>=True', undefined, 'verify=True'],
    ['MD5', '(?i)md5', 'sha256', undefined, 'sha256'],
    ['a', 'a', 'x\\ny', undefined, 'x\ny'],
    ['a', '(b)?a', '[\\1]', undefined, '[]'],
    ['a', 'b', 'c', undefined, undefined],
    ['a', 'a', 'a', undefined, undefined],
    ['a', 'a', '\\1', undefined, undefined],
    ['a', 'a', '\\g<nope>', undefined, undefined],
    ['a', '(', 'b', undefined, undefined],
    ['$&', '\\$&', "$'$1", undefined, "$'$1"],
  ];
  for (const [text, regex, replacement, count, expected] of cases) {
    it(`${regex} to ${JSON.stringify(replacement)} in ${text}`, () => {
      assert.equal(
        applyFixRegex(text, { regex, replacement, imports: [], ...(count === undefined ? {} : { count }) }),
        expected,
      );
    });
  }
});
