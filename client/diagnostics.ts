import { DiagnosticSeverity, type Diagnostic } from 'vscode';

/** What the server calls itself in diagnostics, for code by hand and for code that a machine is likely to have written. */
const SOURCE = 'Lintel';
const SOURCE_AI = 'Lintel (AI)';
/** What is wrong with a configuration or a rule file is no finding. */
const MISTAKES: ReadonlySet<string> = new Set(['config-invalid', 'rule-invalid']);

/** Whether something in the list of problems is Lintel's. */
export function isOwn({ source }: Diagnostic): boolean {
  return source === SOURCE || source === SOURCE_AI;
}

/** Whether something in the list of problems is a finding of a rule of Lintel's. */
export function isFinding(diagnostic: Diagnostic): boolean {
  return isOwn(diagnostic) && diagnostic.severity !== DiagnosticSeverity.Hint && !MISTAKES.has(ruleIdOf(diagnostic));
}

/** Whether a machine is likely to have written the code of a finding. */
export function isMachineWritten({ source }: Diagnostic): boolean {
  return source === SOURCE_AI;
}

/** The rule of a finding. */
export function ruleIdOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
