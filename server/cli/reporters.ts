import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createTally, fileText, jsonReport, problemText, sarifLog, summaryText, type Engine, type FileReport, type ReportedProblem, type SarifInvocation, type TextStyling, type Totals,
} from '../engine/index';
import { isInside } from '../host/ignoreFiles';
import type { CliHost } from './host';
import type { ScanOptions } from './options';
import type { Output } from './output';
import { painter, type Sink, type Surroundings } from './terminal';

/** Writes a scan's results in one format. Files come in their final order. */
export interface Reporter {
  file(report: FileReport): Promise<void>;
  /** A problem that belongs to no file that was scanned. */
  problem(problem: ReportedProblem): void;
  /** Something that the person at the terminal should know, in any format. */
  note(path: string, message: string): void;
  end(totals: Totals, invocation: SarifInvocation): Promise<void>;
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

export function createReporter(parts: ReporterParts): Reporter {
  return parts.options.format === 'text' ? createTextReporter(parts) : createDataReporter(parts);
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

function createTextReporter({ options, around, output }: ReporterParts): Reporter {
  const styling = options.output === undefined ? stylingFor(around.stdout, around) : { ...stylingFor(around.stdout, around), paint: (_: unknown, text: string) => text };
  const tally = createTally();
  const problems: ReportedProblem[] = [];
  return {
    async file(report) {
      tally.add(report);
      problems.push(...report.problems);
      const text = fileText(report, styling);
      if (text !== '') await output.write(text);
    },
    problem: (problem) => problems.push(problem),
    note: (path, message) => { noted(around, path, message); },
    async end(totals) {
      const summary = tally.summary(totals);
      await output.write(summaryText(summary, problems, styling));
      await output.end();
      if (options.output !== undefined) {
        await around.stderr.write(summaryText(summary, problems, stylingFor(around.stderr, around)));
        await around.stderr.write(`The report is in ${options.output}.\n`);
      }
    },
  };
}

function createDataReporter({ options, around, host, engine, output, root }: ReporterParts): Reporter {
  const files: FileReport[] = [];
  const problems: ReportedProblem[] = [];
  const styling = stylingFor(around.stderr, around);
  return {
    file(report) {
      files.push(report);
      return Promise.resolve();
    },
    problem: (problem) => problems.push(problem),
    note: (path, message) => { noted(around, path, message); },
    async end(totals, invocation) {
      const folder = pathToFileURL(root).href;
      const report = { version: host.version, root: folder.endsWith('/') ? folder : `${folder}/`, rules: engine.rules, files, problems, totals };
      const value = options.format === 'json' ? jsonReport(report) : sarifLog(report, invocation);
      await output.write(`${JSON.stringify(value, null, 2)}\n`);
      await output.end();
      for (const problem of problems.filter(({ kind }) => kind === 'rule-invalid' || kind === 'config-invalid')) {
        await around.stderr.write(`lintel: ${problemText(problem, styling)}\n`);
      }
      if (options.output === undefined) return;
      const tally = createTally();
      for (const file of files) tally.add(file);
      await around.stderr.write(summaryText(tally.summary(totals), [...files.flatMap((file) => file.problems), ...problems], styling));
      await around.stderr.write(`The report is in ${options.output}.\n`);
    },
  };
}

function noted(around: Surroundings, path: string, message: string): void {
  void around.stderr.write(`lintel: ${displayPath(pathToFileURL(path).href, around.cwd)} ${message}.\n`);
}
