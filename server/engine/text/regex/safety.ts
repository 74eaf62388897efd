import type { CharSet } from './charset';
import { ANY, intersects, NONE, unite } from './charset';
import type { RegexNode, RegexProblem } from './syntax';

/** What is known about a regular expression without running it. */
export interface RegexMeasure {
  /** The longest text it can match, in UTF-16 code units. */
  readonly maxLength: number;
  /** How far around a match its look-around and boundaries can see. */
  readonly reach: number;
  /** The most steps a backtracking matcher can take from one starting place, whatever the text. */
  readonly steps: number;
}

export type SafetyResult =
  | { readonly ok: true; readonly measure: RegexMeasure }
  | { readonly ok: false; readonly problem: RegexProblem };

/** More steps than this from one starting place is refused. */
export const MAX_STEPS = 50_000;

/**
 * Proves that a regular expression cannot be made slow by the text it runs on. Every repeat must be bounded; what stands
 * under a repeat must match in one way only (no variable repeat, no two options that begin alike); and the work from one
 * starting place, counted over all ways to backtrack, must stay under `MAX_STEPS`. The cost over a text is then at most
 * that number times its length: linear.
 */
export function checkRegex(root: RegexNode): SafetyResult {
  const problem = findAmbiguity(root);
  if (problem) return { ok: false, problem };
  const steps = stepsOf(root, END).steps;
  if (steps > MAX_STEPS) {
    const message =
      `From one place it can take ${Math.round(steps)} steps, more than ${MAX_STEPS}. ` +
      'Make neighbouring repeats shorter or let them match different characters';
    return { ok: false, problem: { code: 'too-costly', message } };
  }
  return { ok: true, measure: { maxLength: lengthOf(root).max, reach: reachOf(root), steps } };
}

function children(node: RegexNode): readonly RegexNode[] {
  switch (node.type) {
    case 'sequence':
      return node.items;
    case 'choice':
      return node.options;
    case 'repeat':
    case 'capture':
    case 'look':
      return [node.body];
    default:
      return [];
  }
}

function findAmbiguity(node: RegexNode): RegexProblem | undefined {
  if (node.type === 'repeat') {
    if (node.max === Infinity) {
      return { code: 'unbounded', message: 'A repeat has no upper bound: write {n,m} in place of *, + or {n,}' };
    }
    if (node.max > 1) {
      const inside = ambiguityUnderRepeat(node.body);
      if (inside) return inside;
    }
  }
  for (const child of children(node)) {
    const problem = findAmbiguity(child);
    if (problem) return problem;
  }
  return undefined;
}

/** What must not stand under a repeat: a text could be divided among the rounds in many ways, and each be tried. */
function ambiguityUnderRepeat(node: RegexNode): RegexProblem | undefined {
  if (node.type === 'repeat' && node.min !== node.max) {
    return { code: 'nested-repeat', message: 'A repeat of varying length stands inside another repeat' };
  }
  if (node.type === 'choice' && compatibleOptions(node.options) > 1) {
    return { code: 'ambiguous-choice', message: 'Two options of a choice under a repeat can begin with the same text' };
  }
  for (const child of children(node)) {
    const problem = ambiguityUnderRepeat(child);
    if (problem) return problem;
  }
  return undefined;
}

function lengthOf(node: RegexNode): { readonly min: number; readonly max: number } {
  switch (node.type) {
    case 'set':
      return { min: 1, max: 1 };
    case 'sequence':
      return node.items
        .map(lengthOf)
        .reduce((sum, part) => ({ min: sum.min + part.min, max: sum.max + part.max }), { min: 0, max: 0 });
    case 'choice': {
      const parts = node.options.map(lengthOf);
      return { min: Math.min(...parts.map((part) => part.min)), max: Math.max(...parts.map((part) => part.max)) };
    }
    case 'repeat': {
      const body = lengthOf(node.body);
      return { min: body.min * node.min, max: body.max === 0 ? 0 : body.max * node.max };
    }
    case 'capture':
      return lengthOf(node.body);
    default:
      return { min: 0, max: 0 };
  }
}

function reachOf(node: RegexNode): number {
  if (node.type === 'edge') return 1;
  const inner = children(node).reduce((most, child) => Math.max(most, reachOf(child)), 0);
  return node.type === 'look' ? inner + lengthOf(node.body).max : inner;
}

/** What follows a node: the steps it may take, and the characters it can begin with. */
interface Rest {
  readonly steps: number;
  readonly first: CharSet;
}

/** Nothing follows: the match is complete and is not taken back. */
const END: Rest = { steps: 0, first: NONE };

function stepsOf(node: RegexNode, rest: Rest): Rest {
  switch (node.type) {
    case 'set':
      return { steps: 1 + rest.steps, first: node.set };
    case 'sequence':
      return node.items.reduceRight((following, item) => stepsOf(item, following), rest);
    case 'choice': {
      const withRest = node.options.map((option) => stepsOf(option, rest));
      const longest = Math.max(...withRest.map((option) => option.steps));
      // Options that differ early are given up early; those that can begin alike are each followed to the end.
      const tried = node.options.length * PREFIX;
      return {
        steps: tried + longest * compatibleOptions(node.options),
        first: unite(...withRest.map((option) => option.first)),
      };
    }
    case 'repeat':
      return stepsOfRepeat(node.body, node.min, node.max, rest);
    case 'capture':
      return stepsOf(node.body, rest);
    case 'look':
      return { steps: 1 + stepsOf(node.body, END).steps + rest.steps, first: ANY };
    case 'edge':
      return { steps: 1 + rest.steps, first: ANY };
  }
}

function stepsOfRepeat(body: RegexNode, min: number, max: number, rest: Rest): Rest {
  const alone = stepsOf(body, END);
  const first = min === 0 || lengthOf(body).min === 0 ? unite(alone.first, rest.first) : alone.first;
  // Where the rest cannot begin with what is repeated, giving back a round fails at the first character.
  const retry = intersects(alone.first, rest.first) ? rest.steps : 1;
  if (max === 1) return { steps: stepsOf(body, rest).steps + (min === 0 ? retry : 0), first };
  return { steps: max * alone.steps + rest.steps + (max - min) * retry, first };
}

const PREFIX = 8;

/** How many options of a choice can begin at the same place, at most: 1 when each pair differs in a fixed character. */
function compatibleOptions(options: readonly RegexNode[]): number {
  const starts = options.map((option) => {
    const sets: CharSet[] = [];
    collectPrefix(option, sets);
    return sets;
  });
  let most = 1;
  for (const a of starts) {
    const count = starts.filter((b) => a === b || !differ(a, b)).length;
    most = Math.max(most, count);
  }
  return most;
}

function differ(a: readonly CharSet[], b: readonly CharSet[]): boolean {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (!intersects(a[i] as CharSet, b[i] as CharSet)) return true;
  return false;
}

/** Appends the sets of the characters a node must begin with; false where they cannot be told further. */
function collectPrefix(node: RegexNode, out: CharSet[]): boolean {
  if (out.length >= PREFIX) return false;
  switch (node.type) {
    case 'set':
      out.push(node.set);
      return true;
    case 'sequence':
      return node.items.every((item) => collectPrefix(item, out));
    case 'capture':
      return collectPrefix(node.body, out);
    case 'repeat':
      for (let i = 0; i < node.min && i < PREFIX; i++) if (!collectPrefix(node.body, out)) return false;
      if (node.min === 0 && node.max > 0) return false;
      return node.min === node.max;
    case 'look':
    case 'edge':
      return true;
    case 'choice': {
      if (node.options.some((option) => lengthOf(option).min === 0)) return false;
      out.push(unite(...node.options.map((option) => stepsOf(option, END).first)));
      return false;
    }
  }
}

/** More neighbouring repeats without a bound than this, and a long text is slow to give up on. */
const MOST_UNBOUNDED = 3;
/** A bounded repeat up to here can do no harm by itself. */
const SMALL_REPEAT = 4;

/**
 * Whether a backtracking matcher could be made very slow by some text. Unlike `checkRegex` this allows repeats without a
 * bound, which the text's length bounds well enough, as long as each text can be divided among them in few ways.
 */
export function isFragile(root: RegexNode): boolean {
  if (checkRegex(root).ok) return false;
  return hasNestedAmbiguity(root) || unboundedIn(root) > MOST_UNBOUNDED;
}

/** Whether a text can be divided among the rounds of a repeat in many ways: then each character more doubles the time. */
export function hasNestedAmbiguity(node: RegexNode): boolean {
  if (node.type === 'repeat' && node.max > SMALL_REPEAT) {
    const begins = lengthOf(node.body).min > 0 ? stepsOf(node.body, END).first : ANY;
    if (dividesInManyWays(node.body, begins)) return true;
  }
  return children(node).some(hasNestedAmbiguity);
}

/** Whether rounds that begin with a character of the set cannot be told from each other: a repeat inside takes that too. */
function dividesInManyWays(node: RegexNode, begins: CharSet): boolean {
  if (node.type === 'repeat' && node.min !== node.max && node.max > 1 && intersects(stepsOf(node.body, END).first, begins)) return true;
  if (node.type === 'choice' && compatibleOptions(node.options) > 1) return true;
  if (node.type !== 'sequence') return children(node).some((child) => dividesInManyWays(child, begins));
  return node.items.some((item, index) => {
    const next = node.items[index + 1];
    // A repeat that ends at a character it cannot take, such as the quote after a quoted text, ends in one place only.
    const closed = item.type === 'repeat' && next && lengthOf(next).min > 0 && !intersects(stepsOf(item.body, END).first, stepsOf(next, END).first);
    return closed ? dividesInManyWays(item.body, begins) : dividesInManyWays(item, begins);
  });
}

/** The most repeats without a bound (or with a large one) that one match can go through. */
function unboundedIn(node: RegexNode): number {
  switch (node.type) {
    case 'choice':
      return Math.max(0, ...node.options.map(unboundedIn));
    case 'repeat':
      return unboundedIn(node.body) + (node.max > 100 ? 1 : 0);
    default:
      return children(node).reduce((sum, child) => sum + unboundedIn(child), 0);
  }
}
