import { CancellationTokenSource, commands, Disposable, ProgressLocation, Uri, window, workspace, type CancellationToken, type Progress as VSCodeProgress, type QuickPickItem } from 'vscode';
import { LSPErrorCodes, ProgressType, ResponseError, type Diagnostic, type WorkDoneProgressBegin, type WorkDoneProgressEnd, type WorkDoneProgressReport } from 'vscode-languageclient';
import { SCAN_WORKSPACE, type ScannedFile, type ScanScope, type ScanWorkspaceParams, type ScanWorkspaceResult } from '../../server/protocol';
import { basename } from '../paths';
import { registerCommand } from '../command';
import { countOf, listOf, seconds } from '../words';
import type { Feature, Lintel } from '../lintel';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
const WORK_DONE = new ProgressType<Progress>();
const FILES = new ProgressType<readonly ScannedFile[]>();
type Report = VSCodeProgress<{ message?: string; increment?: number }>;

/** What to scan, and how it is called. */
interface Target {
  readonly title: string;
  readonly folders?: readonly Uri[];
  readonly scope?: ScanScope;
}

const WORKSPACE: Target = { title: 'the workspace' };

/**
 * `Lintel: Scan Workspace` and its smaller sisters for a folder, the open files and what has changed: progress with cancel, and a
 * summary at the end; the server lists what it finds in Problems meanwhile. Each command resolves to the `ScanWorkspaceResult` as
 * soon as the scan is over. A second call while the workspace is scanned joins the first.
 */
export const scanWorkspace: Feature = (lintel) => {
  let running: Promise<ScanWorkspaceResult | undefined> | undefined;
  return Disposable.from(
    commands.registerCommand('lintel.scanWorkspace', (token?: CancellationToken) => {
      running ??= scan(lintel, WORKSPACE, token).finally(() => (running = undefined));
      return running;
    }),
    registerCommand(lintel, 'lintel.scanFolder', async (folder?: unknown) => {
      const uri = folder instanceof Uri ? folder : await pickFolder();
      return uri && scan(lintel, { title: basename(uri), folders: [uri] }, undefined);
    }),
    registerCommand(lintel, 'lintel.scanOpenFiles', () => scan(lintel, { title: 'open files', scope: { kind: 'open' } }, undefined)),
    registerCommand(lintel, 'lintel.scanChanges', async (scope?: unknown) => {
      const chosen = isScope(scope) ? scope : await pickChanges();
      return chosen && scan(lintel, { title: 'what has changed', scope: chosen }, undefined);
    }),
  );
};

async function pickFolder(): Promise<Uri | undefined> {
  const [chosen] = (await window.showOpenDialog({ title: 'Scan Folder', openLabel: 'Scan', canSelectFiles: false, canSelectFolders: true, canSelectMany: false })) ?? [];
  return chosen;
}

/** Asks which changes are meant. */
async function pickChanges(): Promise<ScanScope | undefined> {
  const items: readonly (QuickPickItem & { readonly changes: ScanScope['kind'] })[] = [
    { label: 'Since the Last Commit', description: 'with files that Git does not know yet', changes: 'changed' },
    { label: 'Staged', description: 'what the next commit would take', changes: 'staged' },
    { label: 'Since a Branch or Commit…', description: 'since this branch left another one', changes: 'since' },
  ];
  const chosen = await window.showQuickPick(items, { title: 'Scan Changes', placeHolder: 'The files that have changed are checked as a whole' });
  if (!chosen) return undefined;
  if (chosen.changes !== 'since') return { kind: chosen.changes };
  const revision = await window.showInputBox({ title: 'Scan Changes', prompt: 'A branch, a tag or a commit', value: 'origin/main' });
  return revision === undefined || revision.trim() === '' ? undefined : { kind: 'since', revision: revision.trim() };
}

function isScope(value: unknown): value is ScanScope {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

async function scan(lintel: Lintel, target: Target, outer: CancellationToken | undefined): Promise<ScanWorkspaceResult | undefined> {
  if (!workspace.workspaceFolders?.length) {
    void lintel.notifier.info('Lintel scans the folders of the workspace: open a folder first.');
    return undefined;
  }
  try {
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: `Lintel: scanning ${target.title}`, cancellable: true },
      (progress, token) => runScan(lintel, target, progress, token, outer),
    );
    lintel.results.scanned = new Date();
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
  { folders, scope }: Target,
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
    const asUri = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
    const roots = folders ?? (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const exclude = Object.fromEntries(roots.map((uri) => [asUri(uri), hiddenFiles(uri)]));
    const params: ScanWorkspaceParams = { workDoneToken, partialResultToken, exclude, ...(folders ? { folders: folders.map(asUri) } : {}), ...(scope ? { scope } : {}) };
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

/** The globs of `files.exclude` that hold without a condition: what the Explorer hides is not scanned either. Those of the workspace folder say nothing of a folder in it. */
function hiddenFiles(folder: Uri): readonly string[] {
  if (!workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString())) return [];
  const globs = workspace.getConfiguration('files', folder).get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.entries(globs).flatMap(([glob, on]) => (on === true ? [glob, `${glob.replace(/\/+$/, '')}/**`] : []));
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
  const known = result.known > 0 ? ` ${countOf(result.known, 'known finding')} hidden by the baseline.` : '';
  const message = result.cancelled
    ? `The scan was cancelled after ${countOf(result.files, 'file')}: ${found} so far.`
    : `Lintel checked ${countOf(result.files, 'file')} in ${seconds(result.elapsed)}: ${found}.${known}${skipped}`;
  const total = result.findings.error + result.findings.warning + result.findings.info;
  const buttons = [...(total > 0 ? ['Show Problems', 'Open Report'] : []), ...(result.problems.length > 0 ? ['Show Output'] : [])];
  const pressed = await notifier.info(message, ...buttons);
  if (pressed === 'Show Problems') await commands.executeCommand('workbench.actions.view.problems');
  if (pressed === 'Open Report') await commands.executeCommand('lintel.openReport');
  if (pressed === 'Show Output') output.show(true);
}

function findingsSentence({ findings, filesWithFindings }: ScanWorkspaceResult): string {
  const counts = listOf(findings);
  return counts === '' ? 'nothing found' : `${counts} in ${countOf(filesWithFindings, 'file')}`;
}
