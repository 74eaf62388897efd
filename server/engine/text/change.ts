/** How one text became another: what they share at both ends. All in UTF-16 units. */
export interface TextChanges {
  /** How much of the beginning is the same. */
  readonly prefix: number;
  /** How much of the end is the same; never overlaps the beginning, in either text. */
  readonly suffix: number;
  readonly oldLength: number;
  /** How far what follows the change has moved. */
  readonly shift: number;
}

/** Texts are compared in pieces of this length first. */
const BLOCK = 2048;

/** Where two texts differ, as one change. */
export function changeBetween(before: string, after: string): TextChanges {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix + BLOCK <= most && before.slice(prefix, prefix + BLOCK) === after.slice(prefix, prefix + BLOCK)) prefix += BLOCK;
  while (prefix < most && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const rest = most - prefix;
  let suffix = 0;
  const tail = (text: string, from: number): string => text.slice(text.length - from - BLOCK, text.length - from);
  while (suffix + BLOCK <= rest && tail(before, suffix) === tail(after, suffix)) suffix += BLOCK;
  while (suffix < rest && before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)) suffix++;
  return { prefix, suffix, oldLength: before.length, shift: after.length - before.length };
}
