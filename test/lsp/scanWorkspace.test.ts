import { strict as assert } from 'node:assert';
import { CancellationTokenSource, type Diagnostic, type WorkDoneProgressBegin, type WorkDoneProgressReport } from 'vscode-languageserver/node';
import type { FileSummary, ListFilesParams, ScannedFile, ScanWorkspaceParams, ScanWorkspaceResult } from '../../server/protocol';
import { TestClient } from './support/client';
import { Workspace } from './support/workspace';

const TOKENS = { workDoneToken: 'work', partialResultToken: 'part' };

describe('workspace scan', () => {
  let client: TestClient;
  let workspace: Workspace;

  afterEach(() => {
    client.dispose();
    workspace.dispose();
  });

  async function start(files: Readonly<Record<string, string>>, options = {}): Promise<void> {
    workspace = new Workspace(files);
    client = await TestClient.start({ folders: [workspace.uri], ...options });
  }

  function scan(params: ScanWorkspaceParams = {}): Promise<ScanWorkspaceResult> {
    return client.request('lintel/scanWorkspace', params);
  }

  async function published(path: string): Promise<unknown[]> {
    return (await client.published(workspace.uriOf(path))).diagnostics.map(({ code }) => code);
  }

  function progress<T>(token: string): T[] {
    return client.received.filter(({ method, params }) => method === '$/progress' && (params as { token: string }).token === token).map(({ params }) => (params as { value: T }).value);
  }

  function publications(): [string, number][] {
    return client.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as { uri: string; diagnostics: Diagnostic[] })
      .map(({ uri, diagnostics }) => [uri, diagnostics.length]);
  }

  it('puts findings into Problems, streams them, reports progress and sums up', async () => {
    await start({ 'a.txt': 'danger note', 'b.txt': 'quiet', 'deep/c d.txt': '\nrisk', '.gitignore': 'out', 'out/d.txt': 'danger' });
    const result = await scan(TOKENS);
    assert.deepEqual({ ...result, elapsed: 0 }, {
      files: 4,
      skipped: 0,
      findings: { error: 1, warning: 1, info: 1 },
      filesWithFindings: 2,
      known: 0,
      cancelled: false,
      elapsed: 0,
      problems: [],
    });
    const files = progress<ScannedFile[]>('part').flat();
    assert.deepEqual(files.map(({ uri, diagnostics }) => [uri, diagnostics.length]), [[workspace.uriOf('a.txt'), 2], [workspace.uriOf('deep/c d.txt'), 1]]);
    assert.deepEqual(await published('a.txt'), ['test-danger', 'test-note']);
    assert.deepEqual(await published('deep/c d.txt'), ['test-risk']);
    const work = progress<WorkDoneProgressBegin | WorkDoneProgressReport>('work');
    assert.deepEqual([work[0]?.kind, work.at(-1)?.kind], ['begin', 'end']);
    const percentages = work.slice(1, -1).map(({ percentage }) => percentage ?? -1);
    assert.deepEqual(percentages, [...percentages].sort((x, y) => x - y));
    assert.ok(percentages.length > 0);
  });

  it('counts open documents by their text in the editor and leaves showing them to the editor', async () => {
    await start({ 'a.txt': 'quiet', 'b.txt': 'danger' });
    await client.open(workspace.uriOf('a.txt'), 'danger danger');
    await client.diagnostics(workspace.uriOf('a.txt'));
    const result = await scan(TOKENS);
    assert.deepEqual([result.files, result.findings.error, result.filesWithFindings], [2, 3, 2]);
    assert.deepEqual(publications(), [[workspace.uriOf('b.txt'), 1]]);
    assert.equal(progress<ScannedFile[]>('part').flat().length, 2);
  });

  it('shows findings of a document that is open but not shown, until the editor asks for them', async () => {
    await start({ 'a.txt': 'quiet' });
    const uri = workspace.uriOf('a.txt');
    await client.open(uri, 'danger');
    await scan();
    assert.deepEqual(await published('a.txt'), ['test-danger']);
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.deepEqual(await published('a.txt'), []);
  });

  it('takes findings back when a file is opened, and checks it again from disk when it is closed', async () => {
    await start({ 'a.txt': 'danger' });
    const uri = workspace.uriOf('a.txt');
    await scan();
    assert.deepEqual(await published('a.txt'), ['test-danger']);
    await client.open(uri, 'danger');
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.deepEqual(await published('a.txt'), []);
    workspace.write('a.txt', 'note risk');
    await client.close(uri);
    assert.deepEqual(await published('a.txt'), ['test-note', 'test-risk']);
  });

  it('follows files that change or vanish on disk afterwards', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'note' });
    await scan();
    await published('a.txt');
    await published('b.txt');
    workspace.write('a.txt', 'risk');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('a.txt'), type: 2 }] });
    assert.deepEqual(await published('a.txt'), ['test-risk']);
    workspace.remove('b.txt');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('b.txt'), type: 3 }] });
    assert.deepEqual(await published('b.txt'), []);
  });

  it('takes everything back that was found in a folder that is deleted', async () => {
    await start({ 'a.txt': 'danger', 'sub/b.txt': 'note', 'sub/deep/c.txt': 'risk', 'subject.txt': 'risk' });
    await scan();
    for (const path of ['a.txt', 'sub/b.txt', 'sub/deep/c.txt', 'subject.txt']) await published(path);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('sub'), type: 3 }] });
    assert.deepEqual(await published('sub/b.txt'), []);
    assert.deepEqual(await published('sub/deep/c.txt'), []);
    assert.deepEqual(publications(), []);
  });

  it('takes back what an earlier scan found in files that are gone', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'note' });
    await scan();
    await published('a.txt');
    workspace.remove('a.txt');
    await scan();
    assert.deepEqual(await published('a.txt'), []);
  });

  it('stops when the request is cancelled, and says how far it came', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'slow', 'c.txt': 'danger' });
    const source = new CancellationTokenSource();
    const scanned = client.connection.sendRequest<ScanWorkspaceResult>('lintel/scanWorkspace', TOKENS, source.token);
    assert.deepEqual(await published('a.txt'), ['test-danger']);
    source.cancel();
    const result = await scanned;
    assert.deepEqual([result.cancelled, result.files, result.findings.error], [true, 1, 1]);
    assert.deepEqual(publications(), []);
  });

  it('stops by the progress that the user cancels, and by a newer scan', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'slow', 'c/d.txt': 'quiet' });
    const first = scan(TOKENS);
    await published('a.txt');
    await client.notify('window/workDoneProgress/cancel', { token: 'work' });
    assert.equal((await first).cancelled, true);
    const second = scan();
    await published('a.txt');
    const third = await scan({ folders: [workspace.uriOf('c')] });
    assert.equal((await second).cancelled, true);
    assert.deepEqual([third.cancelled, third.files], [false, 1]);
  });

  it('serves the keyboard while it runs', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'slow' });
    const source = new CancellationTokenSource();
    const scanned = client.connection.sendRequest<ScanWorkspaceResult>('lintel/scanWorkspace', {}, source.token);
    await published('a.txt');
    await client.open('untitled:x', 'danger');
    assert.equal((await client.diagnostics('untitled:x')).length, 1);
    source.cancel();
    await scanned;
  });

  it('goes by the settings and names what is skipped', async () => {
    await start({ 'a.txt': 'danger note', 'big.txt': 'danger '.repeat(10) }, { settings: { rules: { 'test-note': 'off' }, maxFileSize: 30 } });
    const result = await scan();
    assert.deepEqual([result.files, result.skipped, result.findings], [1, 1, { error: 1, warning: 0, info: 0 }]);
    assert.deepEqual(result.problems, ['big.txt is larger than 30 bytes.']);
  });

  it('goes by the nearest .lintel.yml of each file', async () => {
    await start({ 'a.txt': 'danger', '.lintel.yml': 'rules:\n  test-note: off\nexclude: [gen]\n', 'gen/a.txt': 'danger', 'in/.lintel.yml': 'exclude: [out]', 'in/a.txt': 'note', 'in/out/a.txt': 'danger', 'own/a.txt': 'danger' }, { settings: { exclude: ['own'] } });
    await scan(TOKENS);
    const files = progress<ScannedFile[]>('part').flat().map(({ uri }) => uri);
    assert.deepEqual(files.sort(), [workspace.uriOf('a.txt'), workspace.uriOf('in/a.txt')]);
  });

  it('scans the folders that are named, and says what it cannot reach', async () => {
    await start({ 'one/a.txt': 'danger', 'two/b.txt': 'danger' });
    const result = await scan({ folders: [workspace.uriOf('one'), 'vscode-vfs://github/x/y', workspace.uriOf('three')] });
    assert.equal(result.findings.error, 1);
    assert.equal(result.problems.length, 2, result.problems.join('\n'));
    assert.match(result.problems[0] ?? '', /vscode-vfs:\/\/github\/x\/y cannot be listed/);
    assert.match(result.problems[1] ?? '', /three/);
  });

  it('reads through the client what the server cannot reach', async () => {
    workspace = new Workspace();
    const root = 'vscode-vfs://github/x/y';
    client = await TestClient.start({ folders: [root], options: { understands: ['files'] } });
    const contents: Record<string, string> = { 'b.txt': 'danger ✓', 'a.txt': 'note' };
    client.answers.set('lintel/listFiles', ({ folder }: ListFilesParams) => Object.keys(contents).map((path) => ({ path, uri: `${folder}/${path}`, size: 1 })));
    client.answers.set('lintel/readFile', ({ uri }: { uri: string }) => {
      const text = contents[uri.replace(`${root}/`, '')];
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    });
    const result = await scan();
    assert.deepEqual([result.files, result.findings], [2, { error: 1, warning: 0, info: 1 }]);
    assert.equal((await client.published(`${root}/b.txt`)).diagnostics.length, 1);
  });

  it('says that there is nothing to scan where no folder is open', async () => {
    await start({}, { folders: [] });
    assert.deepEqual((await scan()).problems, ['No folder is open, so there is nothing to scan.']);
  });

  it('checks one file afresh, open or not', async () => {
    await start({ 'a.txt': 'danger note' });
    const uri = workspace.uriOf('a.txt');
    assert.deepEqual(await client.request<FileSummary>('lintel/scanFile', { uri }), { findings: { error: 1, warning: 0, info: 1 }, problems: [] });
    assert.deepEqual(await published('a.txt'), ['test-danger', 'test-note']);
    await client.open(uri, 'risk');
    assert.deepEqual(await client.request<FileSummary>('lintel/scanFile', { uri }), { findings: { error: 0, warning: 1, info: 0 }, problems: [] });
    await client.asked('workspace/diagnostic/refresh');
    assert.deepEqual((await client.request<FileSummary>('lintel/scanFile', { uri: workspace.uriOf('none.txt') })).problems, ['none.txt cannot be read.']);
  });
});
