/** Shorter names and parts of names have too many neighbours by chance. */
const SHORTEST = 5;
const SHORTEST_SUBSTITUTED = 7;
/** From here on two slips count as well. */
const SHORTEST_TWICE = 10;
const SEPARATORS = /[-_./:@]+/;

/** Names by what is near to them. */
export interface NameIndex {
  /** The known name that a name was most likely meant to be; undefined where it is near to none. */
  nearest(name: string): string | undefined;
}

/**
 * Builds an index. Two names are near if they differ in their separators alone (`bodyparser`), or in one slip of the keyboard in
 * one part between separators: letters that changed places, one left out, doubled or hit beside.
 */
export function indexNames(names: Iterable<string>): NameIndex {
  const joined = new Map<string, string>();
  const sorted = new Map<string, string[]>();
  const byRest = new Map<string, { readonly part: string; readonly name: string }[]>();
  for (const name of names) {
    joined.set(join(name), name);
    const letters = sortedLetters(name);
    sorted.set(letters, [...(sorted.get(letters) ?? []), name]);
    for (const { rest, part } of holes(name)) {
      const list = byRest.get(rest);
      if (list) list.push({ part, name });
      else byRest.set(rest, [{ part, name }]);
    }
  }
  return {
    nearest: (name) => {
      const same = joined.get(join(name));
      if (same !== undefined) return same !== name && join(name).length > SHORTEST ? same : undefined;
      for (const { rest, part } of holes(name)) {
        const near = byRest.get(rest)?.find((known) => isSlip(part, known.part));
        if (near) return near.name;
      }
      // Letters that changed places, wherever in the name.
      const turned = sorted.get(sortedLetters(name))?.filter((known) => changedPlaces(join(name), join(known))) ?? [];
      return turned.find((known) => known.replace(/\w/g, '') === name.replace(/\w/g, '')) ?? turned[0];
    },
  };
}

function join(name: string): string {
  return name.toLowerCase().split(SEPARATORS).join('');
}

function sortedLetters(name: string): string {
  return Array.from(join(name)).sort().join('');
}

/** Whether two neighbours changed places, and nothing else. */
function changedPlaces(typed: string, known: string): boolean {
  if (typed.length !== known.length || known.length < SHORTEST_SUBSTITUTED) return false;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at++;
  return at > 0 && typed[at] === known[at + 1] && typed[at + 1] === known[at] && typed.slice(at + 2) === known.slice(at + 2);
}

/** The parts of a name, each with what stands around it. */
function holes(name: string): { readonly rest: string; readonly part: string }[] {
  const parts = name.toLowerCase().split(SEPARATORS);
  return parts.map((part, index) => ({ part, rest: parts.map((other, place) => (place === index ? '*' : other)).join('-') }));
}

/** Whether `typed` is `known` with a slip of the keyboard. A digit that differs is another version, not a slip. */
export function isSlip(typed: string, known: string): boolean {
  if (typed === known || known.length < SHORTEST || Math.abs(typed.length - known.length) > 2) return false;
  let start = 0;
  while (start < typed.length && start < known.length && typed[start] === known[start]) start++;
  // Hardly anybody gets the first letter wrong, and many real names differ in it.
  if (start === 0) return false;
  let tail = 0;
  while (tail < Math.min(typed.length, known.length) - start && typed[typed.length - 1 - tail] === known[known.length - 1 - tail]) tail++;
  const [a, b] = [typed.slice(start, typed.length - tail), known.slice(start, known.length - tail)];
  if (/\d/.test(a + b)) return false;
  if (a.length === 2 && b.length === 2) return (a[0] === b[1] && a[1] === b[0]) || isTwice(typed, known);
  if (a.length === 0 && b.length === 1) return known.length > SHORTEST || b === known[start - 1];
  if (a.length === 1 && b.length === 0) return a === typed[start - 1] || (typed.length >= SHORTEST_SUBSTITUTED && !(tail === 0 && /[sxry]/.test(a)));
  if (a.length === 1 && b.length === 1) return known.length >= SHORTEST_SUBSTITUTED;
  return isTwice(typed, known);
}

function isTwice(typed: string, known: string): boolean {
  return known.length >= SHORTEST_TWICE && typed.length >= SHORTEST_TWICE - 1 && distance(typed, known) <= 2;
}

/** Edit distance with neighbours that change places (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
