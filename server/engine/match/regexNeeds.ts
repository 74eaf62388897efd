import type { Needs } from '../rules/definition';
import type { CharSet } from '../text/regex/charset';
import { parseRegex, type RegexNode } from '../text/regex/syntax';

/** A shorter piece is in nearly every text. */
const TELLING = 3;
/** Words of one expression; with more, looking for them costs more than it saves. */
const MOST_WORDS = 40;

/**
 * The words that a text must hold before a regular expression can match a piece of it, in either case. Nothing for one that
 * cannot be read, or that asks for no word.
 */
export function needsOfRegex(source: string): Needs {
  const parsed = parseRegex(source);
  if (!parsed.ok) return { all: [] };
  const needs = ofNode(parsed.root);
  return count(needs) > MOST_WORDS ? { all: [] } : needs;
}

function ofNode(node: RegexNode): Needs {
  switch (node.type) {
    case 'sequence':
      return ofSequence(node.items);
    case 'choice':
      return { any: node.options.map(ofNode) };
    case 'capture':
      return ofNode(node.body);
    case 'repeat':
      return node.min > 0 ? ofNode(node.body) : { all: [] };
    case 'set':
    case 'look':
    case 'edge':
      return { all: [] };
  }
}

/** Characters that follow each other are a word; what stands between words has needs of its own. */
function ofSequence(items: readonly RegexNode[]): Needs {
  const all: Needs[] = [];
  let word = '';
  const close = (): void => {
    if (word.length >= TELLING) all.push(word);
    word = '';
  };
  for (const item of items) {
    const letter = item.type === 'set' ? onlyCharacter(item.set) : undefined;
    if (letter !== undefined) {
      word += letter;
    } else if (item.type !== 'edge') {
      close();
      all.push(ofNode(item));
    }
  }
  close();
  return { all };
}

/** The character that a set stands for, a letter in lower case where both cases are in it; undefined for any other set. */
function onlyCharacter(set: CharSet): string | undefined {
  const codes: number[] = [];
  for (let at = 0; at < set.length; at += 2) {
    const [from = 0, to = 0] = [set[at], set[at + 1]];
    if (to - from > 1) return undefined;
    for (let code = from; code <= to; code++) codes.push(code);
  }
  const letters = new Set(codes.map((code) => String.fromCharCode(code).toLowerCase()));
  const [letter] = letters;
  return letters.size === 1 && letter !== undefined && /^[\x21-\x7e]$/.test(letter) ? letter : undefined;
}

function count(needs: Needs): number {
  return typeof needs === 'string' ? 1 : ('all' in needs ? needs.all : needs.any).reduce<number>((sum, part) => sum + count(part), 0);
}
