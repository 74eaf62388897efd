import { CancellationToken } from 'vscode-languageserver';
import { documentDiagnostics } from './documentDiagnostics';
import type { OpenDocument } from './documents';
import { Cancelled, EngineUnavailable, Superseded } from './errors';
import { recheckClosed } from './recheck';
import type { Session } from './session';

/** How diagnostics of open documents get to the editor: it pulls them, or they are pushed. Never both. */
export interface DiagnosticsMode {
  opened(open: OpenDocument): void;
  changed(open: OpenDocument): void;
  closed(uri: string): void;
  /** Other rules, or other levels, hold for parts of a document from now on. */
  machineTextChanged(open: OpenDocument): void;
  /** All that was shown may be out of date. */
  refresh(): void;
}

/** For editors that ask by `textDocument/diagnostic`. */
export function createPull(session: Session): DiagnosticsMode {
  const refresh = (): void => {
    if (!session.client.can.refreshDiagnostics) return;
    session.connection.languages.diagnostics.refresh().catch((error: unknown) => {
      session.client.logger.log('warn', `The editor did not refresh its diagnostics: ${String(error)}`);
    });
  };
  return {
    opened: () => undefined,
    changed: (open) => {
      // Findings of a workspace scan, for a document that the editor does not show and so does not ask about.
      session.closedFiles.clear(open.uri);
    },
    closed: (uri) => {
      recheckClosed(session, uri);
    },
    machineTextChanged: () => {
      refresh();
    },
    refresh,
  };
}

/** For editors that only take `textDocument/publishDiagnostics`. */
export function createPush(session: Session): DiagnosticsMode {
  const push = (open: OpenDocument): void => {
    publish(session, open).catch((error: unknown) => {
      const ending = error instanceof Superseded || error instanceof Cancelled || error instanceof EngineUnavailable;
      if (!ending) session.client.logger.log('error', `textDocument/publishDiagnostics failed: ${String(error)}`);
    });
  };
  return {
    opened: push,
    changed: push,
    machineTextChanged: push,
    closed: (uri) => {
      void session.connection.sendDiagnostics({ uri, diagnostics: [] });
      recheckClosed(session, uri);
    },
    refresh: () => {
      session.documents.all().forEach(push);
    },
  };
}

async function publish(session: Session, open: OpenDocument): Promise<void> {
  open.pulled = true;
  const scan = await session.scanner.scan(open, CancellationToken.None);
  const diagnostics = await documentDiagnostics(session, scan);
  void session.connection.sendDiagnostics({ uri: open.uri, version: scan.version, diagnostics });
}
