import type { Report } from './model';
import { reportPath } from './uri';

const COLUMNS = ['severity', 'confidence', 'rule', 'path', 'line', 'column', 'endLine', 'endColumn', 'cwe', 'message', 'fingerprint'] as const;

/** The findings as a table (RFC 4180): a head, then one row a finding. Cells that a spreadsheet would run as a formula are disarmed. */
export function csvTable({ files, root }: Report): string {
  const rows = files.flatMap((file) =>
    file.findings.map((finding): (string | number)[] => {
      const { start, end } = finding.place;
      const cwe = finding.cwe.map((number) => `CWE-${number}`).join(' ');
      return [
        finding.severity, finding.confidence, finding.ruleId, reportPath(root, file.uri), start.line, start.column, end.line, end.column, cwe, finding.message, finding.fingerprint,
      ];
    }),
  );
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A leading `=`, `+`, `-`, `@`, tab or carriage return makes a formula of a cell (OWASP, "CSV Injection"). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}
