import { SEVERITIES, type Severity } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import { badPractices } from './cisa';
import { HTML_STYLE } from './htmlStyle';
import { escapeHtml } from './markup';
import type { FileReport, Report, ReportedFinding } from './model';
import type { SarifInvocation } from './sarif';
import { counted, duration, grouped, reasonList, type Summary, summarize } from './summary';
import { reportPath } from './uri';

const NAME: Readonly<Record<Severity, readonly [one: string, many: string]>> = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['note', 'notes'] };
/** Rows of a table of counts; the rest is one row. */
const ROWS = 12;
/** Findings that are shown with their code. A page with more does not open in a bearable time. */
const SHOWN = 2000;

interface Placed {
  readonly finding: ReportedFinding;
  readonly path: string;
  readonly rule: RuleInfo | undefined;
}

/**
 * The run as one page of HTML: figures, the change against the baseline, tables by weakness, and every finding with its code and
 * the value's way. It needs no script, no network and no other file, and follows the reader's colour scheme.
 */
export function htmlReport(report: Report, times: SarifInvocation = {}): string {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const placed = report.files.flatMap((file) =>
    file.findings.map((finding): Placed => ({ finding, path: reportPath(report.root, file.uri), rule: rules.get(finding.ruleId) })),
  );
  const summary = summarize(report.files, report.totals);
  const body = [
    header(report, times),
    figures(summary, report),
    trend(summary, report),
    tables(placed),
    listing(report.files, report, rules),
    leftOut(report),
    `<footer>Lintel ${escapeHtml(report.version)}. This page holds everything it shows: it loads nothing and sends nothing.</footer>`,
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Lintel report: ${escapeHtml(folderName(report.root))}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
${body.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function header(report: Report, { endTimeUtc }: SarifInvocation): string {
  const when = endTimeUtc === undefined ? '' : ` · <time datetime="${escapeHtml(endTimeUtc)}">${escapeHtml(endTimeUtc.slice(0, 16).replace('T', ' '))} UTC</time>`;
  const { scanned, elapsed, outcome } = report.totals;
  const cut = outcome === 'cancelled' ? ' · <strong>cancelled before the end</strong>' : '';
  return `<header><h1>Lintel report</h1><p>${escapeHtml(folderName(report.root))}${when} · ${counted(scanned, 'file')} checked in ${duration(elapsed)}${cut}</p></header>`;
}

function figures(summary: Summary, report: Report): string {
  const cards = SEVERITIES.map((severity) => figure(summary.findings[severity], NAME[severity][summary.findings[severity] === 1 ? 0 : 1], severity));
  const fixable = report.files.reduce((sum, { findings }) => sum + findings.filter(({ fixes }) => fixes.length > 0).length, 0);
  return `<ul class="figures">${[
    ...cards,
    figure(summary.filesWithFindings, summary.filesWithFindings === 1 ? 'file with findings' : 'files with findings', 'plain'),
    figure(fixable, 'with a fix', 'plain'),
    figure(summary.suppressed, 'suppressed', 'plain'),
  ].join('')}</ul>`;
}

function figure(count: number, label: string, kind: string): string {
  return `<li class="${count === 0 ? 'none' : kind}"><b>${grouped(count)}</b> ${label}</li>`;
}

function trend(summary: Summary, { baseline }: Report): string {
  if (!baseline) return '';
  const fresh = summary.findings.error + summary.findings.warning + summary.findings.info;
  const parts = [
    { count: fresh, label: 'new', kind: 'new' },
    { count: summary.baseline, label: 'known', kind: 'known' },
    { count: baseline.gone, label: 'gone since', kind: 'gone' },
  ];
  const total = Math.max(1, fresh + summary.baseline + baseline.gone);
  const bars = parts
    .filter(({ count }) => count > 0)
    .map(({ count, label, kind }) => `<span class="${kind}" style="width:${((100 * count) / total).toFixed(2)}%" title="${grouped(count)} ${label}"></span>`);
  return `<section><h2>Against the baseline</h2><div class="bar" role="img" aria-label="${parts.map(({ count, label }) => `${grouped(count)} ${label}`).join(', ')}">${bars.join('')}</div><p>${parts
    .map(({ count, label, kind }) => `<span class="key ${kind}"></span>${grouped(count)} ${label}`)
    .join(' &nbsp; ')}</p></section>`;
}

function tables(placed: readonly Placed[]): string {
  if (placed.length === 0) return '<p class="clean">Nothing was found.</p>';
  const sections = [
    countTable('By rule', placed, ({ finding, rule }) => [`${rule?.title ?? finding.ruleId}\u0000${finding.ruleId}`]),
    countTable('By weakness', placed, ({ finding }) => finding.cwe.map((number) => `CWE-${number}`)),
    countTable('By OWASP Top Ten', placed, ({ rule }) => [...(rule?.owasp ?? [])]),
    countTable('By CISA bad practice', placed, ({ finding }) => badPractices(finding.cwe)),
    countTable('By file', placed, ({ path }) => [path]),
  ];
  return `<div class="tables">${sections.join('')}</div>`;
}

function countTable(title: string, placed: readonly Placed[], keysOf: (entry: Placed) => readonly string[]): string {
  const counts = new Map<string, Record<Severity, number>>();
  for (const entry of placed) {
    for (const key of new Set(keysOf(entry))) {
      const row = counts.get(key) ?? { error: 0, warning: 0, info: 0 };
      row[entry.finding.severity]++;
      counts.set(key, row);
    }
  }
  if (counts.size === 0) return '';
  const sum = (row: Record<Severity, number>): number => row.error + row.warning + row.info;
  const rows = [...counts].sort(([a, left], [b, right]) => sum(right) - sum(left) || (a < b ? -1 : 1));
  const shown = rows.slice(0, ROWS).map(([key, row]) => {
    const [name = '', id] = key.split('\u0000');
    const label = id === undefined ? escapeHtml(name) : `${escapeHtml(name)} <code>${escapeHtml(id)}</code>`;
    return `<tr><th scope="row">${label}</th>${SEVERITIES.map((severity) => `<td class="${row[severity] === 0 ? 'none' : severity}">${grouped(row[severity])}</td>`).join('')}<td>${grouped(sum(row))}</td></tr>`;
  });
  const more = rows.length > ROWS ? `<tr><td colspan="5">and ${grouped(rows.length - ROWS)} more</td></tr>` : '';
  const head = SEVERITIES.map((severity) => `<th scope="col">${NAME[severity][1]}</th>`).join('');
  return `<section><h2>${title}</h2><table><thead><tr><td></td>${head}<th scope="col">all</th></tr></thead><tbody>${shown.join('')}${more}</tbody></table></section>`;
}

function listing(files: readonly FileReport[], report: Report, rules: ReadonlyMap<string, RuleInfo>): string {
  const found = files.filter((file) => file.findings.length > 0);
  if (found.length === 0) return '';
  let left = SHOWN;
  const parts: string[] = [];
  for (const file of found) {
    if (left <= 0) break;
    const path = reportPath(report.root, file.uri);
    const shown = file.findings.slice(0, left);
    left -= shown.length;
    const worst = SEVERITIES.find((severity) => shown.some((finding) => finding.severity === severity)) ?? 'info';
    parts.push(
      `<details open><summary><span class="dot ${worst}"></span><span class="path">${escapeHtml(path)}</span> <span class="count">${grouped(shown.length)}</span></summary>${shown
        .map((finding) => findingHtml(finding, path, rules.get(finding.ruleId)))
        .join('')}</details>`,
    );
  }
  const total = found.reduce((sum, { findings }) => sum + findings.length, 0);
  const rest = total > SHOWN ? `<p>${counted(total - SHOWN, 'more finding')}: the JSON and SARIF reports hold all.</p>` : '';
  return `<section><h2>Findings</h2>${parts.join('\n')}${rest}</section>`;
}

function findingHtml(finding: ReportedFinding, path: string, rule: RuleInfo | undefined): string {
  const { line, column } = finding.place.start;
  const cwe = finding.cwe.map((number) => `<a href="https://cwe.mitre.org/data/definitions/${number}.html" rel="noreferrer">CWE-${number}</a>`);
  const [fix] = finding.fixes;
  const trace =
    finding.trace.length === 0
      ? ''
      : `<p class="way">How it gets here</p><ol>${finding.trace.map((step) => `<li class="${step.kind}">line ${step.place.start.line}: ${prose(step.message)}</li>`).join('')}</ol>`;
  return `<article class="${finding.severity}"><h3>${escapeHtml(rule?.title ?? finding.ruleId)} <small>${escapeHtml(path)}:${line}:${column}</small></h3>
<p class="facts"><span class="level ${finding.severity}">${NAME[finding.severity][0]}</span> <code>${escapeHtml(finding.ruleId)}</code> ${[`${finding.confidence} confidence`, ...cwe].join(' · ')}</p>
<p>${prose(finding.message)}</p>
${frame(finding)}${trace}${fix ? `<p class="fix">Fix: ${prose(fix.title)} <small>(${fix.applicability})</small></p>` : ''}</article>`;
}

function frame(finding: ReportedFinding): string {
  if (finding.frame.length === 0) return '';
  const lines = finding.frame.map(({ number, text, mark }) => {
    const code = mark
      ? `${escapeHtml(text.slice(0, mark.start))}<mark>${escapeHtml(text.slice(mark.start, mark.start + mark.width))}</mark>${escapeHtml(text.slice(mark.start + mark.width))}`
      : escapeHtml(text);
    return `<span class="row"><span class="no">${number}</span>${code}</span>`;
  });
  return `<pre><code>${lines.join('\n')}</code></pre>`;
}

function leftOut(report: Report): string {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.problems];
  if (problems.length === 0) return '';
  const items = problems.slice(0, 100).map(({ message, uri, place }) => {
    const at = uri === undefined ? '' : `<code>${escapeHtml(reportPath(report.root, uri))}${place ? `:${place.start.line}` : ''}</code> `;
    return `<li>${at}${escapeHtml(message)}</li>`;
  });
  return `<section><h2>Left out</h2><details><summary>${escapeHtml(reasonList(problems))}</summary><ul>${items.join('')}</ul></details></section>`;
}

/** A sentence whose code stands between backticks. */
function prose(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join('');
}

function folderName(root: string): string {
  const name = root.replace(/\/+$/, '').split('/').at(-1) ?? root;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
