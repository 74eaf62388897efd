import {
  type CodeDescription,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Problem, Range, RuleInfo, ScanResult, Severity, TextEdit, UnusedSuppression } from '../engine/index';
import type { ClientPort } from './client';

/** The only place where offsets become lines and columns, and findings become diagnostics. */

/** What a client's own code gets back with a diagnostic. */
export interface DiagnosticData {
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly cwe: readonly number[];
  /** Titles of the fixes, not yet verified. */
  readonly fixes: readonly string[];
  /** Where a machine is likely to have written the code: how sure that is, from 0 to 1, and whether the finding is more severe for it. */
  readonly provenance?: { readonly confidence: number; readonly severity: 'raised' | 'kept' };
}

export interface DiagnosticContext {
  readonly text: TextDocument;
  readonly client: Pick<ClientPort, 'can' | 'options'>;
  rule(id: string): RuleInfo | undefined;
}

const SOURCE = 'Lintel';
/** UTF-16 code units of a fix's title that a message takes along. */
const LONGEST_TITLE = 100;
/** The source of findings in machine-written code: the one quiet word about it in a list of problems. */
const SOURCE_AI = 'Lintel (AI)';
/** The code of comments that hide nothing: not a rule, so it has no page. */
export const UNUSED_SUPPRESSION = 'unused-suppression';
/** The code of what could be better about a comment that hides something. */
const SUPPRESSION_HINT = 'suppression';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function toRange(text: TextDocument, range: Range): LspRange {
  return { start: text.positionAt(range.start), end: text.positionAt(range.end) };
}

/** The reverse, for ranges that come from the editor; positions outside the text are moved to its nearest end. */
export function toOffsets(text: TextDocument, range: LspRange): Range {
  const a = text.offsetAt(range.start);
  const b = text.offsetAt(range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

export function toTextEdit(text: TextDocument, edit: TextEdit): LspTextEdit {
  return { range: toRange(text, edit.range), newText: edit.newText };
}

/** Everything a scan found, as the editor shows it. */
export function toDiagnostics(result: ScanResult, context: DiagnosticContext): Diagnostic[] {
  return [
    ...result.findings.map((finding) => toDiagnostic(finding, context)),
    ...result.unusedSuppressions.map((unused) => toUnusedDiagnostic(unused, context)),
    ...result.suppressionHints.map(({ range, message }) => ({
      range: toRange(context.text, range),
      severity: DiagnosticSeverity.Hint,
      source: SOURCE,
      code: SUPPRESSION_HINT,
      message,
    })),
  ];
}

export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const { text, client } = context;
  const diagnostic: Diagnostic = {
    range: toRange(text, finding.range),
    severity: SEVERITY[finding.severity],
    source: finding.provenance ? SOURCE_AI : SOURCE,
    code: finding.ruleId,
    message: withFix(finding),
  };
  const page = client.can.codeDescription ? rulePage(finding.ruleId, context) : undefined;
  if (page) diagnostic.codeDescription = page;
  const related = client.can.relatedInformation ? relatedInformation(finding, text) : [];
  if (related.length > 0) diagnostic.relatedInformation = related;
  if (client.can.diagnosticData) diagnostic.data = diagnosticData(finding);
  return diagnostic;
}

export function toUnusedDiagnostic(unused: UnusedSuppression, context: DiagnosticContext): Diagnostic {
  return {
    range: toRange(context.text, unused.range),
    severity: DiagnosticSeverity.Hint,
    source: SOURCE,
    code: UNUSED_SUPPRESSION,
    message: unused.message,
    ...(context.client.can.diagnosticTags ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/**
 * The message, with the first fix behind it: agents read no more than this, and people see without a click that there is one. Left
 * out where the message says the same already.
 */
function withFix({ message, fixes }: Finding): string {
  const title = fixes[0]?.title;
  if (title === undefined || title.length > LONGEST_TITLE) return message;
  const said = message.toLowerCase();
  const fresh = (title.toLowerCase().match(/[\p{L}\p{N}_.]{4,}/gu) ?? []).filter((word) => !said.includes(word.slice(0, 5)));
  return fresh.length === 0 ? message : `${message} Fix: ${title}.`;
}

/** What is wrong with a configuration, at its place. */
export function toProblemDiagnostic(problem: Problem, text: TextDocument): Diagnostic {
  return {
    range: toRange(text, problem.range ?? { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    code: problem.kind,
    message: problem.message,
  };
}

/** The address behind a rule's code: the page the client names, or else the rule's first reference. */
function rulePage(id: string, context: DiagnosticContext): CodeDescription | undefined {
  const { rulePage: template } = context.client.options;
  if (template !== undefined) return { href: template.replaceAll('{id}', encodeURIComponent(id)) };
  const href = context.rule(id)?.references.find((reference) => /^https?:\/\//.test(reference));
  return href === undefined ? undefined : { href };
}

/** One step a hop, in the order the value travels, then the other places. */
function relatedInformation(finding: Finding, text: TextDocument): DiagnosticRelatedInformation[] {
  const here = finding.related.filter((related) => related.uri === undefined || related.uri === text.uri);
  return [...(finding.trace ?? []), ...here].map(({ range, message }) => ({
    location: { uri: text.uri, range: toRange(text, range) },
    message,
  }));
}

function diagnosticData(finding: Finding): DiagnosticData {
  return { ruleId: finding.ruleId, fingerprint: finding.fingerprint, cwe: finding.cwe, fixes: finding.fixes.map((fix) => fix.title), ...(finding.provenance ? { provenance: finding.provenance } : {}) };
}

/**
 * An id that is equal for equal diagnostics. The engine's own result id does not do: it is about offsets, and an edit that
 * keeps every offset can still move findings to other lines. 53 bits, by cyrb53's mixing (public domain).
 */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const line = JSON.stringify(diagnostics);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
