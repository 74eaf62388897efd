import { SEVERITIES, type Severity } from '../model/finding';
import type { FileReport, ReportedFinding, ReportedProblem, Totals } from './model';

/** Findings by severity. */
export type SeverityCount = Readonly<Record<Severity, number>>;

/** What the last lines of a report say. */
export interface Summary extends Totals {
  readonly findings: SeverityCount;
  readonly filesWithFindings: number;
  /** Hidden by comments. */
  readonly suppressed: number;
  /** Hidden because the baseline knows them. */
  readonly baseline: number;
}

/** Adds up findings while files come in, so that the files need not be kept. */
export interface Tally {
  add(file: FileReport): void;
  summary(totals: Totals): Summary;
}

/** Adds files up one by one, so that none has to be kept. */
export function createTally(): Tally {
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let filesWithFindings = 0;
  let suppressed = 0;
  let baseline = 0;
  return {
    add(file) {
      for (const { severity } of file.findings) findings[severity]++;
      if (file.findings.length > 0) filesWithFindings++;
      for (const { by } of file.suppressed) {
        if (by === 'baseline') baseline++;
        else suppressed++;
      }
    },
    summary: (totals) => ({ ...totals, findings: { ...findings }, filesWithFindings, suppressed, baseline }),
  };
}

/** Adds up a finished list. */
export function summarize(files: readonly FileReport[], totals: Totals): Summary {
  const tally = createTally();
  for (const file of files) tally.add(file);
  return tally.summary(totals);
}

/** The findings of this severity and worse. */
export function atLeast(severity: Severity, findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const limit = SEVERITIES.indexOf(severity);
  return findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= limit);
}

/** '3 findings', '1 finding'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** '12,345'. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** '1 error, 2 warnings' without the severities that do not occur; empty where there are none. */
export function severityList(count: SeverityCount): string {
  const names: Readonly<Record<Severity, readonly [string, string]>> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['note', 'notes'],
  };
  return SEVERITIES.filter((severity) => count[severity] > 0)
    .map((severity) => counted(count[severity], ...names[severity]))
    .join(', ');
}

/** '0.8 s', '2 min 5 s'. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

const KINDS: Readonly<Record<ReportedProblem['kind'], string>> = {
  'too-large': 'too large',
  minified: 'minified',
  binary: 'binary',
  'long-line': 'with a very long line',
  budget: 'out of time',
  parser: 'not parsed',
  'rule-crashed': 'with a rule that failed',
  'rule-invalid': 'invalid rule',
  'config-invalid': 'invalid configuration',
  unreadable: 'unreadable',
};

/** '2 binary, 1 too large', the most frequent first. */
export function reasonList(problems: readonly ReportedProblem[]): string {
  const counts = new Map<ReportedProblem['kind'], number>();
  for (const { kind } of problems) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([kind, count]) => `${grouped(count)} ${KINDS[kind]}`)
    .join(', ');
}
