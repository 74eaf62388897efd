import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import type { JsonReport } from '../../server/engine/index';
import { runCli } from '../../server/cli/run';
import { fakeEngine } from './support/fakeEngine';
import { surroundings, testHost } from './support/memory';
import { makeTree, type Tree } from './support/tree';

describe('a baseline', function () {
  this.timeout(60_000);
  let tree: Tree;
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const around = surroundings(tree.root);
    const code = await runCli(args, around, testHost(fakeEngine()));
    return { code, out: around.stdout.text, err: around.stderr.text };
  };
  const report = async (...args: string[]): Promise<JsonReport> => JSON.parse((await run('scan', '-f', 'json', ...args)).out) as JsonReport;
  const fresh = async (...args: string[]): Promise<string[]> => (await report(...args)).findings.map(({ path, start }) => `${path}:${start.line}`);

  beforeEach(async () => {
    tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n', 'a.js': 'a = eval(1)\nb = eval(2)\n', 'src/b.js': 'c = eval(3)\n' });
    assert.deepEqual(await run('baseline', 'create'), { code: 0, out: '3 findings accepted in .lintel-baseline.json.\n', err: '' });
  });
  afterEach(() => { tree.remove(); });

  it('hides what it knows and counts it; the exit code is 0 then', async () => {
    const { code, out } = await run('scan');
    assert.equal(code, 0);
    assert.match(out, /^No findings in 2 files, .*\n3 known findings hidden by the baseline\.\n$/);
    const { summary, suppressed } = await report();
    assert.deepEqual(summary.baseline, { known: 3, gone: 0 });
    assert.deepEqual(suppressed.map(({ suppression }) => suppression.by), ['baseline', 'baseline', 'baseline']);
    assert.equal((await run('scan', '--no-baseline')).code, 1);
  });

  it('survives lines that move, code that is indented again, and files that are renamed', async () => {
    tree.write({ 'a.js': '// new\n\n   a  =  eval(1)\n\tb = eval(2)\n' });
    renameSync(tree.path('src/b.js'), tree.path('src/renamed.js'));
    assert.deepEqual(await fresh(), []);
  });

  it('shows what is new: other code, and a copy while the original is there', async () => {
    tree.write({ 'a.js': 'a = eval(1)\nb = eval(2)\nd = eval(4)\n', 'copy.js': 'c = eval(3)\n' });
    assert.deepEqual(await fresh(), ['a.js:3', 'copy.js:1']);
    assert.deepEqual(await fresh('copy.js'), ['copy.js:1']);
  });

  it('is brought up to date, for the paths that are named', async () => {
    tree.write({ 'a.js': 'a = eval(1)\nd = eval(4)\n' });
    rmSync(tree.path('src/b.js'));
    assert.deepEqual((await report()).summary.baseline, { known: 1, gone: 2 });
    assert.equal((await run('baseline', 'update', '--prune')).out, '.lintel-baseline.json: 0 added, 2 gone, 1 kept.\n1 new finding not taken in.\n');
    assert.deepEqual(await fresh(), ['a.js:2']);
    tree.write({ 'src/c.js': 'e = eval(5)\n' });
    assert.equal((await run('baseline', 'update', 'src')).out, '.lintel-baseline.json: 1 added, 0 gone, 1 kept.\n');
    assert.deepEqual(await fresh(), ['a.js:2']);
    assert.match((await run('baseline', 'show')).out, /^javascript-code-injection-eval: 2\n {2}a\.js\n {2}src\/c\.js\n2 findings of 1 rule accepted/);
    assert.equal((JSON.parse((await run('baseline', 'show', '-f', 'json')).out) as { findings: unknown[] }).findings.length, 2);
  });

  it('refuses with a sentence: one that is there, one that is missing, one that is broken', async () => {
    assert.match((await run('baseline', 'create')).err, /is there already\. `lintel baseline update`/);
    assert.match((await run('scan', '--baseline', 'none.json')).err, /There is no baseline `none\.json`/);
    for (const [text, reason] of [['{', /it is not JSON/], ['{"format":1}', /holds no list/], ['{"format":9,"findings":[]}', /has format 9/], ['{"format":1,"findings":[{"rule":"r"}]}', /entry 1 needs/]] as const) {
      tree.write({ '.lintel-baseline.json': text });
      const { code, err } = await run('scan');
      assert.equal(code, 2);
      assert.match(err, reason);
    }
  });

  it('holds one finding a line, in an order of its own', () => {
    const lines = readFileSync(tree.path('.lintel-baseline.json'), 'utf8').split('\n').filter((line) => line.includes('"rule"'));
    assert.equal(lines.length, 3);
    assert.match(lines[2] ?? '', /"path":"src\/b\.js"/);
  });
});
