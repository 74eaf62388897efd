import type { Connection, Diagnostic } from 'vscode-languageserver';
import { pathInside, uriKey } from './uris';

/**
 * The findings of files that are not open, which a workspace scan put into the editor's list of problems. An open document
 * has its findings by the usual way; what was published for it here is taken back before, so that nothing shows twice.
 */
export class ClosedFiles {
  private readonly published = new Map<string, string>();
  /** Every file that a workspace scan looked at, whether it found something or not. */
  private readonly covered = new Set<string>();

  constructor(private readonly connection: Connection) {}

  /** Shows a file's findings in place of those before. */
  publish(uri: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0) {
      this.clear(uri);
      return;
    }
    const key = uriKey(uri);
    const known = this.published.get(key) ?? uri;
    this.published.set(key, known);
    void this.connection.sendDiagnostics({ uri: known, diagnostics: [...diagnostics] });
  }

  /** Takes a file's findings back, if there are any. */
  clear(uri: string): void {
    const known = this.published.get(uriKey(uri));
    if (known === undefined) return;
    this.published.delete(uriKey(uri));
    void this.connection.sendDiagnostics({ uri: known, diagnostics: [] });
  }

  /** From now on a change of this file matters although it is not open. */
  cover(uri: string): void {
    this.covered.add(uriKey(uri));
  }

  covers(uri: string): boolean {
    return this.covered.has(uriKey(uri));
  }

  /** The file is gone, or the folder with everything in it. */
  forget(uri: string): void {
    for (const published of this.uris()) if (pathInside(uri, published) !== undefined) this.clear(published);
    this.clear(uri);
    this.covered.delete(uriKey(uri));
  }

  /** The files with findings now, as they were published. */
  uris(): readonly string[] {
    return [...this.published.values()];
  }
}
