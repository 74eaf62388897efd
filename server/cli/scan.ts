import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  atLeast, compileGlobs, placeProblem, resolveConfig, selectorsOf, type Engine, type FileEntry, type FileReport, type Files, type Problem, type ReportedProblem, type Settings,
  type Totals,
} from '../engine/index';
import { createCancellation, type Cancellation } from '../host/cancel';
import { createListedFiles, createNodeFiles } from '../host/files';
import { relativeTo, isInside } from '../host/ignoreFiles';
import { nodeTurn } from '../host/node';
import { createProjectConfigs, projectRoot, type ProjectConfig, readProjectConfig } from '../host/projectConfig';
import { runJob, runOnEngine, type FileOutcome, type Runner } from '../host/scanJob';
import { ConfigError } from './configError';
import type { CliHost } from './host';
import { EXIT, type ScanOptions } from './options';
import { openOutput } from './output';
import { createProgress } from './progress';
import { createReporter, type Reporter } from './reporters';
import { placeRuleProblem, readGitleaksConfig, readRuleFiles } from './ruleFiles';
import { resolveTargets, type Target } from './targets';
import type { Surroundings } from './terminal';
import { scanTree, type Group } from './tree';

/** `lintel scan`: the exit code. Throws `UsageError` and `ConfigError`. */
export async function scanCommand(options: ScanOptions, around: Surroundings, host: CliHost): Promise<number> {
  const started = host.now();
  const startTimeUtc = host.date();
  const targets = options.stdinFilename === undefined ? resolveTargets(options.paths, around.cwd) : [];
  const output = openOutput(options.output, around.stdout, around.cwd);
  const given = options.config === undefined ? undefined : readConfig(resolve(around.cwd, options.config), around.cwd);
  const paths = options.stdinFilename === undefined ? targets.map(({ path }) => path) : [resolve(around.cwd, options.stdinFilename)];
  const root = projectRoot(around.cwd, paths);
  const sources = [...readRuleFiles(options.rules, around.cwd), ...readGitleaksConfig(root, around.cwd)];
  const engine = await host.createEngine(sources);
  const settings = new SettingsByFolder(root, options, engine, given);
  const reporter = createReporter({ options, around, host, engine, output, root });
  const run = new Run(options, engine, settings, reporter, createCancellation(nodeTurn));
  for (const problem of engine.ruleProblems) reporter.problem(placeRuleProblem(problem, sources, around.cwd));

  const forget = around.stop.onStop(() => { run.cancel(); });
  try {
    if (options.stdinFilename === undefined) await run.files(root, targets, around, host, () => host.createPool(options.jobs ?? host.cores, sources));
    else await run.text(paths[0] as string, around);
  } finally {
    forget();
  }
  for (const problem of settings.warnings()) reporter.problem(problem);
  const exitCode = exitCodeOf(run, engine, around);
  if (around.stop.reason === 'broken-pipe') return exitCode;
  await reporter.end(run.totals(host.now() - started), { startTimeUtc, endTimeUtc: host.date(), exitCode });
  return exitCode;
}

function exitCodeOf(run: Run, engine: Engine, around: Surroundings): number {
  if (around.stop.reason === 'interrupted') return EXIT.interrupted;
  if (around.stop.reason === 'terminated') return EXIT.terminated;
  if (around.stop.reason === 'broken-pipe') return EXIT.brokenPipe;
  if (engine.ruleProblems.length > 0) return EXIT.failure;
  return run.failing > 0 ? EXIT.findings : EXIT.clean;
}

function readConfig(path: string, cwd: string): ProjectConfig {
  const config = readProjectConfig(path, cwd);
  if (config.problems.length > 0) throw new ConfigError(config.problems);
  return config;
}

/** Which settings hold where: the nearest `.lintel.yml`, or the file of `--config` everywhere. */
class SettingsByFolder {
  private readonly configs;
  private readonly groups = new Map<string, Group & { readonly excludes: readonly string[]; readonly own: readonly string[]; readonly file: ProjectConfig | undefined }>();

  constructor(
    private readonly root: string,
    private readonly options: ScanOptions,
    engine: Engine,
    private readonly given: ProjectConfig | undefined,
  ) {
    this.configs = createProjectConfigs(root, selectorsOf(engine.rules));
  }

  /** Throws `ConfigError` where the folder's configuration is broken: a scan with other settings than were meant is worth nothing. */
  in(folder: string) {
    const file = this.given ?? this.configs.forFolder(folder);
    if (file && file.problems.length > 0) throw new ConfigError(file.problems);
    const key = file?.path ?? '';
    const known = this.groups.get(key);
    if (known) return known;
    const { audience } = this.options;
    const layers: Settings[] = [file?.settings ?? {}, audience === undefined ? {} : { audience }];
    const resolved = resolveConfig(layers);
    const own = file?.settings.exclude ?? [];
    const group = {
      root: file && !this.given ? file.folder : this.root,
      // What is listed is checked: the listing has left out what the globs leave out.
      config: { ...resolved, exclude: [], ...(this.options.only ? { only: this.options.only } : {}) },
      excludes: this.options.ignoreFiles === 'disregard' ? own : resolved.exclude,
      own,
      file,
    };
    this.groups.set(key, group);
    return group;
  }

  warnings(): ReportedProblem[] {
    return [...this.groups.values()].flatMap(({ file }) => file?.warnings ?? []);
  }
}

/** One scan and its numbers. */
class Run {
  /** Findings that make the exit code 1. */
  failing = 0;
  private scanned = 0;
  private skipped = 0;
  private pending = 0;
  private bytes = 0;
  private closePool: (() => Promise<void>) | undefined;

  constructor(
    private readonly options: ScanOptions,
    private readonly engine: Engine,
    private readonly settings: SettingsByFolder,
    private readonly reporter: Reporter,
    private readonly cancellation: Cancellation,
  ) {}

  cancel(): void {
    this.cancellation.cancel();
    void this.closePool?.();
  }

  totals(elapsed: number): Totals {
    const { scanned, skipped, pending, bytes } = this;
    return { scanned, skipped, pending, bytes, elapsed, outcome: this.cancellation.signal.cancelled ? 'cancelled' : 'finished' };
  }

  /** Checks files and folders of the disk. */
  async files(root: string, targets: readonly Target[], around: Surroundings, host: CliHost, createPool: () => ReturnType<CliHost['createPool']>): Promise<void> {
    const listing = createNodeFiles({
      root,
      targets: targets.filter((target) => this.isWanted(target)).map(({ path }) => path),
      ignoreFiles: this.options.ignoreFiles,
      exclusionIn: (folder) => {
        const { root: base, excludes } = this.settings.in(folder);
        return { base, globs: excludes };
      },
      onProblem: (problem) => { this.reporter.problem(problem); },
    });
    const progress = createProgress(around.stderr, around.env, () => host.now());
    const width = this.options.jobs ?? host.cores;
    try {
      await scanTree({
        entries: this.withoutReport(listing.list(this.cancellation.signal), around.cwd),
        groupOf: (entry) => this.settings.in(dirname(fileURLToPath(entry.uri))),
        entryIn: (group, entry) => entryIn(group, entry),
        start: (amount) => {
          if (amount === 'little' || width === 1) return { runner: this.onThisThread(), width: 1 };
          const pool = createPool();
          this.closePool = () => pool.close();
          return { runner: pool, width };
        },
        onFile: async (entry, outcome) => {
          if (outcome?.report) await progress.clear();
          await this.count(entry, outcome);
        },
        onProblem: (problem) => { this.problem(problem); },
        onProgress: (done, total, state) => { progress.update(done, total, state); },
      });
    } finally {
      await this.closePool?.();
      await progress.clear();
    }
  }

  /** Checks standard input as the file `path`. */
  async text(path: string, around: Surroundings): Promise<void> {
    if (!this.isWanted({ path, kind: 'file' })) return;
    const group = this.settings.in(dirname(path));
    const bytes = await around.readStdin(group.config.maxFileSize);
    const uri = pathToFileURL(path).href;
    const entry = entryIn(group, { path, uri, size: bytes.length });
    const files: Files = {
      async *list() {
        yield await Promise.resolve(entry);
      },
      read: () => Promise.resolve(bytes),
    };
    const runner: Runner = { attempt: (job, onFile) => runOnEngine(this.engine, job, files, this.cancellation.signal, onFile) };
    const { outcomes, problems } = await runJob(runner, { ...group, entries: [entry] }, () => undefined);
    for (const problem of problems) this.problem(problem);
    await this.count(entry, outcomes[0]);
  }

  private onThisThread(): Runner {
    return {
      attempt: (job, onFile) => {
        const files = createListedFiles(job.root, job.entries, job.config.maxFileSize, 'block');
        return runOnEngine(this.engine, job, files, this.cancellation.signal, onFile);
      },
    };
  }

  /** A file that is named is checked though it is ignored, but not when the project itself says to leave it alone. */
  private isWanted({ path, kind }: Target): boolean {
    if (kind === 'folder') return true;
    const { root, own, file } = this.settings.in(dirname(path));
    const out = own.length > 0 && isInside(root, path) && compileGlobs(own).matches(relativeTo(root, path));
    if (out && file) this.reporter.note(path, `is left out by \`exclude\` in ${file.path}`);
    return !out;
  }

  /** A report of an earlier scan quotes the code that it was about: it is not looked at. */
  private async *withoutReport(entries: AsyncIterable<FileEntry>, cwd: string): AsyncGenerator<FileEntry> {
    const report = this.options.output === undefined ? undefined : pathToFileURL(resolve(cwd, this.options.output)).href;
    for await (const entry of entries) if (entry.uri !== report) yield entry;
  }

  private async count(entry: FileEntry, outcome: FileOutcome | undefined): Promise<void> {
    if (!outcome) {
      this.pending++;
      return;
    }
    if (outcome.state === 'scanned') {
      this.scanned++;
      this.bytes += entry.size;
    } else {
      this.skipped++;
    }
    if (!outcome.report) return;
    const report = this.filtered(outcome.report);
    if (this.options.errorOn !== 'never') this.failing += atLeast(this.options.errorOn, report.findings).length;
    await this.reporter.file(report);
  }

  private filtered(report: FileReport): FileReport {
    const { severity } = this.options;
    if (severity === 'info') return report;
    const kept = new Set(atLeast(severity, report.suppressed.map(({ finding }) => finding)));
    return { ...report, findings: atLeast(severity, report.findings), suppressed: report.suppressed.filter(({ finding }) => kept.has(finding)) };
  }

  private problem(problem: Problem): void {
    this.reporter.problem(placeProblem(problem, undefined));
  }
}

function entryIn(group: Group, entry: FileEntry): FileEntry {
  return { ...entry, path: relativeTo(group.root, fileURLToPath(entry.uri)) };
}
