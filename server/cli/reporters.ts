import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  counted, createTally, csvTable, fileText, githubAnnotations, gitlabCodeQuality, gitlabSast, htmlReport, jsonReport, junitXml, markdownReport, problemText, sarifLog, summaryText,
  type Engine, type FileReport, type Report, type ReportedProblem, type SarifInvocation, type ScanStats, type TextStyling, type Totals,
} from '../engine/index';
import { isInside } from '../host/ignoreFiles';
import type { FixOutcome } from './fix';
import type { CliHost } from './host';
import type { ReportFormat, ScanOptions } from './options';
import type { Output } from './output';
import { painter, type Sink, type Surroundings } from './terminal';

/** Writes a scan's results in one format. Files come in their final order. */
export interface Reporter {
  file(report: FileReport): Promise<void>;
  /** What fixing a file came to; its report comes afterwards. */
  fixed(outcome: FixOutcome): Promise<void>;
  /** A problem that belongs to no file that was scanned. */
  problem(problem: ReportedProblem): void;
  /** Something that the person at the terminal should know, in any format. */
  note(path: string, message: string): void;
  end(totals: Totals, ending: Ending): Promise<void>;
}

/** What is known when a scan is over. */
export interface Ending {
  readonly invocation: SarifInvocation;
  readonly baseline?: { readonly gone: number };
  readonly stats?: ScanStats;
  /** URIs of every file that was checked. */
  readonly checked: readonly string[];
}

export interface ReporterParts {
  readonly options: ScanOptions;
  readonly around: Surroundings;
  readonly host: CliHost;
  readonly engine: Engine;
  readonly output: Output;
  /** Absolute; what paths in the report are relative to. */
  readonly root: string;
}

/** Every format but text: a function of the whole report. */
const WRITERS: Readonly<Record<Exclude<ReportFormat, 'text'>, (report: Report, invocation: SarifInvocation) => string>> = {
  json: (report) => json(jsonReport(report)),
  sarif: (report, invocation) => json(sarifLog(report, invocation)),
  github: githubAnnotations,
  'gitlab-sast': (report, invocation) => json(gitlabSast(report, invocation)),
  'gitlab-codequality': (report) => json(gitlabCodeQuality(report)),
  junit: junitXml,
  csv: csvTable,
  markdown: markdownReport,
  html: htmlReport,
};

export function createReporter(parts: ReporterParts): Reporter {
  if (parts.options.fix === 'dry-run') return createDiffReporter(parts);
  return parts.options.format === 'text' ? createTextReporter(parts) : createDataReporter(parts, WRITERS[parts.options.format]);
}

/** Names files the way a person in the current folder would, and colours for a sink. */
export function stylingFor(sink: Sink, { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>): TextStyling {
  return { paint: painter(sink, env), pathOf: (uri) => displayPath(uri, cwd) };
}

function displayPath(uri: string, cwd: string): string {
  if (!uri.startsWith('file:')) return uri;
  const path = fileURLToPath(uri);
  if (isInside(cwd, path)) return relative(cwd, path);
  const above = relative(cwd, path);
  return above.length < path.length ? above : path;
}

/** Counts fixes and says so in a sentence, where there was anything to fix. */
class FixCount {
  private fixed = 0;
  private skipped = 0;
  private files = 0;

  add(outcome: FixOutcome): void {
    this.fixed += outcome.fixed;
    this.skipped += outcome.skipped;
    if (outcome.fixed > 0) this.files++;
  }

  sentence(mode: 'apply' | 'dry-run'): string {
    const done = mode === 'apply' ? `Fixed ${counted(this.fixed, 'finding')} in ${counted(this.files, 'file')}.` : `${counted(this.fixed, 'finding')} in ${counted(this.files, 'file')} can be fixed.`;
    const skipped = this.skipped > 0 ? ` ${counted(this.skipped, 'fix', 'fixes')} did not hold, or stood in the way of another: run it again.` : '';
    return `${done}${skipped}\n`;
  }
}

function createTextReporter({ options, around, output }: ReporterParts): Reporter {
  const styling = options.output === undefined ? stylingFor(around.stdout, around) : { ...stylingFor(around.stdout, around), paint: (_: unknown, text: string) => text };
  const tally = createTally();
  const problems: ReportedProblem[] = [];
  const fixes = new FixCount();
  return {
    async file(report) {
      tally.add(report);
      problems.push(...report.problems);
      const text = fileText(report, styling);
      if (text !== '') await output.write(text);
    },
    fixed: (outcome) => {
      fixes.add(outcome);
      return Promise.resolve();
    },
    problem: (problem) => problems.push(problem),
    note: (path, message) => { noted(around, path, message); },
    async end(totals) {
      const summary = tally.summary(totals);
      if (options.fix) await output.write(fixes.sentence(options.fix));
      await output.write(summaryText(summary, problems, styling));
      await output.end();
      if (options.output !== undefined) {
        await around.stderr.write(summaryText(summary, problems, stylingFor(around.stderr, around)));
        await around.stderr.write(`The report is in ${options.output}.\n`);
      }
    },
  };
}

/** A dry run of fixing: the diff alone on standard output, so that `git apply` can take it. */
function createDiffReporter({ around, output }: ReporterParts): Reporter {
  const tally = createTally();
  const problems: ReportedProblem[] = [];
  const fixes = new FixCount();
  return {
    file(report) {
      tally.add(report);
      problems.push(...report.problems);
      return Promise.resolve();
    },
    async fixed(outcome) {
      fixes.add(outcome);
      if (outcome.diff !== '') await output.write(outcome.diff);
    },
    problem: (problem) => problems.push(problem),
    note: (path, message) => { noted(around, path, message); },
    async end(totals) {
      await output.end();
      await around.stderr.write(fixes.sentence('dry-run') + summaryText(tally.summary(totals), problems, stylingFor(around.stderr, around)));
    },
  };
}

function createDataReporter({ options, around, host, engine, output, root }: ReporterParts, write: (report: Report, invocation: SarifInvocation) => string): Reporter {
  const files: FileReport[] = [];
  const problems: ReportedProblem[] = [];
  const styling = stylingFor(around.stderr, around);
  const fixes = new FixCount();
  return {
    file(report) {
      files.push(report);
      return Promise.resolve();
    },
    fixed: (outcome) => {
      fixes.add(outcome);
      return Promise.resolve();
    },
    problem: (problem) => problems.push(problem),
    note: (path, message) => { noted(around, path, message); },
    async end(totals, { invocation, baseline, stats }) {
      const folder = pathToFileURL(root).href;
      const report: Report = { version: host.version, root: folder.endsWith('/') ? folder : `${folder}/`, rules: engine.rules, files, problems, totals, ...(baseline ? { baseline } : {}), ...(stats ? { stats } : {}) };
      await output.write(write(report, invocation));
      await output.end();
      for (const problem of problems.filter(({ kind }) => kind === 'rule-invalid' || kind === 'config-invalid')) {
        await around.stderr.write(`lintel: ${problemText(problem, styling)}\n`);
      }
      if (options.fix) await around.stderr.write(fixes.sentence(options.fix));
      if (options.output === undefined) return;
      const tally = createTally();
      for (const file of files) tally.add(file);
      await around.stderr.write(summaryText(tally.summary(totals), [...files.flatMap((file) => file.problems), ...problems], styling));
      await around.stderr.write(`The report is in ${options.output}.\n`);
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function noted(around: Surroundings, path: string, message: string): void {
  void around.stderr.write(`lintel: ${displayPath(pathToFileURL(path).href, around.cwd)} ${message}.\n`);
}
