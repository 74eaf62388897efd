import type { Range } from '../../model/range';
import type { TextChanges } from '../../text/change';

/** A text up to this length is one region. */
const WHOLE = 8192;
/** One line in so many begins a region. */
const LINES = 96;
/** Of a line's beginning so much decides whether it begins a region. */
const HEAD = 20;

/**
 * Divides a text into regions that begin at lines which their own beginning chooses: wherever else the text changes, a line
 * stays a border or does not become one. With the borders of an earlier text and what has changed since, only the lines at
 * the change are looked at.
 */
export function regionsOf(text: string, earlier?: { readonly change: TextChanges; readonly starts: readonly number[] }): readonly Range[] {
  const starts = text.length <= WHOLE ? [] : earlier && earlier.change.oldLength > WHOLE ? changedStarts(text, earlier.change, earlier.starts) : startsIn(text, 0, text.length);
  const regions: Range[] = [];
  let from = 0;
  for (const start of starts) {
    if (start === from) continue;
    regions.push({ start: from, end: start });
    from = start;
  }
  regions.push({ start: from, end: text.length });
  return regions;
}

function changedStarts(text: string, change: TextChanges, old: readonly number[]): number[] {
  // A border depends on the line break before it and on the head of its line.
  const head = Math.max(0, change.prefix - HEAD);
  const tail = text.length - change.suffix + 1;
  const starts: number[] = [];
  for (const start of old) if (start > 0 && start <= head) starts.push(start);
  for (const start of startsIn(text, head + 1, Math.min(tail, text.length))) starts.push(start);
  for (const start of old) {
    const now = start + change.shift;
    if (now > Math.max(tail, head) && start > 0) starts.push(now);
  }
  return starts;
}

/** The borders from one offset to another, both included. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let line = text.indexOf('\n', Math.max(0, from - 1)); line >= 0 && line + 1 <= to; line = text.indexOf('\n', line + 1)) {
    if (isBorder(text, line + 1)) starts.push(line + 1);
  }
  return starts;
}

function isBorder(text: string, start: number): boolean {
  if (start >= text.length) return false;
  const end = Math.min(text.length, start + HEAD);
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % LINES === 0;
}
