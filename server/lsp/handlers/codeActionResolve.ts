import { type CancellationToken, type CodeAction } from 'vscode-languageserver';
import { editFor, isActionData } from '../actions/scope';
import { Stale } from '../errors';
import type { Session } from '../session';

/** `codeAction/resolve`: works out the edit. Throws `Stale` when the document is not the one that the action was offered for. */
export async function codeActionResolve(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const open = session.documents.get(data.uri);
  if (!open || open.text.version !== data.version) throw new Stale();
  const scan = await session.scanner.scan(open, token);
  const edit = await editFor(session, scan, data, token);
  return { ...action, edit };
}
