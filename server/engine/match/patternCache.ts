import { type Alternatives, alternativesOf } from '../rules/alternatives';
import type { AllFormula, Formula, Needs } from '../rules/definition';
import { compileRegex, RegexError } from '../rules/regex';
import type { SyntaxParser } from '../syntax/parser';
import { LinearRegExp } from '../text/regex/linear';
import type { Binding } from './bindings';
import { compilePattern, PatternError } from './compile';
import type { PatternSource } from './evaluate';
import { type CompiledPattern, NEVER } from './pattern';
import { needsOfRegex } from './regexNeeds';

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

/** A longer text is matched anew each time, and so many answers for one expression are kept. */
const LONGEST_KEPT = 200;
const MOST_KEPT = 4000;

/** An expression that is tried at the beginning of texts, with what it said before: names come back again and again. */
class StartTest {
  readonly #answers = new Map<string, boolean>();
  /** What a text must hold, where finding out is cheaper than trying. */
  readonly #needs: Needs | undefined;

  constructor(
    private readonly regex: RegExp,
    source: string,
  ) {
    this.#needs = regex instanceof LinearRegExp ? needsOfRegex(source) : undefined;
  }

  test(text: string): boolean {
    if (text.length > LONGEST_KEPT) return this.#try(text);
    let answer = this.#answers.get(text);
    if (answer === undefined) {
      answer = this.#try(text);
      if (this.#answers.size >= MOST_KEPT) this.#answers.clear();
      this.#answers.set(text, answer);
    }
    return answer;
  }

  #try(text: string): boolean {
    if (this.#needs && !holdsWords(this.#needs, text.toLowerCase())) return false;
    this.regex.lastIndex = 0;
    return this.regex.test(text);
  }
}

/** Whether a text in lower case holds what it must. */
function holdsWords(needs: Needs, text: string): boolean {
  if (typeof needs === 'string') return text.includes(needs);
  if ('all' in needs) return needs.all.every((part) => holdsWords(part, text));
  return !('any' in needs) || needs.any.some((part) => holdsWords(part, text));
}

/** Compiles regular expressions once. */
class RegexCache {
  readonly #regexes = new Map<string, RegExp>();
  readonly #starts = new Map<string, StartTest>();

  get(source: string): RegExp {
    let known = this.#regexes.get(source);
    if (!known) {
      known = this.#compile(source, 'g');
      this.#regexes.set(source, known);
    }
    return known;
  }

  matchesStart(source: string, text: string): boolean {
    let known = this.#starts.get(source);
    if (!known) {
      known = new StartTest(this.#compile(source, 'y'), source);
      this.#starts.set(source, known);
    }
    return known.test(text);
  }

  #compile(source: string, flags: 'g' | 'y'): RegExp {
    try {
      return compileRegex(source, flags);
    } catch (error) {
      throw new PatternError(error instanceof RegexError ? error.message : `the regular expression ${JSON.stringify(source)} is invalid`);
    }
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
    regex: (source) => regexes.get(source),
    matchesStart: (source, text) => regexes.matchesStart(source, text),
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
    return this.#regexes.get(source);
  }

  matchesStart(source: string, text: string): boolean {
    return this.#regexes.matchesStart(source, text);
  }

  alternatives(formula: AllFormula): Alternatives {
    return this.#alternatives.get(formula);
  }
}
