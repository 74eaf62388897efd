import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { StatusParams } from '../../../server/protocol';

/** What VS Code's client says about itself, as far as the server cares. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** A client that takes pushed diagnostics, has no configuration to ask for, and cannot resolve actions. */
export const PLAIN: ClientCapabilities = {
  textDocument: { publishDiagnostics: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, hover: {} },
};

const SMALL_SERVER = join(__dirname, 'smallServer.js');

interface Waiter {
  readonly method: string;
  readonly fits: (params: unknown) => boolean;
  readonly done: (params: unknown) => void;
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly options?: unknown;
  readonly settings?: unknown;
  readonly script?: string;
  readonly args?: readonly string[];
  /** Variables of the environment, besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** An editor, as far as a server can tell: speaks with a real server process over its standard streams. */
export class TestClient {
  readonly received: { method: string; params: unknown }[] = [];
  readonly requested: { method: string; params: unknown }[] = [];
  readonly exited: Promise<number | null>;
  settings: unknown;
  /** Answers to the server's own requests. */
  readonly answers = new Map<string, (params: never) => unknown>();
  initialized: InitializeResult | undefined;
  private readonly waiters = new Set<Waiter>();
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
    settings: unknown,
  ) {
    this.settings = settings;
    this.exited = once(process, 'exit').then(([code]) => code as number | null);
    connection.onNotification((method, params) => {
      this.arrive(method, params);
    });
    // The library keeps progress for itself unless it is asked for by name.
    connection.onNotification('$/progress', (params) => {
      this.arrive('$/progress', params);
    });
    connection.onRequest((method, params) => this.answer(method, params));
    connection.listen();
  }

  /** A server process that has not been spoken to. */
  static spawn({ script = SMALL_SERVER, args = ['--stdio'], settings, env }: StartOptions = {}): TestClient {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onError(() => undefined);
    return new TestClient(child, connection, settings);
  }

  /** A server process that is ready to work. */
  static async start(options: StartOptions = {}): Promise<TestClient> {
    const client = TestClient.spawn(options);
    await client.initialize(options);
    return client;
  }

  async initialize({ capabilities = VSCODE, folders = [], options }: StartOptions = {}): Promise<InitializeResult> {
    const params = {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: options,
    };
    this.initialized = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.notify('initialized', {});
    return this.initialized;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.versions.set(uri, 1);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a document, by a full report. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    return ((await this.pull(uri)) as FullDocumentDiagnosticReport).items;
  }

  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.request('codeAction/resolve', action);
  }

  /** The next notification that fits, or one that has arrived already. Each is given out once. */
  async next<P>(method: string, fits: (params: P) => boolean = () => true): Promise<P> {
    const index = this.received.findIndex((message) => message.method === method && fits(message.params as P));
    if (index >= 0) return this.received.splice(index, 1)[0]?.params as P;
    return new Promise((resolve) => {
      const waiter: Waiter = {
        method,
        fits: fits as (params: unknown) => boolean,
        done: (params) => {
          this.waiters.delete(waiter);
          resolve(params as P);
        },
      };
      this.waiters.add(waiter);
    });
  }

  published(uri: string, fits: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<PublishDiagnosticsParams> {
    return this.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => params.uri === uri && fits(params));
  }

  status(state: StatusParams['state']): Promise<StatusParams> {
    return this.next<StatusParams>('lintel/status', (params) => params.state === state);
  }

  /** The next request that the server makes, or one that it has made already. */
  async asked(method: string): Promise<unknown> {
    const index = this.requested.findIndex((message) => message.method === method);
    if (index >= 0) return this.requested.splice(index, 1)[0]?.params;
    return this.next(`request ${method}`);
  }

  /** Closes every document and forgets what was said, so that the next test starts as from new. */
  async reset(): Promise<void> {
    for (const uri of this.versions.keys()) await this.close(uri);
    this.versions.clear();
    await this.request('lintel/rules', undefined);
    this.received.length = 0;
    this.requested.length = 0;
    this.answers.clear();
  }

  /** Ends the server the polite way; the exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    return this.exited;
  }

  /** Ends the server whatever it does. */
  dispose(): void {
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }

  private arrive(method: string, params: unknown): void {
    for (const waiter of this.waiters) {
      if (waiter.method !== method || !waiter.fits(params)) continue;
      waiter.done(params);
      return;
    }
    this.received.push({ method, params });
  }

  private answer(method: string, params: unknown): unknown {
    const waiting = [...this.waiters].find((waiter) => waiter.method === `request ${method}`);
    if (waiting) waiting.done(params);
    else this.requested.push({ method, params });
    const given = this.answers.get(method);
    if (given) return given(params as never);
    if (method === 'workspace/configuration') return (params as { items: unknown[] }).items.map(() => this.settings ?? null);
    return null;
  }
}
