import { existsSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { commands, DiagnosticSeverity, extensions, languages, TextEditorRevealType, version, window, workspace, type Diagnostic, type Uri } from 'vscode';
import type { LintelApi } from '../../client/extension';

/** What `npm start -- --headless` prints. */
export interface Inspection {
  readonly version: string;
  /** The sentence that sums up the scan. */
  readonly summary: string;
  readonly problems: readonly {
    readonly file: string;
    /** From 1. */
    readonly line: number;
    /** From 1. */
    readonly column: number;
    readonly severity: string;
    readonly message: string;
    readonly rule: string;
  }[];
}

/** Called by the extension host: scans the folder, opens the file with most findings, writes the report and waits to be released. */
export async function run(): Promise<void> {
  const report = environment('LINTEL_INSPECT_REPORT');
  const release = environment('LINTEL_INSPECT_RELEASE');
  const api = await extensions.getExtension<LintelApi>('lintel.lintel')?.activate();
  if (!api) throw new Error('Lintel is not installed in this VS Code');
  const summary = new Promise<string>((done) => api.onDidShowMessage(done));
  await commands.executeCommand('lintel.scanWorkspace');
  const found = languages
    .getDiagnostics()
    .map(([uri, list]): [Uri, Diagnostic[]] => [uri, list.filter(({ source }) => source?.toLowerCase() === 'lintel')])
    .filter(([, list]) => list.length > 0)
    .sort(([a], [b]) => (a.path < b.path ? -1 : 1));
  const inspection: Inspection = { version, summary: await summary, problems: found.flatMap(([uri, list]) => list.map((one) => asProblem(uri, one))) };
  writeFileSync(report, JSON.stringify(inspection));
  const worst = found.reduce<[Uri, Diagnostic[]] | undefined>((best, one) => (best && best[1].length >= one[1].length ? best : one), undefined);
  if (!worst) return;
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('workbench.actions.view.problems');
  const [first] = worst[1].sort((one, other) => one.range.start.compareTo(other.range.start));
  const editor = await window.showTextDocument(await workspace.openTextDocument(worst[0]), first ? { selection: first.range } : {});
  if (first) editor.revealRange(first.range, TextEditorRevealType.InCenter);
  await new Promise<void>((done) => {
    const look = (): void => {
      if (!existsSync(release)) return;
      unwatchFile(release, look);
      done();
    };
    watchFile(release, { interval: 100 }, look);
    look();
  });
}

function asProblem(uri: Uri, { range, severity, message, code }: Diagnostic): Inspection['problems'][number] {
  return {
    file: workspace.asRelativePath(uri),
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: (DiagnosticSeverity[severity] ?? '').toLowerCase(),
    message,
    rule: String(typeof code === 'object' ? code.value : code),
  };
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
