import { type CancellationToken, type DocumentDiagnosticParams, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { documentDiagnostics } from '../documentDiagnostics';
import type { Session } from '../session';
import { resultIdOf } from '../toLsp';

export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** `textDocument/diagnostic`. A document that is not open has none here: the list of problems has what a workspace scan found. */
export async function diagnostic(session: Session, params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
  const open = session.documents.get(params.textDocument.uri);
  if (!open) return NO_DIAGNOSTICS;
  const scan = await session.scanner.scan(open, token);
  const items = await documentDiagnostics(session, scan);
  const resultId = resultIdOf(items);
  open.pulled = true;
  session.closedFiles.clear(open.uri);
  if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
