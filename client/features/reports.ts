import { commands, Disposable, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import { BASELINE, REPORT, type BaselineText, type ReportParams, type ReportText, type ScanWorkspaceResult } from '../../server/protocol';
import { registerCommand } from '../command';
import type { Feature, Lintel } from '../lintel';
import { basename } from '../paths';
import { countOf } from '../words';

const FORMATS: readonly { readonly label: string; readonly format: ReportParams['format']; readonly extension: string; readonly detail: string }[] = [
  { label: 'HTML', format: 'html', extension: 'html', detail: 'One page for people: figures, findings with code and the way of the data' },
  { label: 'SARIF', format: 'sarif', extension: 'sarif', detail: 'For code scanning and other tools' },
  { label: 'Markdown', format: 'markdown', extension: 'md', detail: 'For a pull request, an issue or a wiki' },
];

/** What a scan came to, to keep: a report in the editor or in a file, and the baseline that accepts it. Each scans first where nothing was scanned yet. */
export const reports: Feature = (lintel) => {
  let panel: WebviewPanel | undefined;
  return Disposable.from(
    registerCommand(lintel, 'lintel.openReport', async () => {
      const text = await reportText(lintel, 'html');
      if (text === undefined) return;
      if (panel) panel.reveal();
      else {
        panel = window.createWebviewPanel('lintel.report', 'Lintel Report', ViewColumn.Active, { enableScripts: false, localResourceRoots: [] });
        panel.onDidDispose(() => (panel = undefined));
      }
      panel.webview.html = text;
    }),
    registerCommand(lintel, 'lintel.exportReport', async (format?: unknown, target?: unknown) => {
      const chosen = FORMATS.find((one) => one.format === format) ?? (await window.showQuickPick(FORMATS, { title: 'Export Report' }));
      const text = chosen && (await reportText(lintel, chosen.format));
      if (text === undefined) return;
      const [folder] = workspace.workspaceFolders ?? [];
      const name = `lintel.${chosen?.extension ?? ''}`;
      const uri = target instanceof Uri ? target : await window.showSaveDialog({ title: 'Export Report', ...(folder ? { defaultUri: Uri.joinPath(folder.uri, name) } : {}) });
      if (!uri) return;
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      lintel.notifier.glance(`Lintel: the report is in ${basename(uri)}`);
    }),
    registerCommand(lintel, 'lintel.acceptFindings', () => acceptFindings(lintel)),
    new Disposable(() => { panel?.dispose(); }),
  );
};

async function reportText(lintel: Lintel, format: ReportParams['format']): Promise<string | undefined> {
  if (!lintel.results.scanned && !(await commands.executeCommand<ScanWorkspaceResult | undefined>('lintel.scanWorkspace'))) return undefined;
  const { version } = lintel.context.extension.packageJSON as { readonly version: string };
  const params: ReportParams = { format, version, time: (lintel.results.scanned ?? new Date()).toISOString() };
  return (await lintel.client.sendRequest<ReportText | null>(REPORT, params))?.text;
}

/** `Lintel: Accept All Findings into the Baseline`: scans the workspace, and from then on only what is new is shown. */
async function acceptFindings(lintel: Lintel): Promise<readonly BaselineText[]> {
  const result = await commands.executeCommand<ScanWorkspaceResult | undefined>('lintel.scanWorkspace');
  if (!result || result.cancelled) return [];
  const baselines = await lintel.client.sendRequest<readonly BaselineText[]>(BASELINE, {});
  lintel.results.dropHidden();
  for (const { uri, text, added, gone, total } of baselines) {
    const file = lintel.client.protocol2CodeConverter.asUri(uri);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const message = `${countOf(total, 'finding')} accepted in ${basename(file)}: ${String(added)} added, ${String(gone)} gone. Only new ones are shown from now on.`;
    void lintel.notifier.info(message, 'Open Baseline').then((pressed) => (pressed ? window.showTextDocument(file) : undefined));
  }
  return baselines;
}
