import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { PROVENANCE, PROVENANCE_RECORDS, type ProvenanceParams, type RecordedFile } from '../../server/protocol';
import { sha256 } from '../../server/provenance';
import { hook } from '../cli/hook/support';
import { makeTree, type Tree } from '../cli/support/tree';
import { TestClient } from './support/client';
import { builtServer } from './support/dist';
import { at } from './support/lines';

const STUB = 'function verifyToken(token) {\n  return true;\n}\n';
const RULE = 'javascript-auth-stub';
/** The lines of the stub. */
const WHOLE = at(0, 0, 3, 0);

describe('what the language server is told of machine-written code, and tells', function () {
  this.timeout(60_000);
  let tree: Tree;
  let client: TestClient;
  let uri: string;
  let files = 0;

  before(async () => {
    tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n' });
    client = await TestClient.start({ script: builtServer('node.js'), folders: [pathToFileURL(tree.root).href], env: { LINTEL_CACHE_DIR: tree.path('cache') } });
  });
  after(() => {
    client.dispose();
    tree.remove();
  });
  beforeEach(() => {
    uri = pathToFileURL(tree.path(`f${files++}.js`)).href;
  });

  const tell = (params: unknown): Promise<void> => client.notify(PROVENANCE, params);
  const about = (version: number, range = WHOLE, confidence = 0.95): ProvenanceParams => ({ uri, version, ranges: [{ range, confidence }] });
  const found = async (): Promise<unknown[]> => (await client.diagnostics(uri)).map(({ code, source }) => [code, source]);
  const STUB_FOUND = [[RULE, 'Lintel (AI)']];

  it('checks an open document by more rules, and says so in the source of what it finds', async () => {
    await client.open(uri, STUB, 'javascript');
    assert.deepEqual(await found(), []);
    await tell(about(1));
    assert.deepEqual(await found(), STUB_FOUND);
    await tell({ ...about(1), ranges: [] });
    assert.deepEqual(await found(), []);
  });

  it('tells code of a person from that of a machine in one document', async () => {
    const own = "const { exec } = require('child_process');\nexports.a = (req, res) => exec('convert ' + req.body.file);\n";
    await client.open(uri, STUB + own, 'javascript');
    await tell(about(1));
    const sources = (await client.diagnostics(uri)).map(({ code, source }) => [code === RULE, source]);
    assert.deepEqual(sources.sort((a, b) => Number(b[0]) - Number(a[0])), [[true, 'Lintel (AI)'], [false, 'Lintel']]);
  });

  it('waits for a version that is to come, and drops what speaks of one that is past', async () => {
    await client.open(uri, STUB, 'javascript');
    await tell(about(2, at(1, 0, 4, 0)));
    assert.deepEqual(await found(), []);
    await client.change(uri, { range: at(0, 0), text: '// one\n' });
    assert.deepEqual(await found(), STUB_FOUND);
    await tell({ ...about(1), ranges: [] });
    assert.deepEqual(await found(), STUB_FOUND);
    // Of a version that has been left out nothing can be said.
    await tell({ ...about(3), ranges: [] });
    await client.change(uri, { range: at(0, 0), text: '// two\n' });
    await tell(about(9, at(0, 0, 9, 0)));
    await client.change(uri, { range: at(0, 0), text: '// three\n' });
    assert.deepEqual(await found(), []);
  });

  it('keeps ranges at their text through edits', async () => {
    await client.open(uri, STUB, 'javascript');
    await tell(about(1));
    await client.change(uri, { range: at(0, 0), text: 'function validateToken(token) {\n  return true;\n}\n' });
    const [finding, ...more] = await client.diagnostics(uri);
    assert.deepEqual([finding?.code, more], [RULE, []]);
    assert.ok(finding && finding.range.start.line >= 3, JSON.stringify(finding));
  });

  it('moves ranges outside the text into it, whichever end comes first, and overlapping ones apart', async () => {
    await client.open(uri, STUB, 'javascript');
    for (const range of [at(0, 0, 900, 4), at(0, 0, 2, 5000), at(3, 0, 0, 0)]) {
      await tell(about(1, range));
      assert.deepEqual(await found(), STUB_FOUND, JSON.stringify(range));
      await tell({ ...about(1), ranges: [] });
    }
    await tell(about(1, at(700, 0, 900, 0)));
    assert.deepEqual(await found(), []);
    await tell({ uri, version: 1, ranges: [{ range: WHOLE, confidence: 0.95 }, { range: at(1, 0, 2, 0), confidence: 0.7 }, { range: WHOLE, confidence: 0.8 }] });
    assert.deepEqual(await found(), STUB_FOUND);
  });

  it('takes nothing from a message that is none, and goes on', async () => {
    await client.open(uri, STUB, 'javascript');
    await tell(about(1));
    const range = { range: WHOLE, confidence: 0.95 };
    const wrong: unknown[] = [
      null, 7, 'text', [], {}, { uri }, { uri, version: 1 }, { uri, version: 1, ranges: 'all' }, { uri: 7, version: 1, ranges: [] }, { uri, ranges: [range] }, { uri, version: '1', ranges: [] },
      { uri, version: 1, ranges: [null] }, { uri, version: 1, ranges: [{}] }, { uri, version: 1, ranges: [{ range: { start: { line: 'x' } }, confidence: 1 }] },
      { uri, version: 1, ranges: [{ range: WHOLE }] }, { uri, version: 1, ranges: [{ range: WHOLE, confidence: 'sure' }] }, { uri, version: 1, ranges: [{ range: at(-1, -5, 3, 0), confidence: 0.9 }] },
    ];
    for (const params of wrong) {
      await tell(params);
      assert.deepEqual(await found(), STUB_FOUND, JSON.stringify(params));
    }
  });

  it('holds ranges of a file that is not open against its text alone', async () => {
    const name = 'closed.js';
    const closed = pathToFileURL(tree.path(name)).href;
    tree.write({ [name]: STUB });
    const told = { uri: closed, fileHash: sha256(STUB), ranges: [{ range: WHOLE, confidence: 0.95 }] };
    const rules = async (): Promise<unknown[]> => (await client.diagnostics(closed)).map(({ code, source }) => [code, source]);
    await tell({ ...told, fileHash: sha256('another text') });
    assert.deepEqual(await rules(), []);
    await tell({ ...told, fileHash: undefined });
    assert.deepEqual(await rules(), []);
    await tell(told);
    assert.deepEqual(await rules(), STUB_FOUND);
    tree.write({ [name]: `// one\n${STUB}` });
    assert.deepEqual(await rules(), []);
  });

  it('tells what `lintel hook` has reported, of one file and of all, and nothing of what is not there', async () => {
    const content = `const limit = 10;\n${STUB}`;
    tree.write({ 'told.js': content });
    const { code } = await hook(tree, 'claude', { session_id: 's1', cwd: tree.root, hook_event_name: 'PostToolUse', tool_name: 'Edit', tool_input: { file_path: tree.path('told.js'), old_string: '// verify\n', new_string: STUB } });
    assert.equal(code, 0);
    const told = pathToFileURL(tree.path('told.js')).href;
    const ask = (params: unknown): Promise<RecordedFile[]> => client.request(PROVENANCE_RECORDS, params);
    const [file, ...more] = await ask({ uri: told });
    assert.deepEqual([file?.uri, file?.fileHash, more], [told, sha256(content), []]);
    assert.deepEqual(file?.lines.map(({ first, last, source, confidence, tool }) => [first, last, source, confidence, tool]), [[1, 3, 'hook', 0.99, 'Claude Code']]);
    assert.deepEqual((await ask({})).map((one) => one.uri), [told]);
    for (const params of [{ uri: pathToFileURL(tree.path('none.js')).href }, { uri: 'untitled:one' }, { uri: 'no uri' }, { uri: 'file:///%zz' }, { uri: 7 }]) assert.deepEqual(await ask(params), [], JSON.stringify(params));
  });

  it('asks for a look at comments that hide findings, though they hide all else', async () => {
    tree.write({ '.lintel.yml': 'overrides:\n  - files: ["review/**"]\n    audience: review\n' });
    uri = pathToFileURL(tree.path('review/run.py')).href;
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(tree.path('.lintel.yml')).href, type: 1 }] });
    await client.open(uri, 'import subprocess\nfrom flask import request\n\nsubprocess.run(request.args["command"], shell=True)  # nosec\n', 'python');
    assert.deepEqual(await found(), []);
    await tell(about(1, at(0, 0, 4, 0)));
    assert.deepEqual(await found(), [['text-added-suppression', 'Lintel (AI)']]);
  });

  it('pushes findings with the same source to an editor that asks for none', async () => {
    const plain = await TestClient.start({ script: builtServer('node.js'), folders: [pathToFileURL(tree.root).href], capabilities: { textDocument: { publishDiagnostics: {} } } });
    try {
      await plain.open(uri, STUB, 'javascript');
      await plain.notify(PROVENANCE, about(1));
      const pushed: PublishDiagnosticsParams = await plain.published(uri, ({ diagnostics }) => diagnostics.length > 0);
      assert.deepEqual(pushed.diagnostics.map(({ code, source }) => [code, source]), STUB_FOUND);
    } finally {
      plain.dispose();
    }
  });
});
