import { type CompiledPattern, NEVER } from './pattern';
import { alternativesOf } from '../rules/alternatives';
import { needsOfRegex } from './regexNeeds';
import type { Formula, Needs, RuleDefinition, TaintPart } from '../rules/definition';

/** Nothing is needed: the rule has to look at every text. */
export const NEEDS_NOTHING: Needs = { all: [] };

/** The words that a text must hold before a rule can match, from its compiled patterns. */
export function needsOf(definition: RuleDefinition, pattern: (source: string) => CompiledPattern): Needs {
  if (definition.mode === 'search') return definition.formula ? simplify(ofFormula(definition.formula, pattern)) : NEEDS_NOTHING;
  const anyOf = (parts: readonly TaintPart[] | undefined): Needs => ({ any: (parts ?? []).map((part) => ofFormula(part.formula, pattern)) });
  return simplify({ all: [anyOf(definition.sources), anyOf(definition.sinks)] });
}

function ofFormula(formula: Formula, pattern: (source: string) => CompiledPattern): Needs {
  switch (formula.op) {
    case 'pattern':
      // A pattern that matches nowhere in this language needs a word that no text has.
      if (pattern(formula.source) === NEVER) return { any: [] };
      return { all: pattern(formula.source).literals.filter((literal) => /^[\x21-\x7e]{2,}$/.test(literal)) };
    case 'regex':
      return NEEDS_NOTHING;
    case 'any':
      return { any: formula.children.map((child) => ofFormula(child, pattern)) };
    case 'all': {
      const listed = [...alternativesOf(formula).values()].filter(({ names }) => names.every((name) => name.length > 1)).map(({ names }): Needs => ({ any: names }));
      // What a metavariable is bound to stands in the text: so do the words that its condition asks for.
      const conditioned = formula.conditions.flatMap((condition) => (condition.type === 'regex' ? [needsOfRegex(condition.regex)] : []));
      return { all: [...[...formula.positive, ...formula.inside].map((child) => ofFormula(child, pattern)), ...listed, ...conditioned] };
    }
  }
}

/** Whether a condition holds always. */
function isNothing(needs: Needs): boolean {
  return typeof needs !== 'string' && 'all' in needs && needs.all.length === 0;
}

function simplify(needs: Needs): Needs {
  if (typeof needs === 'string') return needs;
  if ('all' in needs) {
    const parts = needs.all.map(simplify).filter((part) => !isNothing(part));
    return parts.length === 1 ? parts[0]! : { all: parts };
  }
  const options = needs.any.map(simplify);
  if (options.some(isNothing)) return NEEDS_NOTHING;
  return options.length === 1 ? options[0]! : { any: options };
}

/** The words of a condition. */
export function wordsOf(needs: Needs): string[] {
  if (typeof needs === 'string') return [needs];
  return ('all' in needs ? needs.all : needs.any).flatMap(wordsOf);
}

/** Needs with words by their numbers, so that testing a text takes no look-ups by name. */
export type NumberedNeeds = number | { readonly all: readonly NumberedNeeds[] } | { readonly any: readonly NumberedNeeds[] };

/** Puts numbers in the place of words. */
export function numbered(needs: Needs, numberOf: (word: string) => number): NumberedNeeds {
  if (typeof needs === 'string') return numberOf(needs);
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
