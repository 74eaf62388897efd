import { harmless, type Finding, type ReportedFinding, type Signal } from '../../engine/index';
import { checkText, leftOut, type Project } from '../../host/project';
import type { TextReport } from '../../host/textReport';
import type { FileChange } from './change';

/** UTF-16 code units; a longer text takes too long for an agent that waits. */
const LONGEST_TEXT = 500_000;
/** Findings in one message, and UTF-16 code units of a piece of code in it. */
const MOST_FINDINGS = 5;
const LONGEST_FIX = 200;

/** A flaw that a change brings. */
export interface NewFlaw {
  /** As the agent gave it. */
  readonly path: string;
  readonly finding: ReportedFinding;
  /** The code that a fix writes; absent where it is long, or in several places. */
  readonly fixText?: string;
}

/**
 * The flaws that were not in the file before: errors of high confidence alone, since a hook that is wrong stops an agent for
 * nothing. `path` is absolute. Throws what the project's configuration throws.
 */
export async function newFlaws(change: FileChange, path: string, project: Project, signal: Signal): Promise<NewFlaw[]> {
  if (change.after.length > LONGEST_TEXT || leftOut(project, path)) return [];
  const after = await checkText(project, path, change.after, signal);
  const serious = after.findings.filter(isSerious);
  if (serious.length === 0 || signal.cancelled) return [];
  const before = change.before === '' || change.before.length > LONGEST_TEXT ? undefined : await checkText(project, path, change.before, signal);
  const flaws: NewFlaw[] = [];
  for (const finding of without(serious, before?.findings ?? []).slice(0, MOST_FINDINGS + 1)) {
    if (signal.cancelled) return [];
    flaws.push(await flawOf(change.path, finding, after));
  }
  return flaws;
}

/** One message about all of them, for the agent and for whoever looks over its shoulder. */
export function flawMessage(flaws: readonly NewFlaw[], phase: 'before' | 'after'): string {
  const files = [...new Set(flaws.map(({ path }) => path))].map((path) => harmless(path));
  const count = flaws.length === 1 ? 'a security flaw' : `${Math.min(flaws.length, MOST_FINDINGS)}${flaws.length > MOST_FINDINGS ? ' or more' : ''} security flaws`;
  const head = phase === 'before' ? `Lintel: this edit would bring ${count} into ${files.join(', ')}.` : `Lintel: after this edit there ${flaws.length === 1 ? 'is' : 'are'} ${count} in ${files.join(', ')}.`;
  const lines = flaws.slice(0, MOST_FINDINGS).map(({ path, finding, fixText }) => {
    const cwe = finding.cwe[0] === undefined ? '' : `, CWE-${finding.cwe[0]}`;
    const fix = finding.fixes[0];
    const code = fixText === undefined ? '' : ` (\`${fixText}\`)`;
    return `- ${files.length > 1 ? `${harmless(path)} ` : ''}line ${finding.place.start.line} (${finding.ruleId}${cwe}): ${finding.message}${fix ? ` Fix: ${fix.title}${code}.` : ''}`;
  });
  return [head, ...lines, phase === 'before' ? 'Repair it and write it again, or ask the user.' : 'Repair it, or ask the user.'].join('\n');
}

function isSerious({ severity, confidence }: Finding): boolean {
  return severity === 'error' && confidence === 'high';
}

/** Those for which the other text has none of the same code: the first half of a fingerprint is about rule and code alone. */
function without(findings: readonly Finding[], known: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const { fingerprint } of known) left.set(fingerprint.slice(0, 16), (left.get(fingerprint.slice(0, 16)) ?? 0) + 1);
  return findings.filter(({ fingerprint }) => {
    const count = left.get(fingerprint.slice(0, 16)) ?? 0;
    if (count > 0) left.set(fingerprint.slice(0, 16), count - 1);
    return count === 0;
  });
}

async function flawOf(path: string, found: Finding, text: TextReport): Promise<NewFlaw> {
  const finding = await text.report(found);
  const edits = finding.fixes[0]?.edits ?? [];
  const code = edits.length === 1 ? edits[0]?.newText.trim() : undefined;
  return { path, finding, ...(code !== undefined && code !== '' && code.length <= LONGEST_FIX && !code.includes('\n') && text.isPublic(code) ? { fixText: code } : {}) };
}
