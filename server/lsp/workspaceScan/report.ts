import { ProgressType, WorkDoneProgress, type WorkDoneProgressBegin, type WorkDoneProgressEnd, type WorkDoneProgressReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type FileReport, reportFile, type RuleInfo, type ScanResult, type ScanSummary } from '../../engine/index';
import type { ScannedFile, ScanWorkspaceParams, ScanWorkspaceResult } from '../../protocol';
import { addCounts, countBySeverity } from '../counts';
import type { Scan } from '../scanner';
import type { Session } from '../session';
import { obstacleOf } from '../obstacle';
import { toDiagnostics } from '../toLsp';
import { pathInside, uriKey } from '../uris';

export type RuleLookup = (id: string) => RuleInfo | undefined;

/** Sentences in the summary. The rest is in the log. */
const MOST_PROBLEMS = 50;
/** Files with findings that go out in one partial result. */
const BATCH = 20;

/** What a scan came to, as it is kept for a report and for the baseline. It holds no text of a file. */
export interface FinishedScan {
  /** URIs of the folders. */
  readonly folders: readonly string[];
  /** Files with something to say. */
  readonly files: readonly FileReport[];
  /** URIs of all files that were checked. */
  readonly checked: readonly string[];
  /** Whether every file was: then a baseline can be made of it. */
  readonly whole: boolean;
  readonly result: ScanWorkspaceResult;
}

const PARTIAL_RESULT = new ProgressType<readonly ScannedFile[]>();

/** Where the results of one workspace scan go: the list of problems, the partial results, the progress and the summary. */
export class ScanReport {
  private readonly began: number;
  private readonly problems: string[] = [];
  private readonly seen = new Map<string, string>();
  private readonly reports: FileReport[] = [];
  private known = 0;
  private result: ScanWorkspaceResult | undefined;
  private batch: ScannedFile[] = [];
  private findings = countBySeverity([]);
  private filesWithFindings = 0;
  private checked = 0;
  private skipped = 0;
  private percentage = 0;
  private ended = false;

  constructor(
    private readonly session: Session,
    private readonly params: ScanWorkspaceParams,
    private readonly isCancelled: () => boolean,
  ) {
    this.began = session.runtime.clock.now();
  }

  get cancelled(): boolean {
    return this.isCancelled();
  }

  begin(): void {
    this.work({ kind: 'begin', title: 'Scanning with Lintel', cancellable: true, percentage: 0 });
  }

  /** How far one folder is. `total` grows while files are still being listed: the percentage shown never goes back. */
  progress(done: number, total: number, folder: { readonly index: number; readonly count: number }): void {
    const share = (folder.index + (total === 0 ? 0 : done / total)) / folder.count;
    const percentage = Math.min(99, Math.max(this.percentage, Math.floor(100 * share)));
    if (this.ended || percentage === this.percentage) return;
    this.percentage = percentage;
    this.work({ kind: 'report', percentage, message: `${String(done)} of ${String(total)} files` });
  }

  /** A file that is not open: its findings go to the list of problems, if it was not opened meanwhile. */
  file(uri: string, text: string, result: ScanResult, rule: RuleLookup): void {
    this.take(uri, TextDocument.create(uri, '', 0, text), result, rule, text);
  }

  /** An open document: the editor has its findings by the usual way, unless it does not show the document. */
  openDocument(scan: Scan, rule: RuleLookup): void {
    if (obstacleOf(scan.result)) this.skipped++;
    this.take(scan.open.uri, scan.open.text, scan.result, rule, scan.document.text);
  }

  /** An open document that is being typed in: the editor asks for it itself. */
  openDocumentBusy(uri: string): void {
    this.checked++;
    this.seen.set(uriKey(uri), uri);
    this.session.closedFiles.cover(uri);
  }

  /** What a group of files was left out of, and what else went wrong with it. */
  skip(summary: ScanSummary): void {
    if (this.ended) return;
    this.skipped += summary.skipped;
    for (const problem of summary.problems) this.problem(problem.message);
  }

  problem(sentence: string): void {
    if (this.ended) return;
    this.problems.push(sentence);
    this.session.client.logger.log('info', sentence);
  }

  /** Sends what is left and sums up. What comes afterwards from a scan that is still winding down is dropped. */
  end(): ScanWorkspaceResult {
    const { cancelled } = this;
    this.ended = true;
    this.flush();
    if (!cancelled) this.clearUnseen();
    this.work({ kind: 'end' });
    const left = this.problems.length - MOST_PROBLEMS;
    this.result = {
      files: this.checked,
      skipped: this.skipped,
      findings: this.findings,
      filesWithFindings: this.filesWithFindings,
      known: this.known,
      cancelled,
      elapsed: Math.round(this.session.runtime.clock.now() - this.began),
      problems: left > 0 ? [...this.problems.slice(0, MOST_PROBLEMS), `${String(left)} more are in the log.`] : this.problems,
    };
    return this.result;
  }

  /** What is kept of the scan, once it has ended. */
  get finished(): FinishedScan | undefined {
    const { result, params } = this;
    if (!result) return undefined;
    return { folders: this.folders, files: this.reports, checked: [...this.seen.values()], whole: params.scope === undefined && !result.cancelled, result };
  }

  private get folders(): readonly string[] {
    return this.params.folders ?? this.session.folders.all().map((folder) => folder.uri);
  }

  private take(uri: string, text: TextDocument, result: ScanResult, rule: RuleLookup, content: string): void {
    if (this.ended) return;
    if (!obstacleOf(result)) this.checked++;
    this.seen.set(uriKey(uri), uri);
    this.session.closedFiles.cover(uri);
    this.known += result.suppressed.filter(({ by }) => by === 'baseline').length;
    if (result.findings.length + result.suppressed.length + result.problems.length > 0) {
      this.reports.push(reportFile({ file: { uri, path: '', size: content.length }, text: content, result }, rule));
    }
    this.findings = addCounts(this.findings, countBySeverity(result.findings));
    if (result.findings.length > 0) this.filesWithFindings++;
    const { client, closedFiles } = this.session;
    const diagnostics = toDiagnostics(result, { text, client, rule });
    if (this.session.documents.find(uri)?.pulled !== true) closedFiles.publish(uri, diagnostics);
    if (diagnostics.length === 0 || this.params.partialResultToken === undefined) return;
    this.batch.push({ uri, diagnostics });
    if (this.batch.length >= BATCH) this.flush();
  }

  private flush(): void {
    const { partialResultToken } = this.params;
    if (partialResultToken !== undefined && this.batch.length > 0) void this.session.connection.sendProgress(PARTIAL_RESULT, partialResultToken, this.batch);
    this.batch = [];
  }

  /** Findings of an earlier scan in files that are gone or left out now. */
  private clearUnseen(): void {
    // A scan of some files says nothing about the others.
    if (this.params.scope) return;
    const { folders } = this;
    for (const uri of this.session.closedFiles.uris()) {
      const inScope = folders.some((folder) => pathInside(folder, uri) !== undefined);
      if (inScope && !this.seen.has(uriKey(uri))) this.session.closedFiles.forget(uri);
    }
  }

  private work(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    const { workDoneToken } = this.params;
    if (workDoneToken !== undefined) void this.session.connection.sendProgress(WorkDoneProgress.type, workDoneToken, value);
  }
}
