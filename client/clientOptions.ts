import { Uri, workspace } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type DocumentSelector,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { InitializationOptions } from '../server/protocol';
import type { Notifier } from './notifier';
import type { OwnEdits } from './provenance/ownEdits';
import type { Results } from './results';
import { settingsMiddleware } from './settings';

/** Where code lives that is worth checking, in any language. Not: output panels, diffs against git, settings. */
export const SCHEMES: readonly string[] = ['file', 'untitled', 'vscode-notebook-cell', 'vscode-vfs', 'vscode-remote'];

/** Those of them whose content can be read without opening them. */
const ON_DISK: readonly string[] = ['file', 'vscode-vfs', 'vscode-remote'];

/** A server that ends more often than this within three minutes is left alone. */
const MAX_RESTARTS = 4;
const RESTART_WINDOW = 3 * 60 * 1000;

/** How the language client behaves: what it watches, how it pulls, and that it stays quiet. */
export function clientOptions(context: ExtensionContext, output: LogOutputChannel, notifier: Notifier, results: Results, ownEdits: OwnEdits): LanguageClientOptions {
  const documentSelector: DocumentSelector = SCHEMES.map((scheme) => ({ scheme }));
  return {
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'lintel',
    diagnosticCollectionProvider: results,
    diagnosticPullOptions: {
      onChange: true,
      onSave: false,
      onFocus: false,
      onTabs: true,
      match: (_selector, resource) => ON_DISK.includes(resource.scheme),
    },
    initializationOptions: introduction(context),
    middleware: {
      workspace: settingsMiddleware,
      resolveCodeAction: async (item, token, next) => {
        const action = await next(item, token);
        if (action?.edit) ownEdits.expect(action.edit);
        return action;
      },
    },
    markdown: { isTrusted: { enabledCommands: ['lintel.showRule', 'lintel.disableRule'] } },
    errorHandler: quietErrorHandler(notifier),
    connectionOptions: { maxRestartCount: MAX_RESTARTS },
  };
}

function introduction(context: ExtensionContext): InitializationOptions {
  return {
    understands: ['status', 'files', 'disableRule'],
    // A command, not an address: the page opens inside the editor, without a network and without asking.
    rulePage: `command:lintel.showRule?${encodeURIComponent('["')}{id}${encodeURIComponent('"]')}`,
    dist: Uri.joinPath(context.extensionUri, 'dist').toString(true),
    customRules: workspace.isTrusted ? 'load' : 'ignore',
    log: 'info',
  };
}

/** Starts a server that was killed again, and says so the first time only; a server that keeps ending is given up, with a word. */
function quietErrorHandler(notifier: Notifier): ErrorHandler {
  const ends: number[] = [];
  let said = false;
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      const now = Date.now();
      ends.push(now);
      if (ends.filter((end) => now - end < RESTART_WINDOW).length > MAX_RESTARTS) {
        void notifier.warn('The Lintel server keeps stopping, so it was not started again. Run "Lintel: Restart Server" to try once more; "Lintel: Show Output" says what happened.');
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (!said) void notifier.warn('The Lintel server stopped unexpectedly and was started again.');
      said = true;
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
