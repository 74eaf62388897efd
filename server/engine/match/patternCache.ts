import { type Alternatives, alternativesOf } from '../rules/alternatives';
import type { AllFormula } from '../rules/definition';
import { compileRegex, RegexError } from '../rules/regex';
import type { Formula } from '../rules/definition';
import type { SyntaxParser } from '../syntax/parser';
import type { Binding } from './bindings';
import { compilePattern, PatternError } from './compile';
import type { PatternSource } from './evaluate';
import { type CompiledPattern, NEVER } from './pattern';

/** Reads once what the conditions of a formula list. */
class AlternativesCache {
  readonly #known = new WeakMap<AllFormula, Alternatives>();

  get(formula: AllFormula): Alternatives {
    let known = this.#known.get(formula);
    if (!known) {
      known = alternativesOf(formula);
      this.#known.set(formula, known);
    }
    return known;
  }
}

/** Compiles regular expressions once. */
class RegexCache {
  readonly #regexes = new Map<string, RegExp>();

  get(source: string, flags: 'g' | 'y'): RegExp {
    const key = `${flags}/${source}`;
    let known = this.#regexes.get(key);
    if (!known) {
      try {
        known = compileRegex(source, flags);
      } catch (error) {
        throw new PatternError(error instanceof RegexError ? error.message : `the regular expression ${JSON.stringify(source)} is invalid`);
      }
      this.#regexes.set(key, known);
    }
    return known;
  }
}

/** Reads a text as another language and looks for a formula in it: the bindings of each match. */
export type NestedSearch = (language: string, text: string, formula: Formula, bindings: ReadonlyMap<string, Binding>) => readonly ReadonlyMap<string, Binding>[];

/** For text without a grammar: regular expressions work, patterns of a grammar match nowhere. */
export function createTextPatterns(nested?: NestedSearch): PatternSource {
  const regexes = new RegexCache();
  const listed = new AlternativesCache();
  return {
    pattern: () => NEVER,
    regex: (source) => regexes.get(source, 'g'),
    anchored: (source) => regexes.get(source, 'y'),
    ...(nested ? { nested } : {}),
    alternatives: (formula) => listed.get(formula),
  };
}

/** Compiles the patterns of one language on first use. */
export class PatternCache implements PatternSource {
  readonly #patterns = new Map<string, CompiledPattern | PatternError>();
  readonly #regexes = new RegexCache();
  readonly #alternatives = new AlternativesCache();

  constructor(
    readonly parser: SyntaxParser,
    readonly nested: NestedSearch = () => [],
  ) {}

  /** A pattern that is not of this language matches nowhere in it: a rule may be for several, and was checked when it was loaded. */
  pattern(source: string): CompiledPattern {
    const found = this.check(source);
    return found instanceof PatternError ? NEVER : found;
  }

  /** The compiled pattern, or what is wrong with it in this language. */
  check(source: string): CompiledPattern | PatternError {
    let known = this.#patterns.get(source);
    if (!known) {
      try {
        known = compilePattern(source, this.parser);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        known = error;
      }
      this.#patterns.set(source, known);
    }
    return known;
  }

  regex(source: string): RegExp {
    return this.#regexes.get(source, 'g');
  }

  anchored(source: string): RegExp {
    return this.#regexes.get(source, 'y');
  }

  alternatives(formula: AllFormula): Alternatives {
    return this.#alternatives.get(formula);
  }
}
