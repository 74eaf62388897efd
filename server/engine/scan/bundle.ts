import type { RuleBundle, RuleSource } from '../api';
import { PatternError } from '../match/compile';
import { parseTextPattern } from '../match/generic/tokens';
import { TEXT_LANGUAGES } from '../match/nested';
import { createTextPatterns, type PatternCache } from '../match/patternCache';
import { ComparisonError, parseComparison } from '../match/comparison';
import type { RuleInfo } from '../model/rule';
import type { Problem } from '../model/scan';
import type { RuleDefinition } from '../rules/definition';
import { needsOf, needsOfText, simplify } from '../match/needs';
import { type ParsedRule, parseRuleFile } from '../rules/parse';
import { expandShared } from '../rules/shared';
import { parseSecretFile, type SecretDefinition } from '../detect/secrets/file';
import { type CheckDefinition, isCheckFile, parseCheckFile } from '../detect/checks';
import { isGitleaksConfig, parseGitleaksConfig } from '../detect/secrets/gitleaksConfig';
import type { SecretAllowlist } from '../detect/secrets/rule';

/** Raised when the inside of the bundle changes shape. */
export const BUNDLE_FORMAT = 1;

/** Compiled patterns of every language that a rule names. */
export type PatternsFor = (ruleLanguage: string) => readonly PatternCache[];

/** What a set of rule files came to. */
export interface LoadedRules {
  readonly rules: readonly RuleDefinition[];
  readonly secrets: readonly SecretDefinition[];
  readonly checks: readonly CheckDefinition[];
  /** What no secret rule reports. */
  readonly allowlists: readonly SecretAllowlist[];
  readonly problems: readonly Problem[];
}

/** Reads and checks rule files. A rule with a problem is left out and named; the others load. */
export function loadRules(sources: readonly RuleSource[], patternsFor: PatternsFor, taken: ReadonlySet<string> = new Set()): LoadedRules {
  const rules: RuleDefinition[] = [];
  const secrets: SecretDefinition[] = [];
  const checks: CheckDefinition[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>([...taken].map((id) => [id, 'Lintel itself']));
  const allowlists: SecretAllowlist[] = [];
  const expanded = expandShared(sources);
  problems.push(...expanded.problems);
  for (const source of expanded.sources) {
    if (isGitleaksConfig(source)) {
      const config = parseGitleaksConfig(source);
      secrets.push(...config.secrets);
      allowlists.push(...config.allowlists);
      problems.push(...config.problems);
      continue;
    }
    if (/^secrets:/m.test(source.text)) {
      const parsed = parseSecretFile(source);
      secrets.push(...parsed.secrets);
      problems.push(...parsed.problems);
      continue;
    }
    if (isCheckFile(source)) {
      const parsed = parseCheckFile(source);
      checks.push(...parsed.checks);
      problems.push(...parsed.problems);
      continue;
    }
    const parsed = parseRuleFile(source);
    problems.push(...parsed.problems);
    for (const rule of parsed.rules) {
      const { id } = rule.definition.info;
      const before = seen.get(id);
      if (before !== undefined) {
        problems.push(placed(source, `the rule id \`${id}\` is already used in ${before}`, rule.range.start, rule.range.end, id));
        continue;
      }
      seen.set(id, source.path);
      const found = checkRule(rule, source, patternsFor);
      if (found.problems.length > 0) problems.push(...found.problems);
      else rules.push(found.definition);
    }
  }
  return { rules, secrets, checks, allowlists, problems };
}

/** The bundle of checked rules, as plain JSON. */
export function toBundle(loaded: LoadedRules): RuleBundle {
  // What ships with Lintel is told apart from a user's own rules by this.
  const builtIn = (info: RuleInfo): RuleInfo => ({ ...info, origin: 'built-in' });
  return {
    format: BUNDLE_FORMAT,
    rules: [
      ...loaded.rules.map((rule) => ({ ...rule, info: builtIn(rule.info) })),
      ...loaded.secrets.map(({ info, secret }) => ({ info: builtIn(info), secret })),
      ...loaded.checks.map(({ info, check }) => ({ info: builtIn(info), check })),
    ],
  };
}

/** The rules of a bundle. Throws when it was built for another version of Lintel. */
export function fromBundle(bundle: RuleBundle): { rules: RuleDefinition[]; secrets: Omit<SecretDefinition, 'raw'>[]; checks: CheckDefinition[] } {
  if (bundle.format !== BUNDLE_FORMAT) {
    throw new Error(`The rule bundle has format ${bundle.format}, this version of Lintel reads format ${BUNDLE_FORMAT}. Reinstall Lintel.`);
  }
  const rules: RuleDefinition[] = [];
  const secrets: Omit<SecretDefinition, 'raw'>[] = [];
  const checks: CheckDefinition[] = [];
  for (const entry of bundle.rules as readonly (RuleDefinition | Omit<SecretDefinition, 'raw'> | CheckDefinition)[]) {
    if ('secret' in entry) secrets.push(entry);
    else if ('check' in entry) checks.push(entry);
    else rules.push(entry);
  }
  return { rules, secrets, checks };
}

function placed(source: RuleSource, message: string, start: number, end: number, ruleId: string): Problem {
  const line = source.text.slice(0, start).split('\n').length;
  const column = start - source.text.lastIndexOf('\n', start - 1);
  return { kind: 'rule-invalid', message: `${source.path}:${line}:${column}: ${message}`, uri: source.path, range: { start, end }, ruleId };
}

function checkRule(rule: ParsedRule, source: RuleSource, patternsFor: PatternsFor): { definition: RuleDefinition; problems: Problem[] } {
  const textPatterns = createTextPatterns();
  const { definition, places } = rule;
  const { info } = definition;
  const problems: Problem[] = [];
  const complain = (message: string, range: { start: number; end: number }): void => {
    problems.push(placed(source, message, range.start, range.end, info.id));
  };
  const ownText = info.languages.find((language) => TEXT_LANGUAGES.has(language));
  const own = [...new Set(info.languages.flatMap((language) => patternsFor(language)))];
  if (own.length === 0 && ownText === undefined) complain(`no language of [${info.languages.join(', ')}] is supported`, rule.range);
  if (own.length === 0 && ownText !== undefined && definition.mode === 'taint') complain('`mode: taint` needs a language with a grammar', rule.range);
  for (const place of places) {
    const text = place.language === undefined ? ownText : TEXT_LANGUAGES.has(place.language) ? place.language : undefined;
    const caches = place.language === undefined ? own : text ? [] : patternsFor(place.language);
    if (place.kind === 'language') {
      if (caches.length === 0 && text === undefined) complain(`the language \`${place.source}\` is not supported`, place.range);
    } else if (place.kind === 'type') {
      if (caches.length === 0) complain('`metavariable-type` needs a language with a grammar', place.range);
    } else if (place.kind === 'comparison') {
      try {
        parseComparison(place.source);
      } catch (error) {
        if (!(error instanceof ComparisonError)) throw error;
        complain(error.message, place.range);
      }
    } else if (place.kind === 'pattern') {
      if (caches.length === 0) {
        if (text === 'regex' || text === 'none') complain('`pattern` needs a language with a grammar, or generic; use pattern-regex here', place.range);
        else if (text !== undefined && parseTextPattern(place.source).length === 0) complain('the pattern is empty', place.range);
        continue;
      }
      const outcomes = caches.map((cache) => cache.check(place.source));
      const failures = outcomes.filter((outcome) => outcome instanceof PatternError);
      if (failures.length === outcomes.length) complain(`the pattern ${failures[0]!.message}`, place.range);
    } else {
      try {
        (caches[0] ?? textPatterns).regex(place.source);
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error), place.range);
      }
    }
  }
  if (problems.length > 0) return { definition: { ...definition, needs: { all: [] } }, problems };
  if (own.length === 0) return { definition: { ...definition, needs: definition.formula ? needsOfText(definition.formula) : { all: [] } }, problems };
  // A rule for several languages needs what it needs in any of them.
  const needs = own.map((cache) => needsOf(definition, (pattern) => cache.pattern(pattern)));
  return { definition: { ...definition, needs: simplify({ any: needs }) }, problems };
}
