import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileGlobs, type Engine, type FileReport, type FileResult, type Finding, type ReportedFinding, reportFile, type RuleInfo, type RuleSource, type Signal } from '../engine/index';
import { baselinePath, compareWithBaseline, readBaseline, type StoredBaseline } from './baselineFile';
import { projectRules, readGitleaksConfig } from './customRules';
import { createHeldFiles } from './files';
import { type FolderSettings, SettingsByFolder } from './folderSettings';
import { isInside, relativeTo, slashedRelative } from './ignoreFiles';

/** Shorter strings are too common to tell that a text repeats a secret. */
const TELLING = 6;

/** A project as `lintel scan` sees it: its own rules, its `.lintel.yml` files, its baseline. Read once; open it anew for the next question. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly engine: Engine;
  readonly settings: SettingsByFolder;
  readonly baseline: StoredBaseline | undefined;
}

/** What was found in one text. */
export interface TextReport {
  /** Without what comments and the baseline hide. Whether a fix holds is not known yet: `report` tries. */
  readonly findings: readonly Finding[];
  /** Findings that a comment or the baseline hides. */
  readonly hidden: number;
  /** Sentences about what kept the text from being checked, in whole or in part. */
  readonly problems: readonly string[];
  readonly settings: FolderSettings;
  /** One of the findings with lines and columns, and those of its fixes that hold. */
  report(finding: Finding): Promise<ReportedFinding>;
  /** Whether a piece of text repeats none of the secrets that were found, hidden ones among them. */
  isPublic(piece: string): boolean;
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
export async function checkText({ engine, settings, baseline }: Project, path: string, text: string, signal: Signal): Promise<TextReport> {
  const folder = settings.in(dirname(path));
  const uri = pathToFileURL(path).href;
  const bytes = Buffer.from(text, 'utf8');
  const entry = { path: slashedRelative(folder.root, path), uri, size: bytes.length };
  const files: FileResult[] = [];
  const observer = { result: (file: FileResult) => { files.push(file); }, progress: () => undefined };
  const summary = await engine.scanFiles(createHeldFiles([entry], new Map([[uri, bytes]])), folder.config, observer, signal);
  const problems = summary.problems.map(({ message }) => message);
  const [file] = files;
  const ruleOf = (id: string): RuleInfo | undefined => engine.rule(id);
  if (!file) return { findings: [], hidden: 0, problems, settings: folder, report: () => Promise.reject(new Error('There is no such finding.')), isPublic: () => true };
  const whole = reportFile(file, ruleOf);
  const known = knownOf(whole, path, baseline);
  const secrets = secretsIn(whole, file.text);
  const document = { uri, path: entry.path, languageId: '', version: 0, text: file.text };
  return {
    findings: file.result.findings.filter((_, index) => !known.has(index)),
    hidden: whole.suppressed.length + known.size,
    problems,
    settings: folder,
    async report(finding) {
      const fixes = finding.fixes.length === 0 ? [] : await engine.verifiedFixes(document, folder.config, finding);
      // The others stay, so that what they hold of secrets is not quoted.
      const findings = [{ ...finding, fixes }, ...file.result.findings.filter((other) => other !== finding)];
      return reportFile({ ...file, result: { ...file.result, findings } }, ruleOf).findings[0] as ReportedFinding;
    },
    isPublic: (piece) => !secrets.some((secret) => piece.includes(secret)),
  };
}

/** The values of what must not be quoted: of flagged code that the report keeps to itself, the strings, or all of it where it has none. */
function secretsIn({ findings, suppressed }: FileReport, text: string): string[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)]
    .filter(({ snippet }) => snippet === undefined)
    .flatMap(({ place }) => {
      const code = text.slice(place.start.offset, place.end.offset);
      const strings = [...code.matchAll(/(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs)].map((match) => match[2] ?? '');
      return strings.length > 0 ? strings : [code.trim()];
    })
    .filter((value) => value.length >= TELLING);
}

/** The indexes of the findings that the baseline knows. */
function knownOf({ findings }: FileReport, path: string, baseline: StoredBaseline | undefined): ReadonlySet<number> {
  if (!baseline) return new Set();
  return compareWithBaseline(baseline, [{ path: slashedRelative(dirname(baseline.path), path), findings }]).known[0] ?? new Set();
}
