import assert from 'node:assert/strict';
import { suppress } from '../../../server/engine/suppress';
import { loadParsers, type ParseText, TREE_LANGUAGES } from '../fix/trees';
import { file, findingAt, LOOKUP } from './helpers';

const TREES: readonly string[] = TREE_LANGUAGES;

describe('suppressing by comment', () => {
  let parse: ParseText;
  before(async () => {
    parse = await loadParsers(TREES);
  });

  function run(
    languageId: string,
    text: string,
    options: { rule?: string; at?: string; today?: string; other?: 'honor' | 'ignore'; path?: string } = {},
  ) {
    const document = file(languageId, text, options.path);
    const tree = TREES.includes(languageId) ? parse(languageId, text) : undefined;
    const findings = options.at === '' ? [] : [findingAt(text, options.at ?? 'eval', options.rule)];
    return suppress({
      document,
      tree,
      findings,
      config: { honorOtherTools: options.other ?? 'honor' },
      today: options.today ?? '2026-06-15',
      rules: LOOKUP,
    });
  }

  function isHidden(languageId: string, text: string, options: Parameters<typeof run>[2] = {}): boolean {
    const outcome = run(languageId, text, options);
    assert.equal(outcome.kept.length + outcome.suppressed.length, 1);
    return outcome.suppressed.length === 1;
  }

  describe('lintel-ignore', () => {
    const hidden: [string, string, string][] = [
      ['on the line before', 'javascript', '// lintel-ignore js-eval -- tested\neval(x);\n'],
      ['on the same line', 'javascript', 'eval(x); // lintel-ignore js-eval -- tested\n'],
      ['by family', 'javascript', '// lintel-ignore code-injection -- tested\neval(x);\n'],
      ['by CWE', 'javascript', '// lintel-ignore cwe-95 -- tested\neval(x);\n'],
      ['by pack', 'javascript', '// lintel-ignore injection -- tested\neval(x);\n'],
      ['among others', 'javascript', '// lintel-ignore js-sql , js-eval -- tested\neval(x);\n'],
      ['with CRLF', 'javascript', 'a();\r\n  // lintel-ignore js-eval -- tested\r\n  eval(x);\r\n'],
      ['with CR', 'javascript', 'a()\r// lintel-ignore js-eval -- tested\reval(x)\r'],
      ['after emoji', 'javascript', 'const s = "😀😀";\n// lintel-ignore js-eval -- 😀\neval(x);\n'],
      ['behind a byte order mark', 'javascript', '\ufeff// lintel-ignore js-eval -- tested\neval(x);\n'],
      ['without a final newline', 'python', '# lintel-ignore js-eval -- tested\neval(x)'],
      ['in a block comment', 'javascript', '/* lintel-ignore js-eval -- tested */\neval(x);\n'],
      [
        'in a line of a block comment',
        'javascript',
        '/**\n * Runs it.\n * lintel-ignore js-eval -- tested\n */\neval(x);\n',
      ],
      ['in a block comment before the code', 'javascript', '/* lintel-ignore js-eval -- tested */ eval(x);\n'],
      ['below another comment', 'javascript', '// lintel-ignore js-eval -- tested\n// explains\neval(x);\n'],
      ['behind another tool', 'python', 'eval(x)  # noqa: E501  # lintel-ignore js-eval -- tested\n'],
      ['anywhere in the statement', 'javascript', '// lintel-ignore js-eval -- tested\nfoo(\n  a,\n  eval(x),\n);\n'],
      [
        'in a template of the statement',
        'javascript',
        '// lintel-ignore js-eval -- tested\nconst a = `\n  ${eval(x)}\n`;\n',
      ],
      [
        'at an argument',
        'javascript',
        'foo(\n  a,\n  // lintel-ignore js-eval -- tested\n  bar(\n    eval(x),\n  ),\n);\n',
      ],
      ['in a header', 'javascript', '// lintel-ignore js-eval -- tested\nif (\n  eval(x)\n) {\n  a();\n}\n'],
      ['in a one-line block', 'javascript', '// lintel-ignore js-eval -- tested\nif (a) { eval(x) }\n'],
      ['at the end of the statement', 'python', 'foo(\n    eval(x),\n)  # lintel-ignore js-eval -- tested\n'],
      [
        'in a decorated definition',
        'python',
        '# lintel-ignore js-eval -- tested\n@app.route("/")\ndef f(a=eval(x)):\n    pass\n',
      ],
      ['in a continued line', 'python', '# lintel-ignore js-eval -- tested\na = 1 + \\\n    eval(x)\n'],
      [
        'in JSX',
        'typescriptreact',
        'const a = <div>\n  {/* lintel-ignore js-eval -- tested */}\n  <B\n    c={eval(x)}\n  >\n    d\n  </B>\n</div>;\n',
      ],
      [
        'in JSX in front of an expression',
        'typescriptreact',
        'const a = <div>\n  {/* lintel-ignore js-eval -- tested */}\n  {eval(x)}\n</div>;\n',
      ],
      [
        'among attributes',
        'typescriptreact',
        'const a = <B\n  // lintel-ignore js-eval -- tested\n  c={eval(x)}\n/>;\n',
      ],
      [
        'for the file',
        'javascript',
        '#!/usr/bin/env node\n// lintel-ignore-file js-eval -- generated\na();\nfunction f() {\n  eval(x);\n}\n',
      ],
      [
        'for the file below a licence',
        'python',
        '"""Doc."""\n# licence\n\n# lintel-ignore-file js-eval -- generated\nimport os\neval(x)\n',
      ],
      ['in a comment below', 'javascript', '// lintel-ignore js-eval -- tested\n// eval\na();\n'],
      ['with a colon', 'javascript', '// lintel-ignore: js-eval -- tested\neval(x);\n'],
      ['on its last day', 'javascript', '// lintel-ignore js-eval until 2026-06-15 -- tested\neval(x);\n'],
      ['in YAML', 'yaml', 'a:\n  # lintel-ignore js-eval -- tested\n  b: eval\n'],
      ['in YAML behind text with an apostrophe', 'yaml', "a: don't eval # lintel-ignore js-eval -- tested\n"],
      ['in HTML', 'html', '<p>\n<!-- lintel-ignore js-eval -- tested -->\n<a onclick="eval(x)">\n'],
      ['in CSS', 'css', '/* lintel-ignore js-eval -- tested */\na { b: eval }\n'],
      ['in SQL', 'sql', '-- lintel-ignore js-eval -- tested\nselect eval;\n'],
      [
        'in a shell script over a continued line',
        'shellscript',
        '# lintel-ignore js-eval -- tested\nrun a \\\n  eval\n',
      ],
      ['in a file of unknown kind', 'plaintext', '# lintel-ignore js-eval -- tested\neval\n'],
      ['for a file without a tree', 'yaml', '---\n# lintel-ignore-file js-eval -- generated\na: 1\nb: eval\n'],
    ];
    for (const [name, languageId, text] of hidden) {
      it(`hides ${name}`, () => {
        const outcome = run(languageId, text);
        assert.equal(outcome.suppressed.length, 1);
        assert.equal(outcome.suppressed[0]!.by, 'comment');
        assert.match(outcome.suppressed[0]!.reason ?? '', /^(tested|generated|😀)$/);
        if (!text.includes('js-sql')) assert.deepEqual(outcome.unused, []);
        assert.deepEqual(outcome.hints, []);
      });
    }

    const kept: [string, string, string][] = [
      ['for another rule', 'javascript', '// lintel-ignore js-sql -- tested\neval(x);\n'],
      ['two lines above', 'javascript', '// lintel-ignore js-eval -- tested\na();\neval(x);\n'],
      ['above a blank line', 'javascript', '// lintel-ignore js-eval -- tested\n\neval(x);\n'],
      ['on the line after', 'javascript', 'eval(x);\n// lintel-ignore js-eval -- tested\n'],
      ['behind the statement before', 'javascript', 'a(); // lintel-ignore js-eval -- tested\neval(x);\n'],
      [
        'in the body of a function',
        'javascript',
        '// lintel-ignore js-eval -- tested\nfunction f() {\n  eval(x);\n}\n',
      ],
      ['in a callback', 'javascript', '// lintel-ignore js-eval -- tested\napp.get("/", () => {\n  eval(x);\n});\n'],
      ['in the body of a class', 'python', '# lintel-ignore js-eval -- tested\nclass A:\n    b = eval(x)\n'],
      [
        'in a function closed behind',
        'javascript',
        'function f() {\n  eval(x);\n} // lintel-ignore js-eval -- tested\n',
      ],
      [
        'in the children of an element',
        'typescriptreact',
        'const a = <div>\n  {/* lintel-ignore js-eval -- tested */}\n  <B>\n    {eval(x)}\n  </B>\n</div>;\n',
      ],
      ['in a string', 'javascript', 'const s = "// lintel-ignore js-eval -- tested"; eval(x);\n'],
      ['in a text of several lines', 'python', 's = """\n# lintel-ignore js-eval -- tested\n"""; eval(x)\n'],
      ['in prose', 'javascript', '// see how lintel-ignore js-eval works\neval(x);\n'],
      ['in text of JSX', 'typescriptreact', 'const a = <p>\n  // lintel-ignore js-eval -- tested\n  {eval(x)}</p>;\n'],
      ['in a quoted value without a tree', 'yaml', 'a: "x # lintel-ignore js-eval -- tested" # eval\n'],
      ['in an address', 'plaintext', 'https://lintel-ignore js-eval -- eval\n'],
      ['for the file below code', 'javascript', 'a();\n// lintel-ignore-file js-eval -- generated\neval(x);\n'],
      ['without a name', 'javascript', '// lintel-ignore -- tested\neval(x);\n'],
      ['with words for names', 'javascript', '// lintel-ignore js-eval because I say so\neval(x);\n'],
      ['the day after its last', 'javascript', '// lintel-ignore js-eval until 2026-06-14 -- tested\neval(x);\n'],
      ['until a day that is none', 'javascript', '// lintel-ignore js-eval until 2030-02-30 -- tested\neval(x);\n'],
      ['with another word', 'javascript', '// lintel-ignore-next-line js-eval -- tested\neval(x);\n'],
    ];
    for (const [name, languageId, text] of kept)
      it(`does not hide ${name}`, () => assert.equal(isHidden(languageId, text), false));

    it('stacks', () => {
      const text = '// lintel-ignore js-sql -- a\n// lintel-ignore js-eval -- b\neval(x);\n';
      assert.equal(isHidden('javascript', text), true);
      assert.equal(isHidden('javascript', text, { rule: 'js-sql' }), true);
    });

    it('survives an unfinished line further down', () => {
      assert.equal(isHidden('javascript', '// lintel-ignore js-eval -- tested\neval(x);\nfoo(\n'), true);
      assert.equal(isHidden('python', '# lintel-ignore js-eval -- tested\neval(x)\nif (\n'), true);
    });
  });

  describe('what is wrong with a directive', () => {
    /** Messages with the texts of range and removal. */
    function complaints(languageId: string, text: string, options: Parameters<typeof run>[2] = {}): string[] {
      return run(languageId, text, options).unused.map(({ range, removal, message }) =>
        [
          text.slice(range.start, range.end),
          JSON.stringify(text.slice(0, removal.start) + text.slice(removal.end)),
          message,
        ].join(' | '),
      );
    }

    const cases: [string, string, string, string[]][] = [
      [
        'unused, with its line',
        'javascript',
        'a();\n  // lintel-ignore js-eval -- r\nb();\n',
        [
          'lintel-ignore js-eval -- r | "a();\\nb();\\n" | This comment hides nothing: `js-eval` is not found here. Remove it.',
        ],
      ],
      [
        'unused behind code',
        'javascript',
        'a(); // lintel-ignore js-eval -- r\r\nb();',
        [
          'lintel-ignore js-eval -- r | "a();\\r\\nb();" | This comment hides nothing: `js-eval` is not found here. Remove it.',
        ],
      ],
      [
        'unused on the last line',
        'python',
        'a()\n# lintel-ignore js-eval -- r',
        ['lintel-ignore js-eval -- r | "a()" | This comment hides nothing: `js-eval` is not found here. Remove it.'],
      ],
      [
        'unused in JSX',
        'typescriptreact',
        'x = <a>\n  {/* lintel-ignore js-eval -- r */}\n  b\n</a>;',
        [
          'lintel-ignore js-eval -- r | "x = <a>\\n  b\\n</a>;" | This comment hides nothing: `js-eval` is not found here. Remove it.',
        ],
      ],
      [
        'unused in a block comment of more',
        'javascript',
        '/**\n * A.\n * lintel-ignore js-eval -- r\n */\na();',
        [
          'lintel-ignore js-eval -- r | "/**\\n * A.\\n */\\na();" | This comment hides nothing: `js-eval` is not found here. Remove it.',
        ],
      ],
      [
        'unused behind another tool',
        'python',
        'a()  # noqa  # lintel-ignore js-eval -- r\n',
        [
          'lintel-ignore js-eval -- r | "a()  # noqa\\n" | This comment hides nothing: `js-eval` is not found here. Remove it.',
        ],
      ],
      [
        'unused for the file',
        'javascript',
        '// lintel-ignore-file js-eval -- r\na();',
        [
          'lintel-ignore-file js-eval -- r | "a();" | This comment hides nothing: `js-eval` is not found here. Remove it.',
        ],
      ],
      [
        'a rule that does not exist',
        'javascript',
        '// lintel-ignore js-evil -- r\na();',
        ['js-evil | "a();" | No rule, family or pack is called `js-evil`. Did you mean `js-eval`?'],
      ],
      [
        'a CWE that no rule is about',
        'javascript',
        '// lintel-ignore CWE-4711 -- r\na();',
        ['CWE-4711 | "a();" | No rule is about `CWE-4711`. This comment hides nothing.'],
      ],
      [
        'no name',
        'javascript',
        '// lintel-ignore\na();',
        [
          'lintel-ignore | "a();" | This lintel-ignore does not say which rule to hide. Write `lintel-ignore rule-id -- reason`, with `until YYYY-MM-DD` before the reason if it shall end.',
        ],
      ],
      [
        'words for names',
        'javascript',
        '// lintel-ignore a b\na();',
        [
          'lintel-ignore a b | "a();" | This lintel-ignore cannot be read. Write `lintel-ignore rule-id -- reason`, with `until YYYY-MM-DD` before the reason if it shall end.',
        ],
      ],
      [
        'a wrong date',
        'javascript',
        '// lintel-ignore js-eval until soon -- r\na();',
        [
          'lintel-ignore js-eval until soon -- r | "a();" | `soon` is not a date. Write the last day as YYYY-MM-DD, such as `until 2030-01-31`.',
        ],
      ],
      [
        'a wrong word',
        'javascript',
        '// lintel-ignore-line js-eval\na();',
        [
          'lintel-ignore-line js-eval | "a();" | `lintel-ignore-line` is not known. `lintel-ignore` alone on a line is for the code below it, behind code it is for that line.',
        ],
      ],
      [
        'the file form too late',
        'javascript',
        'a();\n// lintel-ignore-file js-eval -- r\n',
        [
          'lintel-ignore-file js-eval -- r | "a();\\n" | `lintel-ignore-file` counts only in the comments at the top of the file. Move it there, or use `lintel-ignore` above the line.',
        ],
      ],
      [
        'ended and idle',
        'javascript',
        '// lintel-ignore js-eval until 2026-01-31 -- r\na();',
        ['lintel-ignore js-eval until 2026-01-31 -- r | "a();" | This suppression ended on 2026-01-31. Remove it.'],
      ],
    ];
    for (const [name, languageId, text, expected] of cases) {
      it(`names ${name}`, () => assert.deepEqual(complaints(languageId, text, { at: '' }), expected));
    }

    it('names what has ended and is needed', () => {
      const text = '// lintel-ignore js-eval until 2026-01-31 -- r\neval(x);';
      assert.match(
        complaints('javascript', text).join(),
        /ended on 2026-01-31. `js-eval` is reported again. Fix it, or move the date\.$/,
      );
    });

    it('takes single names out of a list', () => {
      assert.match(
        complaints('javascript', '// lintel-ignore js-eval, js-sql -- r\neval(x);').join(),
        /^js-sql \| "\/\/ lintel-ignore js-eval -- r\\neval\(x\);" \| `js-sql` is not found here\. Remove the name\.$/,
      );
      assert.match(
        complaints('javascript', '// lintel-ignore js-sql , js-eval -- r\neval(x);').join(),
        /^js-sql \| "\/\/ lintel-ignore js-eval -- r\\neval\(x\);" \| /,
      );
      assert.match(
        complaints('javascript', '// lintel-ignore js-eval,nope,js-eval -- r\neval(x);').join(),
        /^nope \| "\/\/ lintel-ignore js-eval,js-eval -- r\\neval\(x\);" \| No rule/,
      );
    });

    it('asks for a reason', () => {
      const { hints, suppressed } = run('javascript', 'eval(x); // lintel-ignore js-eval\n');
      assert.equal(suppressed.length, 1);
      assert.deepEqual(suppressed[0], { finding: suppressed[0]!.finding, by: 'comment' });
      assert.equal(hints.length, 1);
      assert.match(hints[0]!.message, /gives no reason/);
    });

    it('leaves other tools alone', () => {
      assert.deepEqual(run('python', 'a()  # nosec\nb()  # noqa: S307\n', { at: '' }).unused, []);
    });
  });

  describe('comments of other tools', () => {
    const hidden: [string, string, string, string?][] = [
      ['nosemgrep', 'javascript', 'eval(x); // nosemgrep\n'],
      ['nosemgrep above', 'javascript', '// nosemgrep\neval(x);\n'],
      ['nosemgrep with our id', 'javascript', 'eval(x); // nosemgrep: js-eval\n'],
      ['nosemgrep with a path', 'javascript', 'eval(x); // nosemgrep: rules.node.js-eval, other\n'],
      ['nosemgrep of a foreign rule', 'javascript', 'eval(x); // nosemgrep: javascript.lang.security.eval-detected\n'],
      ['nosem', 'python', 'eval(x)  # nosem\n'],
      ['NOSONAR', 'javascript', 'eval(x); // NOSONAR checked by hand\n'],
      ['nosec', 'python', 'eval(x)  # nosec\n'],
      ['nosec with the test', 'python', 'eval(x)  # nosec B307\n'],
      ['nosec with several tests', 'python', 'eval(x)  # nosec: B602, B307\n'],
      ['nosec with a remark', 'python', 'eval(x)  # nosec we trust it\n'],
      ['nosec behind another', 'python', 'eval(x)  # type: ignore # nosec\n'],
      ['nosec at the end of the statement', 'python', 'a(\n    eval(x),\n)  # nosec\n'],
      ['noqa of Bandit', 'python', 'eval(x)  # noqa: E501, S307\n'],
      ['gitleaks', 'python', 'token = "eval"  # gitleaks:allow\n', 'secret-token'],
      ['detect-secrets', 'yaml', 'token: eval # pragma: allowlist secret\n', 'secret-token'],
      ['detect-secrets above', 'yaml', '# pragma: allowlist nextline secret\ntoken: eval\n', 'secret-token'],
      ['detect-secrets of old', 'yaml', 'token: eval # pragma: whitelist secret\n', 'secret-token'],
      ['ESLint above', 'javascript', '// eslint-disable-next-line security/detect-eval-with-expression\neval(x);\n'],
      ['ESLint behind', 'javascript', 'eval(x); // eslint-disable-line semi, no-eval -- checked\n'],
      [
        'ESLint with an unknown rule of a security plugin',
        'javascript',
        'eval(x); /* eslint-disable-line security/detect-new-thing */\n',
      ],
      [
        'ESLint for secrets',
        'javascript',
        'const t = "eval"; // eslint-disable-line no-secrets/no-secrets\n',
        'secret-token',
      ],
      ['DevSkim', 'javascript', 'eval(x); // DevSkim: ignore DS189424\n'],
      ['DevSkim until', 'javascript', 'eval(x); // DevSkim: ignore DS189424 until 2030-01-01\n'],
      ['NOLINT', 'javascript', 'eval(x); // NOLINT\n'],
      ['NOLINT of a security check', 'javascript', 'eval(x); // NOLINT(cert-env33-c)\n'],
      ['NOLINTNEXTLINE', 'javascript', '// NOLINTNEXTLINE\neval(x);\n'],
    ];
    for (const [name, languageId, text, rule] of hidden) {
      it(`honours ${name}`, () => {
        assert.equal(isHidden(languageId, text, rule ? { rule } : {}), true);
        assert.equal(isHidden(languageId, text, { ...(rule ? { rule } : {}), other: 'ignore' }), false);
      });
    }

    const kept: [string, string, string, string?][] = [
      ['nosemgrep of another of our rules', 'javascript', 'eval(x); // nosemgrep: js-sql\n'],
      ['nosec of another weakness', 'python', 'eval(x)  # nosec B105\n'],
      ['nosec above', 'python', '# nosec\neval(x)\n'],
      ['a word with nosec in it', 'python', 'eval(x)  # nosecrets here\n'],
      ['noqa of style', 'python', 'eval(x)  # noqa: E501\n'],
      ['bare noqa', 'python', 'eval(x)  # noqa\n'],
      ['gitleaks for what is no secret', 'python', 'eval(x)  # gitleaks:allow\n'],
      ['ESLint for style', 'javascript', 'eval(x); // eslint-disable-line semi\n'],
      ['ESLint for everything', 'javascript', 'eval(x); // eslint-disable-line\n'],
      ['ESLint for another weakness', 'javascript', 'eval(x); // eslint-disable-line security/detect-child-process\n'],
      ['NOLINT of style', 'javascript', 'eval(x); // NOLINT(readability-magic)\n'],
      ['DevSkim that has ended', 'javascript', 'eval(x); // DevSkim: ignore DS189424 until 2020-01-01\n'],
      ['a string', 'javascript', 'eval(x, "// NOSONAR");\n'],
    ];
    for (const [name, languageId, text, rule] of kept)
      it(`does not take ${name} for a permission`, () =>
        assert.equal(isHidden(languageId, text, rule ? { rule } : {}), false));

    it('does not let a comment hide what is wrong with itself', () => {
      for (const [languageId, text, at] of [
        ['python', 'eval(x)  # nosec B307\n', 'nosec'],
        ['python', 'eval(x)  # noqa: E501 # nosec\n', 'nosec'],
        ['javascript', 'eval(x); // nosemgrep: js-eval\n', 'nosemgrep'],
        ['javascript', 'eval(x); // NOSONAR nosemgrep\n', 'NOSONAR'],
      ] as const) {
        assert.equal(isHidden(languageId, text, { at }), false, text);
        assert.equal(isHidden(languageId, text), true, text);
      }
      assert.equal(isHidden('javascript', '// lintel-ignore js-eval -- the comment is right\neval(x); // nosemgrep: js-eval\n', { at: 'nosemgrep' }), true);
    });

    it('says which tool hid it', () => {
      assert.equal(run('python', 'eval(x)  # nosec\n').suppressed[0]?.reason, 'nosec comment');
    });
  });
});
