import { CodeActionKind, commands, Range, workspace, type CodeAction } from 'vscode';
import { activeDocument } from '../activeDocument';
import { registerCommand } from '../command';
import type { Feature } from '../lintel';

/** The kind of the server's action that applies the safe fixes of a file; `editor.codeActionsOnSave` takes it too. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('lintel');

/** `Lintel: Fix All Safe Issues in File`. Resolves to whether something was changed. */
export const fixAllSafe: Feature = (lintel) =>
  registerCommand(lintel, 'lintel.fixAllSafe', async () => {
    const { notifier } = lintel;
    const document = activeDocument();
    if (!document) {
      notifier.glance('Lintel: open a file to fix it.');
      return false;
    }
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, FIX_ALL.value, 1);
    const action = actions.find(({ kind, disabled }) => kind !== undefined && FIX_ALL.contains(kind) && !disabled);
    if (!action?.edit || action.edit.size === 0) {
      notifier.glance('Lintel: nothing here can be fixed safely without a look at it.');
      return false;
    }
    return workspace.applyEdit(action.edit);
  });
