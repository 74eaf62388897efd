import type { EngineParts, RuleBundle, RuleSource } from './api';
import { languageCheckers } from './engine';
import type { Problem } from './model/scan';
import type { RuleInfo } from './model/rule';
import { loadRules, toBundle } from './scan/bundle';
import { LanguageTable } from './scan/languageRules';
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
