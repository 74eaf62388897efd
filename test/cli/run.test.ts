import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import type { JsonReport } from '../../server/engine/index';
import { runCli } from '../../server/cli/run';
import { createPool } from '../../server/host/pool';
import { createProgress } from '../../server/cli/progress';
import { EVAL_RULE, fakeEngine } from './support/fakeEngine';
import { memorySink, surroundings, testHost, TestStop } from './support/memory';
import { makeTree, type Tree } from './support/tree';

describe('lintel, around an engine', function () {
  this.timeout(60_000);
  let tree: Tree;
  afterEach(() => { tree.remove(); });

  const many = (count: number, text: (index: number) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index).padStart(4, '0')}.js`, text(index)]));

  it('ends in order when somebody interrupts, and says what was left out', async () => {
    tree = makeTree(many(40, () => 'eval(a)'));
    const around = surroundings(tree.root);
    let seen = 0;
    const engine = fakeEngine(() => {
      if (++seen === 10) around.stop.wish('interrupted');
    });
    assert.equal(await runCli(['scan'], around, testHost(engine)), 130);
    assert.match(around.stdout.text, /^9 findings \(9 errors\) in 9 of 9 files, .*\nThe scan was cancelled: 31 files found and not checked/m);
  });

  it('is quiet when the reader of its output has gone', async () => {
    tree = makeTree(many(40, () => 'eval(a)'));
    const stop = new TestStop();
    const around = surroundings(tree.root, { stop, stdout: memorySink('file', () => { stop.wish('broken-pipe'); }) });
    assert.equal(await runCli(['scan'], around, testHost(fakeEngine())), 141);
    assert.equal(around.stderr.text, '');
  });

  it('reports in the order of the files with workers too, and goes on after one dies', async () => {
    tree = makeTree(many(400, (index) => (index === 17 ? 'EXIT' : index % 3 === 0 ? 'eval(a)' : '')));
    const around = surroundings(tree.root);
    assert.equal(await runCli(['scan', '--format', 'json'], around, testHost(fakeEngine())), 1);
    const report = JSON.parse(around.stdout.text) as JsonReport;
    const expected = Array.from({ length: 134 }, (_, index) => `f${String(index * 3).padStart(4, '0')}.js`);
    assert.deepEqual(report.findings.map(({ path }) => path), expected);
    assert.deepEqual(report.problems.map(({ path, kind }) => [path, kind]), [['f0017.js', 'parser']]);
    assert.deepEqual(report.summary.files, { scanned: 399, skipped: 1, pending: 0, withFindings: 134 });
  });

  it('fails with the reason when workers cannot start', async () => {
    tree = makeTree(many(400, () => ''));
    const around = surroundings(tree.root);
    const host = testHost(fakeEngine(), { createPool: (size) => createPool({ size, script: '/nowhere/worker.js', data: undefined }) });
    assert.equal(await runCli(['scan'], around, host), 2);
    assert.match(around.stderr.text, /^lintel: A worker of the scan cannot start: Cannot find module '\/nowhere\/worker\.js'/);
  });

  it('names a file that vanishes and one that breaks the check, and goes on', async () => {
    tree = makeTree({ 'a.js': 'eval(', 'b.js': 'gone', 'c.js': 'REJECT', 'd.js': 'eval(' });
    const around = surroundings(tree.root);
    const engine = fakeEngine((text, file) => {
      if (file.path === 'a.js') rmSync(tree.path('b.js'), { force: true });
      if (text === 'REJECT') throw new Error('the parser is confused');
    });
    assert.equal(await runCli(['scan'], around, testHost(engine)), 1);
    assert.match(around.stdout.text, /2 findings \(2 errors\) in 2 of 2 files/);
    assert.match(around.stdout.text, /b\.js could not be read: it does not exist \(any more\)\n/);
    assert.match(around.stdout.text, /c\.js was not checked: the check broke down \(the parser is confused\)\./);
  });

  it('says that a part of itself is missing', async () => {
    tree = makeTree();
    const around = surroundings(tree.root);
    const host = testHost(fakeEngine(), { createEngine: () => Promise.reject(new Error('A part of Lintel is missing: rules.json')) });
    assert.equal(await runCli(['scan'], around, host), 2);
    assert.equal(around.stderr.text, 'lintel: A part of Lintel is missing: rules.json\n');
  });

  it('colours on a terminal only, unless the environment says otherwise', async () => {
    tree = makeTree({ 'a.js': 'eval(a)' });
    const coloured = async (kind: 'terminal' | 'file', env: Record<string, string>): Promise<boolean> => {
      const around = surroundings(tree.root, { stdout: memorySink(kind), env });
      await runCli(['scan'], around, testHost(fakeEngine()));
      return around.stdout.text.includes('\u001b[31m');
    };
    assert.equal(await coloured('terminal', {}), true);
    assert.equal(await coloured('file', {}), false);
    assert.equal(await coloured('terminal', { NO_COLOR: '1' }), false);
    assert.equal(await coloured('terminal', { NO_COLOR: '' }), true);
    assert.equal(await coloured('terminal', { TERM: 'dumb' }), false);
    assert.equal(await coloured('file', { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
    assert.equal(await coloured('terminal', { FORCE_COLOR: '0' }), false);
  });

  it('writes no colours and no progress into a file', async () => {
    tree = makeTree({ 'a.js': 'eval(a)' });
    const around = surroundings(tree.root, { stdout: memorySink('terminal'), stderr: memorySink('terminal') });
    assert.equal(await runCli(['scan', '-o', 'out.txt'], around, testHost(fakeEngine())), 1);
    const text = readFileSync(tree.path('out.txt'), 'utf8');
    assert.match(text, /^a\.js:1:1 error javascript-code-injection-eval\n/);
    assert.ok(!text.includes('\u001b'));
    assert.equal(around.stdout.text, '');
    assert.match(around.stderr.text, /1 finding.*\n.*The report is in out\.txt\.\n$/s);
  });

  it('checks standard input as the file that it is said to be', async () => {
    tree = makeTree({ 'src/': '' });
    const around = surroundings(tree.root, { stdin: 'x; eval(a)' });
    assert.equal(await runCli(['scan', '--stdin-filename', 'src/new.js'], around, testHost(fakeEngine())), 1);
    assert.match(around.stdout.text, /^src\/new\.js:1:4 error/);
  });

  it('lists rules and explains one', async () => {
    tree = makeTree();
    const list = surroundings(tree.root);
    assert.equal(await runCli(['rules'], list, testHost(fakeEngine())), 0);
    assert.match(list.stdout.text, /^javascript-code-injection-eval {2}error {4}Code run from a string \[safe fix\]\n\n1 rules, 1 with a fix\./);
    const page = surroundings(tree.root);
    assert.equal(await runCli(['explain', EVAL_RULE.id], page, testHost(fakeEngine())), 0);
    assert.match(page.stdout.text, /^# Code run from a string\n/);
    for (const [name, message] of [['javascript-code-injection-evil', /Did you mean `javascript-code-injection-eval`\?/], ['code-injection', /names several rules: `javascript-code-injection-eval`/], ['CWE-95', /names several rules/], ['zzz', /`lintel rules` lists them/]] as const) {
      const around = surroundings(tree.root);
      assert.equal(await runCli(['explain', name], around, testHost(fakeEngine())), 2);
      assert.match(around.stderr.text, message);
    }
  });
});

describe('progress', () => {
  it('is a bar that fits the terminal, after a moment, and goes away', async () => {
    const sink = memorySink('terminal');
    const shown = (): string => sink.text;
    let now = 0;
    const progress = createProgress(sink, {}, () => now);
    progress.update(1, 10, 'more');
    assert.equal(shown(), '');
    now = 600;
    progress.update(5, 10, 'complete');
    assert.equal(shown(), '\r\u001b[2K[############............] 5/10 files, 50 %');
    progress.update(6, 10, 'complete');
    now = 800;
    progress.update(1, 10_000_000, 'more');
    assert.match(shown(), /1\/10,000,000 files, listing files$/);
    await progress.clear();
    assert.ok(shown().endsWith('\r\u001b[2K'));
    const before = shown();
    await progress.clear();
    assert.equal(shown(), before);
  });

  it('is nothing elsewhere', async () => {
    for (const [kind, env] of [['file', {}], ['terminal', { CI: 'true' }], ['terminal', { TERM: 'dumb' }]] as const) {
      const sink = memorySink(kind);
      let now = 0;
      const progress = createProgress(sink, env, () => (now += 1000));
      progress.update(1, 2, 'complete');
      await progress.clear();
      assert.equal(sink.text, '');
    }
  });
});
