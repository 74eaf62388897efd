import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { Cancelled } from '../errors';
import { toDiagnostic } from '../toLsp';
import { type ActionScope, refOf, withEdit } from './scope';

/** Findings in one range whose fixes are verified. A larger selection is what fix-all is for. */
const MOST_FINDINGS = 20;

/** The fixes of each finding that hold. The most trustworthy one is preferred, unless the author has to finish it. */
export async function fixActions(scope: ActionScope): Promise<CodeAction[]> {
  const { session, scan, context, token } = scope;
  const actions: CodeAction[] = [];
  for (const finding of scope.findings.slice(0, MOST_FINDINGS)) {
    if (token.isCancellationRequested) throw new Cancelled();
    const fixes = await session.fixes.of(scan, finding);
    session.assertCurrent(scan);
    const diagnostic = toDiagnostic(finding, context);
    const preferred = fixes.find((fix) => fix.applicability !== 'manual');
    for (const fix of fixes) {
      const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
      if (fix === preferred) action.isPreferred = true;
      const complete = await withEdit(scope, action, { kind: 'fix', finding: refOf(finding), fixId: fix.id });
      if (complete) actions.push(complete);
    }
  }
  return actions;
}
