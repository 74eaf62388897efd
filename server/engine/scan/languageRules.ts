import { createNestedSearch, TEXT_LANGUAGES } from '../match/nested';
import { createTextPatterns, PatternCache } from '../match/patternCache';
import type { PatternSource } from '../match/evaluate';
import type { RuleDefinition } from '../rules/definition';
import { nestedLanguages } from '../rules/nested';
import { LANGUAGES } from '../syntax/languages';
import { isMet, NEEDS_NOTHING, numbered, type NumberedNeeds, wordsOf } from '../match/needs';
import type { LanguageSpec } from '../syntax/language';
import { SyntaxParser } from '../syntax/parser';
import { shareFormulas } from './shareFormulas';
import type { LoadedLanguage } from '../syntax/runtime';
import { createKeywordAutomaton, type KeywordAutomaton } from '../text/keywords';
import type { Clock } from '../ports';
import type { ParserRuntime } from '../syntax/runtime';

/** The rules of one language, behind a prefilter, and the parser that they share. */
export class LanguageRules {
  readonly #words: readonly string[];
  readonly #automaton: KeywordAutomaton | undefined;
  readonly #needs: readonly NumberedNeeds[];

  constructor(
    readonly patterns: PatternCache,
    readonly rules: readonly RuleDefinition[],
  ) {
    this.#words = [...new Set(rules.flatMap((rule) => wordsOf(rule.needs ?? NEEDS_NOTHING)).map((word) => word.toLowerCase()))];
    this.#automaton = this.#words.length > 0 ? createKeywordAutomaton(this.#words) : undefined;
    const numbers = new Map(this.#words.map((word, index) => [word, index]));
    this.#needs = rules.map((rule) => numbered(rule.needs ?? NEEDS_NOTHING, (word) => numbers.get(word.toLowerCase())!));
  }

  get parser(): SyntaxParser {
    return this.patterns.parser;
  }

  get language(): LoadedLanguage {
    return this.parser.language;
  }

  /** The rules that have a chance on this text: one pass over it, whatever the number of rules. */
  candidates(text: string): RuleDefinition[] {
    const present = new Uint8Array(this.#words.length);
    this.#automaton?.scan(text, (word) => {
      present[word] = 1;
    });
    return this.rules.filter((_, index) => isMet(this.#needs[index]!, present));
  }
}

/** Loads grammars and gives each language its rules, once. */
export class LanguageTable {
  readonly #loaded = new Map<string, Promise<LanguageRules>>();
  readonly #caches = new Map<string, Promise<PatternCache>>();
  /** Patterns of the grammars that are loaded, by every name that rules have for them. */
  readonly #ready = new Map<string, PatternCache>();
  readonly #nested = createNestedSearch((language) => this.#ready.get(language));
  readonly #text: PatternSource = createTextPatterns(this.#nested);

  constructor(
    private readonly runtime: ParserRuntime,
    private readonly clock: Clock,
    private readonly rules: readonly RuleDefinition[],
  ) {}

  /** The rules of a language. Rejects when its grammar is missing. */
  get(spec: LanguageSpec): Promise<LanguageRules> {
    const known = this.#loaded.get(spec.id);
    if (known) return known;
    // Once a language is asked for: most files of a session are of a few.
    const own = shareFormulas(this.rules.filter((rule) => rule.info.languages.some((name) => spec.ruleNames.includes(name))));
    const loading = this.#cache(spec).then(async (cache) => {
      await this.#loadNested(own);
      return new LanguageRules(cache, own);
    });
    loading.catch(() => this.#loaded.delete(spec.id));
    this.#loaded.set(spec.id, loading);
    return loading;
  }

  /** Patterns for text alone, for these rules. Rejects when the grammar of a text in a text is missing. */
  async forText(rules: readonly RuleDefinition[]): Promise<PatternSource> {
    await this.#loadNested(rules);
    return this.#text;
  }

  #cache(spec: LanguageSpec): Promise<PatternCache> {
    const known = this.#caches.get(spec.id);
    if (known) return known;
    const loading = this.runtime.language(spec).then((language) => {
      const cache = new PatternCache(new SyntaxParser(this.runtime, language, this.clock), this.#nested);
      for (const name of spec.ruleNames) if (!this.#ready.has(name)) this.#ready.set(name, cache);
      return cache;
    });
    loading.catch(() => this.#caches.delete(spec.id));
    this.#caches.set(spec.id, loading);
    return loading;
  }

  async #loadNested(rules: readonly RuleDefinition[]): Promise<void> {
    const names = new Set(rules.flatMap(nestedLanguages).filter((name) => !TEXT_LANGUAGES.has(name) && !this.#ready.has(name)));
    for (const name of names) {
      const spec = LANGUAGES.find(({ ruleNames }) => ruleNames.includes(name));
      if (spec) await this.#cache(spec);
    }
  }
}
