import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { counted, problemText, selectorsOf, type Engine, type ReportedProblem } from '../engine/index';
import { baselinePath, readBaseline } from '../host/baselineFile';
import { projectRules } from '../host/customRules';
import { IGNORE_FILES, repositoryRoot } from '../host/ignoreFiles';
import { createProjectConfigs, projectRoot, readProjectConfig, type ProjectConfig } from '../host/projectConfig';
import type { CliHost } from './host';
import { type DoctorOptions, EXIT } from './options';
import { stylingFor } from './reporters';
import { placeRuleProblem, readRuleFiles } from './ruleFiles';
import type { Surroundings } from './terminal';
import { UsageError } from './usageError';

/** Folders that are looked into for further configurations; in a larger tree the rest is left out, and that is said. */
const MOST_FOLDERS = 5000;
/** Folders that hold no configuration of the project's own. */
const PASSED = new Set(['.git', 'node_modules', 'bower_components', 'site-packages', '.venv']);

/** `lintel doctor`: what is loaded from where, and what is wrong with it. Exits with 2 when something is broken. */
export async function doctorCommand(options: DoctorOptions, around: Surroundings, host: CliHost): Promise<number> {
  const folder = resolve(around.cwd, options.folder ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`There is no folder \`${options.folder ?? '.'}\`.`, 'doctor');
  const root = projectRoot(folder, [folder]);
  const report = new Findings(around);
  report.line('Lintel', `${host.version}, Node.js ${process.versions.node}, ${counted(host.cores, 'core')}`);
  const sources = [...readRuleFiles(options.rules, around.cwd), ...projectRules(root, around.cwd)];
  const engine = await host.createEngine(sources);
  describeRules(engine, report);
  for (const problem of engine.ruleProblems) report.problem(placeRuleProblem(problem, sources, around.cwd));
  report.line('Project', `${root}${repositoryRoot(folder) === undefined ? ' (no Git repository)' : ''}`);
  describeConfigs(root, folder, engine, report, around.cwd);
  const ignores = IGNORE_FILES.filter((name) => existsSync(join(root, name)));
  report.line('Ignore files', ignores.length > 0 ? ignores.join(', ') : 'none at the root');
  describeBaseline(root, report, around.cwd);
  await report.write();
  return report.broken ? EXIT.failure : EXIT.clean;
}

function describeRules(engine: Engine, report: Findings): void {
  const builtIn = engine.rules.filter(({ origin }) => origin === 'built-in');
  const fixes = builtIn.filter(({ fix }) => fix).length;
  report.line('Rules', `${counted(builtIn.length, 'built-in rule')}, ${fixes} with a fix`);
  const own = new Map<string, number>();
  for (const { origin } of engine.rules) if (origin !== 'built-in') own.set(origin, (own.get(origin) ?? 0) + 1);
  for (const [origin, count] of own) report.line('', `${counted(count, 'rule')} from ${origin}`);
}

function describeConfigs(root: string, folder: string, engine: Engine, report: Findings, cwd: string): void {
  const selectors = selectorsOf(engine.rules);
  const here = createProjectConfigs(root, selectors).forFolder(folder);
  report.line('Configuration', here ? described(here, cwd) : 'none: the defaults hold (`lintel init` writes one)');
  const { paths, complete } = configsBelow(root);
  for (const path of paths) {
    const config = path === here?.path ? here : readProjectConfig(path, undefined, selectors);
    if (config !== here) report.line('', `below it: ${described(config, cwd)}`);
    for (const problem of config.problems) report.problem(problem);
    for (const warning of config.warnings) report.warning(warning);
  }
  if (!complete) report.line('', `only the first ${counted(MOST_FOLDERS, 'folder')} were looked through for more`);
}

function described({ path, settings, problems }: ProjectConfig, cwd: string): string {
  const keys = Object.keys(settings);
  const parts = [keys.length === 0 ? 'sets nothing' : `sets ${keys.join(', ')}`, ...(problems.length > 0 ? [counted(problems.length, 'mistake')] : [])];
  return `${relative(cwd, path) || path} (${parts.join('; ')})`;
}

function configsBelow(root: string): { readonly paths: readonly string[]; readonly complete: boolean } {
  const paths: string[] = [];
  const queue = [root];
  let looked = 0;
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    if (++looked > MOST_FOLDERS) return { paths, complete: false };
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      // What cannot be read is told by the scan.
      continue;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name === '.lintel.yml') paths.push(join(folder, entry.name));
      if (entry.isDirectory() && !PASSED.has(entry.name)) queue.push(join(folder, entry.name));
    }
  }
  return { paths, complete: true };
}

function describeBaseline(root: string, report: Findings, cwd: string): void {
  try {
    const stored = readBaseline(baselinePath(root));
    report.line('Baseline', stored ? `${relative(cwd, stored.path) || stored.path}: ${counted(stored.baseline.findings.length, 'known finding')}` : 'none');
  } catch (error) {
    report.problem({ kind: 'config-invalid', message: error instanceof Error ? error.message : String(error) });
  }
}

/** The lines of the answer; problems stand below what they are about. */
class Findings {
  broken = false;
  private readonly lines: string[] = [];
  private readonly styling;

  constructor(private readonly around: Surroundings) {
    this.styling = stylingFor(around.stdout, around);
  }

  line(label: string, text: string): void {
    this.lines.push(`${this.styling.paint('strong', label.padEnd(14))} ${text}`);
  }

  problem(problem: ReportedProblem): void {
    this.broken = true;
    this.lines.push(`${''.padEnd(14)} ${this.styling.paint('error', 'error')} ${problemText(problem, this.styling)}`);
  }

  warning(problem: ReportedProblem): void {
    this.lines.push(`${''.padEnd(14)} ${this.styling.paint('warning', 'warning')} ${problemText(problem, this.styling)}`);
  }

  async write(): Promise<void> {
    const end = this.broken ? this.styling.paint('error', 'Something is broken.') : this.styling.paint('good', 'Nothing is broken.');
    await this.around.stdout.write(`${[...this.lines, end].join('\n')}\n`);
  }
}
