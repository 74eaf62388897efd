/** Finds the lines of an earlier text again in a later one, by their fingerprints alone. */

/**
 * For each line of `before` its number in `after`, or undefined where it is gone. Lines that occur once in both are the
 * anchors; the longest series of them that keeps its order counts, and equal neighbours join them.
 */
export function anchorLines(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = new Array<undefined>(before.length).fill(undefined);
  if (before.length === after.length && before.every((line, index) => line === after[index])) return before.map((_, index) => index);
  const once = (lines: readonly string[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [index, line] of lines.entries()) places.set(line, places.has(line) ? -1 : index);
    return places;
  };
  const there = once(after);
  const pairs: (readonly [number, number])[] = [];
  for (const [line, index] of once(before)) {
    const other = there.get(line) ?? -1;
    if (index >= 0 && other >= 0) pairs.push([index, other]);
  }
  const taken = new Set<number>();
  const anchors = increasing(pairs.sort((a, b) => a[0] - b[0]));
  for (const [from, to] of anchors) {
    found[from] = to;
    taken.add(to);
  }
  const extend = (from: number, to: number, by: 1 | -1): void => {
    for (let i = from + by, j = to + by; i >= 0 && j >= 0 && i < before.length && j < after.length; i += by, j += by) {
      if (found[i] !== undefined || taken.has(j) || before[i] !== after[j]) return;
      found[i] = j;
      taken.add(j);
    }
  };
  // A file's ends are anchors as well.
  for (const [from, to] of [[-1, -1] as const, ...anchors]) extend(from, to, 1);
  for (const [from, to] of [...anchors, [before.length, after.length] as const].reverse()) extend(from, to, -1);
  return found;
}

/** The longest series of pairs, sorted by their first, whose second grows too. */
function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const series: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) series.push(pairs[index]!);
  return series.reverse();
}
