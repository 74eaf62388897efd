import { compareRanges, type TextEdit } from '../model/range';
import { applyEdits, splits } from '../text/diff';

/** The new text, or why the edits cannot be applied. */
export type Applied = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Applies edits that are measured in `text`. Never throws: edits that do not fit the text or overlap change nothing. */
export function applyFix(text: string, edits: readonly TextEdit[]): Applied {
  const reason = editProblem(text, edits);
  return reason === undefined ? { ok: true, text: applyEdits(text, edits) } : { ok: false, reason };
}

/** Why edits cannot be applied to a text, or undefined. */
export function editProblem(text: string, edits: readonly TextEdit[]): string | undefined {
  let last = -1;
  for (const { range } of [...edits].sort((a, b) => compareRanges(a.range, b.range))) {
    const { start, end } = range;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length) {
      return `An edit from ${start} to ${end} does not fit a text of ${text.length} characters.`;
    }
    if (splits(text, start) || splits(text, end))
      return `An edit from ${start} to ${end} cuts a character or a line ending in two.`;
    if (start < last) return `An edit at ${start} overlaps the one before it.`;
    last = end;
  }
  return undefined;
}
