import type { Severity } from '../model/finding';
import type { Report, ReportedFinding, ReportedProblem } from './model';
import { counted, summarize } from './summary';
import { reportPath } from './uri';

/** How GitHub calls the levels of an annotation. */
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** Problems that whoever reads the run has to know; the others are the ordinary course. */
const TOLD: ReadonlySet<ReportedProblem['kind']> = new Set(['rule-invalid', 'config-invalid', 'rule-crashed', 'unreadable', 'budget', 'parser']);

/**
 * Findings as workflow commands: GitHub Actions shows each at its line of the pull request (docs.github.com, "Workflow commands
 * for GitHub Actions"). GitHub shows ten of each level in a step, so the worst come first.
 */
export function githubAnnotations(report: Report): string {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const all = report.files.flatMap((file) => file.findings.map((finding) => ({ finding, path: reportPath(report.root, file.uri) })));
  const lines = order.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity).map(({ finding, path }) => annotation(finding, path)));
  const problems = [...report.files.flatMap((file) => file.problems), ...report.problems].filter(({ kind }) => TOLD.has(kind));
  const notes = problems.map(({ message, uri, place }) => {
    const at = uri === undefined ? {} : { file: reportPath(report.root, uri), ...(place ? { line: place.start.line, col: place.start.column } : {}) };
    return command('warning', { ...at, title: 'Lintel' }, message);
  });
  const { findings, scanned } = summarize(report.files, report.totals);
  const total = findings.error + findings.warning + findings.info;
  return [...lines, ...notes, `Lintel: ${counted(total, 'finding')} in ${counted(scanned, 'file')}.`].map((line) => `${line}\n`).join('');
}

function annotation(finding: ReportedFinding, path: string): string {
  const { start, end } = finding.place;
  // Columns only count where they are on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  return command(COMMAND[finding.severity], { file: path, line: start.line, endLine: end.line, ...columns, title: finding.ruleId }, finding.message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

/** A message in a workflow command; a line end would begin another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
