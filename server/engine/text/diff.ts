import type { TextChange } from '../model/document';
import { compareRanges, type TextEdit } from '../model/range';

/**
 * The one change that turns `before` into `after`, or undefined where they are equal. Its ends never fall inside a
 * surrogate pair, which would leave half a character, nor inside `\r\n`, a place that an LSP position cannot name.
 */
export function diffTexts(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  while (prefix > 0 && (splits(before, prefix) || splits(after, prefix))) prefix--;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
  ) {
    suffix++;
  }
  while (suffix > 0 && (splits(before, before.length - suffix) || splits(after, after.length - suffix))) suffix--;
  return {
    range: { start: prefix, end: before.length - suffix },
    newText: after.slice(prefix, after.length - suffix),
  };
}

/** Whether the offset stands between two code units that belong together. */
export function splits(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  if (left === 13 && right === 10) return true;
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
}

/** Applies changes one after the other, each measured in the text that the one before it left: the order LSP sends. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const { range, newText } of changes) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return result;
}

/**
 * Applies edits that are all measured in `text` and do not overlap, in any order; insertions at one place keep their
 * order. `fix/apply` is the door for edits that nobody has checked.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => compareRanges(a.range, b.range));
  let result = '';
  let position = 0;
  for (const { range, newText } of ordered) {
    result += text.slice(position, range.start) + newText;
    position = range.end;
  }
  return result + text.slice(position);
}
