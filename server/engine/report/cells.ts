/** How text takes up room on a terminal, and how text that came from a file is made harmless there. */

const TAB = 4;

/** Ranges of code points that take two cells: CJK, Hangul, full-width forms and emoji (Unicode's East Asian Width W and F, joined). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x231a, 0x231b], [0x23e9, 0x23ec], [0x2614, 0x2615], [0x26a1, 0x26a1], [0x2705, 0x2705], [0x2728, 0x2728],
  [0x274c, 0x274c], [0x2753, 0x2755], [0x2795, 0x2797], [0x2b1b, 0x2b1c], [0x2b50, 0x2b50], [0x2e80, 0x303e], [0x3041, 0x33ff],
  [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xa960, 0xa97f], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f],
  [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f004, 0x1f004], [0x1f0cf, 0x1f0cf], [0x1f18e, 0x1f18e], [0x1f191, 0x1f19a],
  [0x1f200, 0x1f320], [0x1f32d, 0x1f64f], [0x1f680, 0x1f6fc], [0x1f7e0, 0x1f7eb], [0x1f90c, 0x1faff], [0x20000, 0x3fffd],
];

const ZERO_WIDTH = /^(?:\p{Mn}|\p{Me}|[\u200b\u200c]|\u200d|[\ufe00-\ufe0f])$/u;
/** What could move the cursor, recolour the screen or reorder the line: controls, bidirectional marks, line separators, lone surrogates. */
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** Cells that a code point takes on a terminal. */
function cellsOf(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** The text with everything that a terminal would obey shown as `\u{...}`; tabs and line ends too. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A stretch of a line ready for the terminal: tabs expanded, harmful characters replaced by `\ufffd`. */
export interface Cells {
  readonly text: string;
  readonly width: number;
}

/** Lays a stretch of a line out from the cell `column` on, which matters for tabs. */
export function layOut(text: string, column = 0): Cells {
  let out = '';
  let at = column;
  for (const character of text) {
    if (character === '\t') {
      const width = TAB - (at % TAB);
      out += ' '.repeat(width);
      at += width;
    } else {
      const shown = character.replace(HARMFUL, '\ufffd');
      out += shown;
      at += cellsOf(shown);
    }
  }
  return { text: out, width: at - column };
}
