import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atLeast, type Engine, type FileReport, type ReportedFinding, type RuleSource, statsText } from '../engine/index';
import type { StoredBaseline } from '../host/baselineFile';
import { cacheFolder } from '../host/cacheFolder';
import { createCancellation } from '../host/cancel';
import { ConfigError } from '../host/configError';
import { projectRules, readGitleaksConfig } from '../host/customRules';
import { SettingsByFolder } from '../host/folderSettings';
import { nodeTurn } from '../host/node';
import { projectRoot, type ProjectConfig, readProjectConfig } from '../host/projectConfig';
import { openResultCache, type ResultCache } from '../host/resultCache';
import { fixFile } from './fix';
import type { CliHost } from './host';
import { openBaseline, withoutKnown } from './known';
import { EXIT, type ScanOptions } from './options';
import { openOutput } from './output';
import { createReporter, type Reporter, stylingFor } from './reporters';
import { placeRuleProblem, readRuleFiles } from './ruleFiles';
import { placed, ScanRun } from './scanRun';
import { openMachineScope, openScope, type Scope } from './scope';
import { resolveTargets, type Target } from './targets';
import type { Surroundings } from './terminal';
import { TimeBook } from './timeBook';

/** `lintel scan`: the exit code. Throws `UsageError` and `ConfigError`. */
export async function scanCommand(options: ScanOptions, around: Surroundings, host: CliHost): Promise<number> {
  const output = openOutput(options.output, around.stdout, around.cwd);
  return performScan(options, around, host, (engine, root) => createReporter({ options, around, host, engine, output, root }));
}

/** Does what `lintel scan` does and hands the results to a reporter: the exit code. Throws `UsageError` and `ConfigError`. */
export async function performScan(
  options: ScanOptions, around: Surroundings, host: CliHost, reporterFor: (engine: Engine, root: string) => Reporter,
): Promise<number> {
  const started = host.now();
  const startTimeUtc = host.date();
  const targets = options.stdinFilename === undefined ? resolveTargets(options.paths, around.cwd) : [];
  const given = options.config === undefined ? undefined : readConfig(resolve(around.cwd, options.config), around.cwd);
  const paths = options.stdinFilename === undefined ? targets.map(({ path }) => path) : [resolve(around.cwd, options.stdinFilename)];
  const root = projectRoot(around.cwd, paths);
  const sources = [...readRuleFiles(options.rules, around.cwd), ...readGitleaksConfig(root, around.cwd), ...(options.projectRules === 'ignore' ? [] : projectRules(root, around.cwd))];
  const scope = await scopeOf(options, targets, around, root);
  const baseline = openBaseline(options.baseline, options.useBaseline, root, around.cwd);
  const engine = await host.createEngine(sources);
  const settings = new SettingsByFolder(root, options, engine, given);
  const reporter = reporterFor(engine, root);
  for (const problem of engine.ruleProblems) reporter.problem(placeRuleProblem(problem, sources, around.cwd));

  const cancellation = createCancellation(nodeTurn);
  const cache = openCache(options, around, host, root, sources);
  const results = new Results({ options, engine, settings, reporter, scope, baseline, root, around });
  const run = new ScanRun({
    options, engine, settings, observer: results, cancellation, around, host, scope, cache,
    createPool: (size) => host.createPool(size, sources, options.fileTimeout === undefined ? {} : { fileTimeout: options.fileTimeout }),
  });
  const forget = around.stop.onStop(() => { run.cancel(); });
  try {
    if (options.stdinFilename === undefined) await run.files(root, targets);
    else await run.text(paths[0] as string);
    await results.end(run);
  } finally {
    forget();
  }
  const unsaved = cache?.save();
  if (unsaved !== undefined) await around.stderr.write(`lintel: the results could not be kept for the next scan: ${unsaved}.\n`);
  for (const problem of settings.warnings()) reporter.problem(problem);
  const exitCode = exitCodeOf(results, engine, around);
  if (around.stop.reason === 'broken-pipe') return exitCode;
  const stats = options.stats === 'show' ? results.times.stats() : undefined;
  await reporter.end(run.totals(host.now() - started), {
    invocation: { startTimeUtc, endTimeUtc: host.date(), exitCode },
    ...(baseline ? { baseline: { gone: results.gone } } : {}),
    ...(stats ? { stats } : {}),
    checked: results.checked,
  });
  if (stats) await around.stderr.write(`\n${statsText(stats, stylingFor(around.stderr, around).pathOf)}`);
  return exitCode;
}

function scopeOf(options: ScanOptions, targets: readonly Target[], around: Surroundings, root: string): Promise<Scope> | Scope | undefined {
  if (options.author === 'machine') return openMachineScope(root, targets, cacheFolder(around.env, process.platform));
  return options.changes ? openScope(options.changes.scope, options.changes.lines, targets, around.cwd) : undefined;
}

/** The results of earlier scans, unless they are not wanted or there is no place for them. */
function openCache(options: ScanOptions, around: Surroundings, host: CliHost, root: string, sources: readonly RuleSource[]): ResultCache | undefined {
  // What is recorded about a file is no part of its content.
  if (options.cache === 'none' || options.stdinFilename !== undefined || options.author === 'machine') return undefined;
  const folder = options.cache === undefined ? cacheFolder(around.env, process.platform) : resolve(around.cwd, options.cache.folder);
  return folder === undefined ? undefined : openResultCache({ folder, root, version: host.identity(sources), today: host.today() });
}

function exitCodeOf(results: Results, engine: Engine, around: Surroundings): number {
  if (around.stop.reason === 'interrupted') return EXIT.interrupted;
  if (around.stop.reason === 'terminated') return EXIT.terminated;
  if (around.stop.reason === 'broken-pipe') return EXIT.brokenPipe;
  if (engine.ruleProblems.length > 0) return EXIT.failure;
  return results.failing > 0 ? EXIT.findings : EXIT.clean;
}

function readConfig(path: string, cwd: string): ProjectConfig {
  const config = readProjectConfig(path, cwd);
  if (config.problems.length > 0) throw new ConfigError(config.problems);
  return config;
}

interface ResultParts {
  readonly options: ScanOptions;
  readonly engine: Engine;
  readonly settings: SettingsByFolder;
  readonly reporter: Reporter;
  readonly scope: Scope | undefined;
  readonly baseline: StoredBaseline | undefined;
  readonly root: string;
  readonly around: Surroundings;
}

/** What becomes of each file's report on its way to the reporter: severity, changed lines, the baseline, fixes. */
class Results {
  /** Findings that make the exit code 1. */
  failing = 0;
  /** Entries of the baseline that nothing was found for any more. */
  gone = 0;
  readonly times = new TimeBook();
  /** What can only be judged when all is known: with a baseline a finding may have come from another file. */
  private readonly held: FileReport[] = [];
  readonly checked: string[] = [];

  constructor(private readonly parts: ResultParts) {}

  async file({ uri }: { readonly uri: string }, outcome: { readonly state: 'scanned' | 'skipped'; readonly report?: FileReport; readonly timings?: Parameters<TimeBook['add']>[1]; readonly content?: string }): Promise<void> {
    const { baseline, options } = this.parts;
    if (outcome.state === 'scanned' && outcome.content === undefined) this.times.fromCache();
    this.times.add(uri, outcome.timings);
    if (outcome.state === 'scanned') this.checked.push(uri);
    if (!outcome.report) return;
    if (baseline || options.fix) this.held.push(outcome.report);
    else await this.tell(this.limited(outcome.report));
  }

  problem = (problem: Parameters<typeof placed>[0]): void => { this.parts.reporter.problem(placed(problem)); };

  note = (path: string, message: string): void => { this.parts.reporter.note(path, message); };

  /** Tells what was held back, and makes the fixes. */
  async end(run: ScanRun): Promise<void> {
    const { baseline, options } = this.parts;
    let files: readonly FileReport[] = this.held;
    if (baseline) {
      const compared = withoutKnown(baseline, files, this.checked);
      files = compared.files;
      this.gone = compared.gone.length;
    }
    for (const file of files) {
      const report = this.limited(file);
      await this.tell(options.fix ? await this.fixed(file, report, run, options.fix) : report);
    }
  }

  private async tell(report: FileReport): Promise<void> {
    const { errorOn } = this.parts.options;
    if (errorOn !== 'never') this.failing += atLeast(errorOn, report.findings).length;
    await this.parts.reporter.file(report);
  }

  /** The report after the fixes. Lines have moved then, so what was left out before is known by its fingerprint. */
  private async fixed(whole: FileReport, shown: FileReport, run: ScanRun, mode: 'apply' | 'dry-run'): Promise<FileReport> {
    const { engine, settings, root, reporter } = this.parts;
    const group = settings.in(dirname(fileURLToPath(whole.uri)));
    const outcome = await fixFile(engine, shown, { root: group.root, config: group.config }, root, mode, STEADY);
    if (outcome.problem !== undefined) this.problem({ kind: 'unreadable', message: outcome.problem, uri: whole.uri });
    await reporter.fixed(outcome);
    if (mode === 'dry-run' || outcome.fixed === 0) return shown;
    const after = await run.again(whole.uri);
    if (!after) return { ...shown, findings: [], suppressed: shown.suppressed.filter(({ by }) => by === 'baseline'), unusedSuppressions: [] };
    const visible = new Set(shown.findings.map(({ fingerprint }) => fingerprint));
    const hidden = new Set([...whole.findings, ...whole.suppressed.map(({ finding }) => finding)].map(({ fingerprint }) => fingerprint).filter((print) => !visible.has(print)));
    const kept = (finding: ReportedFinding): boolean => !hidden.has(finding.fingerprint);
    return { ...this.bySeverity(after), findings: this.bySeverity(after).findings.filter(kept), suppressed: shown.suppressed };
  }

  private limited(report: FileReport): FileReport {
    const { scope } = this.parts;
    return this.bySeverity(scope ? scope.limit(fileURLToPath(report.uri), report) : report);
  }

  private bySeverity(report: FileReport): FileReport {
    const { severity } = this.parts.options;
    if (severity === 'info') return report;
    const kept = new Set(atLeast(severity, report.suppressed.map(({ finding }) => finding)));
    return { ...report, findings: atLeast(severity, report.findings), suppressed: report.suppressed.filter(({ finding }) => kept.has(finding)) };
  }
}

const STEADY = { cancelled: false, pause: nodeTurn };
