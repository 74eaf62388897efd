import { basename } from 'node:path';

/** What is read of Semgrep's JSON report. */
export interface SemgrepReport {
  readonly results: readonly { readonly check_id: string; readonly path: string; readonly start: { readonly line: number } }[];
  readonly errors: readonly { readonly rule_id?: string; readonly path?: string; readonly message?: string; readonly type?: unknown }[];
}

/** What Lintel finds with one rule in one of its fixtures. Lines count from 1. */
export interface RuleRun {
  readonly ruleId: string;
  readonly taint: boolean;
  readonly fixture: string;
  readonly text: string;
  readonly found: ReadonlySet<number>;
}

/** A line that only one of the two reports. */
export interface Difference {
  readonly by: 'lintel' | 'semgrep';
  readonly ruleId: string;
  readonly fixture: string;
  readonly line: number;
  readonly code: string;
  readonly cause: string;
}

/** What the rules of one folder came to. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** Rules that Semgrep cannot read. */
  readonly unread: number;
  /** Fixtures in which both report the same lines. */
  readonly same: number;
  /** Lines that both report. */
  readonly lines: number;
}

/** Two reports this many lines apart may be about one piece of code: one names where it begins, the other what in it is wrong. */
const NEAR = 6;

/**
 * Compares line by line what both find with each rule in the rule's own fixtures. A rule without fixtures is not compared. Causes are those that
 * the two reports tell by themselves; what a reader has to judge is called a pattern or a data flow.
 */
export function comparisonOf(language: string, runs: readonly RuleRun[], report: SemgrepReport): Comparison {
  const theirs = new Map<string, Set<number>>();
  for (const { check_id: id, path, start } of report.results) {
    const key = keyOf(id.slice(id.lastIndexOf('.') + 1), basename(path));
    theirs.set(key, (theirs.get(key) ?? new Set<number>()).add(start.line));
  }
  const unread = new Set(report.errors.filter(isAboutRule).map(({ rule_id: id }) => (id ?? '').slice((id ?? '').lastIndexOf('.') + 1)));
  const halfRead = new Set(report.errors.filter((error) => !isAboutRule(error) && error.path !== undefined).map(({ path }) => basename(path!)));
  const differences: Difference[] = [];
  let same = 0;
  let lines = 0;
  for (const { ruleId, taint, fixture, text, found } of runs) {
    const other = theirs.get(keyOf(ruleId, fixture)) ?? new Set<number>();
    const mine = [...found].filter((line) => !other.has(line));
    const their = [...other].filter((line) => !found.has(line));
    lines += found.size - mine.length;
    if (mine.length + their.length === 0) {
      same++;
      continue;
    }
    const code = text.split(/\r?\n/);
    const add = (by: Difference['by'], line: number, opposite: readonly number[]): void => {
      const near = opposite.some((at) => Math.abs(at - line) <= NEAR);
      const cause = unread.has(ruleId) ? 'Semgrep cannot read the rule'
        : halfRead.has(fixture) ? 'Semgrep reads the fixture in part, or ran out of time'
        : near ? 'another line of the same code'
        : `${taint ? 'data flow' : 'patterns'}, ${by === 'lintel' ? 'Lintel alone' : 'Semgrep alone'}`;
      differences.push({ by, ruleId, fixture: `${language}/${fixture}`, line, code: (code[line - 1] ?? '').trim().slice(0, 120), cause });
    };
    for (const line of mine) add('lintel', line, their);
    for (const line of their) add('semgrep', line, mine);
  }
  return { differences, unread: unread.size, same, lines };
}

function isAboutRule({ rule_id: id, type }: SemgrepReport['errors'][number]): boolean {
  return id !== undefined && /rule|pattern/i.test(JSON.stringify(type ?? '')) && !/timeout/i.test(JSON.stringify(type ?? ''));
}

function keyOf(ruleId: string, fixture: string): string {
  return `${ruleId}\n${fixture}`;
}
