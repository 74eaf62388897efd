import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ScanResult } from '../engine/index';
import type { OpenDocument } from './documents';
import { singleFile } from './fileReader';
import type { Session } from './session';
import { toDiagnostics } from './toLsp';
import { uriKey } from './uris';

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
  if (openUnder(session, uri)) return;
  const bytes = await session.files.find(uri);
  if (!bytes) {
    session.closedFiles.forget(uri);
    return;
  }
  const file = await scanClosed(session, uri, bytes);
  if (openUnder(session, uri)) return;
  await publishClosed(session, uri, file?.text ?? '', file?.result);
}

/** Checks the bytes of a file that is not open. Undefined when the configuration leaves the file alone. */
export async function scanClosed(session: Session, uri: string, bytes: Uint8Array): Promise<{ readonly text: string; readonly result: ScanResult } | undefined> {
  const [engine, { config, path }] = await Promise.all([session.engine, session.settings.of(uri)]);
  session.settings.forget(uri);
  const found: { text: string; result: ScanResult }[] = [];
  const observer = {
    result: (file: { text: string; result: ScanResult }) => found.push(file),
    progress: () => undefined,
  };
  const files = singleFile({ path, uri }, bytes);
  await engine.scanFiles(files, config, observer, session.background.signal(() => false));
  return found[0];
}

/** Puts what was found in a file that is not open into the list of problems. */
export async function publishClosed(session: Session, uri: string, text: string, result: ScanResult | undefined): Promise<void> {
  const context = await session.display(TextDocument.create(uri, '', 0, text));
  session.closedFiles.publish(uri, result ? toDiagnostics(result, context) : []);
}

/** The open document of a URI, under whatever spelling. */
export function openUnder(session: Session, uri: string): OpenDocument | undefined {
  const key = uriKey(uri);
  return session.documents.get(uri) ?? session.documents.all().find((open) => uriKey(open.uri) === key);
}
