import type { FileReport, Report, ReportedFinding } from './model';
import { summarize } from './summary';
import { escapeXml } from './markup';
import { reportPath } from './uri';

/** The run as JUnit XML, which Azure Pipelines, Jenkins and GitLab show as test results: one suite a file, one failed test a finding. */
export function junitXml(report: Report): string {
  const { findings } = summarize(report.files, report.totals);
  const total = findings.error + findings.warning + findings.info;
  const suites = report.files.filter((file) => file.findings.length > 0).map((file) => suite(file, reportPath(report.root, file.uri)));
  // Without a test, some readers take the whole file for broken.
  const clean = total === 0 ? ['  <testsuite name="Lintel" tests="1" failures="0" errors="0">\n    <testcase classname="Lintel" name="nothing found"/>\n  </testsuite>'] : [];
  const time = (report.totals.elapsed / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Lintel" tests="${Math.max(1, total)}" failures="${total}" errors="0" time="${time}">`,
    ...suites,
    ...clean,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(file: FileReport, path: string): string {
  const count = file.findings.length;
  const cases = file.findings.map((finding) => testCase(finding, path));
  return [`  <testsuite name="${escapeXml(path)}" tests="${count}" failures="${count}" errors="0">`, ...cases, '  </testsuite>'].join('\n');
}

function testCase(finding: ReportedFinding, path: string): string {
  const { line, column } = finding.place.start;
  const at = `${path}:${line}:${column}`;
  const way = finding.trace.map((step, index) => `${index + 1}. ${path}:${step.place.start.line}:${step.place.start.column} ${step.message}`);
  const code = finding.frame.map((row) => `${row.number} | ${row.text}`);
  const body = [finding.message, '', ...code, ...(way.length > 0 ? ['', ...way] : [])].join('\n');
  return [
    `    <testcase classname="${escapeXml(path)}" name="${escapeXml(`${finding.ruleId} at line ${line}`)}" file="${escapeXml(path)}" line="${line}">`,
    `      <failure type="${finding.severity}" message="${escapeXml(`${at} ${finding.message}`)}">${escapeXml(body)}</failure>`,
    '    </testcase>',
  ].join('\n');
}
