import { relative, resolve } from 'node:path';
import { type BaselineEntry, counted, type FileReport, harmless, type ReportedProblem, type Totals } from '../engine/index';
import { baselinePath, compareWithBaseline, readBaseline, type StoredBaseline, writeBaseline } from '../host/baselineFile';
import { projectRoot } from '../host/projectConfig';
import type { CliHost } from './host';
import { pathUnder } from './known';
import { type BaselineOptions, EXIT } from './options';
import type { Ending, Reporter } from './reporters';
import { performScan } from './scan';
import { resolveTargets } from './targets';
import type { Surroundings } from './terminal';
import { UsageError } from './usageError';

/** `lintel baseline create|update|show`: the exit code. Throws `UsageError` and `ConfigError`. */
export async function baselineCommand(options: BaselineOptions, around: Surroundings, host: CliHost): Promise<number> {
  const { scan, action } = options;
  const root = projectRoot(around.cwd, resolveTargets(scan.paths, around.cwd).map(({ path }) => path));
  const path = scan.baseline === undefined ? baselinePath(root) : resolve(around.cwd, scan.baseline);
  const name = relative(around.cwd, path) || path;
  const stored = read(path);
  if (action === 'create' && stored) throw new UsageError(`\`${name}\` is there already. \`lintel baseline update\` brings it up to date.`, 'baseline');
  if (action !== 'create' && !stored) throw new UsageError(`There is no baseline \`${name}\`. \`lintel baseline create\` writes one.`, 'baseline');
  if (action === 'show') return show(stored as StoredBaseline, options.format, around);

  const collected = new Collector();
  const exitCode = await performScan(scan, around, host, () => collected);
  if (exitCode !== EXIT.clean) {
    for (const message of collected.broken) await around.stderr.write(`lintel: ${harmless(message)}\n`);
    await around.stderr.write('The baseline was not written.\n');
    return exitCode;
  }
  const reported = new Set(collected.files.map(({ uri }) => uri));
  const files = [
    ...collected.files.map((file) => ({ path: pathUnder(path, file.uri), findings: file.findings })),
    ...collected.checked.filter((uri) => !reported.has(uri)).map((uri) => ({ path: pathUnder(path, uri), findings: [] })),
  ];
  const fresh = files.flatMap((file) => file.findings.map(({ ruleId, fingerprint }): BaselineEntry => ({ ruleId, path: file.path, fingerprint })));
  if (!stored) {
    writeBaseline(path, fresh);
    await around.stdout.write(`${counted(fresh.length, 'finding')} accepted in ${name}.\n`);
    return EXIT.clean;
  }
  const { known, gone, elsewhere } = compareWithBaseline(stored, files);
  const still = files.flatMap((file, at) => file.findings.filter((_, index) => known[at]!.has(index)).map(({ ruleId, fingerprint }): BaselineEntry => ({ ruleId, path: file.path, fingerprint })));
  const unknown = fresh.length - still.length;
  writeBaseline(path, [...elsewhere, ...(options.take === 'all' ? fresh : still)]);
  await around.stdout.write(`${name}: ${options.take === 'all' ? unknown : 0} added, ${gone.length} gone, ${still.length + elsewhere.length} kept.\n`);
  if (options.take === 'nothing-new' && unknown > 0) await around.stdout.write(`${counted(unknown, 'new finding')} not taken in.\n`);
  return EXIT.clean;
}

function read(path: string): StoredBaseline | undefined {
  try {
    return readBaseline(path);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'baseline');
  }
}

async function show({ path, baseline }: StoredBaseline, format: 'text' | 'json', around: Surroundings): Promise<number> {
  if (format === 'json') {
    const findings = baseline.findings.map(({ ruleId, ...entry }) => ({ rule: ruleId, ...entry }));
    await around.stdout.write(`${JSON.stringify({ path, findings }, null, 2)}\n`);
    return EXIT.clean;
  }
  const byRule = new Map<string, Map<string, number>>();
  for (const { ruleId, path: file } of baseline.findings) {
    const files = byRule.get(ruleId) ?? new Map<string, number>();
    byRule.set(ruleId, files.set(file, (files.get(file) ?? 0) + 1));
  }
  const sum = (files: ReadonlyMap<string, number>): number => [...files.values()].reduce((total, count) => total + count, 0);
  const rules = [...byRule].sort(([a, left], [b, right]) => sum(right) - sum(left) || (a < b ? -1 : 1));
  for (const [rule, files] of rules) {
    await around.stdout.write(`${harmless(rule)}: ${sum(files)}\n`);
    for (const [file, count] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) await around.stdout.write(`  ${harmless(file)}${count > 1 ? ` (${count})` : ''}\n`);
  }
  await around.stdout.write(`${counted(baseline.findings.length, 'finding')} of ${counted(rules.length, 'rule')} accepted in ${relative(around.cwd, path) || path}.\n`);
  return EXIT.clean;
}

/** Keeps what a scan finds, for the list. */
class Collector implements Reporter {
  readonly files: FileReport[] = [];
  readonly broken: string[] = [];
  checked: readonly string[] = [];

  async file(report: FileReport): Promise<void> {
    this.files.push(report);
  }

  async fixed(): Promise<void> {
    // A baseline fixes nothing.
  }

  problem({ kind, message }: ReportedProblem): void {
    if (kind === 'rule-invalid') this.broken.push(message);
  }

  note(): void {
    // What the project leaves out has no finding.
  }

  async end(_totals: Totals, { checked }: Ending): Promise<void> {
    this.checked = checked;
  }
}
