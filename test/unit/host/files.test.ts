import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import type { FileEntry, Problem, Signal } from '../../../server/engine/index';
import { createListedFiles, createNodeFiles, type NodeFilesOptions } from '../../../server/host/files';
import { makeTree, type Tree } from '../../cli/support/tree';

const GO: Signal = { cancelled: false, pause: () => Promise.resolve() };

describe('files of a disk', () => {
  let tree: Tree;
  afterEach(() => { tree.remove(); });

  async function list(options: Partial<NodeFilesOptions> = {}, signal = GO) {
    const problems: Problem[] = [];
    const files = createNodeFiles({ root: tree.root, onProblem: (problem) => problems.push(problem), ...options });
    const entries: FileEntry[] = [];
    for await (const entry of files.list(signal)) entries.push(entry);
    return { paths: entries.map(({ path }) => path), entries, problems, files };
  }

  it('lists by name, hidden files too, with size and URI', async () => {
    tree = makeTree({ 'b.ts': 'bb', 'a/z.ts': '', 'a/B.ts': '', 'a b#.ts': 'x', '.env': 'K=1', 'empty/': '' });
    const { paths, entries } = await list();
    assert.deepEqual(paths, ['.env', 'a/B.ts', 'a/z.ts', 'a b#.ts', 'b.ts']);
    assert.equal(entries[4]?.size, 2);
    assert.equal(entries[3]?.uri, `file://${tree.root}/a%20b%23.ts`);
  });

  it('obeys ignore files at every level; the inner one has the last word', async () => {
    tree = makeTree({
      '.gitignore': '*.log\nbuild/\n/only-here.txt\n!keep.log\n# comment\n\\#hash.ts\n',
      'a.log': '',
      'keep.log': '',
      'only-here.txt': '',
      '#hash.ts': '',
      'build/x.ts': '',
      'src/.gitignore': '!important.log\n*.gen.ts\n',
      'src/important.log': '',
      'src/other.log': '',
      'src/only-here.txt': '',
      'src/a.gen.ts': '',
      'src/build/y.ts': '',
      'a.gen.ts': '',
      '.lintelignore': 'fixtures/\n',
      'fixtures/bad.ts': '',
    });
    const { paths } = await list();
    assert.deepEqual(paths, ['.gitignore', '.lintelignore', 'a.gen.ts', 'keep.log', 'src/.gitignore', 'src/important.log', 'src/only-here.txt']);
    const all = await list({ ignoreFiles: 'disregard' });
    assert.equal(all.paths.length, 15);
  });

  it('lists what Git lists', async () => {
    tree = makeTree({
      '.gitignore': 'node_modules\n*.tmp\n!x.tmp\n/dist/**\n!/dist/keep.js\ndocs/**/draft.md\nfoo/*\n!foo/bar/\n**/deep/secret\ntrail \nsp\\ ace\n[ab].cfg\n',
      'node_modules/a/i.js': '', 'pkg/node_modules/b/i.js': '', 'x.tmp': '', 'y.tmp': '', 'dist/a.js': '', 'dist/keep.js': '', 'dist/in/a.js': '',
      'docs/draft.md': '', 'docs/a/b/draft.md': '', 'docs/a/ok.md': '', 'foo/a': '', 'foo/bar/b': '', 'q/deep/secret': '', 'deep/secret/x': '',
      'trail': '', 'sp ace': '', 'a.cfg': '', 'c.cfg': '', 'CASE.TMP': '',
      'pkg/.gitignore': '!node_modules\n/b.tmp\n', 'pkg/b.tmp': '', 'pkg/c/b.tmp': '', 'pkg/x.tmp': '', 'pkg/node_modules/y.tmp': '', 'pkg/node_modules/dist/a.js': '', 'pkg/node_modules/node_modules/n.js': '',
    });
    const git = (...args: string[]): string => execFileSync('git', args, { cwd: tree.root, encoding: 'utf8' });
    git('init', '-q');
    tree.write({ '.git/info/exclude': 'c.cfg\n' });
    const expected = git('-c', 'core.quotePath=off', '-c', 'core.excludesFile=/dev/null', 'ls-files', '-o', '--exclude-standard').split('\n');
    const { paths } = await list();
    assert.deepEqual([...paths].sort(), expected.filter((path) => path !== '').sort());
  });

  it('obeys the ignore files above the folder that is listed, up to the repository', async () => {
    tree = makeTree({ '.git/HEAD': '', '.gitignore': 'packages/a/gen/\n*.snap\n', 'packages/a/gen/x.ts': '', 'packages/a/y.snap': '', 'packages/a/z.ts': '' });
    const { paths } = await list({ root: tree.path('packages/a') });
    assert.deepEqual(paths, ['z.ts']);
  });

  it('lists a file that is named though it is ignored, and a folder likewise', async () => {
    tree = makeTree({ '.gitignore': 'gen/\n*.snap\n', 'gen/a.ts': '', 'gen/b.snap': '', 'x.snap': '', 'src/c.ts': '' });
    const named = await list({ targets: [tree.path('x.snap'), tree.path('gen')] });
    assert.deepEqual(named.paths, ['x.snap', 'gen/a.ts', 'gen/b.snap']);
  });

  it('leaves excluded folders and files out, unless they are named', async () => {
    tree = makeTree({ 'node_modules/a/index.js': '', 'node_modules/a/node_modules/b.js': '', 'src/a.min.js': '', 'src/a.js': '' });
    const exclude = ['node_modules/', '**/*.min.js'];
    assert.deepEqual((await list({ exclude })).paths, ['src/a.js']);
    assert.deepEqual((await list({ exclude, targets: [tree.path('node_modules/a')] })).paths, ['node_modules/a/index.js']);
  });

  it('takes files of an excluded folder back in', async () => {
    tree = makeTree({ 'vendor/x/a.js': '', 'vendor/ours/b.js': '' });
    assert.deepEqual((await list({ exclude: ['vendor/', '!vendor/ours/**'] })).paths, ['vendor/ours/b.js']);
  });

  it('asks for the globs of each folder', async () => {
    tree = makeTree({ 'a/gen.ts': '', 'b/gen.ts': '', 'b/c/gen.ts': '' });
    const inner = ['gen.ts'];
    const exclusionIn: NodeFilesOptions['exclusionIn'] = (folder) =>
      folder.startsWith(tree.path('b')) ? { base: tree.path('b'), globs: inner } : { base: tree.root, globs: [] };
    assert.deepEqual((await list({ exclusionIn })).paths, ['a/gen.ts']);
  });

  it('lists a file once though two targets hold it', async () => {
    tree = makeTree({ 'src/a.ts': '', 'src/b.ts': '' });
    const { paths } = await list({ targets: [tree.path('src/b.ts'), tree.path('src'), tree.root] });
    assert.deepEqual(paths, ['src/b.ts', 'src/a.ts']);
  });

  it('does not follow symbolic links, and is not trapped by a loop', async () => {
    tree = makeTree({ 'a/f.ts': '' });
    symlinkSync(tree.root, tree.path('a/loop'));
    symlinkSync('f.ts', tree.path('a/g.ts'));
    symlinkSync('nowhere', tree.path('a/broken.ts'));
    const { paths, problems } = await list();
    assert.deepEqual(paths, ['a/f.ts']);
    assert.deepEqual(problems, []);
  });

  it('leaves pipes out, and names a pipe that was asked for', async () => {
    tree = makeTree({ 'a.ts': '' });
    execFileSync('mkfifo', [tree.path('pipe.ts'), tree.path('.gitignore')]);
    assert.deepEqual((await list()).paths, ['a.ts']);
    const { paths, problems, files } = await list({ targets: [tree.path('pipe.ts')] });
    assert.deepEqual(paths, []);
    assert.match(problems[0]?.message ?? '', /^pipe\.ts is neither a file nor a folder\.$/);
    await assert.rejects(files.read('pipe.ts'), /it is not a regular file/);
  });

  it('names a folder that vanishes while files are listed, and goes on', async () => {
    tree = makeTree({ 'a/1.ts': '', 'b/deep/2.ts': '', 'c/3.ts': '' });
    const problems: Problem[] = [];
    const files = createNodeFiles({ root: tree.root, onProblem: (problem) => problems.push(problem) });
    const paths: string[] = [];
    for await (const { path } of files.list(GO)) {
      paths.push(path);
      if (path === 'a/1.ts') rmSync(tree.path('b'), { recursive: true });
    }
    assert.deepEqual(paths, ['a/1.ts', 'c/3.ts']);
    assert.deepEqual(problems.map(({ kind, message }) => [kind, message]), [
      ['unreadable', 'Folder b cannot be read: it does not exist (any more).'],
    ]);
  });

  it('names a target that is not there', async () => {
    tree = makeTree();
    const { paths, problems } = await list({ targets: [tree.path('gone')] });
    assert.deepEqual(paths, []);
    assert.deepEqual(problems.map(({ message }) => message), ['gone cannot be read: it does not exist (any more).']);
  });

  it('names an ignore pattern that could hang the matcher, and uses the others', async () => {
    tree = makeTree({ '.gitignore': '*a*a*a*a*a*b\n*.log\n', 'x.log': '', ['a'.repeat(200)]: '' });
    const { paths, problems } = await list();
    assert.deepEqual(paths, ['.gitignore', 'a'.repeat(200)]);
    assert.match(problems[0]?.message ?? '', /\.gitignore:1 has more than 3 `\*` between two `\/` and was not used\.$/);
  });

  it('stops when it is told to', async () => {
    tree = makeTree(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, ''])));
    let cancelled = false;
    const signal: Signal = {
      get cancelled() {
        return cancelled;
      },
      pause: () => {
        cancelled = true;
        return Promise.resolve();
      },
    };
    const { paths } = await list({}, signal);
    assert.ok(paths.length > 0 && paths.length < 500, String(paths.length));
  });

  for (const mode of ['wait', 'block'] as const) {
    it(`reads bytes, and refuses a file over the limit (${mode})`, async () => {
      const bytes = Uint8Array.from([0, 255, 10, 13, 65]);
      tree = makeTree({ 'a.bin': bytes, 'big.txt': 'x'.repeat(11), 'empty.txt': '', 'folder/': '' });
      const files = createListedFiles(tree.root, [], 10, mode);
      assert.deepEqual(Uint8Array.from(await files.read('a.bin')), bytes);
      assert.equal((await files.read('empty.txt')).length, 0);
      await assert.rejects(files.read('big.txt'), /^Error: it has 11 bytes, the limit is 10$/);
      await assert.rejects(files.read('gone.txt'), /^Error: it does not exist \(any more\)$/);
      await assert.rejects(files.read('folder'), /it is not a regular file|it is a folder/);
    });
  }
});
