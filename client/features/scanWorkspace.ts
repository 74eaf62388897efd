import { CancellationTokenSource, commands, ProgressLocation, window, workspace, type CancellationToken, type Progress as VSCodeProgress } from 'vscode';
import { LSPErrorCodes, ProgressType, ResponseError, type Diagnostic, type WorkDoneProgressBegin, type WorkDoneProgressEnd, type WorkDoneProgressReport } from 'vscode-languageclient';
import { SCAN_WORKSPACE, type ScannedFile, type ScanWorkspaceParams, type ScanWorkspaceResult } from '../../server/protocol';
import { countOf, listOf, seconds } from '../words';
import type { Feature, Lintel } from '../lintel';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
const WORK_DONE = new ProgressType<Progress>();
const FILES = new ProgressType<readonly ScannedFile[]>();
type Report = VSCodeProgress<{ message?: string; increment?: number }>;

/**
 * `Lintel: Scan Workspace`: progress with cancel, and a summary at the end; the server lists what it finds in Problems meanwhile. The command
 * resolves to the `ScanWorkspaceResult` as soon as the scan is over. A second call while one runs joins the first.
 */
export const scanWorkspace: Feature = (lintel) => {
  let running: Promise<ScanWorkspaceResult | undefined> | undefined;
  return commands.registerCommand('lintel.scanWorkspace', (token?: CancellationToken) => {
    running ??= scan(lintel, token).finally(() => (running = undefined));
    return running;
  });
};

async function scan(lintel: Lintel, outer: CancellationToken | undefined): Promise<ScanWorkspaceResult | undefined> {
  if (!workspace.workspaceFolders?.length) {
    void lintel.notifier.info('Lintel scans the folders of the workspace: open a folder first.');
    return undefined;
  }
  try {
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: 'Lintel: scanning the workspace', cancellable: true },
      (progress, token) => runScan(lintel, progress, token, outer),
    );
    void summarize(lintel, result);
    return result;
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) {
      lintel.notifier.glance('Lintel: the scan was cancelled.');
      return undefined;
    }
    lintel.output.error('The workspace scan failed.', error instanceof Error ? error : String(error));
    void lintel.notifier.warn('Lintel could not scan the workspace. "Lintel: Show Output" says why.');
    return undefined;
  }
}

async function runScan(
  { client, results }: Lintel,
  progress: Report,
  token: CancellationToken,
  outer: CancellationToken | undefined,
): Promise<ScanWorkspaceResult> {
  const workDoneToken = `lintel-scan-${String(Date.now())}`;
  const partialResultToken = `${workDoneToken}-files`;
  const found: ScannedFile[] = [];
  const cancel = new CancellationTokenSource();
  const subscriptions = [
    token.onCancellationRequested(() => { cancel.cancel(); }),
    outer?.onCancellationRequested(() => { cancel.cancel(); }),
    client.onProgress(WORK_DONE, workDoneToken, progressReporter(progress)),
    client.onProgress(FILES, partialResultToken, (files) => { found.push(...files); }),
  ];
  try {
    const params: ScanWorkspaceParams = { workDoneToken, partialResultToken };
    const result = await client.sendRequest<ScanWorkspaceResult>(SCAN_WORKSPACE, params, cancel.token);
    const converter = client.protocol2CodeConverter;
    const hidden = found.map(async ({ uri, diagnostics }) => [converter.asUri(uri), await converter.asDiagnostics([...diagnostics] as Diagnostic[])] as const);
    results.replaceHidden(await Promise.all(hidden));
    return result;
  } finally {
    for (const subscription of subscriptions) subscription?.dispose();
    cancel.dispose();
  }
}

/** Turns LSP's absolute percentage into the increments that VS Code wants. */
function progressReporter(progress: Report): (value: Progress) => void {
  let last = 0;
  return (value) => {
    if (value.kind === 'end') return;
    const percentage = value.percentage ?? last;
    const increment = Math.max(0, percentage - last);
    last += increment;
    progress.report(value.message === undefined ? { increment } : { increment, message: value.message });
  };
}

async function summarize({ notifier, output }: Lintel, result: ScanWorkspaceResult): Promise<void> {
  for (const problem of result.problems) output.warn(problem);
  const [first] = result.problems;
  if (first !== undefined && result.files === 0 && !result.cancelled) {
    if (await notifier.warn(`Lintel could not check anything. ${first}`, 'Show Output')) output.show(true);
    return;
  }
  const found = findingsSentence(result);
  const skipped = result.skipped > 0 ? ` ${countOf(result.skipped, 'file')} skipped.` : '';
  const message = result.cancelled
    ? `The scan was cancelled after ${countOf(result.files, 'file')}: ${found} so far.`
    : `Lintel checked ${countOf(result.files, 'file')} in ${seconds(result.elapsed)}: ${found}.${skipped}`;
  const total = result.findings.error + result.findings.warning + result.findings.info;
  const buttons = [...(total > 0 ? ['Show Problems'] : []), ...(result.problems.length > 0 ? ['Show Output'] : [])];
  const pressed = await notifier.info(message, ...buttons);
  if (pressed === 'Show Problems') await commands.executeCommand('workbench.actions.view.problems');
  if (pressed === 'Show Output') output.show(true);
}

function findingsSentence({ findings, filesWithFindings }: ScanWorkspaceResult): string {
  const counts = listOf(findings);
  return counts === '' ? 'nothing found' : `${counts} in ${countOf(filesWithFindings, 'file')}`;
}
