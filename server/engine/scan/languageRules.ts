import { PatternCache } from '../match/patternCache';
import type { RuleDefinition } from '../rules/definition';
import { isMet, NEEDS_NOTHING, wordsOf } from '../match/needs';
import type { LanguageSpec } from '../syntax/language';
import { SyntaxParser } from '../syntax/parser';
import type { LoadedLanguage } from '../syntax/runtime';
import { createKeywordAutomaton, type KeywordAutomaton } from '../text/keywords';
import type { Clock } from '../ports';
import type { ParserRuntime } from '../syntax/runtime';

/** The rules of one language, behind a prefilter, and the parser that they share. */
export class LanguageRules {
  readonly patterns: PatternCache;
  readonly #words: readonly string[];
  readonly #automaton: KeywordAutomaton | undefined;

  constructor(
    readonly parser: SyntaxParser,
    readonly rules: readonly RuleDefinition[],
  ) {
    this.patterns = new PatternCache(parser);
    this.#words = [...new Set(rules.flatMap((rule) => wordsOf(rule.needs ?? NEEDS_NOTHING)).map((word) => word.toLowerCase()))];
    this.#automaton = this.#words.length > 0 ? createKeywordAutomaton(this.#words) : undefined;
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
    const found = new Set<string>();
    this.#words.forEach((word, index) => {
      if (present[index]) found.add(word);
    });
    return this.rules.filter((rule) => isMet(rule.needs ?? NEEDS_NOTHING, (word) => found.has(word.toLowerCase())));
  }
}

/** Loads grammars and gives each language its rules, once. */
export class LanguageTable {
  readonly #loaded = new Map<string, Promise<LanguageRules>>();

  constructor(
    private readonly runtime: ParserRuntime,
    private readonly clock: Clock,
    private readonly rules: readonly RuleDefinition[],
  ) {}

  /** The rules of a language. Rejects when its grammar is missing. */
  get(spec: LanguageSpec): Promise<LanguageRules> {
    const known = this.#loaded.get(spec.id);
    if (known) return known;
    const loading = this.runtime.language(spec).then((language) => {
      const own = this.rules.filter((rule) => rule.info.languages.some((name) => spec.ruleNames.includes(name)));
      return new LanguageRules(new SyntaxParser(this.runtime, language, this.clock), own);
    });
    loading.catch(() => this.#loaded.delete(spec.id));
    this.#loaded.set(spec.id, loading);
    return loading;
  }
}
