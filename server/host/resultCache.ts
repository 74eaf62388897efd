import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry } from '../engine/index';
import { reasonOf } from './readFile';
import type { FileOutcome } from './scanJob';

/** Results of earlier scans by the content of files, so that what has not changed is not checked again. */
export interface ResultCache {
  /** Whether anything is in it: without, files need not be read to ask. */
  readonly filled: boolean;
  /** What a file came to when it had this content and these settings, or undefined. */
  get(settings: string, entry: FileEntry, content: string): FileOutcome | undefined;
  /** Keeps what a file came to, where that depends on nothing but its content, the settings and the rules. */
  put(settings: string, entry: FileEntry, content: string, outcome: FileOutcome): void;
  /** Writes it to the disk. Returns why that was not possible, in plain words. */
  save(): string | undefined;
}

export interface ResultCacheOptions {
  /** Absolute; made when something is saved. */
  readonly folder: string;
  /** The folder that is scanned: every project has a file of its own. */
  readonly root: string;
  /** What the results depend on beside files and settings: the program and its rules. Another one empties the cache. */
  readonly version: string;
  /** The calendar date: a comment that hides a finding can end. */
  readonly today: string;
}

/** Raised when the inside of the file changes. */
const FORMAT = 1;
const MOST_ENTRIES = 300_000;
/** UTF-16 code units of one project's results. */
const MOST_TEXT = 96 * 1024 * 1024;
/** Projects whose results are kept; the one that was not scanned for the longest time goes first. */
const MOST_PROJECTS = 40;
/** What keeps a file from being checked by its content alone. */
const BY_CONTENT: ReadonlySet<string> = new Set(['binary', 'minified', 'long-line']);

/** A result as it is kept: 0 for a file that was checked and about which there is nothing to say. */
type Kept = 0 | { readonly outcome: Omit<FileOutcome, 'timings' | 'content'>; readonly until?: string };

/** Opens the cache of a project. A file that is missing, damaged or of another version is an empty cache. */
export function openResultCache(options: ResultCacheOptions): ResultCache {
  const path = join(options.folder, `${digest(options.root).slice(0, 24)}.json`);
  const before = readKept(path, options.version);
  const used = new Map<string, string>();
  const keyOf = (settings: string, { uri, path: name }: FileEntry, content: string): string => digest([settings, uri, name, content].join('\0')).slice(0, 22);
  return {
    filled: before.size > 0,
    get(settings, entry, content) {
      const key = keyOf(settings, entry, content);
      const text = used.get(key) ?? before.get(key);
      if (text === undefined) return undefined;
      const kept = JSON.parse(text) as Kept;
      if (kept !== 0 && kept.until !== undefined && kept.until !== options.today) return undefined;
      used.set(key, text);
      return kept === 0 ? { state: 'scanned', size: entry.size } : { ...kept.outcome, size: entry.size };
    },
    put(settings, entry, content, outcome) {
      const kept = keptOf(outcome, options.today);
      if (kept !== undefined) used.set(keyOf(settings, entry, content), JSON.stringify(kept));
    },
    save() {
      try {
        mkdirSync(options.folder, { recursive: true, mode: 0o700 });
        writeKept(path, options.version, before, used);
        dropOldProjects(options.folder);
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** Undefined for what may come out otherwise the next time: a budget that was spent, a file that could not be read, a worker that died. */
function keptOf(outcome: FileOutcome, today: string): Kept | undefined {
  const { report, state, size } = outcome;
  if (!report) return state === 'scanned' ? 0 : undefined;
  if (!report.problems.every(({ kind }) => BY_CONTENT.has(kind))) return undefined;
  const dated = report.suppressed.length > 0 || report.unusedSuppressions.length > 0;
  return { outcome: { state, size, report }, ...(dated ? { until: today } : {}) };
}

/**
 * One line that says what it is and ends with a digest of the rest, then one line a result: its key, a tab and JSON. The JSON is
 * only parsed when it is asked for.
 */
function readKept(path: string, version: string): Map<string, string> {
  const empty = new Map<string, string>();
  let text: string;
  try {
    if (statSync(path).size > 2 * MOST_TEXT) return empty;
    text = readFileSync(path, 'utf8');
  } catch {
    // There is none yet, or it cannot be read: then it is made anew.
    return empty;
  }
  const end = text.indexOf('\n');
  if (end === -1 || text.slice(0, end) !== head(version, text.slice(end + 1))) return empty;
  const kept = new Map<string, string>();
  for (let at = end + 1; at < text.length; ) {
    const tab = text.indexOf('\t', at);
    const line = text.indexOf('\n', tab);
    if (tab === -1 || line === -1) return empty;
    kept.set(text.slice(at, tab), text.slice(tab + 1, line));
    at = line + 1;
  }
  return kept;
}

/** What was used this time first: when there is too much, the rest goes. Another process sees the old file or the new one. */
function writeKept(path: string, version: string, before: ReadonlyMap<string, string>, used: ReadonlyMap<string, string>): void {
  const lines: string[] = [];
  let length = 0;
  const add = (key: string, value: string): void => {
    length += key.length + value.length + 2;
    if (lines.length < MOST_ENTRIES && length <= MOST_TEXT) lines.push(`${key}\t${value}\n`);
  };
  for (const [key, value] of used) add(key, value);
  for (const [key, value] of before) if (!used.has(key)) add(key, value);
  const body = lines.join('');
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, `${head(version, body)}\n${body}`, { mode: 0o600 });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function dropOldProjects(folder: string): void {
  const files = readdirSync(folder).filter((name) => /^[\w-]+\.json$/.test(name));
  if (files.length <= MOST_PROJECTS) return;
  const aged = files.map((name) => ({ path: join(folder, name), time: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  for (const { path } of aged.sort((a, b) => b.time - a.time).slice(MOST_PROJECTS)) rmSync(path, { force: true });
}

function head(version: string, body: string): string {
  return `lintel results ${FORMAT} ${digest(version)} ${digest(body)}`;
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
