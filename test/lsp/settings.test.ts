import { strict as assert } from 'node:assert';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { TestClient } from './support/client';
import { errorOf } from './support/lines';
import { Workspace } from './support/workspace';

const FILE = 'file:///work/a.txt';

describe('settings', () => {
  let client: TestClient;
  let workspace: Workspace | undefined;

  afterEach(() => {
    client.dispose();
    workspace?.dispose();
    workspace = undefined;
  });

  async function codes(uri: string): Promise<unknown[]> {
    return (await client.diagnostics(uri)).map(({ code }) => code);
  }

  it('are asked for once per resource, and again when they have changed, without a restart', async () => {
    client = await TestClient.start({ settings: { rules: { 'test-note': 'off' } } });
    await client.open(FILE, 'danger note');
    assert.deepEqual(await codes(FILE), ['test-danger']);
    assert.deepEqual(await client.asked('workspace/configuration'), { items: [{ scopeUri: FILE, section: 'lintel' }] });
    await client.change(FILE, { text: 'danger note ' });
    assert.deepEqual(await codes(FILE), ['test-danger']);
    assert.deepEqual(client.requested.filter(({ method }) => method === 'workspace/configuration'), []);
    client.settings = { rules: { 'test-danger': 'off' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.asked('workspace/diagnostic/refresh');
    assert.deepEqual(await codes(FILE), ['test-note']);
  });

  it('that change end a scan that goes by the old ones', async () => {
    client = await TestClient.start({ options: { understands: ['status'] } });
    await client.open(FILE, 'slow');
    const pulled = client.pull(FILE);
    await client.status('scanning');
    client.settings = { maxFileSize: 1 };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    const error = await errorOf(pulled);
    assert.deepEqual([error.code, error.data], [LSPErrorCodes.ServerCancelled, { retriggerRequest: true }]);
    assert.deepEqual(await codes(FILE), []);
  });

  it('that are wrong are named in the log once, and the others count', async () => {
    client = await TestClient.start({ settings: { rules: { 'test-note': 'off', 'test-risk': 'loud' }, audiense: 'audit', maxFileSize: 'big', trace: { server: 'off' } } });
    await client.open(FILE, 'danger note');
    assert.deepEqual(await codes(FILE), ['test-danger']);
    await client.open('file:///work/b.txt', 'danger note');
    assert.deepEqual(await codes('file:///work/b.txt'), ['test-danger']);
    const lines = client.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message);
    assert.equal(lines.length, 3, lines.join('\n'));
    for (const part of ['rules.test-risk', 'audiense', 'maxFileSize']) assert.ok(lines.some((line) => line.includes(part)), part);
  });

  it('that the client cannot tell leave the defaults', async () => {
    client = await TestClient.start();
    client.answers.set('workspace/configuration', () => {
      throw new Error('no settings today');
    });
    await client.open(FILE, 'danger');
    assert.deepEqual(await codes(FILE), ['test-danger']);
  });

  it('of any type do no harm', async () => {
    client = await TestClient.start();
    for (const settings of [null, 7, 'x', [], { rules: [] }, { overrides: 'x' }, { exclude: [1] }]) {
      client.settings = settings;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.open(FILE, 'danger');
      assert.deepEqual(await codes(FILE), ['test-danger'], JSON.stringify(settings));
    }
  });

  it('of a folder come from its .lintel.yml, read again when it changes', async () => {
    workspace = new Workspace({ 'one/.lintel.yml': 'rules:\n  test-note: off\n', 'two/x.txt': '' });
    client = await TestClient.start({ folders: [workspace.uriOf('one'), workspace.uriOf('two')], settings: { rules: { 'test-danger': 'off', 'test-note': 'info' } } });
    const one = workspace.uriOf('one/a.txt');
    const two = workspace.uriOf('two/a.txt');
    for (const uri of [one, two]) await client.open(uri, 'danger note risk');
    assert.deepEqual(await codes(one), ['test-risk']);
    assert.deepEqual(await codes(two), ['test-note', 'test-risk']);
    workspace.write('one/.lintel.yml', 'rules:\n  test-danger: error\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('one/.lintel.yml'), type: 2 }] });
    await client.asked('workspace/diagnostic/refresh');
    assert.deepEqual(await codes(one), ['test-danger', 'test-note', 'test-risk']);
    workspace.remove('one/.lintel.yml');
    await client.notify('textDocument/didSave', { textDocument: { uri: workspace.uriOf('one/.lintel.yml') } });
    await client.asked('workspace/diagnostic/refresh');
    assert.deepEqual(await codes(one), ['test-note', 'test-risk']);
  });

  it('follow folders that come and go', async () => {
    workspace = new Workspace({ '.lintel.yml': 'rules:\n  test-note: off\n' });
    client = await TestClient.start();
    const uri = workspace.uriOf('src/a.txt');
    await client.open(uri, 'note');
    assert.deepEqual(await codes(uri), ['test-note']);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: workspace.uri, name: 'x' }], removed: [] } });
    assert.deepEqual(await codes(uri), []);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: workspace.uri, name: 'x' }] } });
    assert.deepEqual(await codes(uri), ['test-note']);
  });

  it('of a file come from the nearest .lintel.yml, up to the repository, with globs relative to its folder', async () => {
    workspace = new Workspace({
      'repo/.git/HEAD': '',
      'repo/.lintel.yml': 'rules:\n  test-note: off\nexclude:\n  - app/gen\n',
      'repo/app/x.txt': '',
      'repo/app/inner/.lintel.yml': 'overrides:\n  - files: [deep/**]\n    rules:\n      test-danger: off\n',
      '.lintel.yml': 'rules:\n  test-risk: off\n',
    });
    client = await TestClient.start({ folders: [workspace.uriOf('repo/app')], settings: { exclude: ['own/**'], overrides: [{ files: ['only/*'], rules: { 'test-risk': 'off' } }] } });
    for (const [path, expected] of [
      ['repo/app/a.txt', ['test-danger', 'test-risk']],
      ['repo/app/sub/a.txt', ['test-danger', 'test-risk']],
      ['repo/app/only/a.txt', ['test-danger']],
      ['repo/app/inner/a.txt', ['test-danger', 'test-note', 'test-risk']],
      ['repo/app/inner/deep/a.txt', ['test-note', 'test-risk']],
      ['repo/app/inner/only/a.txt', ['test-danger', 'test-note', 'test-risk']],
      ['elsewhere/a.txt', ['test-danger', 'test-note', 'test-risk']],
    ] as const) {
      await client.open(workspace.uriOf(path), 'danger note risk');
      assert.deepEqual(await codes(workspace.uriOf(path)), expected, path);
    }
  });

  it('in a broken .lintel.yml are named in the log', async () => {
    workspace = new Workspace({ '.lintel.yml': 'rules:\n  test-note: loud\n' });
    client = await TestClient.start({ folders: [workspace.uri] });
    const uri = workspace.uriOf('a.txt');
    await client.open(uri, 'note');
    assert.deepEqual(await codes(uri), ['test-note']);
    const { message } = await client.next<{ message: string }>('window/logMessage');
    assert.match(message, /\.lintel\.yml.*test-note/);
  });

  it('are shown where they are wrong in an open .lintel.yml', async () => {
    client = await TestClient.start();
    const uri = 'file:///work/.lintel.yml';
    await client.open(uri, 'rules:\n  test-noet: off\n  test-note: loud\n', 'yaml');
    const shown = (await client.diagnostics(uri)).filter(({ code }) => code === 'config-invalid');
    assert.deepEqual(shown.map(({ range }) => range.start.line), [1, 2]);
    assert.match(shown[0]?.message as string, /^No rule, family or pack is called `test-noet`/);
  });
});
