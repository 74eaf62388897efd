/** A set of UTF-16 code units as sorted, disjoint, inclusive ranges: `[low, high, low, high, ...]`. */
export type CharSet = readonly number[];

const LAST = 0xffff;

/** Every code unit. */
export const ANY: CharSet = [0, LAST];
/** No code unit. */
export const NONE: CharSet = [];
export const DIGIT: CharSet = [0x30, 0x39];
export const WORD: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
/** What RE2 calls white space: fewer characters than JavaScript's `\s`. */
export const SPACE: CharSet = [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x20];

/** POSIX bracket classes as RE2 reads them (ASCII only). */
export const POSIX: Readonly<Record<string, CharSet>> = {
  alnum: [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a],
  alpha: [0x41, 0x5a, 0x61, 0x7a],
  ascii: [0, 0x7f],
  blank: [0x09, 0x09, 0x20, 0x20],
  cntrl: [0, 0x1f, 0x7f, 0x7f],
  digit: DIGIT,
  graph: [0x21, 0x7e],
  lower: [0x61, 0x7a],
  print: [0x20, 0x7e],
  punct: [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e],
  space: [0x09, 0x0d, 0x20, 0x20],
  upper: [0x41, 0x5a],
  word: WORD,
  xdigit: [0x30, 0x39, 0x41, 0x46, 0x61, 0x66],
};

/** The union of ranges in any order. */
export function unite(...sets: readonly CharSet[]): CharSet {
  const pairs: [number, number][] = [];
  for (const set of sets) for (let i = 0; i < set.length; i += 2) pairs.push([set[i] as number, set[i + 1] as number]);
  pairs.sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [low, high] of pairs) {
    const last = merged.length - 1;
    if (last > 0 && low <= (merged[last] as number) + 1) merged[last] = Math.max(merged[last] as number, high);
    else merged.push(low, high);
  }
  return merged;
}

/** Every code unit that is not in the set. */
export function complement(set: CharSet): CharSet {
  const rest: number[] = [];
  let from = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (from < (set[i] as number)) rest.push(from, (set[i] as number) - 1);
    from = (set[i + 1] as number) + 1;
  }
  if (from <= LAST) rest.push(from, LAST);
  return rest;
}

/** Whether two sets share a code unit. */
export function intersects(a: CharSet, b: CharSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if ((a[i + 1] as number) < (b[j] as number)) i += 2;
    else if ((b[j + 1] as number) < (a[i] as number)) j += 2;
    else return true;
  }
  return false;
}

/** The set with the other case of each ASCII letter added. */
export function foldCase(set: CharSet): CharSet {
  const added: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    addShifted(added, set[i] as number, set[i + 1] as number, 0x41, 0x5a, 32);
    addShifted(added, set[i] as number, set[i + 1] as number, 0x61, 0x7a, -32);
  }
  return added.length === 0 ? set : unite(set, added);
}

function addShifted(out: number[], low: number, high: number, first: number, last: number, shift: number): void {
  const from = Math.max(low, first);
  const to = Math.min(high, last);
  if (from <= to) out.push(from + shift, to + shift);
}
