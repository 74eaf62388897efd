import assert from 'node:assert/strict';
import { parseGitleaksConfig } from '../../../server/engine/detect/secrets/gitleaksConfig';
import { createSecretScanner } from '../../../server/engine/detect/secrets';
import { parseToml } from '../../../server/engine/text/toml';
import { ruleSources, silent, steady } from '../../support/engine';
import { packageAssets, testClock } from '../../support/assets';
import { compileBundle, createEngine, resolveConfig } from '../../../server/engine';

const CONFIG = `
title = "ours"
[extend]
useDefault = true

[[rules]]
id = "Acme Token"
description = "An Acme token."
regex = '''(?i)acme_[a-z0-9]+\\b'''
keywords = ["acme_"]
entropy = 2.5
  [[rules.allowlists]]
  stopwords = ["allowed"]
  [[rules.allowlists]]
  condition = "AND"
  paths = ['''^docs/''']
  regexes = ['''acme_d''']

[[rules]]
id = "only-yaml"
regex = 'zzkey=([a-z0-9]{8})'
path = '\\.yaml$'
keywords = ["zzkey"]

[[rules]]
id = "a-path"
path = '''\\.p12$'''

[allowlist]
paths = ['''^vendor/''']
commits = ["abc"]
`;

describe("a repository's .gitleaks.toml", function () {
  this.timeout(60_000);
  const config = parseGitleaksConfig({ path: '.gitleaks.toml', text: CONFIG });
  const scanner = createSecretScanner(config.secrets.map(({ secret }) => secret), config.allowlists);
  const found = (text: string, path = 'src/a.ts'): string[] => scanner.scan(text, { path }).map(({ ruleId, range }) => `${ruleId} ${text.slice(range.start, range.end)}`);

  it('brings its rules, with allow lists, entropy and paths', () => {
    assert.deepEqual(found('x = ACME_k3j9d8s7w2q1'), ['secret-gitleaks-acme-token ACME_k3j9d8s7w2q1']);
    assert.deepEqual(found('x = acme_k3j9allowedw2q1'), []);
    assert.deepEqual(found('x = acme_aaaa'), []);
    assert.deepEqual(found('x = acme_d3j9d8s7w2q1', 'docs/a.md'), []);
    assert.deepEqual(found('x = acme_d3j9d8s7w2q1', 'src/a.md').length, 1);
    assert.deepEqual(found('zzkey=k3j9d8s7', 'a.yaml'), ['secret-gitleaks-only-yaml k3j9d8s7']);
    assert.deepEqual(found('zzkey=k3j9d8s7', 'a.json'), []);
  });

  it('lets pass everywhere what its own allow list names', () => {
    assert.deepEqual(found('x = ACME_k3j9d8s7w2q1', 'vendor/a.ts'), []);
  });

  it('names what cannot be used, and where', () => {
    assert.deepEqual(config.problems.map(({ message }) => message), ['.gitleaks.toml: rule `a-path` has no `regex`: a rule on paths alone looks into no text and is left out.']);
    const broken = parseGitleaksConfig({ path: '.gitleaks.toml', text: 'title = "x"\n\n[[rules]\nid = 1\n' });
    assert.match(broken.problems[0]?.message ?? '', /^\.gitleaks\.toml: line 3: `\]\]` is missing\.$/);
    const slow = parseGitleaksConfig({ path: '.gitleaks.toml', text: "[[rules]]\nid='s'\nregex='''(a+)+b'''\nkeywords=['aa']\n" });
    assert.match(slow.problems[0]?.message ?? '', /rule `s` is left out\. .*is not safe/);
  });

  it('holds for the rules of Lintel too, in an engine', async () => {
    const parts = { assets: packageAssets(), clock: testClock() };
    const sources = ruleSources().filter(({ path }) => path.endsWith('secret-generic-credential.yaml'));
    const { bundle } = await compileBundle(sources, parts);
    const engine = await createEngine({ ...parts, logger: silent, bundle, customRules: [{ path: '.gitleaks.toml', text: CONFIG }] });
    const text = `apiToken = "${['tpRt0a7QdfBKORI', 'JNsRfdMijVuHhxE0q'].join('')}"; x = acme_k3j9d8s7w2q1`;
    const ids = async (path: string): Promise<string[]> => (await engine.scan({ uri: path, path, languageId: '', version: 1, text }, resolveConfig([]), steady)).findings.map(({ ruleId }) => ruleId);
    assert.deepEqual(await ids('src/a.txt2'), ['secret-generic-credential', 'secret-gitleaks-acme-token']);
    assert.deepEqual(await ids('vendor/a.txt2'), []);
  });
});

describe('TOML', () => {
  it('is read as it is written', () => {
    const text = `a = 1\nb.c = "x\\n\\u00e9" # note\n'd e' = '\\n'\n[t.u]\nv = [1, 2.5, # two\n  true,]\nw = { x = "y", z = {} }\n[[l]]\nn = """\none \\\n  two"""\n[[l]]\nn = '''\na'b'''\n[l.m]\no = 2020-01-01\n`;
    const read = parseToml(text);
    assert.ok(read.ok);
    assert.deepEqual(JSON.parse(JSON.stringify(read.table)), {
      a: 1,
      b: { c: 'x\né' },
      'd e': '\\n',
      t: { u: { v: [1, 2.5, true], w: { x: 'y', z: {} } } },
      l: [{ n: 'one two' }, { n: "a'b", m: { o: '2020-01-01' } }],
    });
  });

  for (const [text, message] of [
    ['a = ', 'a value is missing'],
    ['a = "x', 'a text is not closed'],
    ['a = 1 b = 2', 'the line goes on where it must end'],
    ['a = 1\na = 2', 'the key `a` is written twice'],
    ['[a', '`]` is missing'],
    ['= 1', 'a key is missing'],
    ['a = "\\q"', 'there is no such escape'],
    ['a = 1\n[a]', '`a` is no table'],
    [`a = ${'['.repeat(50)}`, 'lists and tables stand too deep in each other'],
  ] as const) {
    it(`is refused with a reason: ${JSON.stringify(text).slice(0, 30)}`, () => {
      const read = parseToml(text);
      assert.ok(!read.ok);
      assert.equal(read.message, message);
    });
  }

  it('cannot reach a prototype', () => {
    const read = parseToml('[__proto__]\npolluted = true\n');
    assert.ok(read.ok);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
