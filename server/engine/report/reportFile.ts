import type { FileResult } from '../api';
import type { Finding } from '../model/finding';
import type { Fix } from '../model/fix';
import type { Range } from '../model/range';
import type { RuleInfo } from '../model/rule';
import type { Problem } from '../model/scan';
import { LineIndex } from '../text/lineIndex';
import { codeFrame } from './frame';
import type { FileReport, Place, Point, ReportedFinding, ReportedFix, ReportedProblem } from './model';
import { redact, type Secrecy, secrecyOf } from './redact';

/** Code units of flagged code that are quoted; a longer range is only pointed at. */
const SNIPPET = 1000;
/** Shorter strings than this are too common to tell that a fix repeats a secret. */
const TELLING = 6;

/**
 * Turns one file's result into what is reported about it: lines, columns and code frames in place of the text, which can
 * be let go. Secrets are overwritten before anything is quoted.
 */
export function reportFile(file: FileResult, ruleOf: (id: string) => RuleInfo | undefined): FileReport {
  const { result } = file;
  const all = [...result.findings, ...result.suppressed.map(({ finding }) => finding)];
  const secrets = all.map((finding) => ({ range: finding.range, secrecy: secrecyOf(finding, ruleOf(finding.ruleId)) }));
  const shown = new LineIndex(redact(file.text, secrets));
  const report = (finding: Finding): ReportedFinding =>
    reportFinding(finding, file.text, shown, secrecyOf(finding, ruleOf(finding.ruleId)));
  return {
    uri: file.file.uri,
    complete: result.complete,
    findings: result.findings.map(report),
    suppressed: result.suppressed.map(({ finding, ...why }) => ({ ...why, finding: report(finding) })),
    unusedSuppressions: result.unusedSuppressions.map(({ message, range }) => ({ message, place: placeIn(shown, range) })),
    problems: result.problems.map((problem) => placeProblem({ uri: file.file.uri, ...problem }, shown)),
  };
}

/** A problem with its line and column, where it has a range in the text of `lines`. */
export function placeProblem(problem: Problem, lines: LineIndex | undefined): ReportedProblem {
  const { range, ...rest } = problem;
  return range && lines ? { ...rest, place: placeIn(lines, range) } : rest;
}

/** Where a range lies, for people. */
export function placeIn(lines: LineIndex, range: Range): Place {
  return { start: pointIn(lines, range.start), end: pointIn(lines, Math.max(range.start, range.end)) };
}

function pointIn(lines: LineIndex, offset: number): Point {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1, offset };
}

function reportFinding(finding: Finding, text: string, shown: LineIndex, secrecy: Secrecy): ReportedFinding {
  const { ruleId, message, severity, confidence, audience, cwe, fingerprint, range } = finding;
  const quotable = secrecy === 'nothing' && range.end - range.start <= SNIPPET;
  return {
    ruleId,
    message,
    severity,
    confidence,
    audience,
    cwe,
    fingerprint,
    place: placeIn(shown, range),
    ...(quotable ? { snippet: shown.text.slice(range.start, range.end) } : {}),
    frame: codeFrame(shown, range),
    trace: (finding.trace ?? []).map((step) => ({ kind: step.kind, message: step.message, place: placeIn(shown, step.range) })),
    related: finding.related.map((related) => (related.uri ? { ...related } : { ...related, place: placeIn(shown, related.range) })),
    fixes: finding.fixes.filter((fix) => !repeatsSecret(fix, text, range, secrecy)).map((fix) => reportFix(fix, shown)),
  };
}

function reportFix(fix: Fix, lines: LineIndex): ReportedFix {
  return {
    title: fix.title,
    applicability: fix.applicability,
    edits: fix.edits.map((edit) => (edit.uri ? { ...edit } : { ...edit, place: placeIn(lines, edit.range) })),
  };
}

/** A fix may move a secret (into an environment file, say). It works in the editor and has no place in a report. */
function repeatsSecret(fix: Fix, text: string, range: Range, secrecy: Secrecy): boolean {
  if (secrecy === 'nothing') return false;
  const code = text.slice(range.start, range.end);
  const values = secrecy === 'everything' ? [code] : [...code.matchAll(/(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs)].map((match) => match[2] ?? '');
  return values.some((value) => value.length >= TELLING && fix.edits.some((edit) => edit.newText.includes(value)));
}
