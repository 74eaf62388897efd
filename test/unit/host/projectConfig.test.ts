import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createProjectConfigs, projectRoot, readProjectConfig } from '../../../server/host/projectConfig';
import { makeTree, type Tree } from '../../cli/support/tree';

describe('project configuration', () => {
  let tree: Tree;
  afterEach(() => { tree.remove(); });

  it('is the nearest file upwards, never above the top', () => {
    tree = makeTree({ '.lintel.yml': 'audience: audit\n', 'repo/.lintel.yml': 'audience: review\n', 'repo/a/b/x.ts': '', 'repo/c/.lintel.yml': 'rules:\n  x: off\n', 'other/y.ts': '' });
    const configs = createProjectConfigs(tree.path('repo'));
    assert.equal(configs.forFolder(tree.path('repo/a/b'))?.folder, tree.path('repo'));
    assert.equal(configs.forFolder(tree.path('repo/a/b'))?.settings.audience, 'review');
    assert.deepEqual(configs.forFolder(tree.path('repo/c'))?.settings, { rules: { x: 'off' } });
    assert.equal(createProjectConfigs(tree.path('other')).forFolder(tree.path('other')), undefined);
  });

  it('places what is wrong, behind a byte order mark and CRLF too', () => {
    tree = makeTree({ '.lintel.yml': '\ufeffaudience: review\r\nrulez:\r\n  a: off\r\n' });
    const { problems, settings } = readProjectConfig(tree.path('.lintel.yml'));
    assert.deepEqual(problems.map(({ message, place }) => [message, place?.start.line, place?.start.column]), [['Unknown key `rulez`. Did you mean `rules`?', 2, 1]]);
    assert.equal(settings.audience, 'review');
  });

  it('warns of names that no rule has', () => {
    tree = makeTree({ '.lintel.yml': 'rules:\n  sql-injecton: off\n' });
    const { problems, warnings } = readProjectConfig(tree.path('.lintel.yml'), tree.root, new Set(['sql-injection']));
    assert.deepEqual(problems, []);
    assert.match(warnings[0]?.message ?? '', /`sql-injecton`.*Did you mean `sql-injection`\?/);
    assert.equal(warnings[0]?.place?.start.line, 2);
  });

  it('is not read from a folder, a pipe or a file that is far too large', () => {
    tree = makeTree({ 'a/.lintel.yml/': '', 'big/.lintel.yml': 'x'.repeat(1024 * 1024 + 1), 'pipe/': '' });
    execFileSync('mkfifo', [tree.path('pipe/.lintel.yml')]);
    const message = (folder: string): string | undefined => createProjectConfigs(tree.root).forFolder(tree.path(folder))?.problems[0]?.message;
    assert.match(message('a') ?? '', /is not a regular file\.$/);
    assert.match(message('pipe') ?? '', /is not a regular file\.$/);
    assert.match(message('big') ?? '', /is larger than 1 MB/);
    assert.match(readProjectConfig(tree.path('gone.yml')).problems[0]?.message ?? '', /gone\.yml cannot be read: it does not exist/);
  });
});

describe('project root', () => {
  let tree: Tree;
  afterEach(() => { tree.remove(); });

  it('is the repository that holds every path, or the folder that does', () => {
    tree = makeTree({ 'one/.git/HEAD': '', 'one/a/x.ts': '', 'one/b/': '', 'two/.git/HEAD': '', 'two/y.ts': '', 'loose/z.ts': '' });
    const root = (cwd: string, ...paths: string[]): string => projectRoot(tree.path(cwd), paths.map((path) => tree.path(path)));
    assert.equal(root('one/b', 'one/a/x.ts'), tree.path('one'));
    assert.equal(root('one/b', 'two/y.ts'), tree.path('two'));
    assert.equal(root('one', 'one/a', 'two/y.ts'), tree.root);
    assert.equal(root('loose', 'loose/z.ts'), tree.path('loose'));
    assert.equal(root('loose', 'one/a/x.ts'), tree.path('one'));
  });
});
