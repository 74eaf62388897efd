import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Finding, SuppressionScope } from '../../engine/index';
import { DISABLE_RULE_COMMAND } from '../../protocol';
import { toDiagnostic } from '../toLsp';
import { type ActionScope, refOf, withEdit } from './scope';

/** Rules in one range that can be hidden from there. */
const MOST_RULES = 5;

const TITLES: Readonly<Record<SuppressionScope, (ruleId: string) => string>> = {
  'next-line': (ruleId) => `Ignore ${ruleId} here, with a comment`,
  file: (ruleId) => `Ignore ${ruleId} in this file, with a comment`,
};

/** The ways to hide a finding without repairing it. Never preferred. */
export async function hideActions(scope: ActionScope): Promise<CodeAction[]> {
  const { session, scan, context } = scope;
  const engine = await session.engine;
  const actions: CodeAction[] = [];
  for (const finding of firstOfEachRule(scope.findings).slice(0, MOST_RULES)) {
    const diagnostics = [toDiagnostic(finding, context)];
    for (const place of ['next-line', 'file'] as const) {
      if (!(await engine.suppression(scan.document, finding, place))) continue;
      const action: CodeAction = { title: TITLES[place](finding.ruleId), kind: CodeActionKind.QuickFix, diagnostics };
      const complete = await withEdit(scope, action, { kind: 'suppress', finding: refOf(finding), scope: place });
      if (complete) actions.push(complete);
    }
    if (!session.client.can.disableRule) continue;
    const title = `Turn off ${finding.ruleId} in the settings`;
    const command = { title, command: DISABLE_RULE_COMMAND, arguments: [finding.ruleId, scan.open.uri] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
  }
  return actions;
}

function firstOfEachRule(findings: readonly Finding[]): Finding[] {
  return [...new Map([...findings].reverse().map((finding) => [finding.ruleId, finding])).values()].reverse();
}
