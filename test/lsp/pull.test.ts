import { strict as assert } from 'node:assert';
import { CancellationTokenSource, DiagnosticSeverity, DiagnosticTag, type DocumentDiagnosticReport, LSPErrorCodes } from 'vscode-languageserver/node';
import { type StartOptions, TestClient } from './support/client';
import { at, errorOf } from './support/lines';
import { Workspace } from './support/workspace';

const FILE = 'file:///work/a.txt';

describe('pulled diagnostics', () => {
  let shared: TestClient;
  let client: TestClient;

  before(async () => {
    shared = await TestClient.start({ options: { understands: ['status'] } });
  });

  after(() => {
    shared.dispose();
  });

  /** One server serves all tests but those that want a special one. */
  async function start(special?: StartOptions): Promise<void> {
    client = special ? await TestClient.start(special) : shared;
  }

  afterEach(async () => {
    if (client === shared) await client.reset();
    else client.dispose();
  });

  it('answers with source, code, severity, related information and data', async () => {
    await start({ options: { rulePage: 'vscode://lintel.lintel/rule/{id}' } });
    await client.open(FILE, 'a danger\na risk\na note #unused\n');
    const [danger, risk, note, unused] = await client.diagnostics(FILE);
    assert.deepEqual(danger, {
      range: at(0, 2, 0, 8),
      severity: DiagnosticSeverity.Error,
      source: 'Lintel',
      code: 'test-danger',
      codeDescription: { href: 'vscode://lintel.lintel/rule/test-danger' },
      message: '`danger` is not allowed. Write something else. Fix: Make it calm.',
      data: { ruleId: 'test-danger', fingerprint: '64616e67657200000000000000000000', cwe: [1007], fixes: ['Make it calm'] },
    });
    assert.equal(risk?.severity, DiagnosticSeverity.Warning);
    assert.deepEqual(
      risk.relatedInformation?.map(({ location, message }) => [location.uri, location.range, message]),
      [
        [FILE, at(0, 0, 0, 1), 'It enters here'],
        [FILE, at(1, 2, 1, 6), 'It ends here'],
      ],
    );
    assert.equal(note?.severity, DiagnosticSeverity.Information);
    assert.deepEqual([unused?.severity, unused?.tags, unused?.message], [DiagnosticSeverity.Hint, [DiagnosticTag.Unnecessary], 'This comment hides nothing.']);
  });

  it("links a rule's code to its reference where the client names no page", async () => {
    await start();
    await client.open(FILE, 'danger');
    const [danger] = await client.diagnostics(FILE);
    assert.equal(danger?.codeDescription?.href, 'https://example.com/danger');
  });

  it('announces diagnostics of single documents, and no pushed ones', async () => {
    await start();
    const provider = client.initialized?.capabilities.diagnosticProvider;
    assert.deepEqual([provider?.interFileDependencies, provider?.workspaceDiagnostics], [false, false]);
    await client.open(FILE, 'danger');
    await client.diagnostics(FILE);
    assert.deepEqual(client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics'), []);
  });

  it('answers unchanged for the same diagnostics, and in full when lines moved', async () => {
    await start();
    await client.open(FILE, 'a\ndanger');
    const first = await client.pull(FILE);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await client.pull(FILE, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change(FILE, { range: at(1, 6), text: ' zone' });
    assert.equal((await client.pull(FILE, first.resultId)).kind, 'unchanged');
    await client.change(FILE, { range: at(0, 1, 1, 0), text: ' ' });
    const moved = await client.pull(FILE, first.resultId);
    assert.equal(moved.kind === 'full' && moved.items[0]?.range.start.line, 0);
  });

  it('follows edits that are typed character by character', async () => {
    await start();
    await client.open(FILE, 'x = ;\r\n');
    for (let i = 0; i < 6; i++) await client.change(FILE, { range: at(0, 4 + i), text: 'danger'.charAt(i) });
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [at(0, 4, 0, 10)]);
    await client.change(FILE, { range: at(0, 9, 0, 10), text: '' });
    assert.deepEqual(await client.diagnostics(FILE), []);
  });

  it('applies several changes of one notification in their order, and a change of everything', async () => {
    await start();
    await client.open(FILE, 'one\ntwo\nthree');
    await client.change(FILE, { range: at(1, 0, 1, 3), text: 'a\nb' }, { range: at(2, 1), text: ' danger' }, { range: at(0, 0, 1, 0), text: '' });
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [at(1, 2, 1, 8)]);
    await client.change(FILE, { text: 'note' });
    assert.deepEqual((await client.diagnostics(FILE)).map(({ code, range }) => [code, range]), [['test-note', at(0, 0, 0, 4)]]);
  });

  it('keeps its place in a text when a change names lines that are not there', async () => {
    await start();
    await client.open(FILE, 'one\ntwo');
    await client.change(FILE, { range: at(7, 3, 99, 1), text: '\nthree' });
    await client.change(FILE, { range: at(2, 0, 2, 5), text: 'danger' });
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [at(2, 0, 2, 6)]);
  });

  it('counts columns in UTF-16 units, after emoji and in every kind of line ending', async () => {
    await start();
    await client.open(FILE, '/* 🔥👩‍👩‍👧 */ danger\r\n"𝒳" + danger\rdanger\n\u{1F600}\u{1F600}danger');
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [
      at(0, 17, 0, 23),
      at(1, 7, 1, 13),
      at(2, 0, 2, 6),
      at(3, 4, 3, 10),
    ]);
    await client.change(FILE, { range: at(1, 1, 1, 3), text: '🎈🎈' });
    assert.deepEqual((await client.diagnostics(FILE))[1]?.range, at(1, 9, 1, 15));
  });

  it('checks documents of any scheme and language', async () => {
    await start();
    const cell = 'vscode-notebook-cell:/work/book.ipynb#W0sZmlsZQ%3D%3D';
    for (const [uri, language] of [['untitled:Untitled-1', 'plaintext'], [cell, 'python'], ['vscode-vfs://github/a/b/c.xyz', 'no-such-language']] as const) {
      await client.open(uri, 'danger', language);
      assert.equal((await client.diagnostics(uri)).length, 1, uri);
    }
  });

  it('answers a line of five megabytes', async () => {
    await start({ settings: { maxFileSize: 20_000_000 } });
    const padding = 'x'.repeat(5_000_000);
    await client.open(FILE, `${padding} danger`);
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [at(0, 5_000_001, 0, 5_000_007)]);
    await client.change(FILE, { range: at(0, 0, 0, 5_000_000), text: '' });
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [at(0, 1, 0, 7)]);
  });

  it('answers a cancelled request at once', async () => {
    await start();
    await client.open(FILE, 'slow');
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: FILE } }, source.token);
    await client.status('scanning');
    source.cancel();
    assert.equal((await errorOf(pulled)).code, LSPErrorCodes.RequestCancelled);
  });

  it('ends a request that a change overtakes, and asks to be asked again', async () => {
    await start();
    await client.open(FILE, 'slow danger');
    const pulled = client.pull(FILE);
    await client.status('scanning');
    await client.change(FILE, { range: at(0, 0, 0, 5), text: '' });
    const error = await errorOf(pulled);
    assert.deepEqual([error.code, error.data], [LSPErrorCodes.ServerCancelled, { retriggerRequest: true }]);
    assert.deepEqual((await client.diagnostics(FILE)).map(({ range }) => range), [at(0, 0, 0, 6)]);
  });

  it('ends a request whose document is closed, and does not ask to be asked again', async () => {
    await start();
    await client.open(FILE, 'slow');
    const pulled = client.pull(FILE);
    await client.status('scanning');
    await client.close(FILE);
    const error = await errorOf(pulled);
    assert.deepEqual([error.code, error.data], [LSPErrorCodes.ServerCancelled, { retriggerRequest: false }]);
  });

  it('serves other documents while one is slow', async () => {
    await start();
    await client.open(FILE, 'slow');
    const slow = errorOf(client.pull(FILE));
    await client.status('scanning');
    await client.open('file:///work/b.txt', 'danger');
    assert.equal((await client.diagnostics('file:///work/b.txt')).length, 1);
    await client.close(FILE);
    await slow;
  });

  it('comes to the right answer in a race of edits, pulls and cancels', async () => {
    await start();
    await client.open(FILE, '');
    const answers: Promise<DocumentDiagnosticReport | undefined>[] = [];
    let text = '';
    for (let i = 0; i < 200; i++) {
      const piece = i % 7 === 0 ? 'slow ' : i % 3 === 0 ? 'danger ' : `${String(i)}\n`;
      const lines = text.split('\n');
      const end = at(lines.length - 1, lines.at(-1)?.length ?? 0);
      await client.change(FILE, { range: end, text: piece });
      text += piece;
      const source = new CancellationTokenSource();
      answers.push(client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: FILE } }, source.token).catch(() => undefined));
      if (i % 5 === 0) source.cancel();
    }
    await client.change(FILE, { text: text.replaceAll('slow', 'fast') });
    const expected = [...text.matchAll(/danger/g)].length;
    assert.equal((await client.diagnostics(FILE)).length, expected);
    assert.equal((await Promise.all(answers)).length, 200);
  });

  it('takes the new text when a document is closed and opened again with the same version', async () => {
    await start();
    await client.open(FILE, 'danger');
    assert.equal((await client.diagnostics(FILE)).length, 1);
    await client.close(FILE);
    await client.open(FILE, 'safe');
    assert.deepEqual(await client.diagnostics(FILE), []);
  });

  it('answers empty, and logs, when the engine throws; the next request works', async () => {
    await start();
    await client.open(FILE, 'crash danger');
    assert.deepEqual(await client.pull(FILE), { kind: 'full', items: [] });
    const log = await client.next<{ type: number; message: string }>('window/logMessage');
    assert.match(log.message, /textDocument\/diagnostic failed: Error: the small engine crashed/);
    await client.change(FILE, { range: at(0, 0, 0, 6), text: '' });
    assert.equal((await client.diagnostics(FILE)).length, 1);
  });

  it('are those of the file on disk when the document is not open, and none when there is no file', async () => {
    const workspace = new Workspace({ 'a.txt': 'x\n🔥 danger' });
    try {
      await start();
      assert.deepEqual((await client.diagnostics(workspace.uriOf('a.txt'))).map(({ range }) => range), [at(1, 3, 1, 9)]);
      for (const uri of [workspace.uriOf('b.txt'), 'untitled:x', 'no-such-scheme:/x', 'not a uri']) assert.deepEqual(await client.diagnostics(uri), [], uri);
    } finally {
      workspace.dispose();
    }
  });
});

describe('status of a document', () => {
  it('says what was found, and why a file is not checked', async () => {
    const client = await TestClient.start({ options: { understands: ['status'] }, settings: { maxFileSize: 20 } });
    try {
      await client.open(FILE, 'danger note');
      await client.diagnostics(FILE);
      assert.deepEqual(await client.status('ready'), { uri: FILE, state: 'ready', findings: 2 });
      await client.change(FILE, { text: 'danger '.repeat(9) });
      assert.deepEqual(await client.diagnostics(FILE), []);
      assert.deepEqual(await client.status('paused'), { uri: FILE, state: 'paused', reason: 'a.txt is larger than 20 bytes.' });
    } finally {
      client.dispose();
    }
  });

  it('is not sent to clients that do not know it', async () => {
    const client = await TestClient.start();
    try {
      await client.open(FILE, 'danger');
      await client.diagnostics(FILE);
      assert.deepEqual(client.received.filter(({ method }) => method === 'lintel/status'), []);
    } finally {
      client.dispose();
    }
  });
});
