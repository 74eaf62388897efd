import type { WorkspaceEdit } from 'vscode';
import type { EditedText } from '../../server/provenance';

/** Milliseconds within which an edit that was offered may be made. */
const WINDOW = 10_000;

/** The texts that Lintel's own fixes put in: what a user lets it write is not what a machine wrote unasked. */
export class OwnEdits {
  readonly #expected: { readonly text: string; readonly until: number }[] = [];

  /** Announces an edit that may follow: a fix that was chosen, or a comment that hides a finding. */
  expect(edit: WorkspaceEdit): void {
    const until = Date.now() + WINDOW;
    for (const [, edits] of edit.entries()) for (const { newText } of edits) this.#expected.push({ text: normal(newText), until });
    while (this.#expected.length > 200) this.#expected.shift();
  }

  /** Whether every text of an edit was announced. */
  includes(changes: readonly EditedText[]): boolean {
    const now = Date.now();
    const known = new Set(this.#expected.filter(({ until }) => until >= now).map(({ text }) => text));
    return changes.every(({ inserted }) => inserted === '' || known.has(normal(inserted)));
  }
}

function normal(text: string): string {
  return text.replace(/\s+/g, '');
}
