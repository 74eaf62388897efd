import { harmless, jsonRules, nearest, rulePage, type RuleInfo } from '../engine/index';
import type { CliHost } from './host';
import { EXIT, type ExplainOptions, type RulesOptions } from './options';
import { problemText } from '../engine/index';
import { stylingFor } from './reporters';
import { placeRuleProblem, readRuleFiles } from './ruleFiles';
import { painter, type Surroundings } from './terminal';
import { UsageError } from './usageError';

/** `lintel rules`: lists every rule. */
export async function rulesCommand(options: RulesOptions, around: Surroundings, host: CliHost): Promise<number> {
  const { rules, exitCode } = await loadRules(options.rules, around, host);
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (options.format === 'json') {
    await around.stdout.write(`${JSON.stringify(jsonRules(host.version, sorted), null, 2)}\n`);
    return exitCode;
  }
  const paint = painter(around.stdout, around.env);
  const width = Math.max(0, ...sorted.map(({ id }) => id.length));
  for (const { id, severity, title, fix } of sorted) {
    const mark = fix ? paint('fix', ` [${fix.applicability} fix]`) : '';
    await around.stdout.write(`${id.padEnd(width)}  ${paint(severity, severity.padEnd(7))}  ${harmless(title)}${mark}\n`);
  }
  const fixable = sorted.filter(({ fix }) => fix).length;
  await around.stdout.write(`\n${sorted.length} rules, ${fixable} with a fix. \`lintel explain RULE\` shows one.\n`);
  return exitCode;
}

/** `lintel explain`: one rule's page. Throws `UsageError` for a name that no rule has. */
export async function explainCommand(options: ExplainOptions, around: Surroundings, host: CliHost): Promise<number> {
  const { rules, exitCode } = await loadRules(options.rules, around, host);
  const rule = rules.find(({ id }) => id === options.rule);
  if (!rule) throw unknownRule(options.rule, rules);
  await around.stdout.write(rulePage(rule));
  return exitCode;
}

function unknownRule(name: string, rules: readonly RuleInfo[]): UsageError {
  const shown = `\`${harmless(name.slice(0, 100))}\``;
  const family = rules.filter((rule) => rule.family === name || rule.packs.includes(name) || rule.cwe.some((cwe) => `cwe-${cwe}` === name.toLowerCase()));
  if (family.length > 0) return new UsageError(`${shown} names several rules: ${family.map(({ id }) => `\`${id}\``).join(', ')}.`, 'explain');
  const near = nearest(name, rules.map(({ id }) => id));
  return new UsageError(`There is no rule ${shown}. ${near ? `Did you mean \`${near}\`?` : '`lintel rules` lists them.'}`, 'explain');
}

async function loadRules(paths: readonly string[], around: Surroundings, host: CliHost): Promise<{ rules: readonly RuleInfo[]; exitCode: number }> {
  const sources = readRuleFiles(paths, around.cwd);
  const engine = await host.createEngine(sources);
  const styling = stylingFor(around.stderr, around);
  for (const problem of engine.ruleProblems) {
    await around.stderr.write(`lintel: ${problemText(placeRuleProblem(problem, sources, around.cwd), styling)}\n`);
  }
  return { rules: engine.rules, exitCode: engine.ruleProblems.length > 0 ? EXIT.failure : EXIT.clean };
}
