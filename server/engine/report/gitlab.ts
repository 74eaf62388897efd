import type { Confidence, Severity } from '../model/finding';
import type { RuleInfo } from '../model/rule';
import type { FileReport, Report, ReportedFinding } from './model';
import type { SarifInvocation } from './sarif';
import { sha256 } from '../text/sha256';
import { reportPath } from './uri';

/** The version of GitLab's security report schemas that `gitlabSast` follows. */
const SCHEMA_VERSION = '15.0.7';
const SCHEMA = `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${SCHEMA_VERSION}/dist/sast-report-format.json`;
const SAST_SEVERITY: Readonly<Record<Severity, string>> = { error: 'High', warning: 'Medium', info: 'Low' };
const QUALITY_SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'minor' };
const CONFIDENCE: Readonly<Record<Confidence, string>> = { high: 'High', medium: 'Medium', low: 'Low' };
/** GitLab keeps no more identifiers of a vulnerability. */
const MOST_IDENTIFIERS = 20;

/** The report of GitLab's SAST (artifact `reports: sast`): the findings show in the merge request and the vulnerability report. */
export function gitlabSast(report: Report, times: SarifInvocation = {}): Record<string, unknown> {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const tool = { id: 'lintel', name: 'Lintel', version: report.version, vendor: { name: 'Lintel' } };
  return {
    version: SCHEMA_VERSION,
    schema: SCHEMA,
    scan: {
      type: 'sast',
      status: report.totals.outcome === 'finished' ? 'success' : 'failure',
      start_time: seconds(times.startTimeUtc),
      end_time: seconds(times.endTimeUtc),
      analyzer: tool,
      scanner: tool,
    },
    vulnerabilities: each(report, (finding, path) => vulnerability(finding, path, rules.get(finding.ruleId))),
  };
}

/** The report of GitLab's code quality (artifact `reports: codequality`), in the form of Code Climate: any tier shows it in the merge request. */
export function gitlabCodeQuality(report: Report): Record<string, unknown>[] {
  return each(report, (finding, path) => ({
    type: 'issue',
    description: finding.message,
    check_name: finding.ruleId,
    categories: ['Security'],
    fingerprint: finding.fingerprint,
    severity: QUALITY_SEVERITY[finding.severity],
    location: { path, lines: { begin: finding.place.start.line, end: finding.place.end.line } },
  }));
}

function vulnerability(finding: ReportedFinding, path: string, rule: RuleInfo | undefined): Record<string, unknown> {
  const link = rule?.references.find((reference) => /^https?:\/\//.test(reference));
  const identifiers = [
    { type: 'lintel_rule', name: finding.ruleId, value: finding.ruleId, ...(link === undefined ? {} : { url: link }) },
    ...finding.cwe.map((cwe) => ({ type: 'cwe', name: `CWE-${cwe}`, value: String(cwe), url: `https://cwe.mitre.org/data/definitions/${cwe}.html` })),
    ...(rule?.owasp ?? []).map((name) => ({ type: 'owasp', name, value: name.split(' ')[0] ?? name })),
  ];
  return {
    id: uuidOf(finding.fingerprint),
    category: 'sast',
    name: rule?.title ?? finding.ruleId,
    description: finding.message,
    severity: SAST_SEVERITY[finding.severity],
    confidence: CONFIDENCE[finding.confidence],
    ...(rule?.advice.trim() ? { solution: rule.advice.trim() } : {}),
    location: { file: path, start_line: finding.place.start.line, end_line: finding.place.end.line },
    identifiers: identifiers.slice(0, MOST_IDENTIFIERS),
    ...(link === undefined ? {} : { links: rule?.references.filter((reference) => /^https?:\/\//.test(reference)).map((url) => ({ url })) }),
  };
}

/** The same finding has the same id in every run. Digits of the fingerprint in the form of a UUID. */
function uuidOf(fingerprint: string): string {
  const digits = /^[0-9a-f]{32}$/.test(fingerprint) ? fingerprint : sha256(fingerprint).slice(0, 32);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join('-');
}

/** ISO 8601 without fractions and zone, as the schema wants it; it means UTC. */
function seconds(time: string | undefined): string {
  return (time ?? '1970-01-01T00:00:00').slice(0, 19);
}

function each<T>({ files, root }: Report, make: (finding: ReportedFinding, path: string, file: FileReport) => T): T[] {
  return files.flatMap((file) => file.findings.map((finding) => make(finding, reportPath(root, file.uri), file)));
}
