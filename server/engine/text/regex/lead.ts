import type { CharSet } from './charset';
import type { RegexNode } from './syntax';

const MAX_STRINGS = 600;
/** A set of more characters than this ends the part of a match that is known. */
const MAX_WIDTH = 16;

/**
 * Whether every match of an expression starts with one of the keywords (lower case; letters in either case). Then the
 * place of a keyword is the place to try the expression, and nothing has to be searched. A `false` may also mean that it
 * could not be told.
 */
export function startsWithKeyword(root: RegexNode, keywords: readonly string[]): boolean {
  const isDone = (text: string): boolean => keywords.some((keyword) => text.startsWith(keyword));
  const starts = extend([{ text: '', open: true }], root, isDone);
  return starts !== undefined && starts.every(({ text }) => isDone(text));
}

/** A text with which matches can start; `open` while it is no keyword yet and what follows is known. */
interface Start {
  readonly text: string;
  readonly open: boolean;
}

type IsDone = (text: string) => boolean;

/** Adds a node to each open start. Undefined when there are too many. */
function extend(starts: readonly Start[], node: RegexNode, isDone: IsDone): readonly Start[] | undefined {
  if (!starts.some((start) => start.open)) return starts;
  switch (node.type) {
    case 'set':
      return appendSet(starts, node.set, isDone);
    case 'sequence': {
      let extended: readonly Start[] | undefined = starts;
      for (const item of node.items) extended = extended && extend(extended, item, isDone);
      return extended;
    }
    case 'choice':
      return limited(node.options.map((option) => extend(starts, option, isDone)));
    case 'capture':
      return extend(starts, node.body, isDone);
    case 'repeat':
      return appendRepeat(starts, node, isDone);
    default:
      return starts;
  }
}

function appendSet(starts: readonly Start[], set: CharSet, isDone: IsDone): readonly Start[] | undefined {
  const letters = lettersOf(set);
  if (letters === undefined) return starts.map((start) => ({ ...start, open: false }));
  const append = (start: Start): readonly Start[] =>
    letters.map((letter) => ({ text: start.text + letter, open: !isDone(start.text + letter) }));
  return limited([starts.flatMap((start) => (start.open ? append(start) : [start]))]);
}

function appendRepeat(
  starts: readonly Start[],
  node: RegexNode & { type: 'repeat' },
  isDone: IsDone,
): readonly Start[] | undefined {
  let round: readonly Start[] | undefined = starts;
  for (let i = 0; i < node.min && round?.some((start) => start.open); i++) round = extend(round, node.body, isDone);
  if (node.max === node.min || round === undefined) return round;
  if (node.max - node.min > 1) return round.map((start) => ({ ...start, open: false }));
  return limited([round, extend(round, node.body, isDone)]);
}

function limited(lists: readonly (readonly Start[] | undefined)[]): readonly Start[] | undefined {
  const all: Start[] = [];
  for (const list of lists) {
    if (list === undefined || all.length + list.length > MAX_STRINGS) return undefined;
    all.push(...list);
  }
  return all;
}

/** The characters of a small set in lower case; undefined for a large one. */
function lettersOf(set: CharSet): readonly string[] | undefined {
  const letters = new Set<string>();
  for (let i = 0; i < set.length; i += 2) {
    if ((set[i + 1] as number) - (set[i] as number) > MAX_WIDTH) return undefined;
    for (let code = set[i] as number; code <= (set[i + 1] as number); code++)
      letters.add(String.fromCharCode(code).toLowerCase());
    if (letters.size > MAX_WIDTH) return undefined;
  }
  return [...letters];
}
