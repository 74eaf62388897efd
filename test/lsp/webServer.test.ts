import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { ScanWorkspaceResult } from '../../server/protocol';
import { VSCODE } from './support/client';
import { builtServer, DIST } from './support/dist';

/**
 * A web worker's scope and nothing of Node's: the bundle runs in a context that has only what browsers have. The parent is
 * the page that started the worker.
 */
const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const vm = require('node:vm');
  const listeners = [];
  const scope = {
    postMessage: (message) => parentPort.postMessage(message),
    addEventListener: (type, listener) => { if (type === 'message') listeners.push(listener); },
    fetch, MessageChannel, performance, WebAssembly, TextDecoder, TextEncoder, URL, AbortController, atob, btoa, crypto,
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, console,
  };
  scope.self = scope;
  vm.runInContext(workerData, vm.createContext(scope), { filename: 'web.js' });
  parentPort.on('message', (data) => {
    if (scope.onmessage) scope.onmessage({ data });
    for (const listener of listeners) listener({ data });
  });`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

describe('the built server in a web worker', function () {
  this.timeout(60_000);
  let files: Server;
  let dist: string;
  let worker: Worker;
  const fetched: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  const published: { uri: string; diagnostics: Diagnostic[] }[] = [];
  const contents: Record<string, string> = { 'app.js': "app.get('/', (req, res) => { res.json(eval(req.query.x)); });\n", 'notes.txt': 'nothing here' };
  let id = 0;

  before(async () => {
    files = createServer((request, response) => {
      fetched.push(request.url ?? '');
      response.end(readFileSync(join(DIST, decodeURIComponent(request.url ?? '').replace('/dist/', ''))));
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    dist = `http://127.0.0.1:${String((files.address() as AddressInfo).port)}/dist`;
    worker = new Worker(WORKER, { eval: true, workerData: readFileSync(builtServer('web.js'), 'utf8') });
    worker.on('message', receive);
  });

  after(async () => {
    await worker.terminate();
    files.close();
  });

  function receive(message: Message): void {
    if (message.method === undefined) waiting.get(message.id ?? -1)?.(message.result);
    else if (message.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: message.id, result: answer(message.method, message.params) });
    else if (message.method === 'textDocument/publishDiagnostics') published.push(message.params as (typeof published)[number]);
  }

  function answer(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration') return [{}];
    if (method === 'lintel/listFiles') return Object.entries(contents).map(([path, text]) => ({ path, uri: `vscode-vfs://github/a/b/${path}`, size: text.length }));
    if (method === 'lintel/readFile') {
      const text = contents[(params as { uri: string }).uri.replace('vscode-vfs://github/a/b/', '')];
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    }
    return null;
  }

  function request<R>(method: string, params: unknown): Promise<R> {
    const own = ++id;
    return new Promise((resolve) => {
      waiting.set(own, (result) => {
        resolve(result as R);
      });
      worker.postMessage({ jsonrpc: '2.0', id: own, method, params });
    });
  }

  it('fetches its own parts and nothing else, and finds a flaw', async () => {
    await request('initialize', {
      processId: null,
      capabilities: VSCODE,
      workspaceFolders: [{ uri: 'vscode-vfs://github/a/b', name: 'b' }],
      initializationOptions: { dist, understands: ['files'] },
    });
    worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
    const uri = 'vscode-vfs://github/a/b/open.js';
    worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'javascript', version: 1, text: contents['app.js'] } } });
    const report = await request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(report.items.map(({ code }) => code), ['javascript-code-injection']);
    assert.deepEqual(
      fetched.filter((url) => !/^\/dist\/(rules\.json|grammars\/[a-z-]+\.wasm)$/.test(url)),
      [],
    );
  });

  it('scans a workspace that only the editor can read', async () => {
    const result = await request<ScanWorkspaceResult>('lintel/scanWorkspace', {});
    assert.deepEqual([result.files, result.findings.error, result.problems], [2, 1, []]);
    assert.deepEqual(published.map(({ uri, diagnostics }) => [uri, diagnostics.length]), [['vscode-vfs://github/a/b/app.js', 1]]);
  });
});
