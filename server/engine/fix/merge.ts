import type { Fix, FixEdit } from '../model/fix';
import { compareRanges, type Range, type TextEdit } from '../model/range';

/** Many fixes made one: which of them are in, and the edits of these together. */
export interface Merged {
  /** Ordered, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Indices of the fixes that are in, and of those that collide with an earlier one. */
  readonly taken: readonly number[];
  readonly left: readonly number[];
}

/**
 * Takes fixes in their order as long as their edits do not collide with those taken before; a fix is taken whole or not
 * at all. The same edit in two fixes counts once: that is how fixes share an import.
 */
export function mergeFixes(fixes: readonly Pick<Fix, 'edits'>[]): Merged {
  const edits: TextEdit[] = [];
  const taken: number[] = [];
  const left: number[] = [];
  for (const [index, fix] of fixes.entries()) {
    const added = newEdits(fix.edits, edits);
    if (added === undefined) {
      left.push(index);
      continue;
    }
    taken.push(index);
    edits.push(...added);
  }
  return { edits: edits.sort((a, b) => compareRanges(a.range, b.range) || order(a, b)), taken, left };
}

/** The edits that the others do not hold yet; undefined where one collides, or belongs to another document. */
function newEdits(edits: readonly FixEdit[], others: readonly TextEdit[]): TextEdit[] | undefined {
  const added: TextEdit[] = [];
  for (const { uri, range, newText } of edits) {
    if (uri !== undefined) return undefined;
    const edit = { range, newText };
    const known = [...others, ...added];
    if (known.some((other) => same(edit, other))) continue;
    if (known.some((other) => collide(edit, other))) return undefined;
    added.push(edit);
  }
  return added;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;
}

/**
 * Whether two edits cannot both be made. Edits that touch collide too, for their order would matter, except for whole
 * lines at one place (imports) and further names for one list (`, a` and `, b`).
 */
function collide(a: TextEdit, b: TextEdit): boolean {
  if (isInsertion(a.range) && isInsertion(b.range)) {
    if (a.range.start !== b.range.start) return false;
    return !((isLine(a) && isLine(b)) || (isListItem(a) && isListItem(b)));
  }
  return a.range.start <= b.range.end && b.range.start <= a.range.end && !isApart(a, b) && !isApart(b, a);
}

/** A whole line put before something that is replaced does not mix with it; neither do two replacements side by side. */
function isApart(a: TextEdit, b: TextEdit): boolean {
  if (isInsertion(a.range)) return isLine(a) && a.range.start === b.range.start;
  return !isInsertion(b.range) && a.range.end === b.range.start;
}

function isInsertion(range: Range): boolean {
  return range.start === range.end;
}

function isLine(edit: TextEdit): boolean {
  return /[\r\n]$/.test(edit.newText);
}

function isListItem(edit: TextEdit): boolean {
  return /^,\s+\S/.test(edit.newText);
}

/** Insertions at one place come in the order of their text, so that the outcome does not hang on the order of findings. */
function order(a: TextEdit, b: TextEdit): number {
  return a.newText < b.newText ? -1 : a.newText > b.newText ? 1 : 0;
}
