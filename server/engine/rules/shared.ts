import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { RuleSource } from '../api';
import type { Problem } from '../model/scan';
import { yamlRefusal } from '../text/yamlGuard';

/** Rule files in plain Semgrep syntax, and what was wrong with the shared definitions. */
export interface ExpandedSources {
  /** Without the files of shared definitions. Every line stands where it stood. */
  readonly sources: readonly RuleSource[];
  readonly problems: readonly Problem[];
  /** How often each group is used, by its name. */
  readonly uses: ReadonlyMap<string, number>;
}

/** UTF-16 code units. */
const MAX_SHARED_FILE = 400_000;

/** A list item that stands for a group: `- shared: javascript-request-input`. */
const REFERENCE = /^([ \t]*- )shared:[ \t]*([\w-]+)[ \t]*(?:#.*)?$/gm;

/** Whether a file holds shared definitions in place of rules. */
export function isSharedFile(source: RuleSource): boolean {
  return /^shared:/m.test(source.text);
}

/**
 * Puts shared definitions in where rules name them. A group is a list of patterns under one name, to which several files may add:
 * that is how a framework joins every rule with one file. A reference becomes a `pattern-either` on the very same line, so that
 * what is said about a line of the rule stays true, and the result is what Semgrep reads as well.
 */
export function expandShared(sources: readonly RuleSource[]): ExpandedSources {
  const problems: Problem[] = [];
  const groups = new Map<string, unknown[]>();
  for (const source of sources.filter(isSharedFile)) readGroups(source, groups, problems);
  const uses = new Map([...groups.keys()].map((name) => [name, 0]));
  const expanded = sources.filter((source) => !isSharedFile(source)).map((source): RuleSource => {
    if (!source.text.includes('shared:')) return source;
    const text = source.text.replace(REFERENCE, (line, start: string, name: string, offset: number) => {
      const parts = groups.get(name);
      if (!parts) {
        problems.push(problem(source, `there is no shared group \`${name}\``, offset));
        return line;
      }
      uses.set(name, uses.get(name)! + 1);
      return `${start}pattern-either: ${JSON.stringify(parts)}`;
    });
    return { ...source, text };
  });
  return { sources: expanded, problems, uses };
}

function readGroups(source: RuleSource, groups: Map<string, unknown[]>, problems: Problem[]): void {
  const refused = yamlRefusal(source.text, MAX_SHARED_FILE);
  if (refused) {
    problems.push(problem(source, refused, 0));
    return;
  }
  const document = parseDocument(source.text, { prettyErrors: false });
  for (const error of document.errors) problems.push(problem(source, error.message, error.pos[0]));
  const root = document.contents as Node | null;
  const shared = isMap(root) ? (root.get('shared', true) as Node | undefined) : undefined;
  if (document.errors.length > 0) return;
  if (!isMap(shared)) {
    problems.push(problem(source, '`shared` must be a mapping from names to lists of patterns', 0));
    return;
  }
  for (const { key, value } of shared.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!isSeq(value) || value.items.length === 0) {
      problems.push(problem(source, `the group \`${name}\` must be a list of patterns`, offsetOf(key)));
      continue;
    }
    for (const item of value.items) {
      // Items of a `pattern-either` are single operators; options of a source would be lost in one.
      if (isMap(item) && item.items.length === 1) groups.set(name, [...(groups.get(name) ?? []), item.toJSON()]);
      else problems.push(problem(source, `an entry of \`${name}\` must be one operator, such as \`pattern\` or \`patterns\``, offsetOf(item)));
    }
  }
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function problem(source: RuleSource, message: string, offset: number): Problem {
  const before = source.text.slice(0, offset);
  const column = offset - before.lastIndexOf('\n');
  return { kind: 'rule-invalid', message: `${source.path}:${before.split('\n').length}:${column}: ${message}`, uri: source.path, range: { start: offset, end: offset } };
}
