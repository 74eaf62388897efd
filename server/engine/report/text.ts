import type { Severity } from '../model/finding';
import { harmless } from './cells';
import type { FrameLine } from './frame';
import type { FileReport, ReportedFinding, ReportedProblem } from './model';
import { counted, duration, grouped, reasonList, severityList, type Summary } from './summary';

/** What a piece of the report is, for whoever colours it. */
export type Ink = Severity | 'strong' | 'faint' | 'good' | 'fix';

export interface TextStyling {
  /** Colours a piece; the identity where there are no colours. */
  readonly paint: (ink: Ink, text: string) => string;
  /** How a file is named to people, for example relative to the current folder. */
  readonly pathOf: (uri: string) => string;
}

/** Problems that are worth a line of their own; the others are the ordinary course and are only counted. */
const NOTABLE: ReadonlySet<ReportedProblem['kind']> = new Set([
  'budget', 'parser', 'rule-crashed', 'rule-invalid', 'config-invalid', 'unreadable',
]);
/** Problems listed before the rest is only counted. */
const LISTED = 10;

/** The findings of one file for people; empty where there is nothing to say. Ends with an empty line. */
export function fileText(file: FileReport, styling: TextStyling): string {
  const notes = file.unusedSuppressions.map(
    ({ message, place }) =>
      `${location(file.uri, place.start, styling)} ${styling.paint('faint', 'note')}  ${harmless(message)}\n`,
  );
  return [...file.findings.map((finding) => findingText(finding, file.uri, styling)), ...notes].map((part) => `${part}\n`).join('');
}

function findingText(finding: ReportedFinding, uri: string, styling: TextStyling): string {
  const { paint } = styling;
  const head = `${location(uri, finding.place.start, styling)} ${paint(finding.severity, finding.severity)} ${paint('faint', finding.ruleId)}`;
  const gutter = String(Math.max(...finding.frame.map((line) => line.number))).length;
  return [
    head,
    `  ${paint('strong', harmless(finding.message))}`,
    '',
    ...frameText(finding.frame, finding.severity, gutter, styling),
    ...traceText(finding, uri, styling),
    ...finding.related.map((related) => {
      const at = related.place ? location(uri, related.place.start, styling) : styling.pathOf(related.uri ?? uri);
      return paint('faint', `  See ${at}: ${harmless(related.message)}`);
    }),
    ...finding.fixes.slice(0, 1).map((fix) => paint('fix', `  Fix: ${harmless(fix.title)} (${fix.applicability})`)),
    '',
  ].join('\n');
}

function location(uri: string, start: { readonly line: number; readonly column: number }, styling: TextStyling): string {
  return styling.paint('strong', `${harmless(styling.pathOf(uri))}:${start.line}:${start.column}`);
}

function frameText(frame: readonly FrameLine[], severity: Severity, gutter: number, { paint }: TextStyling): string[] {
  const bar = paint('faint', '|');
  return frame.flatMap(({ number, text, mark }) => {
    const line = `  ${paint('faint', String(number).padStart(gutter))} ${bar} ${text}`.trimEnd();
    if (!mark) return [line];
    return [line, `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(mark.start)}${paint(severity, '^'.repeat(mark.width))}`];
  });
}

function traceText(finding: ReportedFinding, uri: string, styling: TextStyling): string[] {
  if (finding.trace.length === 0) return [];
  const steps = finding.trace.map(
    ({ place, message }, index) => `    ${index + 1}. ${location(uri, place.start, { ...styling, paint: (_, text) => text })}  ${harmless(message)}`,
  );
  return ['  How it gets here:', ...steps].map((line) => styling.paint('faint', line));
}

/** A problem as one line. */
export function problemText(problem: ReportedProblem, styling: TextStyling): string {
  const message = harmless(problem.message);
  if (!problem.uri || !problem.place) return message;
  // Messages about a file often begin with its name; its place says it better.
  const path = styling.pathOf(problem.uri);
  const { line, column } = problem.place.start;
  return `${harmless(path)}:${line}:${column} ${message}`;
}

/** The last lines: how many findings, in what time, and what was left out. Ends with a line end. */
export function summaryText(summary: Summary, problems: readonly ReportedProblem[], styling: TextStyling): string {
  const { findings, scanned, filesWithFindings } = summary;
  const count = findings.error + findings.warning + findings.info;
  const files = `${grouped(filesWithFindings)} of ${counted(scanned, 'file')}`;
  const worst: Ink = findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : 'info';
  const head =
    count === 0
      ? `${styling.paint('good', 'No findings')} in ${counted(scanned, 'file')}`
      : `${styling.paint(worst, counted(count, 'finding'))} (${severityList(findings)}) in ${files}`;
  const nothing = count === 0 && scanned === 0 && summary.outcome === 'finished';
  const lines = [nothing ? styling.paint('warning', 'There was no file to check.') : `${head}, ${duration(summary.elapsed)}.`];
  if (summary.suppressed > 0) lines.push(`${counted(summary.suppressed, 'finding')} suppressed by comments.`);
  if (summary.baseline > 0) lines.push(`${counted(summary.baseline, 'known finding')} hidden by the baseline.`);
  lines.push(...leftOut(summary, problems, styling));
  return `${lines.join('\n')}\n`;
}

function leftOut(summary: Summary, problems: readonly ReportedProblem[], styling: TextStyling): string[] {
  const lines: string[] = [];
  if (summary.outcome === 'cancelled') {
    const pending = summary.pending > 0 ? `${counted(summary.pending, 'file')} found and not checked, the rest not looked for` : 'not every file was looked for';
    lines.push(styling.paint('warning', `The scan was cancelled: ${pending}.`));
  }
  if (problems.length > 0) {
    const files = summary.skipped > 0 ? `${counted(summary.skipped, 'file')} not checked. ` : '';
    lines.push(`${files}Left out: ${reasonList(problems)}.`);
  }
  const large = problems.filter(({ kind }) => kind === 'too-large');
  const notable = [...problems.filter(({ kind }) => NOTABLE.has(kind)), ...large];
  lines.push(...notable.slice(0, LISTED).map((problem) => `  ${problemText(problem, styling)}`));
  if (notable.length > LISTED) lines.push(`  ... and ${grouped(notable.length - LISTED)} more; \`--format json\` lists all.`);
  return lines;
}
