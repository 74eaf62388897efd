import type { Needs } from '../rules/definition';
import { type CharSet, intersects, WORD } from '../text/regex/charset';
import { parseRegex, type RegexNode } from '../text/regex/syntax';

/** A single character is in nearly every text. */
const TELLING = 2;
/** Words of one expression; with more, looking for them costs more than it saves. */
const MOST_WORDS = 80;
/** Characters of a set that are told apart. */
const MOST_CHARACTERS = 6;
/** Texts of a part that are told apart. */
const MOST_TEXTS = 40;
/** Texts whose words are all asked for. */
const MOST_TOLD = 6;
/** Signs beside a word that say less than that it stands alone. */
const BESIDE = 3;
/** Forms of a part that may be missing. */
const MOST_OPTIONS = 4;
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
  if (count(needs) <= MOST_WORDS) return needs;
  const fewer = leaner(needs);
  return count(fewer) > MOST_WORDS ? NOTHING : fewer;
}

/** Of several conditions that all have to hold, the most telling: enough where all of them are too many words. */
function leaner(needs: Needs): Needs {
  if (typeof needs === 'string' || 'word' in needs || 'name' in needs) return needs;
  if ('any' in needs) return anyOf(needs.any.map(leaner));
  const parts = needs.all.map(leaner).filter((part) => count(part) > 0);
  return parts.sort((a, b) => shortest(b) - shortest(a) || count(a) - count(b))[0] ?? NOTHING;
}

/** The length of the shortest word of a condition; 0 where it may hold without any. */
function shortest(needs: Needs): number {
  if (typeof needs === 'string') return needs.length;
  if ('word' in needs) return needs.word.length;
  if ('name' in needs) return needs.name.length;
  if ('any' in needs) return Math.min(...needs.any.map(shortest));
  return Math.max(0, ...needs.all.map(shortest));
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
      return anyOf(node.options.map((option) => ofNode(option, sides, subject)));
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
  const split = withoutOption(items);
  if (split) return anyOf(split.map((each) => ofSequence(each, sides, subject)));
  const all: Needs[] = [];
  let run: { readonly texts: readonly string[]; readonly first: number; readonly last: number } | undefined;
  const close = (): void => {
    if (run) {
      const around = { left: sideOf(items, run.first, -1, sides.left), right: sideOf(items, run.last, 1, sides.right) };
      // Of several texts the most telling word of each says enough: all of them would be many.
      const telling = run.texts.length > MOST_TOLD ? mostTelling : (_: string, words: readonly Needs[]): Needs => (words.length === 1 ? words[0]! : { all: words });
      if (run.texts.length === 1) all.push(...wordsIn(run.texts[0]!, around, subject));
      else all.push(anyOf(run.texts.map((text) => telling(text, wordsIn(text, around, subject)))));
    }
    run = undefined;
  };
  items.forEach((item, index) => {
    const texts = textsOf(item);
    if (texts) {
      if (run && run.texts.length * texts.length > MOST_TEXTS) close();
      run = { texts: run ? joined(run.texts, texts) : texts, first: run?.first ?? index, last: index };
    } else if (item.type !== 'edge') {
      close();
      if (item.type !== 'set') all.push(ofNode(item, { left: sideOf(items, index, -1, sides.left), right: sideOf(items, index, 1, sides.right) }, subject));
    }
  });
  close();
  const asked = all.filter((part) => !implies(NOTHING, part));
  return asked.length === 1 ? asked[0]! : { all: asked };
}

/** One of some conditions, without those that ask for more than another that is enough. */
function anyOf(options: readonly Needs[]): Needs {
  const least = options.filter((option, index) => !options.some((other, at) => at !== index && implies(option, other) && (at < index || !implies(other, option))));
  return least.length === 1 ? least[0]! : { any: least };
}

/** Whether a text that meets the condition meets the other one as well. */
function implies(needs: Needs, other: Needs): boolean {
  if (typeof other === 'object' && 'all' in other) return other.all.every((part) => implies(needs, part));
  if (typeof other === 'object' && 'any' in other) return other.any.some((part) => implies(needs, part));
  if (typeof needs === 'object' && 'all' in needs) return needs.all.some((part) => implies(part, other));
  if (typeof needs === 'object' && 'any' in needs) return needs.any.every((part) => implies(part, other));
  if (typeof other === 'string') return (typeof needs === 'string' ? needs : 'word' in needs ? needs.word : '').includes(other);
  return typeof needs === 'object' && 'word' in needs && 'word' in other && needs.word === other.word;
}

/** Every text that a part can match, where they are few; undefined where they are many, or where it asks for what stands around it. */
function textsOf(node: RegexNode): readonly string[] | undefined {
  switch (node.type) {
    case 'set':
      return charactersOf(node.set);
    case 'capture':
      return textsOf(node.body);
    case 'repeat': {
      if (node.max !== 1) return undefined;
      const once = textsOf(node.body);
      return once && node.min === 0 ? ['', ...once] : once;
    }
    case 'choice': {
      const options = node.options.map(textsOf);
      if (options.some((option) => !option)) return undefined;
      const texts = [...new Set(options.flatMap((option) => option!))];
      return texts.length > MOST_TEXTS ? undefined : texts;
    }
    case 'sequence': {
      let texts: readonly string[] = [''];
      for (const item of node.items) {
        const next = textsOf(item);
        if (!next || texts.length * next.length > MOST_TEXTS) return undefined;
        texts = joined(texts, next);
      }
      return texts;
    }
    default:
      return undefined;
  }
}

function joined(starts: readonly string[], ends: readonly string[]): readonly string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}

/** The same sequence with and without its first part that may be missing, so that what stands around it is seen side by side. */
function withoutOption(items: readonly RegexNode[]): readonly (readonly RegexNode[])[] | undefined {
  for (const [index, item] of items.entries()) {
    if (item.type !== 'repeat' || item.min !== 0 || item.max !== 1 || textsOf(item)) continue;
    const body = item.body.type === 'capture' ? item.body.body : item.body;
    const options = body.type === 'choice' ? body.options : [body];
    if (options.length > MOST_OPTIONS) continue;
    const [before, after] = [items.slice(0, index), items.slice(index + 1)];
    // One part is enough: each doubles the work.
    if (after.some((part) => part.type === 'repeat' && part.min === 0 && part.max === 1 && !textsOf(part))) return undefined;
    return [[...before, ...after], ...options.map((option) => [...before, ...(option.type === 'sequence' ? option.items : [option]), ...after])];
  }
  return undefined;
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

/** One of the words of a run: a word that is all of it but for a sign or two, or the run. */
function mostTelling(run: string, words: readonly Needs[]): Needs {
  const [first] = words;
  const whole = words.length <= 2 && typeof first === 'object' && 'word' in first && first.word.length + BESIDE >= run.length;
  return (whole ? first : words.at(-1)) ?? NOTHING;
}

/** The few characters that a set stands for, letters in lower case where both cases are in it; undefined for any other set. */
function charactersOf(set: CharSet): readonly string[] | undefined {
  const codes: number[] = [];
  for (let at = 0; at < set.length; at += 2) {
    const [from = 0, to = 0] = [set[at], set[at + 1]];
    if (codes.length + to - from >= 2 * MOST_CHARACTERS) return undefined;
    for (let code = from; code <= to; code++) codes.push(code);
  }
  const characters = [...new Set(codes.map((code) => String.fromCharCode(code).toLowerCase()))];
  return characters.length > 0 && characters.length <= MOST_CHARACTERS && characters.every((character) => /^[\x21-\x7e]$/.test(character)) ? characters : undefined;
}

function count(needs: Needs): number {
  if (typeof needs === 'string' || 'word' in needs || 'name' in needs) return 1;
  return ('all' in needs ? needs.all : needs.any).reduce<number>((sum, part) => sum + count(part), 0);
}
