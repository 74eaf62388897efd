import type { Range } from '../../model/range';

/** Texts at which one literal ends and another is put to it. */
export const JOINTS: readonly string[] = ['" +', "' +", '"+', "'+", '" .', "' .", '"."', "'.'", '"..', '" &', '"}${', "'}${", '` +', '`+'];

/** Literals that code puts together, as one text. */
export interface JoinedText {
  /** A little of what stands before the first literal, then the content of all between two quotes. */
  readonly text: string;
  /** From the content of the first literal to the end of the content of the last, in the whole text. */
  readonly range: Range;
  /** Where the content begins in `text`, and where inside it two literals meet. */
  readonly content: number;
  readonly seams: readonly number[];
  /** For each literal, its content in the whole text. */
  readonly pieces: readonly Range[];
}

const MOST_PIECES = 12;
const LONGEST_PIECE = 400;
const HEAD = 60;
/** What may stand between two literals: a sign, blanks and a line break. */
const GAP = /\s{0,3}(?:[+&]|\.{1,2}|\}\$\{)\s{0,40}(["'`])/y;
const GAP_BEFORE = /["'`]\s{0,40}(?:[+&]|\.{1,2}|\}\$\{)\s{0,40}$/;
/** A value worth looking at goes on over a seam without a blank. */
const SHORTEST = 16;

/** The literals around a joint; `quote` is the offset of the quote it begins with. Undefined where nothing worth a look is put together. */
export function joinedAt(text: string, quote: number): JoinedText | undefined {
  let first = literalBefore(text, quote);
  if (!first) return undefined;
  for (let i = 0; i < MOST_PIECES; i++) {
    const from = Math.max(0, first.start - 1 - HEAD);
    const gap = GAP_BEFORE.exec(text.slice(from, first.start - 1));
    const earlier = gap ? literalBefore(text, from + gap.index) : undefined;
    if (!earlier) break;
    first = earlier;
  }
  const pieces: Range[] = [first];
  while (pieces.length < MOST_PIECES) {
    GAP.lastIndex = (pieces[pieces.length - 1] as Range).end + 1;
    const gap = GAP.exec(text);
    const next = gap ? literalAfter(text, GAP.lastIndex, gap[1] as string) : undefined;
    if (!next) break;
    pieces.push(next);
  }
  return pieces.length < 2 ? undefined : join(text, pieces);
}

function join(text: string, pieces: readonly Range[]): JoinedText | undefined {
  const first = pieces[0] as Range;
  const last = pieces[pieces.length - 1] as Range;
  const head = text.slice(Math.max(0, first.start - 1 - HEAD), first.start - 1).replace(/^[\s\S]*[\r\n]/, '');
  const content = head.length + 1;
  let joined = '';
  const seams: number[] = [];
  for (const piece of pieces) {
    if (joined !== '') seams.push(content + joined.length);
    joined += text.slice(piece.start, piece.end);
  }
  const value = `${head}"${joined}"`;
  if (!seams.some((seam) => goesOn(value, seam))) return undefined;
  return { text: value, range: { start: first.start, end: last.end }, content, seams, pieces };
}

function goesOn(text: string, seam: number): boolean {
  const before = /[^\s"'`,;(){}]*$/.exec(text.slice(Math.max(0, seam - SHORTEST), seam))?.[0].length ?? 0;
  const after = /^[^\s"'`,;(){}]*/.exec(text.slice(seam, seam + SHORTEST))?.[0].length ?? 0;
  return before > 0 && after > 0 && before + after >= SHORTEST;
}

/** The content of the literal that a quote ends. */
function literalBefore(text: string, quote: number): Range | undefined {
  const mark = text.charCodeAt(quote);
  for (let i = quote - 1; i >= 0 && quote - i <= LONGEST_PIECE; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return undefined;
    if (code === mark && text.charCodeAt(i - 1) !== 92) return { start: i + 1, end: quote };
  }
  return undefined;
}

function literalAfter(text: string, start: number, mark: string): Range | undefined {
  const end = text.indexOf(mark, start);
  if (end < 0 || end - start > LONGEST_PIECE) return undefined;
  const content = text.slice(start, end);
  return /[\r\n\\]/.test(content) ? undefined : { start, end };
}
