import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './client';
import { FIX_ALL_KIND } from './actions/scope';

/** What the server tells a client that it can do. */
export function initializeResult(can: ClientAbilities): InitializeResult {
  return {
    serverInfo: { name: 'Lintel' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      // One document's findings come from that document alone; a workspace is scanned when it is asked for.
      ...(can.pullDiagnostics ? { diagnosticProvider: { identifier: 'lintel', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: can.resolveEdit },
      hoverProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
