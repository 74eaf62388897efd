import type { Severity } from '../model/finding';
import type { Report, ReportedFinding } from './model';
import { counted, duration, reasonList, severityList, summarize } from './summary';
import { reportPath } from './uri';

const NAME: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
/** Findings that are written out; a pull request's comment may have 65,536 characters (docs.github.com). */
const WRITTEN_OUT = 50;

/** The run as Markdown: a job summary, a comment on a pull request, a document. */
export function markdownReport(report: Report): string {
  const summary = summarize(report.files, report.totals);
  const total = summary.findings.error + summary.findings.warning + summary.findings.info;
  const titles = new Map(report.rules.map((rule) => [rule.id, rule.title]));
  const head = total === 0 ? 'No findings' : `${counted(total, 'finding')} (${severityList(summary.findings)})`;
  const parts = [
    '# Lintel report',
    `**${head}** in ${counted(summary.filesWithFindings, 'file')} of ${counted(summary.scanned, 'file')} checked, ${duration(summary.elapsed)}.`,
  ];
  const hidden = [
    ...(summary.baseline > 0 ? [`${counted(summary.baseline, 'known finding')} in the baseline`] : []),
    ...(summary.suppressed > 0 ? [`${counted(summary.suppressed, 'finding')} suppressed by comments`] : []),
  ];
  if (hidden.length > 0) parts.push(`Not shown: ${hidden.join(', ')}.`);
  const problems = [...report.files.flatMap((file) => file.problems), ...report.problems];
  if (problems.length > 0) parts.push(`Left out: ${reasonList(problems)}.`);
  if (total > 0) {
    parts.push(table(['Rule', 'Severity', 'Findings'], ruleRows(report, titles)));
    parts.push('## Findings');
    const all = report.files.flatMap((file) => file.findings.map((finding) => ({ finding, path: reportPath(report.root, file.uri) })));
    const ordered = (['error', 'warning', 'info'] as const).flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
    parts.push(...ordered.slice(0, WRITTEN_OUT).map(({ finding, path }) => findingMarkdownText(finding, path, titles.get(finding.ruleId))));
    if (ordered.length > WRITTEN_OUT) parts.push(`… and ${counted(ordered.length - WRITTEN_OUT, 'more finding')}.`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** One finding with its code and the value's way, ready for an issue or a comment. */
export function findingMarkdownText(finding: ReportedFinding, path: string, title: string | undefined): string {
  const { line, column } = finding.place.start;
  const cwe = finding.cwe.map((number) => `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`);
  const facts = [NAME[finding.severity], `\`${finding.ruleId}\``, ...cwe].join(' · ');
  const code = finding.frame.map((row) => `${row.number} | ${row.text}`).join('\n');
  const way = finding.trace.map((step, index) => `${index + 1}. line ${step.place.start.line}: ${escapeMarkdown(step.message)}`);
  const [fix] = finding.fixes;
  return [
    `### ${escapeMarkdown(title ?? finding.ruleId)}: ${codeSpan(`${path}:${line}:${column}`)}`,
    facts,
    escapeMarkdown(finding.message),
    ...(code === '' ? [] : [fenced(code)]),
    ...(way.length > 0 ? [`How it gets here:\n\n${way.join('\n')}`] : []),
    ...(fix ? [`Fix: ${escapeMarkdown(fix.title)} (${fix.applicability}).`] : []),
  ].join('\n\n');
}

function ruleRows(report: Report, titles: ReadonlyMap<string, string>): string[][] {
  const rows = new Map<string, { severity: Severity; count: number }>();
  for (const { ruleId, severity } of report.files.flatMap((file) => file.findings)) {
    const row = rows.get(ruleId) ?? { severity, count: 0 };
    rows.set(ruleId, { ...row, count: row.count + 1 });
  }
  return [...rows]
    .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .map(([id, { severity, count }]) => [`${escapeMarkdown(titles.get(id) ?? id)} (\`${id}\`)`, NAME[severity], String(count)]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Messages hold code between backticks, which stays; what else would be markup is escaped. */
function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_[\]<>#]/g, '\\$&')))
    .join('')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}

function codeSpan(text: string): string {
  const marks = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length)));
  return marks.length === 1 ? `\`${text}\`` : `${marks} ${text} ${marks}`;
}

function fenced(code: string): string {
  const marks = '`'.repeat(1 + Math.max(2, ...[...code.matchAll(/`+/g)].map((run) => run[0].length)));
  return `${marks}text\n${code}\n${marks}`;
}
