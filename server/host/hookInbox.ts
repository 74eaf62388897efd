import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatHookReport, type HookReport, parseHookReports } from '../provenance';

/**
 * The file in Lintel's cache folder to which hooks of coding agents append what they have edited, one JSON object a line:
 * `lintel hook`, and whoever else keeps to the form in docs/ai-code.md.
 */
export const HOOK_INBOX = 'provenance.jsonl';
/** The older half of what is kept. */
const OLDER_INBOX = 'provenance.old.jsonl';
/** Bytes of the file after which a new one is begun. */
const MOST_BYTES = 1024 * 1024;
/** Bytes that are read of one file, the last ones: others may have written more than Lintel does. */
const LARGEST = 16 * 1024 * 1024;

/** Adds a report, readable by the user alone. Throws what the file system throws. */
export function appendHookReport(folder: string, report: HookReport): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, HOOK_INBOX);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(path, join(folder, OLDER_INBOX));
  // One write of one line: hooks that run side by side do not mix their reports.
  appendFileSync(path, formatHookReport(report), { mode: 0o600 });
}

/** Every report that is kept, the oldest first. Never rejects; what cannot be read says nothing. */
export async function readHookReports(folder: string): Promise<HookReport[]> {
  const [older, newer] = await Promise.all([OLDER_INBOX, HOOK_INBOX].map((name) => readTail(join(folder, name), LARGEST)));
  return parseHookReports(`${older}\n${newer}`);
}

/** The last bytes of a file of records, as text; empty where there is no such file. Never rejects. */
export async function readTail(path: string, most: number): Promise<string> {
  try {
    const bytes = await readFile(path);
    return bytes.subarray(Math.max(0, bytes.length - most)).toString('utf8');
  } catch {
    return '';
  }
}
