import { type CancellationToken, type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { fixAllOfRuleActions, fixAllSafeActions } from '../actions/fixAll';
import { fixActions } from '../actions/fix';
import { allowSecretActions } from '../actions/allowSecret';
import { hideActions } from '../actions/hide';
import type { ActionScope } from '../actions/scope';
import { FIX_ALL_KIND } from '../actions/scope';
import { unusedActions } from '../actions/unused';
import type { Session } from '../session';
import { toOffsets } from '../toLsp';

/**
 * `textDocument/codeAction`: what repairs comes first, what hides comes last. An action whose edit costs something gets it
 * by `codeAction/resolve`, where the client can do that.
 */
export async function codeAction(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const open = session.documents.get(params.textDocument.uri);
  if (!open || !session.client.can.literalActions) return [];
  const quick = wants(params.context.only, CodeActionKind.QuickFix);
  const all = wants(params.context.only, FIX_ALL_KIND);
  if (!quick && !all) return [];
  const scan = await session.scanner.scan(open, token);
  const context = await session.display(open.text);
  session.assertCurrent(scan);
  const range = toOffsets(open.text, params.range);
  const touches = (place: { readonly start: number; readonly end: number }): boolean => place.start <= range.end && range.start <= place.end;
  const scope: ActionScope = { session, scan, context, touches, findings: scan.result.findings.filter((finding) => touches(finding.range)), token };
  const actions = [
    ...(quick ? await fixActions(scope) : []),
    ...(quick ? await fixAllOfRuleActions(scope) : []),
    ...(quick ? await unusedActions(scope) : []),
    ...(all ? await fixAllSafeActions(scope, params.context.only === undefined ? 'lazy' : 'asked') : []),
    ...(quick ? await allowSecretActions(scope) : []),
    ...(quick ? await hideActions(scope) : []),
  ];
  session.assertCurrent(scan);
  return actions;
}

/** Kinds are trees: who asks for `source` gets `source.fixAll.lintel` too; who asks for nothing in particular gets all. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
