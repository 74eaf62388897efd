import { type CancellationToken, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { ScanWorkspaceParams, ScanWorkspaceResult } from '../../protocol';
import type { Session } from '../session';
import { ScanReport } from '../workspaceScan/report';
import { scanFolder } from '../workspaceScan/scanFolder';

export const NO_SCAN: ScanWorkspaceResult = {
  files: 0,
  skipped: 0,
  findings: { error: 0, warning: 0, info: 0 },
  filesWithFindings: 0,
  known: 0,
  cancelled: true,
  elapsed: 0,
  problems: [],
};

/**
 * `lintel/scanWorkspace`: checks every file of the folders. One scan at a time: a new one ends the one before. A scan that
 * is cancelled, by whatever way, still answers what it came to.
 */
export async function scanWorkspace(session: Session, params: ScanWorkspaceParams | null | undefined, token: CancellationToken): Promise<ScanWorkspaceResult> {
  session.stopWorkspaceScan();
  let stopped = false;
  const report = new ScanReport(session, params ?? {}, () => token.isCancellationRequested || stopped);
  session.lastScan = undefined;
  const ended = new Promise<'stopped'>((resolve) => {
    const stop = (): void => {
      stopped = true;
      resolve('stopped');
    };
    session.stopWorkspaceScan = stop;
    if (params?.workDoneToken !== undefined) session.workDone.set(params.workDoneToken, stop);
    token.onCancellationRequested(stop);
    if (token.isCancellationRequested) stop();
  });
  report.begin();
  try {
    watchFiles(session);
    await Promise.race([scanFolders(session, params ?? {}, report), ended]);
    const result = report.end();
    session.lastScan = report.finished;
    return result;
  } finally {
    if (params?.workDoneToken !== undefined) session.workDone.delete(params.workDoneToken);
  }
}

async function scanFolders(session: Session, { folders: asked, scope, exclude }: ScanWorkspaceParams, report: ScanReport): Promise<void> {
  const folders = asked ?? session.folders.all().map((folder) => folder.uri);
  if (folders.length === 0) report.problem('No folder is open, so there is nothing to scan.');
  for (const [index, uri] of folders.entries()) {
    if (report.cancelled) return;
    const left = exclude?.[uri];
    await scanFolder(session, { uri, index, count: folders.length, ...(scope ? { scope } : {}), ...(left ? { exclude: left } : {}) }, report);
  }
}

/** What a scan put into the list of problems shall stay true: from the first one on, files are watched. */
function watchFiles(session: Session): void {
  if (session.watchesFiles || !session.client.can.registerWatchers) return;
  session.watchesFiles = true;
  session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }).catch((error: unknown) => {
    session.client.logger.log('warn', `The editor does not watch files: ${String(error)}`);
  });
}
