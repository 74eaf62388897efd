import { type CompiledPattern, NEVER } from './pattern';
import { alternativesOf } from '../rules/alternatives';
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
      const listed = [...alternativesOf(formula).values()].filter((names) => names.every((name) => name.length > 1)).map((names): Needs => ({ any: names }));
      return { all: [...[...formula.positive, ...formula.inside].map((child) => ofFormula(child, pattern)), ...listed] };
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

/** Whether a text with these words can have a match. */
export function isMet(needs: Needs, has: (word: string) => boolean): boolean {
  if (typeof needs === 'string') return has(needs);
  return 'all' in needs ? needs.all.every((part) => isMet(part, has)) : needs.any.some((part) => isMet(part, has));
}
