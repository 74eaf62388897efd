import assert from 'node:assert/strict';
import type { TextEdit } from '../../../server/engine/model/range';
import { suppress, suppressionEdit } from '../../../server/engine/suppress';
import { applyEdits } from '../../../server/engine/text/diff';
import { loadParsers, type ParseText, TREE_LANGUAGES } from '../fix/trees';
import { file, findingAt, LOOKUP } from './helpers';

const TREES: readonly string[] = TREE_LANGUAGES;

describe('suppressionEdit', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(TREES);
  });

  function tree(languageId: string, text: string) {
    return TREES.includes(languageId) ? parse(languageId, text) : undefined;
  }

  function edit(languageId: string, text: string, scope: 'next-line' | 'file', path?: string): TextEdit | undefined {
    return suppressionEdit(file(languageId, text, path), tree(languageId, text), findingAt(text, 'eval'), scope);
  }

  /** Applies the edit, and asks the reader of directives whether it hides the finding and nothing is unused. */
  function apply(languageId: string, text: string, scope: 'next-line' | 'file', path?: string): string {
    const made = edit(languageId, text, scope, path);
    assert.ok(made);
    const result = applyEdits(text, [made]);
    const document = file(languageId, result, path);
    const outcome = suppress({
      document,
      tree: tree(languageId, result),
      findings: [findingAt(result, 'eval')],
      config: { honorOtherTools: 'ignore' },
      today: '2026-01-01',
      rules: LOOKUP,
    });
    assert.equal(outcome.suppressed.length, 1, result);
    assert.deepEqual(outcome.unused, []);
    if (TREES.includes(languageId)) assert.equal(errors(languageId, result), errors(languageId, text));
    return result;
  }

  function errors(languageId: string, text: string): number {
    const parsed = parse(languageId, text);
    let count = 0;
    for (let i = 0; i < parsed.count; i++) if (parsed.language.kindName[parsed.kind[i]!] === 'ERROR') count++;
    return count;
  }

  const lines: [string, string, string, string][] = [
    [
      'above, as deep as the line',
      'javascript',
      'if (a) {\n\teval(x);\n}\n',
      'if (a) {\n\t// lintel-ignore js-eval\n\teval(x);\n}\n',
    ],
    [
      'with CRLF',
      'python',
      'def f():\r\n    eval(x)\r\n',
      'def f():\r\n    # lintel-ignore js-eval\r\n    eval(x)\r\n',
    ],
    [
      'at the start, behind a byte order mark',
      'javascript',
      '\ufeffeval(x)',
      '\ufeff// lintel-ignore js-eval\neval(x)',
    ],
    [
      'between arguments',
      'javascript',
      'f(\n  a,\n  eval(x),\n);',
      'f(\n  a,\n  // lintel-ignore js-eval\n  eval(x),\n);',
    ],
    [
      'above a template literal',
      'javascript',
      'const a = `\n  b ${eval(x)}\n`;',
      '// lintel-ignore js-eval\nconst a = `\n  b ${eval(x)}\n`;',
    ],
    [
      'above an argument that is a template literal',
      'javascript',
      'f(\n  a,\n  `b\n  ${eval(x)}`,\n);',
      'f(\n  a,\n  // lintel-ignore js-eval\n  `b\n  ${eval(x)}`,\n);',
    ],
    [
      'above a text of several lines',
      'python',
      'q = f"""\n  select {eval(x)}\n"""\n',
      '# lintel-ignore js-eval\nq = f"""\n  select {eval(x)}\n"""\n',
    ],
    [
      'above a continued line',
      'python',
      'def f():\n    a = 1 + \\\n        eval(x)\n',
      'def f():\n    # lintel-ignore js-eval\n    a = 1 + \\\n        eval(x)\n',
    ],
    [
      'within parentheses',
      'python',
      'a = (\n    1 +\n    eval(x)\n)\n',
      'a = (\n    1 +\n    # lintel-ignore js-eval\n    eval(x)\n)\n',
    ],
    [
      'above else if',
      'javascript',
      'if (a) {\n  b();\n} else if (eval(x)) {\n}\n',
      'if (a) {\n  b();\n// lintel-ignore js-eval\n} else if (eval(x)) {\n}\n',
    ],
    [
      'above elif',
      'python',
      'if a:\n    b()\nelif eval(x):\n    c()\n',
      'if a:\n    b()\n# lintel-ignore js-eval\nelif eval(x):\n    c()\n',
    ],
    [
      'among the children of an element',
      'typescriptreact',
      'const a = (\n  <p>\n    <B c={eval(x)} />\n  </p>\n);',
      'const a = (\n  <p>\n    {/* lintel-ignore js-eval */}\n    <B c={eval(x)} />\n  </p>\n);',
    ],
    [
      'above the element of an attribute',
      'typescriptreact',
      'const a = (\n  <p>\n    <B\n      c={eval(x)}\n    />\n  </p>\n);',
      'const a = (\n  <p>\n    {/* lintel-ignore js-eval */}\n    <B\n      c={eval(x)}\n    />\n  </p>\n);',
    ],
    [
      'above an outermost element',
      'typescriptreact',
      'const a = <B\n  c={eval(x)}\n/>;',
      '// lintel-ignore js-eval\nconst a = <B\n  c={eval(x)}\n/>;',
    ],
    [
      'in an expression among children',
      'typescriptreact',
      'const a = <p>\n  {b.map((c) => {\n    return eval(c);\n  })}\n</p>;',
      'const a = <p>\n  {b.map((c) => {\n    // lintel-ignore js-eval\n    return eval(c);\n  })}\n</p>;',
    ],
    [
      'below text of an element',
      'typescriptreact',
      'const a = <p>\n  some text\n  {eval(x)}\n</p>;',
      'const a = <p>\n  some text\n  {/* lintel-ignore js-eval */}\n  {eval(x)}\n</p>;',
    ],
    [
      'not between two lines of text',
      'typescriptreact',
      'const a = <p>\n  some\n  more {eval(x)}\n</p>;',
      '// lintel-ignore js-eval\nconst a = <p>\n  some\n  more {eval(x)}\n</p>;',
    ],
    ['in YAML', 'yaml', 'a:\n  b: eval\n', 'a:\n  # lintel-ignore js-eval\n  b: eval\n'],
    ['in CSS', 'css', 'a {\n  b: eval\n}', 'a {\n  /* lintel-ignore js-eval */\n  b: eval\n}'],
    ['in HTML', 'html', '<p>\n  <a b="eval">\n', '<p>\n  <!-- lintel-ignore js-eval -->\n  <a b="eval">\n'],
    [
      'in a script of HTML',
      'html',
      '<script>\n  eval(x)\n</script>',
      '<script>\n  // lintel-ignore js-eval\n  eval(x)\n</script>',
    ],
    [
      'in a style of Vue',
      'vue',
      '<style>\n  a { b: eval }\n</style>',
      '<style>\n  /* lintel-ignore js-eval */\n  a { b: eval }\n</style>',
    ],
    [
      'above a continued line of a shell script',
      'shellscript',
      'run \\\n  a \\\n  eval\n',
      '# lintel-ignore js-eval\nrun \\\n  a \\\n  eval\n',
    ],
    ['in SQL', 'sql', 'select eval;', '-- lintel-ignore js-eval\nselect eval;'],
  ];
  for (const [name, languageId, text, expected] of lines)
    it(`goes ${name}`, () => assert.equal(apply(languageId, text, 'next-line'), expected));

  const none: [string, string, string][] = [
    ['JSON', 'json', '{\n  "a": "eval"\n}'],
    ['plain text', 'plaintext', 'eval'],
    ['a block scalar of YAML', 'yaml', 'a:\n  b: |\n    x\n    eval\n'],
    ['a folded scalar of YAML with a mark', 'yaml', 'a: >-\n  x\n\n  eval\n'],
    ['a tag of several lines', 'html', '<a\n  b="eval">\n'],
    ['a fenced block', 'markdown', '```js\neval(x)\n```\n'],
    ['a raw string', 'go', 'var a = `\neval\n`\n'],
    ['a text of several lines in TOML', 'toml', 'a = """\neval\n"""\n'],
  ];
  for (const [name, languageId, text] of none)
    it(`finds no place in ${name}`, () => assert.equal(edit(languageId, text, 'next-line'), undefined));

  const files: [string, string, string, string, string?][] = [
    ['at the top', 'javascript', "'use strict';\neval(x)", "// lintel-ignore-file js-eval\n'use strict';\neval(x)"],
    [
      'behind a byte order mark',
      'javascript',
      '\ufeffeval(x)\r\n',
      '\ufeff// lintel-ignore-file js-eval\r\neval(x)\r\n',
    ],
    [
      'below a shebang',
      'javascript',
      '#!/usr/bin/env node\neval(x)',
      '#!/usr/bin/env node\n// lintel-ignore-file js-eval\neval(x)',
    ],
    [
      'below shebang and encoding',
      'python',
      '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n"""Doc."""\neval(x)\n',
      '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# lintel-ignore-file js-eval\n"""Doc."""\neval(x)\n',
    ],
    [
      'below the encoding',
      'python',
      '# vim: set fileencoding=latin-1 :\neval(x)',
      '# vim: set fileencoding=latin-1 :\n# lintel-ignore-file js-eval\neval(x)',
    ],
    [
      'below the declaration of XML',
      'xml',
      '<?xml version="1.0"?>\n<a b="eval"/>',
      '<?xml version="1.0"?>\n<!-- lintel-ignore-file js-eval -->\n<a b="eval"/>',
    ],
    [
      'below the doctype',
      'html',
      '<!DOCTYPE html>\n<a b="eval">',
      '<!DOCTYPE html>\n<!-- lintel-ignore-file js-eval -->\n<a b="eval">',
    ],
    ['below the opening of PHP', 'php', '<?php\neval($x);', '<?php\n// lintel-ignore-file js-eval\neval($x);'],
    [
      'below the directives of Docker',
      'dockerfile',
      '# syntax=docker/dockerfile:1\nFROM a\nRUN eval',
      '# syntax=docker/dockerfile:1\n# lintel-ignore-file js-eval\nFROM a\nRUN eval',
      'Dockerfile',
    ],
    [
      'below front matter',
      'markdown',
      '---\na: 1\n---\neval',
      '---\na: 1\n---\n<!-- lintel-ignore-file js-eval -->\neval',
    ],
    ['in an environment file', 'properties', 'A=eval\n', '# lintel-ignore-file js-eval\nA=eval\n', '.env.local'],
  ];
  for (const [name, languageId, text, expected, path] of files)
    it(`goes ${name} for the file`, () => assert.equal(apply(languageId, text, 'file', path), expected));

  it('finds no place for the file in JSON', () => assert.equal(edit('json', '{"a": "eval"}', 'file'), undefined));

  it('stacks on a suppression that is there', () => {
    const text = '  // lintel-ignore js-sql -- r\n  eval(x);\n';
    const made = edit('javascript', text, 'next-line');
    assert.ok(made);
    assert.equal(applyEdits(text, [made]), '  // lintel-ignore js-sql -- r\n  // lintel-ignore js-eval\n  eval(x);\n');
  });

  it('never leaves a finding uncovered, wherever it is in real code', () => {
    const text = [
      "import a from 'a';",
      'export class A extends B {',
      '  c = {',
      '    d: `x',
      '      ${e}`,',
      '    f: [',
      '      1, // one',
      '    ],',
      '  };',
      '  @g({',
      '    h: 1,',
      '  })',
      '  async i(j = 1,',
      '    k = 2) {',
      '    switch (l) {',
      '      case 1:',
      '        return m',
      '          .n(',
      '            o => o.p,',
      '          );',
      '      default:',
      '        return <q r="s"',
      '          t={u}>',
      '          v',
      '          w {x}',
      '          {/* y */}',
      '        </q>;',
      '    }',
      '  }',
      '}',
      '',
    ].join('\n');
    const parsed = parse('typescriptreact', text);
    let placed = 0;
    for (const match of text.matchAll(/\b\w+\b/g)) {
      const finding = { ruleId: 'js-eval', range: { start: match.index, end: match.index + match[0].length } };
      const made = suppressionEdit(file('typescriptreact', text), parsed, finding, 'next-line');
      assert.ok(made, match[0]);
      placed++;
      const result = applyEdits(text, [made]);
      const start = match.index + (made.range.start <= match.index ? made.newText.length : 0);
      const outcome = suppress({
        document: file('typescriptreact', result),
        tree: parse('typescriptreact', result),
        findings: [{ ...findingAt('eval', 'eval'), range: { start, end: start + match[0].length } }],
        config: { honorOtherTools: 'ignore' },
        today: '2026-01-01',
        rules: LOOKUP,
      });
      assert.equal(outcome.suppressed.length, 1, result);
      assert.equal(errors('typescriptreact', result), errors('typescriptreact', text), result);
    }
    assert.ok(placed > 45, String(placed));
  });
});
