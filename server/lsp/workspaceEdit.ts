import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FixEdit, TextEdit } from '../engine/index';
import { Stale } from './errors';
import type { Scan } from './scanner';
import type { Session } from './session';
import { toTextEdit } from './toLsp';

/**
 * Edits of a scanned document for the editor, tied to the version they were measured in, so that an editor that has gone on
 * refuses them. Edits of other files need those to be open: their text is not known otherwise. Throws `Stale` where they are not.
 */
export function toWorkspaceEdit(session: Session, scan: Scan, edits: readonly (TextEdit | FixEdit)[]): WorkspaceEdit {
  const byUri = new Map<string, LspTextEdit[]>();
  for (const edit of edits) {
    const uri = ('uri' in edit ? edit.uri : undefined) ?? scan.open.uri;
    const open = session.documents.get(uri);
    if (!open) throw new Stale();
    byUri.set(uri, [...(byUri.get(uri) ?? []), toTextEdit(open.text, edit)]);
  }
  if (!session.client.can.documentChanges) return { changes: Object.fromEntries(byUri) };
  return {
    documentChanges: [...byUri].map(([uri, changes]) => ({
      textDocument: { uri, version: session.documents.get(uri)?.text.version ?? null },
      edits: changes,
    })),
  };
}
