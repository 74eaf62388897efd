import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Applicability, Finding } from '../../engine/index';
import { toDiagnostic } from '../toLsp';
import { type ActionScope, type ActionWork, editFor, FIX_ALL_KIND, hasEdits, withEdit } from './scope';

/** For each rule in the range that has several findings in the file: fix them together. */
export async function fixAllOfRuleActions(scope: ActionScope): Promise<CodeAction[]> {
  const { scan, context } = scope;
  const applicability: readonly Applicability[] = ['safe', 'unsafe'];
  const actions: CodeAction[] = [];
  for (const ruleId of new Set(scope.findings.map((finding) => finding.ruleId))) {
    const fixable = scan.result.findings.filter((finding) => finding.ruleId === ruleId && hasFix(finding, applicability));
    if (fixable.length < 2) continue;
    const title = `Fix all in this file: ${context.rule(ruleId)?.title ?? ruleId}`;
    const diagnostics = scope.findings.filter((finding) => finding.ruleId === ruleId).map((finding) => toDiagnostic(finding, context));
    const action = await withEdit(scope, { title, kind: CodeActionKind.QuickFix, diagnostics }, { kind: 'fixAll', ruleId, applicability });
    if (action) actions.push(action);
  }
  return actions;
}

/**
 * Everything that is safe to fix without a look. Where it was asked for by kind, as on save, the edit comes along, so that
 * an editor is never handed an action that does nothing; elsewhere it waits until it is chosen.
 */
export async function fixAllSafeActions(scope: ActionScope, when: 'asked' | 'lazy'): Promise<CodeAction[]> {
  const { session, scan, token } = scope;
  const work: ActionWork = { kind: 'fixAll', applicability: ['safe'] };
  if (!scan.result.findings.some((finding) => hasFix(finding, work.applicability))) return [];
  const action: CodeAction = { title: 'Fix all safe Lintel findings in this file', kind: FIX_ALL_KIND };
  if (when === 'lazy') {
    const lazy = await withEdit(scope, action, work);
    return lazy ? [lazy] : [];
  }
  const edit = await editFor(session, scan, work, token);
  return hasEdits(edit) ? [{ ...action, edit }] : [];
}

function hasFix(finding: Finding, applicability: readonly Applicability[]): boolean {
  return finding.fixes.some((fix) => applicability.includes(fix.applicability));
}
