import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCorpus } from '../corpus/run';
import { repositoryRoot } from '../support/assets';
import { engineWith, ruleSources } from '../support/engine';
import { runPatterns } from './patterns';
import { runConformance } from './run';

describe('the conformance run', function () {
  this.timeout(30_000);

  it('counts rules, reasons and lines', async () => {
    const { languages, reasons, disagreements } = await runConformance(join(repositoryRoot(), 'test/conformance/fixtures/sample'));
    assert.deepEqual([...languages], [['javascript', { files: 1, loaded: 1, refused: 1, fixtures: 1, exact: 0, expected: 2, missed: 1, extra: 1 }]]);
    assert.deepEqual(disagreements.map(({ kind, line, code }) => [kind, line, code]), [['missed', 8, 'missed(1);'], ['extra', 10, 'danger(2);']]);
    assert.match([...reasons.keys()].join(), /pattern-where-python/);
  });

  it('counts patterns and lines', async () => {
    const { languages, refused, disagreements } = await runPatterns(join(repositoryRoot(), 'test/conformance/fixtures/patterns'));
    assert.deepEqual([...languages], [['javascript', { patterns: 2, refused: 1, exact: 0 }]]);
    assert.deepEqual(refused.map(({ name }) => name), [join('js', 'broken.js')]);
    assert.deepEqual(disagreements.map(({ kind, line }) => [kind, line]), [['missed', 4], ['extra', 5]]);
  });
});

describe('the corpus run', function () {
  this.timeout(30_000);

  it('counts findings, lines and files that were not checked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lintel-corpus-'));
    try {
      writeFileSync(join(folder, 'a.js'), "app.get('/', (req, res) => {\n  res.send(eval(req.query.code));\n});\n");
      writeFileSync(join(folder, 'b.py'), 'def add(a, b):\n    return a + b\n');
      writeFileSync(join(folder, 'c.js'), 'const a = 1;\u0000');
      writeFileSync(join(folder, 'd.txt'), 'eval(x)');
      const result = await runCorpus(await engineWith(ruleSources()), [folder]);
      assert.deepEqual([result.files, result.lines], [3, 8]);
      assert.ok(result.findings.length > 0 && result.findings.every(({ path, line }) => path.endsWith('a.js') && line === 2));
      assert.deepEqual([[...result.problems], result.crashes], [[['binary', 1]], []]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
