import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { DISABLE_RULE_COMMAND } from '../../server/protocol';
import { registerCommand } from '../command';
import type { Feature } from '../lintel';

/** Runs the server's "Disable this rule": writes `"<rule>": "off"` into `lintel.rules`, of the folder where there is one, else of the user. */
export const disableRule: Feature = (lintel) =>
  registerCommand(lintel, DISABLE_RULE_COMMAND, async (id?: unknown, address?: unknown) => {
    const { notifier } = lintel;
    if (typeof id !== 'string') return;
    const uri = typeof address === 'string' ? Uri.parse(address) : undefined;
    const folder = uri && workspace.getWorkspaceFolder(uri);
    const configuration = workspace.getConfiguration('lintel', uri ?? null);
    const set = configuration.inspect<Record<string, string>>('rules');
    const several = (workspace.workspaceFolders?.length ?? 0) > 1;
    const [target, value] = !folder
      ? [ConfigurationTarget.Global, set?.globalValue]
      : several
        ? [ConfigurationTarget.WorkspaceFolder, set?.workspaceFolderValue]
        : [ConfigurationTarget.Workspace, set?.workspaceValue];
    await configuration.update('rules', { ...value, [id]: 'off' }, target);
    notifier.glance(`Lintel: ${id} is off ${folder ? `in ${folder.name}` : 'in your settings'} ("lintel.rules").`);
  });
