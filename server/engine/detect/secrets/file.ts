import { isMap, type Node, parseDocument } from 'yaml';
import type { RuleSource } from '../../api';
import { expandShortForm, isShortForm } from './catalog';
import { parseSecretRule, type SecretRule } from './rule';
import type { RuleInfo } from '../../model/rule';
import type { Problem } from '../../model/scan';
import { MAX_RULE_FILE, readInfo } from '../../rules/parse';
import { yamlRefusal } from '../../text/yamlGuard';
import { YamlReader } from '../../rules/yamlReader';

/** A secret rule: what people read, and what the scanner runs. */
export interface SecretDefinition {
  readonly info: RuleInfo;
  readonly secret: SecretRule;
  /** The rule as it was written, for its examples. */
  readonly raw: unknown;
}

/** Reads a file with a list `secrets`. Never throws. */
export function parseSecretFile(source: RuleSource): { readonly secrets: readonly SecretDefinition[]; readonly problems: readonly Problem[] } {
  const refused = yamlRefusal(source.text, MAX_RULE_FILE);
  if (refused) return { secrets: [], problems: [{ kind: 'rule-invalid', message: `${source.path}: ${refused}`, uri: source.path }] };
  const document = parseDocument(source.text, { prettyErrors: false });
  const root = document.contents as Node | null;
  const list = isMap(root) ? (root.get('secrets', true) as Node | undefined) : undefined;
  if (document.errors.length > 0 || !list) {
    const message = document.errors[0]?.message ?? 'a file of secret rules needs a list `secrets`';
    return { secrets: [], problems: [{ kind: 'rule-invalid', message: `${source.path}: ${message}`, uri: source.path }] };
  }
  const problems: Problem[] = [];
  const secrets: SecretDefinition[] = [];
  const top = new YamlReader();
  for (const item of top.items(list, '`secrets`', { start: 0, end: 0 }) ?? []) {
    const yaml = new YamlReader();
    const written: unknown = (item as unknown as { toJS(document: unknown): unknown }).toJS(document);
    const full = isShortForm(written) ? expandShortForm(written) : { rule: written };
    if ('problem' in full) {
      problems.push({ kind: 'rule-invalid', message: `${source.path}: ${full.problem}`, uri: source.path });
      continue;
    }
    const raw = full.rule;
    const parsed = parseSecretRule(raw);
    const node = raw === written ? item : (document.createNode(raw) as Node);
    const info = readInfo(yaml, node, { start: 0, end: source.text.length }, source, ['secret']);
    const complaints = [...(parsed.ok ? [] : parsed.problems.map((problem) => problem.message)), ...yaml.complaints.map((complaint) => complaint.message)];
    problems.push(...complaints.map((message) => ({ kind: 'rule-invalid' as const, message: `${source.path}: ${message}`, uri: source.path })));
    if (parsed.ok && info && complaints.length === 0) secrets.push({ info, secret: parsed.rule, raw });
  }
  return { secrets, problems };
}
