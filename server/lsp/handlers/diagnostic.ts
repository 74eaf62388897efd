import { type CancellationToken, type Diagnostic, type DocumentDiagnosticParams, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { documentDiagnostics } from '../documentDiagnostics';
import type { OpenDocument } from '../documents';
import { closedDiagnostics, scanClosed } from '../recheck';
import type { Session } from '../session';
import { resultIdOf } from '../toLsp';

export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** `textDocument/diagnostic`. A document that is not open is checked as it is on disk. */
export async function diagnostic(session: Session, params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const open = session.documents.get(uri);
  const items = open ? await ofOpen(session, open, token) : await ofClosed(session, uri);
  const resultId = resultIdOf(items);
  if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

async function ofOpen(session: Session, open: OpenDocument, token: CancellationToken): Promise<Diagnostic[]> {
  const scan = await session.scanner.scan(open, token);
  const items = await documentDiagnostics(session, scan);
  open.pulled = true;
  session.closedFiles.clear(open.uri);
  return items;
}

/** What a workspace scan published for the file stays: the editor may forget this answer any time. */
async function ofClosed(session: Session, uri: string): Promise<Diagnostic[]> {
  const bytes = await session.files.find(uri);
  const file = bytes && (await scanClosed(session, uri, bytes));
  return file ? closedDiagnostics(session, uri, file) : [];
}
