import { anchorLines } from './anchor';
import { contentHash, lineHash, linesOf, sha256 } from './hash';
import type { Evidence, EvidenceSource, Origin, Span } from './model';

/** A place in a text, counted from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A span as it is kept: by lines, with a fingerprint of what stood there. */
export interface StoredSpan {
  readonly start: Place;
  readonly end: Place;
  readonly contentHash: string;
  readonly block: number;
  readonly mixed?: true;
  readonly evidence: readonly Evidence[];
}

/** What is kept about one file. It holds no code: fingerprints, numbers and names of tools only. */
export interface FileRecord {
  readonly v: 1;
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly fileHash: string;
  readonly lineHashes: readonly string[];
  readonly spans: readonly StoredSpan[];
  /** Fingerprints of regions that a person has reviewed. */
  readonly reviewed: readonly string[];
  /** Fingerprints of lines that a person has claimed. */
  readonly denied: readonly string[];
}

/** What is known about a file while it is open. */
export interface FileKnowledge {
  readonly spans: readonly Span[];
  readonly reviewed: readonly string[];
  readonly denied: readonly string[];
}

/** Milliseconds. What nobody touched for this long is forgotten. */
export const EXPIRY = 30 * 24 * 60 * 60 * 1000;
/** What is kept at most: files, and UTF-16 code units of all records together. */
export const MOST_FILES = 2000;
export const MOST_STORED = 5 * 1024 * 1024;
/** Of the lines that a machine wrote, the share that must be found again after a change from outside. */
const FEWEST_SURVIVING = 0.4;
/** A record with more lines than this would be a file that nobody reads. */
const MOST_LINES = 20_000;

/** What is worth keeping about a file; undefined where there is nothing, or where the file is too long. */
export function toRecord(uri: string, text: string, known: FileKnowledge, now: number): FileRecord | undefined {
  const lines = linesOf(text);
  if ((known.spans.length === 0 && known.denied.length === 0) || lines.length > MOST_LINES) return undefined;
  const places = new Places(text);
  return {
    v: 1,
    uri,
    savedAt: now,
    fileHash: sha256(text),
    lineHashes: lines.map(lineHash),
    spans: known.spans.map(({ start, end, origin }) => ({
      start: places.at(start),
      end: places.at(end),
      contentHash: sha256(text.slice(start, end)),
      block: origin.block,
      ...(origin.mixed ? { mixed: true as const } : {}),
      evidence: origin.evidence,
    })),
    reviewed: [...known.reviewed],
    denied: [...known.denied],
  };
}

/**
 * The spans of a record in a text that may have changed since. The very text gives the very spans back; else lines are
 * found again by their fingerprints, and a line that is not found again is nobody's. Empty when too little is left.
 */
export function fromRecord(text: string, record: FileRecord, now: number): Span[] {
  if (now - record.savedAt > EXPIRY) return [];
  const places = new Places(text);
  const origins = new Map<string, Origin>();
  const originOf = (stored: StoredSpan): Origin => {
    const { block, mixed, evidence } = stored;
    const key = JSON.stringify([block, mixed, evidence]);
    let origin = origins.get(key);
    if (!origin) origins.set(key, (origin = { evidence, block, ...(mixed ? { mixed } : {}) }));
    return origin;
  };
  if (sha256(text) === record.fileHash) {
    return record.spans.map((stored) => ({ start: places.offset(stored.start), end: places.offset(stored.end), origin: originOf(stored) })).filter(({ start, end }) => start < end);
  }
  const anchors = anchorLines(record.lineHashes, linesOf(text).map(lineHash));
  let wanted = 0;
  let survived = 0;
  const spans: Span[] = [];
  for (const stored of record.spans) {
    for (let line = stored.start.line; line <= lastLine(stored); line++) {
      wanted++;
      const now = anchors[line];
      if (now === undefined) continue;
      survived++;
      const whole = (line > stored.start.line || stored.start.character === 0) && (line < stored.end.line || stored.end.character === 0);
      // A line that was the machine's in part: only where nothing but its indentation can have changed.
      const start = whole ? places.lineStart(now) : places.lineStart(now) + (line === stored.start.line ? stored.start.character : 0);
      const end = line === stored.end.line ? places.lineStart(now) + stored.end.character : places.lineStart(now + 1);
      const last = spans.at(-1);
      const bounded = { start: Math.max(last?.end ?? 0, Math.min(start, text.length)), end: Math.min(end, text.length), origin: originOf(stored) };
      if (bounded.start >= bounded.end) continue;
      if (last && last.end === bounded.start && last.origin === bounded.origin) spans[spans.length - 1] = { ...last, end: bounded.end };
      else spans.push(bounded);
    }
  }
  return wanted === 0 || survived < wanted * FEWEST_SURVIVING ? [] : spans;
}

function lastLine({ start, end }: StoredSpan): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

const SOURCES: ReadonlySet<string> = new Set<EvidenceSource>(['hook', 'insertion', 'burst', 'disk', 'git-note', 'agent-trace', 'commit', 'marker']);

/** Reads a record that was kept as JSON. Undefined where the text is no record: a damaged one is as good as none. */
export function parseRecord(json: string): FileRecord | undefined {
  try {
    const record = JSON.parse(json) as Partial<FileRecord> | null;
    return record && isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isEvidence({ source, confidence, at }: Evidence): boolean {
  return SOURCES.has(source) && typeof confidence === 'number' && typeof at === 'number';
}

function isRecord(record: Partial<FileRecord>): record is FileRecord {
  const { v, uri, savedAt, fileHash, lineHashes, spans, reviewed, denied } = record;
  const texts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  const place = (value: Place | undefined): boolean => Number.isInteger(value?.line) && Number.isInteger(value?.character);
  return (
    v === 1 && typeof uri === 'string' && typeof savedAt === 'number' && typeof fileHash === 'string' && texts(lineHashes) && texts(reviewed) && texts(denied) && Array.isArray(spans) &&
    spans.every((span: StoredSpan) => place(span.start) && place(span.end) && Number.isInteger(span.block) && Array.isArray(span.evidence) && span.evidence.every(isEvidence))
  );
}

/** A record that is kept, without its content. */
export interface KeptRecord {
  readonly name: string;
  readonly savedAt: number;
  /** UTF-16 code units. */
  readonly size: number;
}

/** The names of the records that go: those that have expired, then the oldest of what is too much. */
export function expiredRecords(kept: readonly KeptRecord[], now: number): string[] {
  let files = 0;
  let size = 0;
  const gone: string[] = [];
  for (const record of [...kept].sort((a, b) => b.savedAt - a.savedAt)) {
    if (now - record.savedAt > EXPIRY || files >= MOST_FILES || size + record.size > MOST_STORED) gone.push(record.name);
    else {
      files++;
      size += record.size;
    }
  }
  return gone;
}

/** Offsets and lines of a text. */
export class Places {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    const ends = /\r\n|\r|\n/g;
    for (let end = ends.exec(text); end; end = ends.exec(text)) this.#starts.push(end.index + end[0].length);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins; the end of the text for one behind the last. */
  lineStart(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.text.length;
  }

  lineOf(offset: number): number {
    let low = 0;
    for (let high = this.#starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  at(offset: number): Place {
    const line = this.lineOf(offset);
    return { line, character: offset - this.#starts[line]! };
  }

  offset({ line, character }: Place): number {
    return Math.min(this.lineStart(line) + character, this.lineStart(line + 1));
  }

  /** The text of some lines, for their fingerprint. */
  hashOf(first: number, last: number): string {
    return contentHash(linesOf(this.text).slice(first, last + 1));
  }
}
