import { contentHash, linesOf, sha256 } from './hash';

/** An edit that a hook of a coding agent has reported. */
export interface HookReport {
  /** A path or a URI, as it was reported. */
  readonly file: string;
  readonly agent: string;
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** SHA-256 of the file after the edit. */
  readonly fileHash: string;
  readonly ranges: readonly ReportedRange[];
}

/** Lines counted from 1, both inclusive, with the SHA-256 of their text joined by line feeds. */
export interface ReportedRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly contentHash: string;
}

/** Reports that are read at most, the newest ones. */
const MOST_REPORTS = 5000;
/** Windows of lines that are tried when a range has moved. */
const MOST_WINDOWS = 20_000;

/** A report as a line of the inbox, with its end. */
export function formatHookReport({ file, agent, session, at, fileHash, ranges }: HookReport): string {
  return `${JSON.stringify({ v: 1, path: file, agent, ...(session === undefined ? {} : { session }), ts: at, fileHash, ranges })}\n`;
}

/** Reads lines of the inbox: one JSON object each, `v: 1`. Never throws; what is not a report is passed over. */
export function parseHookReports(text: string): HookReport[] {
  return text.split('\n').slice(-MOST_REPORTS).flatMap((line) => {
    if (line.trim() === '') return [];
    try {
      return reportIn(JSON.parse(line) as Record<string, unknown>);
    } catch {
      return [];
    }
  });
}

function reportIn({ v, uri, path, agent, tool, session, ts, fileHash, ranges }: Record<string, unknown>): HookReport[] {
  const file = typeof uri === 'string' ? uri : path;
  const at = typeof ts === 'number' ? ts : Date.parse(String(ts));
  if (v !== 1 || typeof file !== 'string' || typeof fileHash !== 'string' || !Array.isArray(ranges) || Number.isNaN(at)) return [];
  const good = (ranges as readonly Partial<ReportedRange>[]).filter((range): range is ReportedRange => Number.isInteger(range.startLine) && Number.isInteger(range.endLine) && range.startLine! <= range.endLine! && typeof range.contentHash === 'string');
  const who = [agent, tool].find((name) => typeof name === 'string');
  return [{ file, agent: typeof who === 'string' ? who.slice(0, 60) : 'an agent', at, fileHash, ranges: good, ...(typeof session === 'string' ? { session: session.slice(0, 100) } : {}) }];
}

/** Lines from 0, both inclusive. */
export interface FoundLines {
  readonly first: number;
  readonly last: number;
}

/** Where the lines of a report stand in a text. A range whose text is not there any more is left out, so a report never marks what somebody else wrote. */
export function findReported(text: string, report: HookReport): FoundLines[] {
  const lines = linesOf(text);
  const exact = same(sha256(text), report.fileHash);
  return report.ranges.flatMap(({ startLine, endLine, contentHash: wanted }): FoundLines[] => {
    const count = endLine - startLine;
    const fits = (first: number): boolean => first >= 0 && first + count < lines.length && same(contentHash(lines.slice(first, first + count + 1)), wanted);
    if (fits(startLine - 1)) return [{ first: startLine - 1, last: endLine - 1 }];
    if (exact) return [];
    for (let first = 0; first < Math.min(lines.length - count, MOST_WINDOWS); first++) if (fits(first)) return [{ first, last: first + count }];
    return [];
  });
}

/** Whether a fingerprint is the one that was reported, which may be shortened or carry the name of its kind. */
function same(whole: string, reported: string): boolean {
  const digits = reported.replace(/^sha256[:-]/i, '').toLowerCase();
  return digits.length >= 12 && whole.startsWith(digits);
}
