/** Receives each occurrence: the keyword's index in the list it was built from, and the offset just after it (UTF-16). */
export type KeywordHit = (keyword: number, end: number) => void;

/** Finds many keywords in one pass over a text. ASCII letters match in either case. */
export interface KeywordAutomaton {
  /**
   * Every occurrence of every keyword, overlapping ones too, in the order they end; of those that end together the longest
   * first. With `part`, those that lie within it.
   */
  scan(text: string, onHit: KeywordHit, part?: { readonly start: number; readonly end: number }): void;
}

const ASCII = 128;
/** One class for each UTF-16 code unit: a look-up without a branch runs half as fast again as one that asks for ASCII first. */
const CODE_UNITS = 65536;

/**
 * Builds an Aho-Corasick automaton with all transitions filled in, so that a scan costs one table look-up per character
 * however many keywords there are (Aho and Corasick, 1975).
 * @throws RangeError for an empty keyword or one with a character outside ASCII.
 */
export function createKeywordAutomaton(keywords: readonly string[]): KeywordAutomaton {
  const folded = keywords.map(foldKeyword);
  const { classes, width } = characterClasses(folded);
  const trie = buildTrie(folded, classes, width);
  const outputs = fillTransitions(trie, width);
  return { scan: (text, onHit, part) => run(trie.next, outputs, classes, width, text, onHit, part?.start ?? 0, part?.end ?? text.length) };
}

function foldKeyword(keyword: string): string {
  if (keyword.length === 0) throw new RangeError('A keyword must not be empty.');
  for (let i = 0; i < keyword.length; i++) {
    if (keyword.charCodeAt(i) >= ASCII)
      throw new RangeError(`The keyword \`${keyword}\` has a character outside ASCII.`);
  }
  return keyword.toLowerCase();
}

/** Characters that occur in no keyword share class 0: the table needs one column for each that does, and one for the rest. */
function characterClasses(keywords: readonly string[]): { classes: Uint8Array; width: number } {
  const classes = new Uint8Array(CODE_UNITS);
  let width = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const code = keyword.charCodeAt(i);
      if (classes[code] !== 0) continue;
      classes[code] = width;
      if (code >= 97 && code <= 122) classes[code - 32] = width;
      width++;
    }
  }
  return { classes, width };
}

interface Trie {
  /** `state * width + class` to the next state times width; a state that ends a keyword is stored as its complement (negative). */
  readonly next: Int32Array;
  readonly states: number;
  /** The keywords that end in a state. */
  readonly ends: (number[] | undefined)[];
}

function buildTrie(keywords: readonly string[], classes: Uint8Array, width: number): Trie {
  const limit = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const next = new Int32Array(limit * width);
  const ends: (number[] | undefined)[] = [];
  let states = 1;
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (let i = 0; i < keyword.length; i++) {
      const cell = state * width + (classes[keyword.charCodeAt(i)] as number);
      let target = next[cell] as number;
      if (target === 0) next[cell] = target = states++;
      state = target;
    }
    (ends[state] ??= []).push(index);
  });
  return { next: next.subarray(0, states * width), states, ends };
}

/** Replaces the trie's gaps by what the longest suffix that is still a keyword's start would do. Returns the keywords to report in each state. */
function fillTransitions({ next, states, ends }: Trie, width: number): (readonly number[] | undefined)[] {
  const outputs: (readonly number[] | undefined)[] = ends.slice();
  const fallback = new Int32Array(states);
  const queue = new Int32Array(states);
  let tail = 0;
  for (let c = 0; c < width; c++) if (next[c] !== 0) queue[tail++] = next[c] as number;
  for (let head = 0; head < tail; head++) {
    const state = queue[head] as number;
    const back = fallback[state] as number;
    const inherited = outputs[back];
    if (inherited) outputs[state] = [...(outputs[state] ?? []), ...inherited];
    for (let c = 0; c < width; c++) {
      const cell = state * width + c;
      const target = next[cell] as number;
      const detour = next[back * width + c] as number;
      if (target === 0) {
        next[cell] = detour;
      } else {
        fallback[target] = detour;
        queue[tail++] = target;
      }
    }
  }
  for (let cell = 0; cell < next.length; cell++) {
    const target = next[cell] as number;
    next[cell] = outputs[target] ? ~(target * width) : target * width;
  }
  return outputs;
}

function run(
  next: Int32Array,
  outputs: readonly (readonly number[] | undefined)[],
  classes: Uint8Array,
  width: number,
  text: string,
  onHit: KeywordHit,
  start: number,
  end: number,
): void {
  let row = 0;
  for (let i = start; i < end; i++) {
    row = next[row + (classes[text.charCodeAt(i)] as number)] as number;
    if (row < 0) {
      row = ~row;
      for (const keyword of outputs[row / width] as readonly number[]) onHit(keyword, i + 1);
    }
  }
}
