import type { DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session';
import { takeAwaited } from './provenance';

export function didOpen(session: Session, { textDocument }: DidOpenTextDocumentParams): void {
  session.scanner.supersede(textDocument.uri, 'change');
  const open = session.documents.didOpen(textDocument);
  open.machineWritten = session.closedMachineText.rangesIn(textDocument.uri, textDocument.text);
  session.diagnostics.opened(open);
}

export function didChange(session: Session, { textDocument, contentChanges }: DidChangeTextDocumentParams): void {
  const open = session.documents.didChange(textDocument.uri, textDocument.version, contentChanges);
  if (!open) {
    session.client.logger.log('warn', 'A change came for a document that is not open; it was left out.', { uri: textDocument.uri });
    return;
  }
  session.scanner.supersede(open.uri, 'change');
  session.diagnostics.changed(open);
  takeAwaited(session, open);
}

export function didClose(session: Session, { textDocument: { uri } }: DidCloseTextDocumentParams): void {
  if (!session.documents.didClose(uri)) return;
  session.scanner.forget(uri);
  session.settings.forget(uri);
  session.status.forget(uri);
  session.diagnostics.closed(uri);
}
