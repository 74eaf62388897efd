import { checkText, leftOut } from '../host/project';
import { type ScanAnswer, scanAnswer } from '../host/agentAnswer';
import { type CodeQuestion, placeOf } from './code';
import type { McpHost } from './host';

/** `scan_code`: what is wrong with a text. Throws `BadRequest`. */
export async function scanCode(question: CodeQuestion, host: McpHost): Promise<ScanAnswer> {
  const { project, path, notes } = await placeOf(question, host);
  const ruleOf = (id: string) => project.engine.rule(id);
  if (leftOut(project, path)) return scanAnswer([], ruleOf, { hidden: 0, notes: [...notes, 'The `exclude` of .lintel.yml leaves this file out: it was not checked.'] });
  const text = await checkText(project, path, question.code, host.signal);
  return scanAnswer(text.findings.map((finding) => ({ finding, text })), ruleOf, { hidden: text.hidden, notes: [...notes, ...text.problems] });
}
