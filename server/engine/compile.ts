import type { EngineParts, RuleBundle, RuleSource } from './api';
import { languageCheckers } from './engine';
import type { Problem } from './model/scan';
import type { RuleInfo } from './model/rule';
import type { RuleDefinition } from './rules/definition';
import { TEXT_LANGUAGES } from './match/nested';
import { fromBundle, loadRules, toBundle } from './scan/bundle';
import { LanguageTable } from './scan/languageRules';
import { LANGUAGES } from './syntax/languages';
import { createParserRuntime } from './syntax/runtime';

/** The outcome of compiling rule files. With problems, the rules that have none are in the bundle all the same. */
export interface CompiledBundle {
  readonly bundle: RuleBundle;
  readonly rules: readonly RuleInfo[];
  /** The secret rules as they were written, for running their examples. */
  readonly secretSources: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** Checks rule files against the grammars and makes the bundle. `examples` adds code for the pages of rules, by id. */
export async function compileBundle(
  sources: readonly RuleSource[],
  parts: Pick<EngineParts, 'assets' | 'clock'>,
  examples: ReadonlyMap<string, NonNullable<RuleInfo['example']>> = new Map(),
): Promise<CompiledBundle> {
  const runtime = await createParserRuntime(parts.assets);
  const checkers = await languageCheckers(new LanguageTable(runtime, parts.clock, []));
  const loaded = loadRules(sources, checkers);
  const withExamples = {
    ...loaded,
    rules: loaded.rules.map((rule) => {
      const example = examples.get(rule.info.id);
      return example ? { ...rule, info: { ...rule.info, example } } : rule;
    }),
  };
  return {
    bundle: toBundle(withExamples),
    rules: [...withExamples.rules.map((rule) => rule.info), ...loaded.secrets.map((secret) => secret.info), ...loaded.checks.map((check) => check.info)],
    secretSources: loaded.secrets.map((secret) => secret.raw),
    problems: loaded.problems,
  };
}

/**
 * The parts of a bundle that can find something of high confidence: under `''` what counts in files of any kind, secrets among
 * it, and under what `languageOfPath` calls a language what comes on top there. Small enough for a program that looks at one file and ends.
 */
export function preciseBundles(bundle: RuleBundle): ReadonlyMap<string, RuleBundle> {
  const { rules, secrets } = fromBundle(bundle);
  const precise = rules.filter(({ info }) => info.confidence === 'high');
  const part = <T extends { readonly info: RuleInfo }>(entries: readonly T[]): RuleBundle => ({ format: bundle.format, rules: entries.map((entry) => ({ ...entry, info: withoutPage(entry.info) })) });
  const isText = ({ info }: RuleDefinition): boolean => info.languages.some((name) => TEXT_LANGUAGES.has(name));
  const everywhere: readonly { readonly info: RuleInfo }[] = [...precise.filter(isText), ...secrets];
  const own = precise.filter((rule) => !isText(rule));
  return new Map([['', part(everywhere)], ...LANGUAGES.map(({ id, ruleNames }) => [id, part(own.filter(({ info }) => info.languages.some((name) => ruleNames.includes(name))))] as const)]);
}

/** What only the page of a rule shows is left out. */
function withoutPage(info: RuleInfo): RuleInfo {
  const { example: _, ...rest } = info;
  return { ...rest, why: '', references: [] };
}
