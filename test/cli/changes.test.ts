import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { JsonReport } from '../../server/engine/index';
import { runCli } from '../../server/cli/run';
import { changedFiles, changedLines } from '../../server/host/git';
import { fakeEngine } from './support/fakeEngine';
import { surroundings, testHost } from './support/memory';
import { makeTree, type Tree } from './support/tree';

describe('a scan of what has changed', function () {
  this.timeout(60_000);
  let tree: Tree;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: tree.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const places = async (...args: string[]): Promise<string[]> => {
    const around = surroundings(tree.root);
    await runCli(['scan', '-f', 'json', ...args], around, testHost(fakeEngine()));
    assert.notEqual(around.stdout.text, '', around.stderr.text);
    return (JSON.parse(around.stdout.text) as JsonReport).findings.map(({ path, start }) => `${path}:${start.line}`);
  };

  beforeEach(() => {
    tree = makeTree({ '.gitignore': 'out/\n', '.lintel.yml': 'exclude: [vendor/]\n', 'a.js': 'eval(1)\n\n\neval(2)\n', 'b.js': 'eval(3)\n', 'vendor/v.js': '\n' });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
  });
  afterEach(() => { tree.remove(); });

  it('reports only changed lines and new files, and leaves out what is ignored', async () => {
    tree.write({ 'a.js': 'eval(1)\n\nx()\neval(2)\neval(4)\n', 'new file.js': 'eval(5)\n', 'out/o.js': 'eval(6)\n', 'vendor/v.js': 'eval(7)\n' });
    assert.deepEqual(await places('--changed'), ['a.js:5', 'new file.js:1']);
    assert.deepEqual(await places('--changed', '--whole-files'), ['a.js:1', 'a.js:4', 'a.js:5', 'new file.js:1']);
    assert.deepEqual(await places('--changed', 'new file.js'), ['new file.js:1']);
  });

  it('checks what is staged, not what lies in the folder', async () => {
    tree.write({ 'a.js': 'eval(9)\neval(1)\n', 'c.js': 'eval(8)\n' });
    git('add', '.');
    tree.write({ 'a.js': 'calm()\n' });
    rmSync(tree.path('c.js'));
    assert.deepEqual(await places('--staged'), ['a.js:1', 'c.js:1']);
    assert.deepEqual(await places('--changed'), []);
  });

  it('compares with the point where the branch began', async () => {
    git('checkout', '-q', '-b', 'topic');
    tree.write({ 'b.js': 'eval(3)\neval(10)\n' });
    git('commit', '-q', '-am', 'two');
    git('checkout', '-q', 'main');
    tree.write({ 'a.js': 'eval(11)\n' });
    git('commit', '-q', '-am', 'three');
    git('checkout', '-q', 'topic');
    assert.deepEqual(await places('--since', 'main'), ['b.js:2']);
    assert.deepEqual(await places('--since', 'HEAD~1', '--whole-files'), ['b.js:1', 'b.js:2']);
  });

  it('works before the first commit, from a folder below, and for names of any kind', async () => {
    tree.remove();
    const name = 'ä "q" \\ é\tx.js';
    tree = makeTree({ [`sub/${name}`]: 'eval(1)\n', 'sub/+++ b.js': '++ b/x\neval(2)\n' });
    git('init', '-q');
    git('add', '.');
    assert.deepEqual(await places('--staged'), ['sub/+++ b.js:2', `sub/${name}:1`]);
    assert.deepEqual(changedFiles(tree.path('sub'), { kind: 'changed' }).map(({ path }) => path), [tree.path('sub/+++ b.js'), tree.path(`sub/${name}`)]);
  });

  it('says why it cannot', async () => {
    const refusal = async (cwd: string, ...args: string[]): Promise<string> => {
      const around = surroundings(cwd);
      assert.equal(await runCli(['scan', ...args], around, testHost(fakeEngine())), 2);
      return around.stderr.text;
    };
    assert.match(await refusal(tree.root, '--since', 'no-such'), /Git knows no commit `no-such` here/);
    assert.match(await refusal(tree.root, '--since', '--output=x'), /`--since` needs a value/);
    const outside = makeTree({ 'a.js': '' });
    assert.match(await refusal(outside.root, '--changed'), /is in no Git repository/);
    outside.remove();
  });

  it('does not take an added line for the head of a file', () => {
    const patch = ['diff --git a/x b/x', '--- a/x', '+++ b/x', '@@ -1 +1,2 @@', '-a', '+++ b/y', '+@@ -9 +9 @@', '@@ -7,0 +9 @@', '+z', ''].join('\n');
    assert.deepEqual([...changedLines(Buffer.from(patch))], [['x', [{ first: 1, last: 2 }, { first: 9, last: 9 }]]]);
  });
});
