import { placeProblem, reportFile, type Engine, type FileEntry, type FileReport, type FileResult, type Files, type Finding, type Problem, type ResolvedConfig, type RuleInfo, type Signal, type Timings } from '../engine/index';
import { contentDigest } from './contentDigest';
import { createHeldFiles, createListedFiles } from './files';
import { type MachineLines, rangesOfLines } from './machineRecords';

/** Some files of one folder tree that share a configuration: the unit of work of a scan. Plain data, so that it can go to a worker. */
export interface ScanJob {
  /** Absolute; the folder that the entries' paths and the configuration's globs are relative to. */
  readonly root: string;
  readonly config: ResolvedConfig;
  readonly entries: readonly FileEntry[];
  /** Contents by URI, in place of the disk's. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** Lines that machines wrote, by URI. */
  readonly machineLines?: ReadonlyMap<string, readonly MachineLines[]>;
}

/** The files of a job: from the disk, or those that it brings along. */
export function filesOf(job: ScanJob): Files {
  const files = job.contents ? createHeldFiles(job.entries, job.contents) : createListedFiles(job.root, job.entries, job.config.maxFileSize, 'block');
  const { machineLines } = job;
  if (!machineLines) return files;
  const uris = new Map(job.entries.map(({ path, uri }) => [path, uri]));
  return { ...files, provenance: { rangesIn: (path, text) => rangesOfLines(text, machineLines.get(uris.get(path) ?? '') ?? []) } };
}

/** What became of one file. */
export interface FileOutcome {
  readonly state: 'scanned' | 'skipped';
  readonly size: number;
  /** Absent where there is nothing to say. */
  readonly report?: FileReport;
  /** Where the time went; absent where the file was not looked at. */
  readonly timings?: Timings;
  /** A digest of the content that was checked; absent where it was not read. */
  readonly content?: string;
}

/** What became of a job: one outcome per entry, undefined where the scan was stopped before it. */
export interface JobResult {
  readonly outcomes: readonly (FileOutcome | undefined)[];
  /** Problems that belong to no entry. */
  readonly problems: readonly Problem[];
}

/** Told of every file as soon as it is done. */
export type OnFile = (index: number, outcome: FileOutcome) => void;

/** How one try at a job ended. */
export type Attempt =
  | { readonly end: 'done'; readonly problems: readonly Problem[] }
  /** Everything after the last file that was told of is lost. */
  | { readonly end: 'crashed'; readonly reason: string }
  | { readonly end: 'stopped' };

/** Runs jobs somewhere. Rejects only when it cannot run any job at all. */
export interface Runner {
  attempt(job: ScanJob, onFile: OnFile): Promise<Attempt>;
}

/** The kinds of problem that keep a whole file from being checked. */
const WHOLE_FILE: ReadonlySet<Problem['kind']> = new Set(['too-large', 'minified', 'binary', 'long-line', 'unreadable']);

/** Code units of text that may be scanned again to try the fixes of one file, and the findings that are tried at most and at least. */
const TRIAL_TEXT = 5_000_000;
const MOST_TRIALS = 200;
const FEWEST_TRIALS = 5;

/** Runs a job on an engine, in this thread; `files` has the job's entries. A failure of the engine is a crash of this try, not an exception. */
export async function runOnEngine(engine: Engine, job: ScanJob, source: Files, signal: Signal, onFile: OnFile): Promise<Attempt> {
  const contents = new Map<string, string>();
  const files: Files = {
    ...source,
    list: (listing) => source.list(listing),
    read: async (path) => {
      const bytes = await source.read(path);
      contents.set(path, contentDigest(bytes));
      return bytes;
    },
    ...(source.decode ? { decode: (bytes: Uint8Array) => source.decode?.(bytes) } : {}),
  };
  const indexes = new Map(job.entries.map((entry, index) => [entry.path, index]));
  const told = new Set<number>();
  const tell = (path: string, outcome: FileOutcome): void => {
    const index = indexes.get(path);
    if (index === undefined || told.has(index)) return;
    told.add(index);
    const content = contents.get(path);
    contents.delete(path);
    onFile(index, content === undefined ? outcome : { ...outcome, content });
  };
  const rule = (id: string): RuleInfo | undefined => engine.rule(id);
  // A fix that a report offers has to hold, as in the editor. Trying takes time, and the observer must not wait.
  let trying: Promise<void> = Promise.resolve();
  const finish = (file: FileResult): void => {
    tell(file.file.path, { ...outcomeOf(reportFile(file, rule), file.file.size), timings: file.result.timings });
  };
  const take = (file: FileResult): void => {
    if (file.result.findings.every(({ fixes }) => fixes.length === 0)) {
      finish(file);
      return;
    }
    trying = trying.then(async () => {
      if (!signal.cancelled) finish(await withHoldingFixes(engine, file, job.config, source));
    });
    // Awaited below; until then a failure must not count as unhandled.
    trying.catch(() => undefined);
  };
  try {
    const summary = await engine.scanFiles(
      files,
      job.config,
      { result: take, progress: () => undefined },
      signal,
    );
    await trying;
    const rest = restOf(summary.problems, job.entries);
    for (const entry of job.entries) {
      const problems = rest.byUri.get(entry.uri);
      if (problems) tell(entry.path, outcomeOf(problemReport(entry, problems), entry.size));
      else if (!summary.cancelled) tell(entry.path, { state: 'scanned', size: entry.size });
    }
    return summary.cancelled ? { end: 'stopped' } : { end: 'done', problems: rest.others };
  } catch (error) {
    return { end: 'crashed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs a job to its end whatever happens: after a crash the files that are left are tried one by one, so that the one that
 * crashes is known by name and no other is lost.
 */
export async function runJob(runner: Runner, job: ScanJob, onFile: OnFile): Promise<JobResult> {
  const outcomes: (FileOutcome | undefined)[] = job.entries.map(() => undefined);
  const problems: Problem[] = [];
  const keep = (index: number, outcome: FileOutcome): void => {
    if (outcomes[index]) return;
    outcomes[index] = outcome;
    onFile(index, outcome);
  };
  const first = await runner.attempt(job, keep);
  if (first.end === 'done') problems.push(...first.problems);
  if (first.end !== 'crashed') return { outcomes, problems };
  for (const [index, entry] of job.entries.entries()) {
    if (outcomes[index]) continue;
    const single = job.entries.length === 1 ? first : await runner.attempt({ ...job, entries: [entry] }, (_, outcome) => { keep(index, outcome); });
    if (single.end === 'stopped') break;
    if (single.end === 'done') problems.push(...single.problems);
    else keep(index, crashed(entry, single.reason));
  }
  return { outcomes, problems };
}

/** The result with only those fixes that hold. Where a file has very many, the last ones are not tried, and left out. */
async function withHoldingFixes(engine: Engine, { file, text, result }: FileResult, config: ResolvedConfig, source: Files): Promise<FileResult> {
  const document = { uri: file.uri, path: file.path, languageId: '', version: 0, text, machineWritten: source.provenance?.rangesIn(file.path, text) ?? [] };
  let left = Math.min(MOST_TRIALS, Math.max(FEWEST_TRIALS, Math.floor(TRIAL_TEXT / Math.max(1, text.length))));
  const findings: Finding[] = [];
  for (const finding of result.findings) {
    const fixes = finding.fixes.length === 0 || left-- <= 0 ? [] : await engine.verifiedFixes(document, config, finding);
    findings.push({ ...finding, fixes });
  }
  return { file, text, result: { ...result, findings } };
}

function crashed(entry: FileEntry, reason: string): FileOutcome {
  const message = `${entry.path} was not checked: the check broke down (${reason.replace(/\.$/, '')}).`;
  return { state: 'skipped', size: entry.size, report: problemReport(entry, [{ kind: 'parser', message, uri: entry.uri }]) };
}

function outcomeOf(report: FileReport, size: number): FileOutcome {
  const silent = report.findings.length + report.suppressed.length + report.unusedSuppressions.length + report.problems.length === 0;
  const state = report.problems.some(({ kind }) => WHOLE_FILE.has(kind)) ? 'skipped' : 'scanned';
  return silent ? { state, size } : { state, size, report };
}

function problemReport(entry: FileEntry, problems: readonly Problem[]): FileReport {
  return {
    uri: entry.uri,
    complete: false,
    findings: [],
    suppressed: [],
    unusedSuppressions: [],
    problems: problems.map((problem) => placeProblem(problem, undefined)),
  };
}

function restOf(problems: readonly Problem[], entries: readonly FileEntry[]) {
  const uris = new Set(entries.map(({ uri }) => uri));
  const byUri = new Map<string, Problem[]>();
  const others: Problem[] = [];
  for (const problem of problems) {
    if (problem.uri === undefined || !uris.has(problem.uri)) others.push(problem);
    else byUri.set(problem.uri, [...(byUri.get(problem.uri) ?? []), problem]);
  }
  return { byUri, others };
}
