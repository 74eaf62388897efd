import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { repositoryRoot } from '../support/assets';

/** The language server as it ships, in a process of its own, driven over its standard streams. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: MessageConnection,
  ) {}

  /** Starts the built server. */
  static start(): ServerProcess {
    const child = spawn(process.execPath, [join(repositoryRoot(), 'dist/server/node.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
    return new ServerProcess(child, connection);
  }

  /** Says hello. Rejects when the server ends or refuses. */
  async initialize(): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {}, synchronization: {} }, workspace: { configuration: true } };
    await this.connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a document. */
  open(uri: string, languageId: string, text: string): void {
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** The diagnostics of an open document. */
  async diagnostics(uri: string): Promise<readonly unknown[]> {
    const report = await this.connection.sendRequest<{ items?: readonly unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items ?? [];
  }

  /** Bytes that the process holds in memory; undefined where the system does not tell. */
  residentBytes(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    } catch {
      return undefined;
    }
  }

  /** Ends the process in an orderly way. */
  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await gone;
    this.connection.dispose();
  }
}
