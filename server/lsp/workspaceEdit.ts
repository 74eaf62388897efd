import type { CreateFile, TextDocumentEdit, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixEdit, TextEdit } from '../engine/index';
import type { OtherFile } from './actions/otherFiles';
import { Stale } from './errors';
import type { Scan } from './scanner';
import type { Session } from './session';
import { toTextEdit } from './toLsp';

/**
 * Edits of a scanned document for the editor, tied to the version they were measured in, so that an editor that has gone on
 * refuses them. Edits of other files need those to be open: their text is not known otherwise. Throws `Stale` where they are not.
 */
export function toWorkspaceEdit(session: Session, scan: Scan, edits: readonly (TextEdit | FixEdit)[], others: readonly OtherFile[] = []): WorkspaceEdit {
  const byUri = new Map<string, LspTextEdit[]>();
  for (const edit of edits) {
    const uri = ('uri' in edit ? edit.uri : undefined) ?? scan.open.uri;
    const open = session.documents.get(uri);
    if (!open) throw new Stale();
    byUri.set(uri, [...(byUri.get(uri) ?? []), toTextEdit(open.text, edit)]);
  }
  if (!session.client.can.documentChanges) return { changes: Object.fromEntries(byUri) };
  return {
    documentChanges: [
      ...[...byUri].map(([uri, changes]) => ({
        textDocument: { uri, version: session.documents.get(uri)?.text.version ?? null },
        edits: changes,
      })),
      ...others.flatMap((file) => otherFileChanges(session, file)),
    ],
  };
}

/** One file beside the document: made first where there is none. */
function otherFileChanges(session: Session, { uri, text, at, newText }: OtherFile): (CreateFile | TextDocumentEdit)[] {
  const open = session.documents.find(uri);
  const position = TextDocument.create(uri, '', 0, text ?? '').positionAt(at);
  const edit: TextDocumentEdit = {
    textDocument: { uri: open?.uri ?? uri, version: open?.text.version ?? null },
    edits: [{ range: { start: position, end: position }, newText }],
  };
  return text === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
}
