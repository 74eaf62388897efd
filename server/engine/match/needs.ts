import { type CompiledPattern, NEVER, type PatternNode } from './pattern';
import { listedNames } from '../rules/alternatives';
import { needsOfRegex } from './regexNeeds';
import type { AllFormula, Condition, Formula, Needs, RuleDefinition, TaintPart } from '../rules/definition';

/** Nothing is needed: the rule has to look at every text. */
export const NEEDS_NOTHING: Needs = { all: [] };

/** A regular expression that may take forever repeats a group. */
const REPEATED_GROUP: Needs = { any: [')*', ')+', '){'] };

/** The words that a text must hold before a rule can match, from its compiled patterns. */
export function needsOf(definition: RuleDefinition, pattern: (source: string) => CompiledPattern): Needs {
  if (definition.mode === 'search') return definition.formula ? simplify(ofFormula(definition.formula, pattern)) : NEEDS_NOTHING;
  const anyOf = (parts: readonly TaintPart[] | undefined): Needs => ({ any: (parts ?? []).map((part) => ofFormula(part.formula, pattern)) });
  return simplify({ all: [anyOf(definition.sources), anyOf(definition.sinks)] });
}

/** The words that a text must hold before a rule on text alone can match, by its regular expressions. */
export function needsOfText(formula: Formula): Needs {
  return simplify(ofText(formula));
}

function ofText(formula: Formula): Needs {
  switch (formula.op) {
    case 'pattern':
      return NEEDS_NOTHING;
    case 'regex':
      return needsOfRegex(formula.source);
    case 'any':
      return { any: formula.children.map(ofText) };
    case 'all':
      return { all: [...formula.positive, ...formula.inside].map(ofText) };
  }
}

function ofFormula(formula: Formula, pattern: (source: string) => CompiledPattern): Needs {
  switch (formula.op) {
    case 'pattern': {
      const compiled = pattern(formula.source);
      // A pattern that matches nowhere in this language needs a word that no text has.
      if (compiled === NEVER) return { any: [] };
      const names = compiled.literals.filter((literal) => /^[\x21-\x7e]{2,}$/.test(literal)).map((name) => ({ name }));
      return { all: [...names, ...compiled.nodes.flatMap(ofStrings)] };
    }
    case 'regex':
      return NEEDS_NOTHING;
    case 'any':
      return { any: formula.children.map((child) => ofFormula(child, pattern)) };
    case 'all': {
      const parts = [...formula.positive, ...formula.inside];
      return { all: [...parts.map((child) => ofFormula(child, pattern)), ...ofConditions(formula, pattern)] };
    }
  }
}

/** What the expressions ask for that strings in a pattern have to match. */
function ofStrings(node: PatternNode): Needs[] {
  if (node.op === 'string') return node.source === undefined ? [] : [needsOfRegex(node.source)];
  // One of several options is enough.
  return node.op === 'either' ? [] : childrenOf(node).flatMap(ofStrings);
}

/** What a metavariable is bound to stands in the text: so do the words that its condition asks for. */
function ofConditions(formula: AllFormula, pattern: (source: string) => CompiledPattern): Needs[] {
  const conditions = formula.conditions.filter((condition): condition is Condition & { type: 'regex' } => condition.type === 'regex');
  const repeats = formula.conditions.some((condition) => condition.type === 'analysis' && condition.analyzer === 'redos') ? [REPEATED_GROUP] : [];
  if (conditions.length === 0) return repeats;
  const typeNames = new Set<string>();
  let groups = false;
  for (const part of leaves(formula)) {
    if (part.op === 'regex') groups = true;
    else for (const node of pattern(part.source).nodes) metavariablesOfTypes(node, typeNames);
  }
  const asked = conditions.map(({ metavariable, regex, constants }): Needs => {
    // A group of a regular expression is any piece of the text, a constant may be put together, the type of a literal is written nowhere.
    const subject = groups || constants || typeNames.has(metavariable) ? 'piece' : 'node';
    const names = listedNames(regex);
    if (names?.every((name) => name.length > 1)) return { any: names.map((name) => (subject === 'node' ? { word: name } : name)) };
    return needsOfRegex(regex, subject);
  });
  return [...repeats, ...asked];
}

/** Every pattern and regular expression that may bind something. */
function* leaves(formula: Formula): Iterable<Formula & { op: 'pattern' | 'regex' }> {
  switch (formula.op) {
    case 'any':
      for (const child of formula.children) yield* leaves(child);
      return;
    case 'all':
      for (const child of [...formula.positive, ...formula.inside, ...(formula.anywhere ?? [])]) yield* leaves(child);
      for (const condition of formula.conditions) if (condition.type === 'pattern') yield* leaves(condition.formula);
      return;
    default:
      yield formula;
  }
}

/** Metavariables in the place of a type. */
function metavariablesOfTypes(node: PatternNode, found: Set<string>): void {
  if ((node.op === 'declared' || node.op === 'declaration' || node.op === 'formal') && node.type.op === 'meta') found.add(node.type.name);
  for (const child of childrenOf(node)) metavariablesOfTypes(child, found);
}

function childrenOf(node: PatternNode): PatternNode[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value])).filter(isNode);
}

function isNode(value: unknown): value is PatternNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

/** Whether a condition holds always. */
function isNothing(needs: Needs): boolean {
  return typeof needs !== 'string' && 'all' in needs && needs.all.length === 0;
}

/** Whether a condition asks for one word. */
function isWord(needs: Needs): needs is Word {
  return typeof needs === 'string' || 'word' in needs || 'name' in needs;
}

/** The same condition with as little as says it. */
export function simplify(needs: Needs): Needs {
  if (isWord(needs)) return needs;
  if ('all' in needs) {
    const parts = distinct(needs.all.map(simplify).flatMap((part) => (!isWord(part) && 'all' in part ? part.all : [part])));
    return parts.length === 1 ? parts[0]! : { all: parts };
  }
  const options = distinct(needs.any.map(simplify).flatMap((part) => (!isWord(part) && 'any' in part ? part.any : [part])));
  if (options.some(isNothing)) return NEEDS_NOTHING;
  return options.length === 1 ? options[0]! : { any: options };
}

function distinct(list: readonly Needs[]): Needs[] {
  return [...new Map(list.map((part) => [JSON.stringify(part), part])).values()];
}

/** One word that a text must hold: a piece of it, a word in either case, or a name as it is written. */
export type Word = Exclude<Needs, { readonly all: unknown } | { readonly any: unknown }>;

/** The words of a condition. */
export function wordsOf(needs: Needs): Word[] {
  if (isWord(needs)) return [needs];
  return ('all' in needs ? needs.all : needs.any).flatMap(wordsOf);
}

/** Needs with words by their numbers, so that testing a text takes no look-ups by name. */
export type NumberedNeeds = number | { readonly all: readonly NumberedNeeds[] } | { readonly any: readonly NumberedNeeds[] };

/** Puts numbers in the place of words. */
export function numbered(needs: Needs, numberOf: (word: Word) => number): NumberedNeeds {
  if (isWord(needs)) return numberOf(needs);
  const all = (list: readonly Needs[]): NumberedNeeds[] => list.map((part) => numbered(part, numberOf));
  return 'all' in needs ? { all: all(needs.all) } : { any: all(needs.any) };
}

/** Whether a text can have a match that holds the words marked in `present`. */
export function isMet(needs: NumberedNeeds, present: Uint8Array): boolean {
  if (typeof needs === 'number') return present[needs] === 1;
  if ('all' in needs) {
    for (const part of needs.all) if (!isMet(part, present)) return false;
    return true;
  }
  for (const part of needs.any) if (isMet(part, present)) return true;
  return false;
}
