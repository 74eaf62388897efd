import assert from 'node:assert/strict';
import type { Engine } from '../../../server/engine';
import { defaultConfig } from '../../../server/engine/config';
import { createEngine } from '../../../server/engine/engine';
import { applyFix } from '../../../server/engine/fix';
import { packageAssets, testClock } from '../../support/assets';
import { file } from '../suppress/helpers';

const HEAD = (id: string, language: string): string => `
  - id: ${id}
    languages: [${language}]
    severity: ERROR
    message: A flaw. Do better.
    metadata:
      cwe: ["CWE-1: One"]
      owasp: ["A01:2021 - One"]
      references: [https://example.com]
      confidence: HIGH
      lintel:
        family: ${id}
        title: A flaw
        why: So.
        advice: Do.
        audience: everyday
        applicability: safe
        fix-title: Do better
        since: 0.1.0`;

const RULES = `rules:${HEAD('forms', 'python')}
        fix-imports: [{ module: shlex }]
        fixes:
          - pattern: run($X, quiet=True)
            fix: shlex.quiet($X)
            title: Be quiet
          - pattern: run($X, $...REST)
            fix: shlex.other($X, $...REST)
            applicability: unsafe
    pattern: run(...)
${HEAD('regex', 'python')}
    patterns:
      - pattern: fetch($URL)
      - metavariable-regex: { metavariable: $URL, regex: '"(http|ftp):' }
    fix-regex:
      regex: "http://([a-z.]+)"
      replacement: "https://\\\\1"
${HEAD('plain', 'javascript')}
    pattern: weak($X)
    fix: strong(!$X, 'on')
${HEAD('useless', 'javascript')}
    pattern: same($X)
    fix: same($X)
${HEAD('still', 'javascript')}
    pattern: loop($X)
    fix: loop(loop($X))
${HEAD('broken', 'javascript')}
    pattern: broken($X)
    fix: broken2($X
`;

describe('fixes of rules', () => {
  let engine: Engine;
  before(async () => {
    engine = await createEngine({
      assets: packageAssets(),
      clock: testClock(),
      logger: { log: () => undefined },
      bundle: { format: 1, rules: [] },
      customRules: [{ path: 'rules.yaml', text: RULES }],
    });
    assert.deepEqual(engine.ruleProblems, []);
  });

  /** Each fix that holds, with the text it leads to. */
  async function fixes(languageId: string, text: string): Promise<string[]> {
    const document = file(languageId, text);
    const signal = { cancelled: false, pause: async () => undefined };
    const { findings } = await engine.scan(document, defaultConfig, signal);
    assert.equal(findings.length, 1);
    const held = await engine.verifiedFixes(document, defaultConfig, findings[0]!);
    return held.map((fix) => {
      const applied = applyFix(text, fix.edits);
      assert.ok(applied.ok);
      return `${fix.id} (${fix.applicability}) ${fix.title}: ${applied.text}`;
    });
  }

  it('takes the first form that fits', async () => {
    assert.deepEqual(await fixes('python', 'import a\nrun(b, quiet=True)\n'), [
      'forms/1 (safe) Be quiet: import a\nimport shlex\nshlex.quiet(b)\n',
    ]);
  });

  it('takes the next form where the first does not fit', async () => {
    assert.deepEqual(await fixes('python', 'import shlex\nrun(b, c, d=1)\n'), [
      'forms/2 (unsafe) Do better: import shlex\nshlex.other(b, c, d=1)\n',
    ]);
    assert.deepEqual(await fixes('python', 'import shlex\r\nrun(b)\r\n'), [
      'forms/2 (unsafe) Do better: import shlex\r\nshlex.other(b)\r\n',
    ]);
  });

  it('offers nothing where no form fits', async () => assert.deepEqual(await fixes('python', 'run()\n'), []));

  it('offers nothing where an import cannot be added', async () =>
    assert.deepEqual(await fixes('python', 'shlex = 1\nrun(b)\n'), []));

  it('replaces by regular expression', async () => {
    assert.deepEqual(await fixes('python', 'fetch("http://a.b/c")\n'), [
      'regex/regex (safe) Do better: fetch("https://a.b/c")\n',
    ]);
    assert.deepEqual(await fixes('python', 'fetch("ftp://a.b/c")\n'), []);
  });

  it('fills in the plain fix in the style of the file', async () => {
    assert.deepEqual(await fixes('javascript', 'const a = "😀";\r\nweak(a || b);\r\n'), [
      'plain/1 (safe) Do better: const a = "😀";\r\nstrong(!(a || b), "on");\r\n',
    ]);
  });

  it('offers no fix that changes nothing, leaves the flaw or breaks the code', async () => {
    assert.deepEqual(await fixes('javascript', 'same(a);'), []);
    assert.deepEqual(await fixes('javascript', 'loop(a);'), []);
    assert.deepEqual(await fixes('javascript', 'broken(a);'), []);
  });
});
