import type { Needs } from '../rules/definition';
import { type CharSet, intersects, WORD } from '../text/regex/charset';
import { parseRegex, type RegexNode } from '../text/regex/syntax';

/** A single character is in nearly every text. */
const TELLING = 2;
/** Words of one expression; with more, looking for them costs more than it saves. */
const MOST_WORDS = 40;
const NOTHING: Needs = { all: [] };

/** What the expression is matched against: any piece of a text, or all that some node stands for, which begins where a word may begin. */
export type RegexSubject = 'piece' | 'node';

/**
 * The words that a text must hold before a regular expression can match a piece of it, in either case. Nothing for one that
 * cannot be read, or that asks for no word. Where what stands around a word in the expression is no letter, it is a word of its
 * own in the text as well.
 */
export function needsOfRegex(source: string, subject: RegexSubject = 'piece'): Needs {
  const parsed = parseRegex(source);
  if (!parsed.ok) return NOTHING;
  const needs = ofNode(parsed.root, { left: subject === 'node' ? 'border' : 'open', right: 'open' }, subject);
  return count(needs) > MOST_WORDS ? NOTHING : needs;
}

/** Whether what stands beside a part is known to be no letter, digit or underscore. */
type Side = 'border' | 'open';

interface Sides {
  readonly left: Side;
  readonly right: Side;
}

const OPEN: Sides = { left: 'open', right: 'open' };

function ofNode(node: RegexNode, sides: Sides, subject: RegexSubject): Needs {
  switch (node.type) {
    case 'sequence':
      return ofSequence(node.items, sides, subject);
    case 'choice':
      return { any: node.options.map((option) => ofNode(option, sides, subject)) };
    case 'capture':
      return ofNode(node.body, sides, subject);
    case 'repeat':
      if (node.min === 0) return NOTHING;
      return ofNode(node.body, node.max === 1 ? sides : OPEN, subject);
    case 'set':
      return ofSequence([node], sides, subject);
    case 'look':
    case 'edge':
      return NOTHING;
  }
}

/** Characters that follow each other are a word; what stands between words has needs of its own. */
function ofSequence(items: readonly RegexNode[], sides: Sides, subject: RegexSubject): Needs {
  const all: Needs[] = [];
  let run: { readonly text: string; readonly first: number; readonly last: number } | undefined;
  const close = (): void => {
    if (run) all.push(...wordsIn(run.text, { left: sideOf(items, run.first, -1, sides.left), right: sideOf(items, run.last, 1, sides.right) }, subject));
    run = undefined;
  };
  items.forEach((item, index) => {
    const letter = item.type === 'set' ? onlyCharacter(item.set) : undefined;
    if (letter !== undefined) {
      run = run ? { ...run, text: run.text + letter, last: index } : { text: letter, first: index, last: index };
    } else if (item.type !== 'edge') {
      close();
      if (item.type !== 'set') all.push(ofNode(item, { left: sideOf(items, index, -1, sides.left), right: sideOf(items, index, 1, sides.right) }, subject));
    }
  });
  close();
  return { all };
}

/** What stands before (-1) or after (1) an item of a sequence. */
function sideOf(items: readonly RegexNode[], index: number, step: 1 | -1, outer: Side): Side {
  for (let at = index + step; at >= 0 && at < items.length; at += step) {
    const side = sideOfItem(items[at]!, step);
    if (side !== 'through') return side;
  }
  return outer;
}

/** What a neighbour before (-1) or after (1) ends or begins with; `through` where it may be nothing and else is a border. */
function sideOfItem(item: RegexNode, step: 1 | -1): Side | 'through' {
  switch (item.type) {
    case 'set':
      return intersects(item.set, WORD) ? 'open' : 'border';
    case 'edge':
      return item.edge === 'not-word' ? 'open' : 'border';
    case 'look':
      return 'through';
    case 'capture':
      return sideOfItem(item.body, step);
    case 'repeat': {
      const side = sideOfItem(item.body, step);
      return side === 'border' && item.min === 0 ? 'through' : side;
    }
    case 'sequence': {
      const near = step > 0 ? item.items : [...item.items].reverse();
      return near.map((part) => sideOfItem(part, step)).find((side) => side !== 'through') ?? 'through';
    }
    case 'choice': {
      const sides = item.options.map((option) => sideOfItem(option, step));
      return sides.includes('open') ? 'open' : sides.includes('through') ? 'through' : 'border';
    }
  }
}

/** A run of characters as a piece of the text, or by the words in it, where it begins and ends one. */
function wordsIn(run: string, { left, right }: Sides, subject: RegexSubject): Needs[] {
  const found: Needs[] = [];
  // What is matched against pieces of texts may begin within a word: only nodes begin and end where words do.
  if (subject === 'node') {
    for (const { 0: text, index } of run.matchAll(/\w+/g)) {
      const whole = (index > 0 || left === 'border') && (index + text.length < run.length || right === 'border');
      if (whole && text.length >= TELLING) found.push({ word: text });
    }
  }
  const covered = found.length === 1 && (found[0] as { word: string }).word === run;
  if (!covered && run.length >= TELLING) found.push(run);
  return found;
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
  if (typeof needs === 'string' || 'word' in needs || 'name' in needs) return 1;
  return ('all' in needs ? needs.all : needs.any).reduce<number>((sum, part) => sum + count(part), 0);
}
