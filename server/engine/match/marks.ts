/**
 * Pattern syntax is no part of any grammar, so it is written into names that no code uses before parsing:
 * `$X` becomes `µX`, `...` becomes `µµ`, `$...X` becomes `µµX`, `<... e ...>` becomes `µµµ(e)`.
 */
export const MARK = 'µ';
export const ELLIPSIS = MARK + MARK;
export const DEEP = MARK + MARK + MARK;

/** The same where names are made of ASCII letters alone: `zqmX`, `zqe`, `zqeX`, `zqd`. */
export const WORD_MARKS = { meta: 'zqm', ellipsis: 'zqe', deep: 'zqd' } as const;

/** Gives text that was written with `WORD_MARKS` the usual marks. */
export function fromWordMarks(text: string): string {
  if (!text.includes('zq')) return text;
  return text.replace(/zq([med])/g, (_, kind: string) => (kind === 'm' ? MARK : kind === 'e' ? ELLIPSIS : DEEP));
}
