import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileGlobs, type Engine, type FileResult, type RuleSource, type ScanResult, type Signal } from '../engine/index';
import { baselinePath, compareWithBaseline, readBaseline, type StoredBaseline } from './baselineFile';
import { projectRules, readGitleaksConfig } from './customRules';
import { createHeldFiles } from './files';
import { type FolderSettings, SettingsByFolder } from './folderSettings';
import { isInside, relativeTo, slashedRelative } from './ignoreFiles';
import { type TextReport, textReport } from './textReport';

/** A project as `lintel scan` sees it: its own rules, its `.lintel.yml` files, its baseline. Read once; open it anew for the next question. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly engine: Engine;
  readonly settings: SettingsByFolder;
  readonly baseline: StoredBaseline | undefined;
}

/** What was found in one text, and the settings that it was checked by. */
export interface CheckedText extends TextReport {
  readonly settings: FolderSettings;
}

/** Opens projects, and keeps what is costly: an engine with a project's own rules. */
export class Projects {
  private readonly extended = new Map<string, { readonly rules: string; readonly engine: Promise<Engine> }>();

  constructor(private readonly engine: Promise<Engine>) {}

  /** The project in a folder. Rejects with a sentence when a part of it cannot be read. */
  async open(root: string): Promise<Project> {
    const sources = ownRules(root);
    const engine = await (sources.length === 0 ? this.engine : this.engineWith(root, sources));
    return { root, engine, settings: new SettingsByFolder(root, { ignoreFiles: 'respect' }, engine, undefined), baseline: readBaseline(baselinePath(root)) };
  }

  private engineWith(root: string, sources: readonly RuleSource[]): Promise<Engine> {
    const rules = JSON.stringify(sources);
    const known = this.extended.get(root);
    if (known?.rules === rules) return known.engine;
    const engine = this.engine.then((base) => base.extend(sources));
    this.extended.set(root, { rules, engine });
    return engine;
  }
}

/** The rules, and lists of what is no secret, that a project brings along. Throws a sentence when a file cannot be read. */
export function ownRules(root: string): RuleSource[] {
  return [...readGitleaksConfig(root, root), ...projectRules(root, root)];
}

/** Whether the project's own `exclude` leaves a file out: then it is not checked though it is named. */
export function leftOut({ settings }: Pick<Project, 'settings'>, path: string): boolean {
  const { root, own } = settings.in(dirname(path));
  return own.length > 0 && isInside(root, path) && compileGlobs(own).matches(relativeTo(root, path));
}

/**
 * Checks a text as if it were the file at `path` (absolute; it need not be there). The findings are those of
 * `lintel scan --stdin-filename`. Throws `ConfigError` where the configuration is broken.
 */
export async function checkText({ engine, settings, baseline }: Project, path: string, text: string, signal: Signal): Promise<CheckedText> {
  const folder = settings.in(dirname(path));
  const uri = pathToFileURL(path).href;
  const bytes = Buffer.from(text, 'utf8');
  const entry = { path: slashedRelative(folder.root, path), uri, size: bytes.length };
  const files: FileResult[] = [];
  const observer = { result: (file: FileResult) => { files.push(file); }, progress: () => undefined };
  const summary = await engine.scanFiles(createHeldFiles([entry], new Map([[uri, bytes]])), folder.config, observer, signal);
  const [file] = files;
  const problems = summary.problems.map(({ message }) => message);
  if (!file) return { findings: [], hidden: 0, problems, settings: folder, report: () => Promise.reject(new Error('There is no such finding.')), reportAll: () => Promise.resolve([]), isPublic: () => true };
  return { ...textReport(engine, { ...file, result: withoutKnown(file.result, path, baseline) }, folder.config), problems, settings: folder };
}

/** The result with what the baseline knows among the suppressed. */
function withoutKnown(result: ScanResult, path: string, baseline: StoredBaseline | undefined): ScanResult {
  if (!baseline) return result;
  const [known] = compareWithBaseline(baseline, [{ path: slashedRelative(dirname(baseline.path), path), findings: result.findings }]).known;
  const hidden = result.findings.filter((_, index) => known?.has(index)).map((finding) => ({ finding, by: 'baseline' as const }));
  return { ...result, findings: result.findings.filter((_, index) => !known?.has(index)), suppressed: [...result.suppressed, ...hidden] };
}
