import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse as parseYamlValue } from 'yaml';
import { parseProjectConfig, parseSettings, projectConfigSchema } from '../../../server/engine/config';
import type { RuleInfo } from '../../../server/engine/model/rule';
import { selectorsOf } from '../../../server/engine/model/selector';
import { rule } from './rules';

const RULES: readonly RuleInfo[] = [
  rule({ id: 'python-sql-injection-sqlite', family: 'sql-injection', cwe: [89], packs: ['injection'] }),
  rule({ id: 'javascript-weak-hash', family: 'weak-hash', cwe: [327, 328], packs: ['crypto'] }),
];
const known = { knownSelectors: selectorsOf(RULES) };

/** The messages, each with the text that its range covers. */
function problemsOf(text: string): string[] {
  return parseProjectConfig(text, '.lintel.yml', known).problems.map(({ message, range, uri, kind }) => {
    assert.equal(kind, 'config-invalid');
    assert.equal(uri, '.lintel.yml');
    assert.ok(range && range.start >= 0 && range.end <= text.length);
    return `${text.slice(range.start, range.end)} | ${message}`;
  });
}

describe('parseProjectConfig', () => {
  it('reads everything that may be written', () => {
    const text = [
      'audience: review',
      'rules:',
      '  sql-injection: error',
      '  cwe-0327: off',
      '  python-sql-injection-sqlite: default',
      'exclude: ["vendor/**", "!vendor/ours/"]',
      'overrides:',
      '  - files: ["test/**"]',
      '    rules: { crypto: info }',
      '    audience: everyday',
      'maxFileSize: 2000000',
      'honorOtherTools: ignore',
      '',
    ].join('\n');
    const { settings, problems } = parseProjectConfig(text, '.lintel.yml', known);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      audience: 'review',
      rules: { 'sql-injection': 'error', 'CWE-327': 'off', 'python-sql-injection-sqlite': 'default' },
      exclude: ['vendor/**', '!vendor/ours/'],
      overrides: [{ files: ['test/**'], rules: { crypto: 'info' }, audience: 'everyday' }],
      maxFileSize: 2000000,
      honorOtherTools: 'ignore',
    });
  });

  for (const text of ['', '\n', '# only a comment\n', '---\n', '\ufeff', 'rules:\n', 'exclude: ~\n']) {
    it(`takes ${JSON.stringify(text)} for nothing said`, () => {
      assert.deepEqual(parseProjectConfig(text, '.lintel.yml'), { settings: {}, problems: [] });
    });
  }

  it('reads anchors', () => {
    const { settings, problems } = parseProjectConfig('exclude: &x [a/**]\noverrides:\n- files: *x\n', 'c');
    assert.deepEqual(problems, []);
    assert.deepEqual(settings.overrides, [{ files: ['a/**'] }]);
  });

  const wrong: [string, string][] = [
    ['audiense: review\n', 'audiense | .lintel.yml: Unknown key `audiense`. Did you mean `audience`?'],
    [
      '😀: 1\n',
      '😀 | .lintel.yml: Unknown key `😀`. Known are `audience`, `rules`, `exclude`, `overrides`, `maxFileSize`, `honorOtherTools`, `allowPackages`, `allowedSecrets`.',
    ],
    [
      'audience: everday\n',
      'everday | .lintel.yml: `audience` must be one of `everyday`, `review`, `audit`. Did you mean `everyday`?',
    ],
    [
      'rules:\r\n  sql-injection: warn\r\n',
      'warn | .lintel.yml: `rules.sql-injection` must be one of `error`, `warning`, `info`, `off`, `default`. Did you mean `warning`?',
    ],
    [
      'rules:\n  sql-injektion: off\n',
      'sql-injektion | .lintel.yml: No rule, family or pack is called `sql-injektion`. Did you mean `sql-injection`?',
    ],
    ['rules:\n  CWE-9999: off\n', 'CWE-9999 | .lintel.yml: No rule is about `CWE-9999`.'],
    [
      'rules: [sql-injection]\n',
      '[sql-injection] | .lintel.yml: `rules` must be a map from rules to levels, such as `sql-injection: error`.',
    ],
    ['exclude: vendor\n', 'vendor | .lintel.yml: `exclude` must be a list of globs.'],
    ['exclude: ["a", 3]\n', '3 | .lintel.yml: `exclude[1]` must be a glob in quotes, such as "src/**".'],
    ['exclude: ["[a"]\n', '"[a" | .lintel.yml: The glob `[a` cannot be used. A `[` has no closing `]`.'],
    ['maxFileSize: 1MB\n', '1MB | .lintel.yml: `maxFileSize` must be a whole number of bytes from 1 to 104857600.'],
    ['maxFileSize: 0\n', '0 | .lintel.yml: `maxFileSize` must be a whole number of bytes from 1 to 104857600.'],
    [
      'overrides:\n  - rules: {crypto: off}\n',
      'rules: {crypto: off} | .lintel.yml: `overrides[0]` needs `files`: the globs that it is for.',
    ],
    ['overrides:\n  - a\n', 'a | .lintel.yml: `overrides[0]` must be a map of `files`, `rules`, `audience`.'],
    [
      '- a\n',
      '- a | .lintel.yml: The configuration must be a map of `audience`, `rules`, `exclude`, `overrides`, `maxFileSize`, `honorOtherTools`, `allowPackages`, `allowedSecrets`.',
    ],
    [
      'just text',
      'just text | .lintel.yml: The configuration must be a map of `audience`, `rules`, `exclude`, `overrides`, `maxFileSize`, `honorOtherTools`, `allowPackages`, `allowedSecrets`.',
    ],
  ];
  for (const [text, expected] of wrong)
    it(`names the place in ${JSON.stringify(text)}`, () => assert.deepEqual(problemsOf(text), [expected]));

  it('keeps what is right beside what is wrong', () => {
    const { settings, problems } = parseProjectConfig('audience: review\nexclude: [ok/**, "{"]\nrulez: {}\n', 'c');
    assert.deepEqual(settings, { audience: 'review', exclude: ['ok/**'] });
    assert.equal(problems.length, 2);
  });

  it('reports broken YAML at its place and does not throw', () => {
    for (const text of [
      'rules: {a: off\n',
      'a: b: c\n',
      '\tx: 1\n',
      'audience: review\naudience: audit\n',
      'x: *nowhere\n',
      '"',
    ]) {
      const { problems } = parseProjectConfig(text, 'c');
      assert.ok(problems.length > 0, JSON.stringify(text.slice(0, 20)));
    }
    assert.match(problemsOf('audience: review\naudience: audit\n')[0] ?? '', /not valid YAML: Map keys must be unique/);
  });

  it('refuses what would exhaust the YAML library, before it is composed', () => {
    const steps = Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}b:`).join('\n');
    const texts = [
      '['.repeat(90000),
      '- '.repeat(40000),
      '? '.repeat(40000),
      '[\n'.repeat(40000),
      '{a: '.repeat(20000),
      steps,
    ];
    for (const text of texts)
      assert.deepEqual(problemsOf(text), [' | .lintel.yml: This YAML cannot be read: it is nested too deeply.']);
    assert.match(problemsOf('x: y\n'.repeat(30000)).join(), /more than 100000 characters/);
    assert.deepEqual(problemsOf(`${'exclude: ["[a]"] # ['.repeat(1)}\n${'# [[[[\n'.repeat(500)}`), []);
  });

  it('is not led astray by anchors that contain themselves or multiply', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\n`;
    assert.ok(parseProjectConfig(bomb, 'c').problems.length > 0);
    assert.ok(parseProjectConfig('exclude: &x [*x]\n', 'c').problems.length > 0);
  });

  it('keeps names like those of built-in objects apart', () => {
    const { settings } = parseProjectConfig('rules:\n  __proto__: off\n  constructor: info\n', 'c');
    assert.deepEqual(Object.keys(settings.rules ?? {}), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['off'], undefined);
    assert.equal(problemsOf('constructor: 1\n').length, 1);
  });
});

describe('parseSettings', () => {
  it('reads the same settings from JSON', () => {
    const value = {
      audience: 'audit',
      rules: { 'cwe-89': 'off' },
      exclude: ['a/**'],
      overrides: [{ files: ['b/**'], audience: 'everyday' }],
      maxFileSize: 10,
    };
    assert.deepEqual(parseSettings(value, known), { settings: { ...value, rules: { 'CWE-89': 'off' } }, problems: [] });
  });

  it('takes null and absent for nothing said', () => {
    assert.deepEqual(parseSettings(undefined), { settings: {}, problems: [] });
    assert.deepEqual(parseSettings(null), { settings: {}, problems: [] });
    assert.deepEqual(parseSettings({ audience: null, exclude: undefined }), { settings: {}, problems: [] });
  });

  it('names the setting, and leaves keys alone that belong to others', () => {
    const { settings, problems } = parseSettings(
      { audience: 3, exclude: [{}], trace: { server: 'off' }, bogus: 1 },
      { otherKeys: ['trace'] },
    );
    assert.deepEqual(settings, { exclude: [] });
    assert.deepEqual(
      problems.map((problem) => problem.message),
      [
        'Setting lintel.audience: `audience` must be one of `everyday`, `review`, `audit`.',
        'Setting lintel.exclude[0]: `exclude[0]` must be a glob in quotes, such as "src/**".',
        'Setting lintel.bogus: Unknown key `bogus`. Known are `audience`, `rules`, `exclude`, `overrides`, `maxFileSize`, `honorOtherTools`, `allowPackages`, `allowedSecrets`.',
      ],
    );
  });

  it('does not throw whatever it is given', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    for (const value of [
      1,
      'x',
      [],
      true,
      () => 0,
      { rules: 1 },
      { overrides: {} },
      { exclude: loop },
      { maxFileSize: NaN },
      Symbol('x'),
    ]) {
      assert.ok(parseSettings(value).problems.length > 0);
    }
  });
});

describe('projectConfigSchema', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(projectConfigSchema(RULES));

  it('accepts and refuses what the reader accepts and refuses', () => {
    const texts = [
      'audience: review',
      'audience: x',
      'rules: {sql-injection: off}',
      'rules: {other-rule: info}',
      'rules: {sql-injection: 1}',
      'rules: []',
      'exclude: [a]',
      'exclude: a',
      'exclude: [1]',
      'overrides: [{files: [a]}]',
      'overrides: [{rules: {}}]',
      'overrides: [{files: [a], x: 1}]',
      'maxFileSize: 5',
      'maxFileSize: 0',
      'maxFileSize: 1.5',
      'maxFileSize: 999999999999',
      'honorOtherTools: honor',
      'honorOtherTools: true',
      'nothing: 1',
      '{}',
      '[]',
    ];
    for (const text of texts) {
      const byReader = parseProjectConfig(text, 'c').problems.length === 0;
      assert.equal(validate(parseYamlValue(text)), byReader, text);
    }
  });

  it('offers the names of rules, families, CWEs and packs', () => {
    const properties = (projectConfigSchema(RULES)['properties'] as { rules: { properties: object } }).rules.properties;
    assert.deepEqual(Object.keys(properties).sort(), [...selectorsOf(RULES)].sort());
  });
});
