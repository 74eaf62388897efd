import type { Connection } from 'vscode-languageserver';
import type { ScanResult } from '../engine/index';
import { STATUS, type StatusParams } from '../protocol';
import type { ClientPort } from './client';
import { limitOf } from './obstacle';

/** Tells the client's status item about each document, only when there is something new to tell. */
export class Status {
  private readonly last = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientPort,
  ) {}

  scanning(uri: string): void {
    this.send({ uri, state: 'scanning' });
  }

  scanned(uri: string, result: ScanResult): void {
    const limit = limitOf(result);
    if (limit) this.paused(uri, limit.message);
    else this.send({ uri, state: 'ready', findings: result.findings.length });
  }

  paused(uri: string, reason: string): void {
    this.send({ uri, state: 'paused', reason });
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }

  private send(status: StatusParams): void {
    if (!this.client.can.status) return;
    const line = JSON.stringify(status);
    if (this.last.get(status.uri) === line) return;
    this.last.set(status.uri, line);
    void this.connection.sendNotification(STATUS, status);
  }
}
