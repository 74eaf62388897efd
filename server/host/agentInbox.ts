import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What hooks of AI agents tell about the lines they wrote, for whoever wants to know which code is machine-written. One JSON
 * object a line in `agent-inbox.jsonl` of the user's cache folder; the older half is in `agent-inbox.old.jsonl`. Paths, hashes
 * and lines only, never code.
 */
export interface AgentRecord {
  /** Raised when the form changes. */
  readonly v: 1;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  /** `claude`, `vscode`, `copilot`, `cursor` or `windsurf`. */
  readonly agent: string;
  /** The tool as the agent calls it. */
  readonly tool: string;
  /** A hash of the agent's name for the session, so that records of one session can be told to be so. */
  readonly session?: string;
  /** Absolute path of the file. */
  readonly path: string;
  /** `contentHash` of the whole file after the edit. */
  readonly file: string;
  readonly ranges: readonly AgentRange[];
}

/** Lines that an agent wrote, both counted from 1 and included. */
export interface AgentRange {
  readonly startLine: number;
  readonly endLine: number;
  /** `contentHash` of these lines, joined by `\n`. */
  readonly hash: string;
}

const NAME = 'agent-inbox.jsonl';
const OLD_NAME = 'agent-inbox.old.jsonl';
/** Bytes of a file after which a new one is begun. */
const MOST_BYTES = 1024 * 1024;

/** Where the newer records of a cache folder stand. */
export function agentInboxPath(folder: string): string {
  return join(folder, NAME);
}

/** 32 hexadecimal digits for a text; ends of lines do not count, since agents and editors differ in them. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('hex').slice(0, 32);
}

/** Adds a record. Throws what the file system throws. */
export function appendAgentRecord(folder: string, record: AgentRecord): void {
  mkdirSync(folder, { recursive: true });
  const path = agentInboxPath(folder);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(path, join(folder, OLD_NAME));
  // One write of one line: hooks that run side by side do not mix their records.
  appendFileSync(path, `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

/** Every record that is kept, the oldest first. Lines that are no records are passed over. */
export function readAgentRecords(folder: string): AgentRecord[] {
  return [OLD_NAME, NAME].flatMap((name) => linesOf(join(folder, name)).flatMap(recordOf));
}

/** Deletes every record. */
export function eraseAgentRecords(folder: string): void {
  for (const name of [OLD_NAME, NAME]) rmSync(join(folder, name), { force: true });
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function recordOf(line: string): AgentRecord[] {
  if (line === '') return [];
  try {
    const value = JSON.parse(line) as Partial<AgentRecord>;
    return value.v === 1 && typeof value.path === 'string' && typeof value.file === 'string' && Array.isArray(value.ranges) ? [value as AgentRecord] : [];
  } catch {
    return [];
  }
}
