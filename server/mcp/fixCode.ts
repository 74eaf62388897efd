import { pathToFileURL } from 'node:url';
import { applyFix, type Document, harmless, LineIndex, type ReportedFinding, type TextEdit } from '../engine/index';
import { slashedRelative } from '../host/ignoreFiles';
import { type CheckedText, checkText, leftOut } from '../host/project';
import { type AgentEdit, bytesOf, findingId, MOST_BYTES, shortened } from '../host/agentAnswer';
import { type CodeQuestion, placeOf } from './code';
import { BadRequest } from './errors';
import type { McpHost } from './host';

export interface FixQuestion extends CodeQuestion {
  /** The id of the one finding to fix, as `scan_code` gave it; without it, every safe fix is made. */
  readonly finding?: string | undefined;
  /** The title of the fix, where a finding has several. */
  readonly fix?: string | undefined;
}

export interface FixAnswer {
  readonly fixed: number;
  /** Findings whose fix does not hold beside the others. */
  readonly skipped?: number;
  /** The whole new text. */
  readonly code?: string;
  /** In place of `code` where that is too long, or holds a secret. Measured in the text that was given. */
  readonly edits?: readonly AgentEdit[];
  readonly notes?: readonly string[];
}

/** `fix_code`: the text with its fixes made. Nothing is written anywhere. Throws `BadRequest`. */
export async function fixCode(question: FixQuestion, host: McpHost): Promise<FixAnswer> {
  if (question.fix !== undefined && question.finding === undefined) throw new BadRequest('`fix` names one fix of a finding: pass the id of the finding as `finding`.');
  const { project, path, notes } = await placeOf(question, host);
  if (leftOut(project, path)) return { fixed: 0, notes: ['The `exclude` of .lintel.yml leaves this file out: it was not checked.'] };
  const report = await checkText(project, path, question.code, host.signal);
  const said = [...notes, ...report.problems];
  if (question.finding !== undefined) return answer(question.code, { edits: await named(question.finding, question.fix, report), fixed: 1, skipped: 0 }, report, said);
  const wanted = report.findings.filter(({ fixes }) => fixes.some(({ applicability }) => applicability === 'safe'));
  if (wanted.length === 0) return { fixed: 0, notes: [...said, report.findings.length > 0 ? 'No finding has a safe fix. To make another one, pass the id of its finding.' : 'Nothing was found.'].map((note) => shortened(note)) };
  const { root, config } = report.settings;
  const document: Document = { uri: pathToFileURL(path).href, path: slashedRelative(root, path), languageId: '', version: 0, text: question.code };
  const selection = { applicability: ['safe'], fingerprints: new Set(wanted.map(({ fingerprint }) => fingerprint)) } as const;
  return answer(question.code, await project.engine.fixAll(document, config, selection, host.signal), report, said);
}

interface Fixed {
  readonly edits: readonly TextEdit[];
  readonly fixed: number;
  readonly skipped: number;
}

/** The edits of a fix that holds, by the id of its finding and its title. */
async function named(id: string, title: string | undefined, { findings, report }: CheckedText): Promise<readonly TextEdit[]> {
  const found = findings.find((candidate) => findingId(candidate) === id);
  if (!found) throw new BadRequest(`There is no finding \`${harmless(id.slice(0, 64))}\` in this text: take the id from scan_code of the same text and path.`);
  const finding = await report(found);
  const fix = title === undefined ? finding.fixes[0] : finding.fixes.find((candidate) => candidate.title === title);
  if (!fix) throw new BadRequest(noFix(finding, title));
  return fix.edits.map(({ range, newText }) => ({ range, newText }));
}

function noFix({ ruleId, fixes }: ReportedFinding, title: string | undefined): string {
  if (fixes.length === 0) return `This finding of ${ruleId} has no fix: explain_rule says what to do.`;
  return `This finding of ${ruleId} has no fix \`${harmless((title ?? '').slice(0, 200))}\`. It has: ${fixes.map((fix) => `\`${fix.title}\``).join(', ')}.`;
}

function answer(code: string, { edits, fixed, skipped }: Fixed, { isPublic }: CheckedText, notes: readonly string[]): FixAnswer {
  const applied = applyFix(code, edits);
  if (!applied.ok) throw new BadRequest(`The fix cannot be made: ${applied.reason}`);
  const more = (extra: readonly string[]): Partial<FixAnswer> => ({
    ...(skipped > 0 ? { skipped } : {}),
    ...(notes.length + extra.length > 0 ? { notes: [...extra, ...notes].slice(0, 5).map((note) => shortened(note)) } : {}),
  });
  if (fixed === 0) return { fixed, ...more(['No fix holds.']) };
  const secret = !isPublic(applied.text);
  const whole: FixAnswer = { fixed, code: applied.text, ...more([]) };
  if (!secret && bytesOf(whole) <= MOST_BYTES) return whole;
  const lines = new LineIndex(code);
  const point = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  const placed = edits.map(({ range, newText }): AgentEdit => {
    const [start, end] = [point(range.start), point(range.end)];
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, newText };
  });
  if (placed.some(({ newText }) => !isPublic(newText))) return { fixed: 0, ...more(['The fix would repeat a secret, which no answer does. Make it in the editor, or by `lintel scan --fix`.']) };
  const short: FixAnswer = { fixed, edits: placed, ...more([secret ? 'The text holds a secret, so only the edits are returned.' : 'The text is long, so only the edits are returned.']) };
  if (bytesOf(short) <= MOST_BYTES) return short;
  return { fixed: 0, ...more([`The ${fixed} fixes are too long for one answer. Make them one by one by the id of each finding, or by \`lintel scan --fix\`.`]) };
}
