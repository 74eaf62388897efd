import { CancellationToken } from 'vscode-languageserver';
import { compileGlobs, type RuleInfo, type ScanObserver } from '../../engine/index';
import type { OpenDocument } from '../documents';
import type { Session } from '../session';
import type { ScanScope } from '../../protocol';
import { fileName, pathInside, uriKey } from '../uris';
import { groupFiles } from './groups';
import type { RuleLookup, ScanReport } from './report';

/** The files of one of several folders. */
export interface FolderScan {
  readonly uri: string;
  readonly index: number;
  readonly count: number;
  readonly scope?: ScanScope;
  /** Globs of what is left out beside the settings, relative to the folder. */
  readonly exclude?: readonly string[];
}

/**
 * Checks the files of one folder. Open documents are checked with the editor's text, by the scanner that serves the
 * keyboard; all others from disk. Rejects with nothing but a dead engine: what goes wrong with files is in the report.
 */
export async function scanFolder(session: Session, folder: FolderScan, report: ScanReport): Promise<void> {
  const engine = await session.engine;
  const configs = await session.settings.forFolder(folder.uri);
  const wanted = await wantedFiles(session, folder, report);
  if (wanted === 'none') return;
  const left = compileGlobs(folder.exclude ?? []);
  const files = session.files.tree(folder.uri, {
    ...configs,
    exclude: [...configs.exclude, ...(folder.exclude ?? [])],
    onProblem: (sentence) => {
      report.problem(`In ${fileName(folder.uri)}: ${sentence}`);
    },
  });
  if (!files) {
    report.problem(`${folder.uri} cannot be listed: neither the server nor the editor can read it.`);
    return;
  }
  const signal = session.background.signal(() => report.cancelled);
  const rule = (id: string): RuleInfo | undefined => engine.rule(id);
  try {
    const open = new Map(session.documents.all().map((document) => [uriKey(document.uri), document]));
    const isWanted = (uri: string): boolean => (wanted === 'all' || wanted.has(uriKey(uri))) && !left.matches(pathInside(folder.uri, uri) ?? '');
    const { groups, inEditor, total, listed } = await groupFiles(files, configs, new Set(open.keys()), isWanted, signal, session.closedMachineText);
    const baseline = await session.baselines.of(configs.top);
    const isThere = (path: string): boolean => wanted !== 'all' || listed.has(path);
    let before = 0;
    for (const group of groups) {
      const observer: ScanObserver = {
        result: ({ file, text, result }) => {
          report.file(file.uri, text, baseline ? session.baselines.hide(baseline, configs.top, file.uri, result, isThere) : result, rule);
        },
        progress: (done) => {
          report.progress(before + done, total, folder);
        },
      };
      const summary = await engine.scanFiles(group.files, group.config, observer, signal);
      report.skip(summary);
      before += summary.scanned + summary.skipped;
    }
    for (const key of inEditor) {
      const document = open.get(key);
      if (document && !report.cancelled) await scanOpen(session, document, report, rule);
    }
  } catch (error) {
    report.problem(`${folder.uri} could not be scanned to its end: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Keys of the files that a scope names; `none` when it cannot be told, which is in the report. */
async function wantedFiles(session: Session, { uri, scope }: FolderScan, report: ScanReport): Promise<ReadonlySet<string> | 'all' | 'none'> {
  if (!scope) return 'all';
  if (scope.kind === 'open') return new Set(session.documents.all().map((document) => uriKey(document.uri)));
  try {
    const changed = await session.files.changed(uri, scope);
    if (changed) return new Set(changed.map(uriKey));
    report.problem(`What has changed in ${fileName(uri)} cannot be told here: that needs Git and a folder on disk.`);
  } catch (error) {
    report.problem(`What has changed in ${fileName(uri)} cannot be told: ${error instanceof Error ? error.message : String(error)}`);
  }
  return 'none';
}

async function scanOpen(session: Session, document: OpenDocument, report: ScanReport, rule: RuleLookup): Promise<void> {
  if (session.documents.get(document.uri) !== document) return;
  try {
    report.openDocument(await session.scanner.scan(document, CancellationToken.None), rule);
  } catch {
    report.openDocumentBusy(document.uri);
  }
}
