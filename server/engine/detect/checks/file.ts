import { isMap, type Node, parseDocument } from 'yaml';
import type { RuleSource } from '../../api';
import type { RuleInfo } from '../../model/rule';
import type { Problem } from '../../model/scan';
import { MAX_RULE_FILE, readInfo } from '../../rules/parse';
import { YamlReader } from '../../rules/yamlReader';
import { yamlRefusal } from '../../text/yamlGuard';
import { type CheckName, CHECKS } from './check';

/** The rule of a check: what people read, and which check it is. */
export interface CheckDefinition {
  readonly info: RuleInfo;
  readonly check: CheckName;
}

/** A text that the rule is for, or not, with the path that it is looked at under. Hidden characters are written as escapes. */
export interface CheckExample {
  readonly path: string;
  readonly text: string;
  /** What the fix makes of it. */
  readonly fixed?: string;
}

/** Whether a rule file is one of checks. */
export function isCheckFile(source: RuleSource): boolean {
  return /^checks:/m.test(source.text);
}

/** Reads a file with a list `checks`. Never throws. */
export function parseCheckFile(source: RuleSource): { readonly checks: readonly CheckDefinition[]; readonly problems: readonly Problem[] } {
  const problem = (message: string): Problem => ({ kind: 'rule-invalid', message: `${source.path}: ${message}`, uri: source.path });
  const refused = yamlRefusal(source.text, MAX_RULE_FILE);
  if (refused) return { checks: [], problems: [problem(refused)] };
  const document = parseDocument(source.text, { prettyErrors: false });
  const root = document.contents as Node | null;
  const list = isMap(root) ? (root.get('checks', true) as Node | undefined) : undefined;
  if (document.errors.length > 0 || !list) return { checks: [], problems: [problem(document.errors[0]?.message ?? 'a file of checks needs a list `checks`')] };
  const checks: CheckDefinition[] = [];
  const problems: Problem[] = [];
  for (const item of new YamlReader().items(list, '`checks`', { start: 0, end: 0 }) ?? []) {
    const yaml = new YamlReader();
    const at = { start: 0, end: source.text.length };
    const info = readInfo(yaml, item, at, source, ['any']);
    const name: unknown = isMap(item) ? item.get('check') : undefined;
    const check = CHECKS.find((known) => known === name);
    if (!check) yaml.complain(`\`check\` is one of ${CHECKS.join(', ')}`, at);
    problems.push(...yaml.complaints.map(({ message }) => problem(message)));
    if (info && check && yaml.complaints.length === 0) checks.push({ info: { ...withExample(info, readCheckExamples(item)), ...fixOf(item) }, check });
  }
  return { checks, problems };
}

/** What the fix of the check is called, where it has one. */
function fixOf(item: Node): Pick<RuleInfo, 'fix'> {
  const title: unknown = isMap(item) ? item.get('fix-title') : undefined;
  return typeof title === 'string' ? { fix: { title, applicability: 'unsafe' } } : {};
}

/** The examples of a rule: what it finds, and what it leaves alone. Empty where there are none. */
export function readCheckExamples(item: Node): { readonly positive: readonly CheckExample[]; readonly negative: readonly CheckExample[] } {
  const examples: unknown = isMap(item) ? (item.get('examples')) : undefined;
  const list = (kind: string): CheckExample[] => {
    const entries: unknown = isMap(examples) ? (examples.get(kind)) : undefined;
    const plain = typeof entries === 'object' && entries !== null && 'toJSON' in entries ? (entries as { toJSON(): unknown }).toJSON() : [];
    return (Array.isArray(plain) ? plain : []) as CheckExample[];
  };
  return { positive: list('positive'), negative: list('negative') };
}

/** A page shows what is hidden. */
function withExample(info: RuleInfo, { positive, negative }: ReturnType<typeof readCheckExamples>): RuleInfo {
  const [bad, good] = [positive[0], negative[0]];
  if (!bad || !good) return info;
  const fixed = bad.fixed === undefined ? {} : { fixed: visible(bad.fixed) };
  return { ...info, example: { bad: visible(bad.text), good: visible(good.text), ...fixed } };
}

/** A text with what is outside of ASCII as escapes. */
function visible(text: string): string {
  return Array.from(text, (character) => (/[\n\t\x20-\x7e]/.test(character) ? character : `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`)).join('');
}
