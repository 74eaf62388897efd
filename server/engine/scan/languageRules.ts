import { createNestedSearch, TEXT_LANGUAGES } from '../match/nested';
import { createTextPatterns, PatternCache } from '../match/patternCache';
import type { PatternSource } from '../match/evaluate';
import type { RuleDefinition } from '../rules/definition';
import { nestedLanguages } from '../rules/nested';
import { LANGUAGES } from '../syntax/languages';
import { NEEDS_NOTHING } from '../match/needs';
import type { LanguageSpec } from '../syntax/language';
import { SyntaxParser } from '../syntax/parser';
import { Prefilter, PrefilterFollower } from './prefilter';
import { shareFormulas } from './shareFormulas';
import type { LoadedLanguage } from '../syntax/runtime';
import type { Clock } from '../ports';
import type { ParserRuntime } from '../syntax/runtime';

/** Which of a language's rules have a chance on each version of one text. */
export interface CandidateFollower {
  candidates(text: string): readonly RuleDefinition[];
}

/** The rules of one language, behind a prefilter, and the parser that they share. */
export class LanguageRules {
  readonly #prefilter: Prefilter;

  constructor(
    readonly patterns: PatternCache,
    readonly rules: readonly RuleDefinition[],
  ) {
    this.#prefilter = new Prefilter(rules.map((rule) => rule.needs ?? NEEDS_NOTHING));
  }

  get parser(): SyntaxParser {
    return this.patterns.parser;
  }

  get language(): LoadedLanguage {
    return this.parser.language;
  }

  /** The rules that have a chance on this text. */
  candidates(text: string): readonly RuleDefinition[] {
    return this.#rulesOf(this.#prefilter.met(text));
  }

  /** Follows one text through its changes. */
  follow(): CandidateFollower {
    const follower = new PrefilterFollower(this.#prefilter);
    let met: readonly boolean[] | undefined;
    let rules: readonly RuleDefinition[] = [];
    return {
      candidates: (text) => {
        const now = follower.met(text);
        if (now !== met) rules = this.#rulesOf(now);
        met = now;
        return rules;
      },
    };
  }

  #rulesOf(met: readonly boolean[]): readonly RuleDefinition[] {
    return this.rules.filter((_, index) => met[index]);
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
