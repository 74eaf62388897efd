import { compareRanges, type TextEdit } from '../model/range';
import { applyEdits } from '../text/diff';

/** Lines around a change that are shown. */
const CONTEXT = 3;

/**
 * What edits do to a text, as a unified diff that `git apply` and `patch` take. Empty where they change nothing. Edits are
 * measured in `text` and do not overlap.
 *
 * @param path Relative to where the patch is to be applied, with `/`.
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const hunks = hunksOf(text, edits);
  if (hunks.length === 0) return '';
  const old = linesOf(text);
  const out = [`--- a/${path}\n`, `+++ b/${path}\n`];
  let shift = 0;
  for (const { first, last, replacement } of hunks) {
    const from = Math.max(0, first - CONTEXT);
    const to = Math.min(old.length, last + CONTEXT);
    const before = old.slice(from, first);
    const removed = old.slice(first, last);
    const after = old.slice(last, to);
    const oldCount = to - from;
    const newCount = oldCount - removed.length + replacement.length;
    out.push(`@@ -${span(from, oldCount)} +${span(from + shift, newCount)} @@\n`);
    for (const line of before) out.push(row(' ', line));
    for (const line of removed) out.push(row('-', line));
    for (const line of replacement) out.push(row('+', line));
    for (const line of after) out.push(row(' ', line));
    shift += replacement.length - removed.length;
  }
  return out.join('');
}

interface Hunk {
  /** The lines that are replaced, from 0; `last` is exclusive. */
  readonly first: number;
  readonly last: number;
  readonly replacement: readonly string[];
}

/** Edits that share context become one hunk. */
function hunksOf(text: string, edits: readonly TextEdit[]): Hunk[] {
  const lines = linesOf(text);
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  const groups: { edits: TextEdit[]; first: number; last: number }[] = [];
  for (const edit of [...edits].sort((a, b) => compareRanges(a.range, b.range))) {
    if (text.slice(edit.range.start, edit.range.end) === edit.newText) continue;
    const first = lineOf(starts, edit.range.start);
    const last = lineOf(starts, edit.range.end) + 1;
    const group = groups.at(-1);
    if (group && first <= group.last + 2 * CONTEXT) {
      group.edits.push(edit);
      group.last = Math.max(group.last, last);
    } else {
      groups.push({ edits: [edit], first, last });
    }
  }
  return groups.map((group) => {
    const start = starts[group.first]!;
    const last = Math.min(group.last, lines.length);
    const end = starts[last]!;
    const moved = group.edits.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText }));
    return trimmed({ first: group.first, last, replacement: linesOf(applyEdits(text.slice(start, end), moved)) }, lines);
  });
}

/** Without the equal lines at both ends, which are context. */
function trimmed({ first, last, replacement }: Hunk, lines: readonly string[]): Hunk {
  let from = 0;
  while (first + from < last && from < replacement.length && lines[first + from] === replacement[from]) from++;
  let to = 0;
  while (last - to > first + from && replacement.length - to > from && lines[last - to - 1] === replacement[replacement.length - to - 1]) to++;
  return { first: first + from, last: last - to, replacement: replacement.slice(from, replacement.length - to) };
}

/** The line, by `\n` alone, that an offset is in; an offset at the end of the text is in the line after the last line end. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** With their line ends. The text's last line has none where the text ends without one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function row(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** A side of a hunk's head. An empty side names the line before it. */
function span(from: number, count: number): string {
  const start = count === 0 ? from : from + 1;
  return count === 1 ? String(start) : `${start},${count}`;
}
