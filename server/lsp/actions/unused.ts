import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { toUnusedDiagnostic } from '../toLsp';
import { type ActionScope, withEdit } from './scope';

/** Takes away a comment that hides nothing. */
export async function unusedActions(scope: ActionScope): Promise<CodeAction[]> {
  const { scan, context } = scope;
  const actions: CodeAction[] = [];
  for (const unused of scan.result.unusedSuppressions.filter(({ range }) => scope.touches(range))) {
    const action: CodeAction = { title: 'Remove this comment', kind: CodeActionKind.QuickFix, diagnostics: [toUnusedDiagnostic(unused, context)] };
    const complete = await withEdit(scope, action, { kind: 'remove', range: unused.removal });
    if (complete) actions.push(complete);
  }
  return actions;
}
