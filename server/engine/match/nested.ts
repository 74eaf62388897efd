import { Facts } from '../facts';
import type { Formula } from '../rules/definition';
import { SyntaxState } from '../syntax/parser';
import type { Binding } from './bindings';
import { Evaluator } from './evaluate';
import { TextEvaluator } from './generic/evaluate';
import { createTextPatterns, type NestedSearch, type PatternCache } from './patternCache';

/** Names of languages that are no grammar: rules for them work on the text alone. */
export const TEXT_LANGUAGES: ReadonlySet<string> = new Set(['regex', 'generic', 'none', 'spacegrep']);

/** Steps that one text within a text may take. */
const STEPS = 200_000;
/** Milliseconds that parsing it may take. */
const PARSE_BUDGET = 200;
/** A longer text is not read as another language. */
const LONGEST = 100_000;

type Values = ReadonlyMap<string, Binding>;

/**
 * Searches texts that are read as another language, for `metavariable-pattern` with `language`. `cacheOf` gives the patterns
 * of a language whose grammar is loaded.
 */
export function createNestedSearch(cacheOf: (language: string) => PatternCache | undefined): NestedSearch {
  const search: NestedSearch = (language, text, formula, outer) => {
    if (text.length > LONGEST) return [];
    const known = textOnly(outer);
    if (TEXT_LANGUAGES.has(language)) return new TextEvaluator(textPatterns, text, {}, STEPS).find(formula, known).map(({ bindings }) => added(bindings, known));
    const cache = cacheOf(language);
    return cache ? inGrammar(cache, text, formula, known) : [];
  };
  const textPatterns = createTextPatterns(search);
  return search;
}

function inGrammar(cache: PatternCache, text: string, formula: Formula, known: Values): Values[] {
  const state = new SyntaxState();
  try {
    const { tree } = cache.parser.parse(state, text, { budget: PARSE_BUDGET });
    if (!tree) return [];
    const evaluator = new Evaluator(new Facts(tree), cache, STEPS);
    // What is bound here lies in another text: from outside, it is text.
    return evaluator.find(formula, known).map(({ bindings }) => added(new Map([...bindings].map(([name, { start, end, value }]) => [name, asText(value ?? text.slice(start, end))])), known));
  } finally {
    state.dispose();
  }
}

function asText(value: string): Binding {
  return { start: 0, end: 0, first: -1, last: -1, value };
}

/** Bindings of another text can only be compared by their text. */
function textOnly(bindings: Values): Values {
  return new Map([...bindings].flatMap(([name, { value }]): [string, Binding][] => (value === undefined ? [] : [[name, asText(value)]])));
}

function added(bindings: Values, known: Values): Values {
  return new Map([...bindings].filter(([name]) => !known.has(name)));
}
