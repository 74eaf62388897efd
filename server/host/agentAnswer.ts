import { type Finding, type ReportedFinding, type ReportedFix, type RuleInfo, SEVERITIES } from '../engine/index';
import type { TextReport } from './textReport';

/** What agents are told: few findings, few bytes, nothing that is secret. An answer that floods the context helps nobody. */

/** Findings in one answer. */
export const MOST_FINDINGS = 20;
/** Bytes of one answer, as UTF-8. */
export const MOST_BYTES = 8192;
/** UTF-16 code units of one sentence, and of the text of one edit. */
const LONGEST_SENTENCE = 400;
const LONGEST_EDIT = 600;
const MOST_NOTES = 5;

/** One finding for an agent. Lines and columns count from 1. */
export interface AgentFinding {
  /** Names the finding to `fix_code`. */
  readonly id: string;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly cwe: readonly string[];
  readonly severity: string;
  readonly confidence: string;
  readonly message: string;
  /** The first fix that holds. `safe`: it keeps the behaviour for every harmless input. */
  readonly fix?: AgentFix;
  /** What to do where there is no fix. */
  readonly advice?: string;
}

export interface AgentFix {
  readonly title: string;
  readonly applicability: string;
  /** Absent where they are too long to be shown, or repeat a secret: `fix_code` makes them. */
  readonly edits?: readonly AgentEdit[];
}

/** Replaces from a line and column up to, not including, another. */
export interface AgentEdit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: string;
}

export interface ScanAnswer {
  readonly findings: readonly AgentFinding[];
  readonly total: number;
  /** Findings that are left out of the answer. */
  readonly more?: number;
  /** Findings that a comment or the project's baseline hides. */
  readonly hidden?: number;
  readonly notes?: readonly string[];
}

/** A finding and the name of its file, if it came from one. */
export interface Located {
  readonly file?: string;
  readonly finding: Finding;
  readonly text: TextReport;
}

/** The worst findings first, as many as fit, each with the first of its fixes that holds. */
export async function scanAnswer(found: readonly Located[], ruleOf: (id: string) => RuleInfo | undefined, rest: { readonly hidden: number; readonly notes: readonly string[] }): Promise<ScanAnswer> {
  const sorted = [...found].sort(({ finding: a }, { finding: b }) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const chosen = sorted.slice(0, MOST_FINDINGS);
  const reported = new Map<Finding, ReportedFinding>();
  for (const text of new Set(chosen.map((located) => located.text))) {
    const own = chosen.filter((located) => located.text === text).map(({ finding }) => finding);
    for (const [index, report] of (await text.reportAll(own)).entries()) reported.set(own[index]!, report);
  }
  const shown = chosen.flatMap((located) => agentFinding(located, reported.get(located.finding), ruleOf));
  const notes = rest.notes.slice(0, MOST_NOTES).map((note) => shortened(note));
  const answer = (count: number): ScanAnswer => ({
    findings: shown.slice(0, count),
    total: found.length,
    ...(found.length > count ? { more: found.length - count } : {}),
    ...(rest.hidden > 0 ? { hidden: rest.hidden } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  });
  let count = shown.length;
  while (count > 0 && bytesOf(answer(count)) > MOST_BYTES) count--;
  return answer(count);
}

/** Bytes that a value takes as JSON. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** A sentence of bounded length. */
export function shortened(text: string, limit = LONGEST_SENTENCE): string {
  const flat = text.trim();
  return flat.length <= limit ? flat : `${flat.slice(0, limit - 1).trimEnd()}…`;
}

/** The edits of a fix as lines and columns; undefined where one is in another file. */
export function agentEdits({ edits }: ReportedFix): readonly AgentEdit[] | undefined {
  const placed = edits.flatMap(({ uri, place, newText }) =>
    place && uri === undefined ? [{ line: place.start.line, column: place.start.column, endLine: place.end.line, endColumn: place.end.column, newText }] : [],
  );
  return placed.length === edits.length ? placed : undefined;
}

/** How a finding is called towards an agent. */
export function findingId({ fingerprint }: Pick<Finding, 'fingerprint'>): string {
  return fingerprint;
}

function agentFinding({ file, text }: Located, finding: ReportedFinding | undefined, ruleOf: (id: string) => RuleInfo | undefined): AgentFinding[] {
  if (!finding) return [];
  const { ruleId, message, severity, confidence, cwe, place } = finding;
  const fix = finding.fixes[0];
  const advice = fix ? undefined : ruleOf(ruleId)?.advice;
  return [{
    id: findingId(finding),
    ...(file === undefined ? {} : { file }),
    line: place.start.line,
    column: place.start.column,
    rule: ruleId,
    cwe: cwe.map((number) => `CWE-${number}`),
    severity,
    confidence,
    message: shortened(message),
    ...(fix ? { fix: agentFix(fix, text) } : {}),
    ...(advice ? { advice: shortened(advice) } : {}),
  }];
}

function agentFix(fix: ReportedFix, { isPublic }: TextReport): AgentFix {
  const edits = agentEdits(fix);
  const shown = edits !== undefined && edits.reduce((sum, { newText }) => sum + newText.length, 0) <= LONGEST_EDIT && edits.every(({ newText }) => isPublic(newText));
  return { title: fix.title, applicability: fix.applicability, ...(shown ? { edits } : {}) };
}
