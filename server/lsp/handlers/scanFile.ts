import type { CancellationToken } from 'vscode-languageserver';
import type { FileSummary, ScanFileParams } from '../../protocol';
import type { ScanResult } from '../../engine/index';
import { countBySeverity } from '../counts';
import { closedDiagnostics, scanClosed } from '../recheck';
import type { Session } from '../session';
import { fileName } from '../uris';

export const NOTHING_SCANNED: FileSummary = { findings: { error: 0, warning: 0, info: 0 }, problems: [] };

/** `lintel/scanFile`: checks a file as if for the first time, and shows what was found. */
export async function scanFile(session: Session, { uri }: ScanFileParams, token: CancellationToken): Promise<FileSummary> {
  const open = session.documents.get(uri);
  if (!open) return scanFileOnDisk(session, uri);
  await session.scanner.refresh(uri);
  const { result } = await session.scanner.scan(open, token);
  session.diagnostics.refresh();
  return toSummary(result);
}

async function scanFileOnDisk(session: Session, uri: string): Promise<FileSummary> {
  const bytes = await session.files.find(uri);
  if (!bytes) return { ...NOTHING_SCANNED, problems: [`${fileName(uri)} cannot be read.`] };
  const file = await scanClosed(session, uri, bytes);
  if (!file) return { ...NOTHING_SCANNED, problems: [`${fileName(uri)} is left out by the configuration.`] };
  session.closedFiles.cover(uri);
  session.closedFiles.publish(uri, await closedDiagnostics(session, uri, file));
  return toSummary(file.result);
}

function toSummary(result: ScanResult): FileSummary {
  return { findings: countBySeverity(result.findings), problems: result.problems.map((problem) => problem.message) };
}
