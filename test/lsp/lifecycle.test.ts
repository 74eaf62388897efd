import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ErrorCodes, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { PLAIN, TestClient } from './support/client';
import { errorOf } from './support/lines';

const FILE = 'file:///work/a.txt';
const SMALL_SERVER = join(__dirname, 'support', 'smallServer.js');

describe('the life of a server', () => {
  let client: TestClient;

  afterEach(() => {
    client.dispose();
  });

  it('introduces itself', async () => {
    client = await TestClient.start();
    const { capabilities, serverInfo } = client.initialized ?? {};
    assert.equal(serverInfo?.name, 'Lintel');
    assert.deepEqual(capabilities?.textDocumentSync, { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } });
    assert.deepEqual(capabilities?.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.lintel'], resolveProvider: true });
    assert.equal(capabilities?.hoverProvider, true);
  });

  it('promises a client only what the client can use', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
    assert.deepEqual(client.initialized?.capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.lintel'], resolveProvider: false });
  });

  it('asks to be told of settings and project files, where the client can do that', async () => {
    client = await TestClient.start();
    const first = (await client.asked('client/registerCapability')) as { registrations: { method: string }[] };
    const second = (await client.asked('client/registerCapability')) as { registrations: { method: string; registerOptions: unknown }[] };
    assert.equal(first.registrations[0]?.method, 'workspace/didChangeConfiguration');
    assert.equal(second.registrations[0]?.method, 'workspace/didChangeWatchedFiles');
    assert.deepEqual(second.registrations[0]?.registerOptions, { watchers: [{ globPattern: '**/.lintel.yml' }, { globPattern: '**/.lintel-baseline.json' }, { globPattern: '**/.lintel/rules/**' }, { globPattern: '**/.gitleaks.toml' }, { globPattern: '**/.gitignore' }] });
  });

  it('ends with 0 after shutdown and exit', async () => {
    client = await TestClient.start();
    await client.open(FILE, 'slow');
    void client.pull(FILE).catch(() => undefined);
    assert.equal(await client.stop(), 0);
  });

  it('ends with 1 on exit without shutdown', async () => {
    client = await TestClient.start();
    await client.notify('exit', undefined);
    assert.equal(await client.exited, 1);
  });

  it('refuses requests before initialize and after shutdown', async () => {
    client = TestClient.spawn();
    assert.equal((await errorOf(client.pull(FILE))).code, ErrorCodes.ServerNotInitialized);
    await client.open(FILE, 'danger');
    await client.initialize();
    assert.deepEqual(await client.diagnostics(FILE), []);
    await client.request('shutdown', undefined);
    assert.equal((await errorOf(client.pull(FILE))).code, ErrorCodes.InvalidRequest);
  });

  it('answers unknown methods with an error and takes no notice of unknown notifications', async () => {
    client = await TestClient.start();
    await client.notify('no/such', { a: 1 });
    assert.equal((await errorOf(client.request('no/such', {}))).code, ErrorCodes.MethodNotFound);
    await client.open(FILE, 'danger');
    assert.equal((await client.diagnostics(FILE)).length, 1);
  });

  it('survives messages that make no sense', async () => {
    client = await TestClient.start();
    await client.open(FILE, 'danger');
    const send = (body: string): void => {
      client.process.stdin?.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
    };
    for (const body of [
      '{"jsonrpc":"2.0",',
      'null',
      '[]',
      '"text"',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":901,"method":"textDocument/diagnostic"}',
      '{"jsonrpc":"2.0","id":902,"method":"textDocument/diagnostic","params":{}}',
      '{"jsonrpc":"2.0","id":903,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///work/a.txt"}}}',
      '{"jsonrpc":"2.0","id":904,"method":"codeAction/resolve","params":{"title":"x","data":{"uri":1}}}',
      '{"jsonrpc":"2.0","id":905,"method":"lintel/scanFile","params":{"uri":7}}',
      '{"jsonrpc":"2.0","id":906,"method":"lintel/scanWorkspace","params":{"folders":[7]}}',
      '{"jsonrpc":"2.0","id":907,"method":"lintel/rulePage","params":null}',
      '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///work/a.txt","version":2},"contentChanges":[{"text":5}]}}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///work/a.txt","version":2},"contentChanges":[{"range":{"start":{"line":"a"},"end":{}},"text":"x"}]}}',
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none","version":2},"contentChanges":[{"text":"x"}]}}',
      '{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///none"}}}',
      '{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{}]}}',
      '{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":null}',
      '{"jsonrpc":"2.0","method":"window/workDoneProgress/cancel","params":{"token":"none"}}',
      '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"none"}}',
    ]) {
      send(body);
    }
    assert.deepEqual((await client.diagnostics(FILE)).map(({ code }) => code), ['test-danger']);
  });

  it('says once, and works on without findings, when the engine does not start', async () => {
    client = await TestClient.start({ args: ['--stdio', '--no-engine'], options: { understands: ['status'] } });
    const shown = await client.next<{ message: string }>('window/showMessage');
    assert.match(shown.message, /engine could not be started\. a part is missing/);
    await client.open(FILE, 'danger');
    assert.deepEqual(await client.diagnostics(FILE), []);
    assert.match((await client.status('paused')).reason ?? '', /a part is missing/);
    assert.deepEqual(await client.diagnostics(FILE), []);
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri: FILE }, position: { line: 0, character: 1 } }), null);
    await client.close(FILE);
    await client.open(FILE, 'danger');
    assert.deepEqual(await client.diagnostics(FILE), []);
    const shownAgain = client.received.filter(({ method }) => method === 'window/showMessage');
    assert.deepEqual(shownAgain, []);
  });
});

describe('a server whose parent dies', () => {
  /** Starts a server from a process of its own, kills that one, and waits until the server has let go of its error stream. */
  async function orphan(start: string): Promise<void> {
    const parent = spawn(process.execPath, ['-e', start, SMALL_SERVER], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    assert.match(line.toString(), /ready/);
    // The server has inherited this stream: it ends when the last of both has ended.
    const ended = once(parent.stderr, 'end');
    parent.stderr.resume();
    parent.kill('SIGKILL');
    await ended;
  }

  it('ends, over standard streams', async () => {
    await orphan(`
      const server = require('child_process').spawn(process.execPath, [process.argv[1], '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => console.log('ready'));`);
  });

  it('ends, over IPC', async () => {
    await orphan(`
      const server = require('child_process').spawn(process.execPath, [process.argv[1], '--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
      server.once('message', () => console.log('ready'));`);
  });
});
