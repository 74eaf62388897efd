import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { BaselineText, ReportText, ScannedFile, ScanWorkspaceParams, ScanWorkspaceResult } from '../../server/protocol';
import { TestClient } from './support/client';
import { Workspace } from './support/workspace';

const BASELINE = '.lintel-baseline.json';

describe('baseline, reports and scopes in the editor', () => {
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
    return client.request('lintel/scanWorkspace', { partialResultToken: 'part', ...params });
  }

  async function accept(): Promise<BaselineText> {
    const [baseline] = await client.request<BaselineText[]>('lintel/baseline', {});
    assert.ok(baseline);
    assert.equal(baseline.uri, workspace.uriOf(BASELINE));
    workspace.write(BASELINE, baseline.text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: baseline.uri, type: 1 }] });
    return baseline;
  }

  async function published(path: string): Promise<unknown[]> {
    return (await client.published(workspace.uriOf(path))).diagnostics.map(({ code }) => code);
  }

  function found(): string[] {
    const parts = client.received.filter(({ method, params }) => method === '$/progress' && (params as { token: string }).token === 'part').flatMap(({ params }) => (params as { value: ScannedFile[] }).value);
    return parts.map(({ uri }) => uri).sort();
  }

  it('accepts what a scan found, hides it in open and in closed files, and counts it', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'note' });
    await client.open(workspace.uriOf('a.txt'), 'danger');
    assert.equal((await client.diagnostics(workspace.uriOf('a.txt'))).length, 1);
    assert.equal((await scan()).known, 0);
    assert.deepEqual(await published('b.txt'), ['test-note']);
    const { added, gone, total } = await accept();
    assert.deepEqual([added, gone, total], [2, 0, 2]);
    assert.deepEqual(await published('b.txt'), []);
    assert.deepEqual(await client.diagnostics(workspace.uriOf('a.txt')), []);
    const again = await scan();
    assert.deepEqual([again.known, again.findings], [2, { error: 0, warning: 0, info: 0 }]);
  });

  it('shows what is new, and all of it when the baseline goes', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'note' });
    await scan();
    await published('b.txt');
    await accept();
    assert.deepEqual(await published('b.txt'), []);
    const uri = workspace.uriOf('a.txt');
    await client.open(uri, 'danger\nrisk');
    assert.deepEqual((await client.diagnostics(uri)).map(({ code }) => code), ['test-risk']);
    workspace.remove(BASELINE);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf(BASELINE), type: 3 }] });
    assert.deepEqual((await client.diagnostics(uri)).map(({ code }) => code), ['test-danger', 'test-risk']);
  });

  it('knows a finding in a file that was renamed, and a copy as new', async () => {
    await start({ 'a.txt': 'danger' });
    await scan();
    await published('a.txt');
    await accept();
    workspace.write('copy.txt', 'danger');
    await client.open(workspace.uriOf('copy.txt'), 'danger');
    assert.equal((await client.diagnostics(workspace.uriOf('copy.txt'))).length, 1);
    await client.close(workspace.uriOf('copy.txt'));
    workspace.remove('copy.txt');
    renameSync(join(workspace.root, 'a.txt'), join(workspace.root, 'moved.txt'));
    await client.open(workspace.uriOf('moved.txt'), 'danger');
    assert.deepEqual(await client.diagnostics(workspace.uriOf('moved.txt')), []);
    assert.equal((await scan()).known, 1);
  });

  it('brings the baseline up to date', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'note' });
    await scan();
    await published('b.txt');
    await accept();
    assert.deepEqual(await published('b.txt'), []);
    workspace.write('b.txt', 'risk');
    await scan();
    const { added, gone, total } = await accept();
    assert.deepEqual([added, gone, total], [1, 1, 2]);
  });

  it('says so in the log when the baseline cannot be used, and shows everything', async () => {
    await start({ 'a.txt': 'danger', [BASELINE]: '{"format":1' });
    await client.open(workspace.uriOf('a.txt'), 'danger');
    assert.equal((await client.diagnostics(workspace.uriOf('a.txt'))).length, 1);
    const lines = client.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message);
    assert.ok(lines.some((line) => line.includes(`The baseline ${BASELINE}`) && line.includes('it is not JSON')), lines.join('\n'));
  });

  it('makes no baseline of a scan of some files', async () => {
    await start({ 'a.txt': 'danger' });
    await client.open(workspace.uriOf('a.txt'), 'danger');
    await scan({ scope: { kind: 'open' } });
    assert.deepEqual(await client.request('lintel/baseline', {}), []);
  });

  it('writes the last scan as a report, and none before a scan', async () => {
    await start({ 'in/a.txt': 'danger', 'b.txt': 'note' });
    const report = (format: string): Promise<ReportText | null> => client.request('lintel/report', { format, version: '9.8.7', time: '2030-01-02T03:04:05.000Z' });
    assert.equal(await report('html'), null);
    await scan();
    const html = await report('html');
    assert.match(html?.text ?? '', /<h1>Lintel report<\/h1>/);
    assert.match(html?.text ?? '', /in\/a\.txt/);
    const sarif = JSON.parse((await report('sarif'))?.text ?? '') as { runs: { tool: { driver: { version: string } }; results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    assert.equal(sarif.runs[0]?.tool.driver.version, '9.8.7');
    assert.deepEqual(sarif.runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri), ['b.txt', 'in/a.txt']);
    assert.match((await report('markdown'))?.text ?? '', /test-danger/);
    assert.equal(await report('constructor'), null);
  });

  it('scans the open files alone, and leaves alone what is known of others', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'danger' });
    await scan();
    assert.deepEqual(await published('b.txt'), ['test-danger']);
    await client.open(workspace.uriOf('a.txt'), 'danger risk');
    const result = await scan({ scope: { kind: 'open' } });
    assert.deepEqual([result.files, result.findings], [1, { error: 1, warning: 1, info: 0 }]);
    assert.equal(client.received.some(({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string; diagnostics: unknown[] }).uri === workspace.uriOf('b.txt') && (params as { diagnostics: unknown[] }).diagnostics.length === 0), false);
  });

  it('scans what has changed since the last commit, since a commit, and what is staged', async () => {
    await start({ 'a.txt': 'danger', 'b.txt': 'danger', 'c.txt': 'danger' });
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: workspace.root, encoding: 'utf8' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    workspace.write('b.txt', 'danger risk');
    git('add', 'b.txt');
    workspace.write('new.txt', 'note');
    const count = async (scope: ScanWorkspaceParams['scope'] & object): Promise<number> => (await scan({ scope })).files;
    assert.deepEqual([await count({ kind: 'changed' }), await count({ kind: 'staged' })], [2, 1]);
    git('commit', '-qm', 'two');
    assert.deepEqual([await count({ kind: 'changed' }), await count({ kind: 'since', revision: 'HEAD~1' })], [1, 2]);
    const wrong = await scan({ scope: { kind: 'since', revision: 'nowhere' } });
    assert.equal(wrong.files, 0);
    assert.match(wrong.problems.join('\n'), /Git knows no commit `nowhere`/);
  });

  it('says that changes cannot be told where there is no history', async () => {
    await start({ 'a.txt': 'danger' });
    const result = await scan({ scope: { kind: 'changed' } });
    assert.equal(result.files, 0);
    assert.equal(result.problems.length, 1, result.problems.join('\n'));
  });

  it('leaves out what the editor hides', async () => {
    await start({ 'a.txt': 'danger', 'hidden/b.txt': 'danger', 'x.hid': 'danger' });
    await scan({ exclude: { [workspace.uri]: ['hidden', 'hidden/**', '**/*.hid'] } });
    assert.deepEqual(found(), [workspace.uriOf('a.txt')]);
  });
});
