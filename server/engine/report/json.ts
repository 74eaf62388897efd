import type { Audience, Confidence, Severity } from '../model/finding';
import type { Applicability } from '../model/fix';
import type { RuleInfo } from '../model/rule';
import type { Place, Report, ReportedFinding, ReportedProblem, ScanStats } from './model';
import { type SeverityCount, summarize } from './summary';
import { reportPath } from './uri';

/**
 * The JSON report, `lintel scan --format json`. Programs may rely on it: a field is only ever added while `schemaVersion`
 * stays the same; removing or changing one raises it.
 *
 * Lines and columns count from 1, columns and offsets in UTF-16 code units; `end` is exclusive. Paths are relative to `root`
 * with `/`; a file outside of it is named by its URI. No field holds the value of a secret.
 */
export interface JsonReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'lintel'; readonly version: string };
  /** URI of the folder that paths are relative to. */
  readonly root: string;
  readonly summary: JsonSummary;
  /** Ordered by file, then by place. */
  readonly findings: readonly JsonFinding[];
  /** Findings that a comment or the baseline hides. They do not count in `summary.findings`. */
  readonly suppressed: readonly JsonSuppressed[];
  /** Suppression comments that hide nothing. */
  readonly unusedSuppressions: readonly { readonly path: string; readonly message: string; readonly start: JsonPoint; readonly end: JsonPoint }[];
  /** What could not be checked and why: files, rules, configuration. */
  readonly problems: readonly JsonProblem[];
  /** With `--stats`: where the time went, in milliseconds summed over the threads. */
  readonly stats?: JsonStats;
}

export interface JsonStats {
  readonly phases: ScanStats['phases'];
  readonly rules: ScanStats['rules'];
  readonly slowest: readonly { readonly path: string; readonly time: number }[];
  /** Files whose result came from the cache. */
  readonly cached: number;
}

export interface JsonSummary {
  readonly findings: SeverityCount;
  /** Hidden by comments. */
  readonly suppressed: number;
  /** Where a baseline was used: known findings that it hides, and its findings that are gone. */
  readonly baseline?: { readonly known: number; readonly gone: number };
  /** `pending`: found, and not reached before the scan was cancelled. */
  readonly files: { readonly scanned: number; readonly skipped: number; readonly pending: number; readonly withFindings: number };
  /** Bytes of the files that were checked. */
  readonly bytes: number;
  /** Milliseconds. */
  readonly elapsed: number;
  /** True when the scan was stopped: what is not in the report is not known to be clean. */
  readonly cancelled: boolean;
}

export interface JsonPoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface JsonFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly audience: Audience;
  readonly message: string;
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  readonly path: string;
  readonly start: JsonPoint;
  readonly end: JsonPoint;
  /** The flagged code; absent for secrets and for long ranges. */
  readonly snippet?: string;
  /** Equal for the same flaw in later scans, though lines move. */
  readonly fingerprint: string;
  /** The way of the data from source to sink; empty where the rule does not follow data. */
  readonly trace: readonly { readonly kind: string; readonly message: string; readonly start: JsonPoint; readonly end: JsonPoint }[];
  readonly related: readonly { readonly path: string; readonly message: string; readonly start?: JsonPoint; readonly end?: JsonPoint }[];
  readonly fixes: readonly { readonly title: string; readonly applicability: Applicability; readonly edits: readonly JsonEdit[] }[];
}

export interface JsonSuppressed extends JsonFinding {
  readonly suppression: { readonly by: 'comment' | 'baseline'; readonly reason?: string };
}

/** Replaces the text from `startOffset` to `endOffset`. Edits of one fix are measured in the scanned text and do not overlap. */
export interface JsonEdit {
  readonly path: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly newText: string;
}

export interface JsonProblem {
  readonly kind: ReportedProblem['kind'];
  readonly message: string;
  readonly path?: string;
  readonly ruleId?: string;
  readonly start?: JsonPoint;
  readonly end?: JsonPoint;
}

/** One rule in `lintel rules --format json`: `{ schemaVersion, tool, rules: JsonRule[] }`. */
export type JsonRule = Pick<
  RuleInfo,
  'id' | 'title' | 'severity' | 'confidence' | 'audience' | 'family' | 'languages' | 'cwe' | 'owasp' | 'packs' | 'references' | 'since' | 'origin'
> & { readonly fix?: { readonly title: string; readonly applicability: Applicability } };

/** The JSON report of a run. */
export function jsonReport(report: Report): JsonReport {
  const { files, totals, root } = report;
  const summary = summarize(files, totals);
  const pathOf = (uri: string): string => reportPath(root, uri);
  return {
    schemaVersion: 1,
    tool: { name: 'lintel', version: report.version },
    root,
    summary: {
      findings: summary.findings,
      suppressed: summary.suppressed,
      ...(report.baseline ? { baseline: { known: summary.baseline, gone: report.baseline.gone } } : {}),
      files: { scanned: totals.scanned, skipped: totals.skipped, pending: totals.pending, withFindings: summary.filesWithFindings },
      bytes: totals.bytes,
      elapsed: Math.round(totals.elapsed),
      cancelled: totals.outcome === 'cancelled',
    },
    findings: files.flatMap((file) => file.findings.map((finding) => jsonFinding(finding, file.uri, pathOf))),
    suppressed: files.flatMap((file) =>
      file.suppressed.map(({ finding, ...suppression }) => ({ ...jsonFinding(finding, file.uri, pathOf), suppression })),
    ),
    unusedSuppressions: files.flatMap((file) =>
      file.unusedSuppressions.map(({ message, place }) => ({ path: pathOf(file.uri), message, ...ends(place) })),
    ),
    problems: [...files.flatMap((file) => file.problems), ...report.problems].map((problem) => jsonProblem(problem, pathOf)),
    ...(report.stats ? { stats: { ...report.stats, slowest: report.stats.slowest.map(({ uri, time }) => ({ path: pathOf(uri), time })) } } : {}),
  };
}

/** The rules for programs, in the order given. */
export function jsonRules(
  version: string,
  rules: readonly RuleInfo[],
): { readonly schemaVersion: 1; readonly tool: JsonReport['tool']; readonly rules: readonly JsonRule[] } {
  return { schemaVersion: 1, tool: { name: 'lintel', version }, rules: rules.map(jsonRule) };
}

function jsonRule(rule: RuleInfo): JsonRule {
  const { id, title, severity, confidence, audience, family, languages, cwe, owasp, packs, references, since, origin, fix } = rule;
  return {
    id, title, severity, confidence, audience, family, languages, cwe, owasp, packs, references, since, origin,
    ...(fix ? { fix: { title: fix.title, applicability: fix.applicability } } : {}),
  };
}

function jsonFinding(finding: ReportedFinding, uri: string, pathOf: (uri: string) => string): JsonFinding {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    audience: finding.audience,
    message: finding.message,
    cwe: finding.cwe,
    path: pathOf(uri),
    ...ends(finding.place),
    ...(finding.snippet === undefined ? {} : { snippet: finding.snippet }),
    fingerprint: finding.fingerprint,
    trace: finding.trace.map(({ kind, message, place }) => ({ kind, message, ...ends(place) })),
    related: finding.related.map((related) => ({
      path: pathOf(related.uri ?? uri),
      message: related.message,
      ...(related.place ? ends(related.place) : {}),
    })),
    fixes: finding.fixes.map(({ title, applicability, edits }) => ({
      title,
      applicability,
      edits: edits.map((edit) => ({
        path: pathOf(edit.uri ?? uri),
        startOffset: edit.range.start,
        endOffset: edit.range.end,
        newText: edit.newText,
      })),
    })),
  };
}

function jsonProblem(problem: ReportedProblem, pathOf: (uri: string) => string): JsonProblem {
  const { place, uri, ...rest } = problem;
  return { ...rest, ...(uri === undefined ? {} : { path: pathOf(uri) }), ...(place ? ends(place) : {}) };
}

function ends({ start, end }: Place): { readonly start: JsonPoint; readonly end: JsonPoint } {
  return { start, end };
}
