import type { ResolvedConfig } from '../model/config';
import type { Document } from '../model/document';
import type { Problem } from '../model/scan';

/** UTF-16 code units; a longer line makes every rule that looks at lines slow, and no person reads it. */
export const MAX_LINE_LENGTH = 100_000;

/** How much of a file decides whether it is binary: what Git looks at. */
const BINARY_SAMPLE = 8000;
/** Lines longer than this count as generated when judging whether code is minified. */
const LONG_LINE = 1000;
/** Extensions whose content may stand on few lines without being minified code: configuration and data hold secrets. */
const DATA_EXTENSIONS: ReadonlySet<string> = new Set([
  'json',
  'jsonc',
  'json5',
  'jsonl',
  'ndjson',
  'ipynb',
  'webmanifest',
  'map',
  'har',
  'yml',
  'yaml',
  'toml',
  'xml',
  'plist',
  'csv',
  'tsv',
  'sql',
  'env',
  'ini',
  'conf',
  'cfg',
  'properties',
  'tf',
  'tfvars',
  'tfstate',
  'pem',
  'key',
  'txt',
  'md',
  'log',
  'svg',
]);

/**
 * Why a document is not checked, or undefined where it is. The sentence names the file and the limit.
 * `config.maxFileSize` is in bytes of UTF-8.
 */
export function skipReason(document: Document, config: Pick<ResolvedConfig, 'maxFileSize'>): Problem | undefined {
  const { text, path, uri } = document;
  const problem = (kind: Problem['kind'], message: string): Problem => ({ kind, message, uri });

  const bytes = sizeAbove(text, config.maxFileSize);
  if (bytes !== undefined) {
    return problem(
      'too-large',
      `${path} is not checked: it has ${readable(bytes)}, the limit is ${readable(config.maxFileSize)} (setting maxFileSize).`,
    );
  }
  if (isBinary(text)) return problem('binary', `${path} is not checked: it is a binary file or not in UTF-8.`);

  const lines = longLines(text);
  if (lines.longest > MAX_LINE_LENGTH) {
    return problem(
      'long-line',
      `${path} is not checked: line ${lines.longestLine + 1} has ${grouped(lines.longest)} characters, the limit is ${grouped(MAX_LINE_LENGTH)}.`,
    );
  }
  if (isMinified(document, lines)) {
    return problem(
      'minified',
      `${path} is not checked: it looks minified (lines of more than ${grouped(LONG_LINE)} characters with hardly a blank). Check its source instead.`,
    );
  }
  return undefined;
}

/** The text's size in bytes of UTF-8 where it is above the limit. Counts only where the length alone does not tell. */
function sizeAbove(text: string, limit: number): number | undefined {
  if (text.length * 3 <= limit) return undefined;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes > limit ? bytes : undefined;
}

function isBinary(text: string): boolean {
  const length = Math.min(text.length, BINARY_SAMPLE);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    const control = (code < 32 && !(code >= 8 && code <= 13) && code !== 27) || code === 127 || code === 0xfffd;
    if (control) odd++;
  }
  return odd > 4 && odd > length / 10;
}

interface LongLines {
  readonly longest: number;
  readonly longestLine: number;
  /** Where the lines of more than `LONG_LINE` are, and how much they hold together. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly total: number;
}

function longLines(text: string): LongLines {
  const ranges: [number, number][] = [];
  let longest = 0;
  let longestLine = 0;
  let total = 0;
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const length = end - start;
    if (length > longest) {
      longest = length;
      longestLine = line;
    }
    if (length > LONG_LINE) {
      ranges.push([start, end]);
      total += length;
    }
    line++;
    start = end + 1;
  }
  return { longest, longestLine, ranges, total };
}

/**
 * Minified code stands almost wholly on long lines, with hardly a blank and much punctuation. An inlined image or a
 * certificate is a long line too, but has no punctuation: the code around it is checked.
 */
function isMinified(document: Document, lines: LongLines): boolean {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1).toLowerCase();
  if (/[.-]min\.(?:[cm]?js|css)$/.test(name)) return lines.longest > LONG_LINE / 2;
  if (lines.total === 0 || lines.total < document.text.length * 0.8) return false;
  if (DATA_EXTENSIONS.has(name.slice(name.lastIndexOf('.') + 1)) || name.startsWith('.env')) return false;
  let blanks = 0;
  let punctuation = 0;
  for (const [start, end] of lines.ranges) {
    for (let i = start; i < end; i++) {
      const code = document.text.charCodeAt(i);
      if (code === 32 || code === 9) blanks++;
      // ( ) , ; = { }
      else if (code === 40 || code === 41 || code === 44 || code === 59 || code === 61 || code === 123 || code === 125)
        punctuation++;
    }
  }
  return blanks < lines.total * 0.08 && punctuation > lines.total * 0.05;
}

function readable(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  // Rounded up for a size just above the limit, so that it never reads like the limit itself.
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
