import { harmless, nearest, type RuleInfo, rulePage } from '../engine/index';
import { MOST_BYTES } from '../host/agentAnswer';
import { BadRequest } from './errors';
import type { McpHost } from './host';

/** `explain_rule`: the page of a rule, as Markdown. Throws `BadRequest` for a name that no rule has. */
export async function explainRule(id: string, host: McpHost): Promise<string> {
  const { engine } = await host.projects.open(host.roots.first);
  const rule = engine.rule(id.trim());
  if (!rule) throw new BadRequest(unknown(id, engine.rules));
  const page = rulePage(rule);
  if (Buffer.byteLength(page, 'utf8') <= MOST_BYTES) return page;
  let end = MOST_BYTES - 4;
  while (Buffer.byteLength(page.slice(0, end), 'utf8') > MOST_BYTES - 4) end -= 64;
  return `${page.slice(0, end)}\n…`;
}

function unknown(name: string, rules: readonly RuleInfo[]): string {
  const shown = `\`${harmless(name.slice(0, 100))}\``;
  const several = rules.filter((rule) => rule.family === name || rule.cwe.some((cwe) => `cwe-${cwe}` === name.toLowerCase()));
  if (several.length > 0) return `${shown} names several rules: ${several.slice(0, 30).map(({ id }) => id).join(', ')}.`;
  const near = nearest(name, rules.map(({ id }) => id));
  return `There is no rule ${shown}.${near ? ` Did you mean \`${near}\`?` : ' Take the id from a finding.'}`;
}
