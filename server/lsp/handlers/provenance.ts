import { type CancellationToken, Range } from 'vscode-languageserver';
import type { ProvenanceParams, ProvenanceRecordsParams, RecordedFile } from '../../protocol';
import { rangesIn, sameRanges } from '../machineText';
import type { OpenDocument } from '../documents';
import type { Session } from '../session';

export const NOTHING_RECORDED: RecordedFile[] = [];

/** `lintel/provenance`: what of a file a machine wrote. For an open document it waits until the text is the one it speaks of. */
export function provenance(session: Session, params: ProvenanceParams): void {
  if (!isProvenance(params)) return;
  const open = session.documents.find(params.uri);
  if (!open) {
    session.closedMachineText.tell(params);
    return;
  }
  const { version } = open.text;
  if (params.version === undefined || params.version < version) return;
  if (params.version > version) open.awaited = params;
  else take(session, open, params);
}

/** Whether a message is what it should be: whoever sends another one has said nothing. */
function isProvenance(params: Partial<ProvenanceParams> | null): boolean {
  const { uri, version, fileHash, ranges } = params ?? {};
  return typeof uri === 'string' && (version === undefined || Number.isInteger(version)) && (fileHash === undefined || typeof fileHash === 'string') && Array.isArray(ranges) && ranges.every(isTold);
}

function isTold(told: Partial<ProvenanceParams['ranges'][number]> | null): boolean {
  const { range, confidence } = told ?? {};
  return Range.is(range) && typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
}

/** Takes over ranges that came before the text that they speak of. */
export function takeAwaited(session: Session, open: OpenDocument): void {
  const { awaited } = open;
  if (!awaited || (awaited.version ?? 0) > open.text.version) return;
  open.awaited = undefined;
  if (awaited.version === open.text.version) take(session, open, awaited);
}

function take(session: Session, open: OpenDocument, params: ProvenanceParams): void {
  const ranges = rangesIn(open.text, params);
  if (sameRanges(ranges, open.machineWritten)) return;
  open.machineWritten = ranges;
  session.scanner.supersede(open.uri, 'refresh');
  session.diagnostics.machineTextChanged(open);
}

/** `lintel/provenanceRecords`: what hooks, notes, traces and commits say about one file, or about all that they speak of. */
export async function provenanceRecords(session: Session, params: ProvenanceRecordsParams, token: CancellationToken): Promise<RecordedFile[]> {
  const { records } = session.runtime;
  if (!records) return NOTHING_RECORDED;
  const { uri } = params;
  if (uri !== undefined) {
    const found = await records.of(session.folders.of(uri)?.uri ?? uri, uri);
    return found ? [found] : NOTHING_RECORDED;
  }
  const all: RecordedFile[] = [];
  for (const folder of session.folders.all()) for await (const file of records.all(folder.uri)) {
    if (token.isCancellationRequested) return all;
    all.push(file);
  }
  return all;
}
