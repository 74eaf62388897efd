import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ScanObserver, ScanResult } from '../engine/index';
import { documentDiagnostics } from './documentDiagnostics';
import type { OpenDocument } from './documents';
import { singleFile } from './fileReader';
import type { Session } from './session';
import { toDiagnostics } from './toLsp';

/**
 * Keeps the list of problems right after a workspace scan: a file that the scan looked at and that was closed, or changed
 * on disk, is checked again from disk. Files that no scan looked at are left alone.
 */
export function recheckClosed(session: Session, uri: string): void {
  if (!session.closedFiles.covers(uri)) return;
  session.background
    .queue(() => recheck(session, uri))
    .catch((error: unknown) => {
      session.client.logger.log('error', `Checking ${uri} after it changed failed: ${String(error)}`);
    });
}

async function recheck(session: Session, uri: string): Promise<void> {
  const open = session.documents.find(uri);
  if (open) return recheckHidden(session, open);
  const bytes = await session.files.find(uri);
  if (!bytes) {
    session.closedFiles.forget(uri);
    return;
  }
  const file = await scanClosed(session, uri, bytes);
  if (session.documents.find(uri)) return;
  session.closedFiles.publish(uri, file ? await closedDiagnostics(session, uri, file) : []);
}

/** A document that is open and that the editor does not show: it does not ask for it either. */
async function recheckHidden(session: Session, open: OpenDocument): Promise<void> {
  if (open.pulled) return;
  const scan = await session.scanner.scan(open, CancellationToken.None);
  const diagnostics = await documentDiagnostics(session, scan);
  if (!open.pulled) session.closedFiles.publish(open.uri, diagnostics);
}

/** A file that is not open, as it was checked. */
export interface CheckedFile {
  readonly text: string;
  readonly result: ScanResult;
}

/** Checks the bytes of a file that is not open. Undefined when the configuration leaves the file alone. */
export async function scanClosed(session: Session, uri: string, bytes: Uint8Array): Promise<CheckedFile | undefined> {
  const [engine, { config, path, top }] = await Promise.all([session.engine, session.settings.of(uri)]);
  session.settings.forget(uri);
  const found: CheckedFile[] = [];
  const observer: ScanObserver = {
    result: (file) => {
      found.push(file);
    },
    progress: () => undefined,
  };
  const files = { ...singleFile({ path, uri }, bytes), provenance: { rangesIn: (_: string, text: string) => session.closedMachineText.rangesIn(uri, text) } };
  await engine.scanFiles(files, config, observer, session.background.signal(() => false));
  const [file] = found;
  return file && { ...file, result: await session.baselines.apply(top, uri, file.result) };
}

/** What was found in a file that is not open, for the editor. */
export async function closedDiagnostics(session: Session, uri: string, { text, result }: CheckedFile): Promise<Diagnostic[]> {
  return toDiagnostics(result, await session.display(TextDocument.create(uri, '', 0, text)));
}
