import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { JsonReport } from '../../server/engine/index';
import { cacheFolder } from '../../server/host/cacheFolder';
import { runCli } from '../../server/cli/run';
import { openResultCache } from '../../server/host/resultCache';
import { fakeEngine } from './support/fakeEngine';
import { surroundings, testHost } from './support/memory';
import { makeTree, type Tree } from './support/tree';

describe('results of earlier scans', function () {
  this.timeout(60_000);
  let tree: Tree;
  let cache: Tree;
  let read: string[] = [];
  beforeEach(() => {
    cache = makeTree();
    tree = makeTree({ '.git/HEAD': '', 'a.js': 'x = eval(1)\n', 'b.js': 'calm()\n', 'c.js': 'y = eval(2)\n' });
  });
  afterEach(() => {
    tree.remove();
    cache.remove();
  });
  const engine = fakeEngine((_, file) => { read.push(file.path); });
  const report = async (args: readonly string[] = [], more = {}): Promise<JsonReport> => {
    read = [];
    const around = surroundings(tree.root);
    await runCli(['scan', '-f', 'json', '--cache-dir', cache.root, ...args], around, testHost(engine, more));
    assert.equal(around.stderr.text, '');
    return JSON.parse(around.stdout.text) as JsonReport;
  };
  const told = ({ findings, summary }: JsonReport): unknown => [findings, summary.files, summary.findings];
  const file = (): string => cache.path(readdirSync(cache.root)[0] ?? '');

  it('are used for what has not changed, and say the same', async () => {
    const first = await report();
    assert.deepEqual(read, ['a.js', 'b.js', 'c.js']);
    assert.deepEqual(told(await report()), told(first));
    assert.deepEqual(read, []);
    tree.write({ 'b.js': 'z = eval(3)\n' });
    assert.deepEqual((await report()).findings.map(({ path }) => path), ['a.js', 'b.js', 'c.js']);
    assert.deepEqual(read, ['b.js']);
    await report(['--no-cache']);
    assert.deepEqual(read, ['a.js', 'b.js', 'c.js']);
  });

  it('count for the same settings, rules and place only', async () => {
    await report();
    await report(['--audience', 'audit']);
    assert.equal(read.length, 3);
    await report([], { identity: () => 'another program' });
    assert.equal(read.length, 3);
    await report([], { identity: () => 'another program' });
    assert.equal(read.length, 0);
  });

  it('are thrown away when the file is damaged, and made anew', async () => {
    const first = await report();
    const text = readFileSync(file(), 'utf8');
    for (const damage of ['', 'x', text.slice(0, -5), text.replace('"error"', '"info"'), text.replaceAll('\t', ' ')]) {
      writeFileSync(file(), damage);
      assert.deepEqual(told(await report()), told(first));
      assert.equal(read.length, 3);
      await report();
      assert.equal(read.length, 0);
    }
  });

  it('do not stand in the way when there is no room for them', async () => {
    const around = surroundings(tree.root);
    tree.write({ file: '' });
    assert.equal(await runCli(['scan', '--cache-dir', 'file/x'], around, testHost(engine)), 1);
    assert.match(around.stderr.text, /^lintel: the results could not be kept for the next scan: it does not exist \(any more\)\.\n$/);
    assert.match(around.stdout.text, /2 findings \(2 errors\)/);
  });

  it('are bounded, and those of a project that is not scanned any more go first', () => {
    const options = (root: string) => ({ folder: cache.root, root, version: '1', today: '2026-01-01' });
    const entry = { path: 'a', uri: 'file:///a', size: 1 };
    for (let project = 0; project < 45; project++) {
      const one = openResultCache(options(`/p${project}`));
      one.put('s', entry, 'c', { state: 'scanned', size: 1, content: 'c' });
      assert.equal(one.save(), undefined);
    }
    assert.equal(readdirSync(cache.root).length, 40);
    const last = openResultCache(options('/p44'));
    assert.deepEqual([last.filled, last.get('s', entry, 'c'), last.get('s', entry, 'd')], [true, { state: 'scanned', size: 1 }, undefined]);
  });

  it('leave out what may come out otherwise: a budget, a worker that died', () => {
    const one = openResultCache({ folder: cache.root, root: '/p', version: '1', today: '2026-01-01' });
    const entry = { path: 'a', uri: 'file:///a', size: 1 };
    const base = { uri: 'file:///a', complete: false, findings: [], suppressed: [], unusedSuppressions: [] };
    one.put('s', entry, 'c', { state: 'scanned', size: 1, report: { ...base, problems: [{ kind: 'budget', message: 'm' }] } });
    assert.equal(one.get('s', entry, 'c'), undefined);
    one.put('s', entry, 'c', { state: 'skipped', size: 1, report: { ...base, problems: [{ kind: 'binary', message: 'm' }] } });
    assert.equal(one.get('s', entry, 'c')?.state, 'skipped');
  });

  it('hold a result with a suppression for a day: a comment can end', () => {
    const on = (today: string) => openResultCache({ folder: cache.root, root: '/p', version: '1', today });
    const entry = { path: 'a', uri: 'file:///a', size: 1 };
    const start = { line: 1, column: 1, offset: 0 };
    const first = on('2026-01-01');
    first.put('s', entry, 'c', {
      state: 'scanned', size: 1,
      report: { uri: 'file:///a', complete: true, findings: [], suppressed: [], unusedSuppressions: [{ message: 'm', place: { start, end: start } }], problems: [] },
    });
    assert.equal(first.save(), undefined);
    assert.notEqual(on('2026-01-01').get('s', entry, 'c'), undefined);
    assert.equal(on('2026-01-02').get('s', entry, 'c'), undefined);
  });

  it('have a place of the system, where it names one', () => {
    assert.equal(cacheFolder({}, 'linux'), undefined);
    assert.equal(cacheFolder({ HOME: '/h' }, 'linux'), '/h/.cache/lintel');
    assert.equal(cacheFolder({ HOME: '/h', XDG_CACHE_HOME: '/x' }, 'linux'), '/x/lintel');
    assert.equal(cacheFolder({ HOME: '/h' }, 'darwin'), '/h/Library/Caches/lintel');
    assert.equal(cacheFolder({ HOME: '/h', LINTEL_CACHE_DIR: '/c' }, 'linux'), '/c');
  });
});

describe('a scan of a tree that is hard to walk', function () {
  this.timeout(60_000);
  it('ends, and names what it left out: loops of links, a file of 1 GB, files and folders that go away', async () => {
    const tree = makeTree({ '.git/HEAD': '', 'a.js': 'eval(1)\n', 'gone/b.js': 'eval(2)\n', 'z.js': 'eval(3)\n', 'vanishing.js': 'eval(4)\n' });
    try {
      mkdirSync(tree.path('loop'));
      symlinkSync('..', tree.path('loop/up'));
      symlinkSync('self', tree.path('self'));
      symlinkSync('a.js', tree.path('link.js'));
      const large = openSync(tree.path('large.js'), 'w');
      ftruncateSync(large, 1024 ** 3);
      closeSync(large);
      const engine = fakeEngine((_, { path }) => {
        if (path === 'a.js') for (const name of ['gone', 'vanishing.js']) rmSync(tree.path(name), { recursive: true });
      });
      const around = surroundings(tree.root);
      assert.equal(await runCli(['scan', '-f', 'json', '-j', '1'], around, testHost(engine)), 1);
      const { findings, problems } = JSON.parse(around.stdout.text) as JsonReport;
      assert.deepEqual(findings.map(({ path }) => path), ['a.js', 'z.js']);
      assert.deepEqual(problems.map(({ path }) => path), ['gone/b.js', 'large.js', 'vanishing.js']);
      assert.match(problems[1]?.message ?? '', /1073741824 bytes/);
    } finally {
      tree.remove();
    }
  });
});
