import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Finding } from '../../engine/index';
import { toDiagnostic } from '../toLsp';
import { type ActionScope, refOf, withEdit } from './scope';

/** Findings in one range that are offered to be allowed. */
const MOST_FINDINGS = 5;

/** Whether a finding is of the secret detector, whose range is the value itself. */
export function isSecretFinding({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return ruleId.startsWith('secret-');
}

/** 'Allow this value in this repository', for secrets that are none. Never preferred. */
export async function allowSecretActions(scope: ActionScope): Promise<CodeAction[]> {
  const { session, scan, context } = scope;
  const { top } = await session.settings.of(scan.open.uri);
  if (top === undefined || !session.client.can.createFiles) return [];
  const actions: CodeAction[] = [];
  for (const finding of scope.findings.filter(isSecretFinding).slice(0, MOST_FINDINGS)) {
    const action: CodeAction = { title: 'Allow this value in this repository', kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, context)] };
    const complete = await withEdit(scope, action, { kind: 'allow', finding: refOf(finding) });
    if (complete) actions.push(complete);
  }
  return actions;
}
