import {
  compileGlobs,
  type Engine,
  type Override,
  PROJECT_CONFIG_FILE,
  type Problem,
  parseSettings,
  type ResolvedConfig,
  resolveConfig,
  selectorsOf,
  type Settings,
} from '../engine/index';
import type { ClientPort } from './client';
import type { FileReader } from './fileReader';
import type { Folders } from './folders';
import { type Probe, type ProjectFile, ProjectFiles } from './projectFiles';
import { fileName, parentUri, pathInside, withoutFragment } from './uris';

/** Keys of the section `lintel` that are the client's business. */
const CLIENT_KEYS = ['trace', 'enable', 'mcp', 'agentInstructions'];

/** How one file is to be checked. Equal objects of a scan mean equal settings. */
export interface FileConfig {
  readonly config: ResolvedConfig;
  /** The file's path as the globs of the configuration mean it. */
  readonly path: string;
  /** The top folder of the project, where a baseline would be; undefined for what lies in no project. */
  readonly top?: string;
}

/** The configuration of the files of a folder, for a scan. */
export interface FolderConfigs {
  /** Where the search for project files ends. */
  readonly top: string;
  /** The globs of what the folder leaves out, relative to it. */
  readonly exclude: readonly string[];
  /** The globs of what is left out under a project file. */
  readonly excludeUnder: (project: Settings) => readonly string[];
  /** Undefined for a file that the editor's settings leave out. `probe` spares a dear look into folders that hold no project file. */
  of(uri: string, probe: Probe): Promise<FileConfig | undefined>;
}

/**
 * The configuration of each resource: the editor's settings with the nearest `.lintel.yml` over them. Asked for once and
 * kept until something changes. Never rejects: what cannot be read is logged and left out.
 */
export class SettingsStore {
  private configs = new Map<string, Promise<FileConfig>>();
  private reported = new Set<string>();
  private readonly projects: ProjectFiles;
  private readonly selectors: () => Promise<ReadonlySet<string> | undefined>;

  constructor(
    private readonly client: ClientPort,
    private readonly folders: Folders,
    private readonly files: FileReader,
    engine: Promise<Engine>,
  ) {
    // Asked for anew each time: rules of the workspace come and go.
    this.selectors = () =>
      engine.then(
        ({ rules }) => selectorsOf(rules),
        () => undefined,
      );
    this.projects = new ProjectFiles(files, this.selectors);
  }

  /** The configuration of a document. */
  of(uri: string): Promise<FileConfig> {
    const known = this.configs.get(uri);
    if (known) return known;
    const config = this.resolve(uri);
    this.configs.set(uri, config);
    return config;
  }

  /** The configuration of a folder's files: the editor's settings are those of the folder. */
  async forFolder(folder: string): Promise<FolderConfigs> {
    const editor = await this.editor(folder);
    const top = this.files.top(folder) ?? folder;
    const resolved = new Map<ProjectFile | undefined, ResolvedConfig>();
    const configOf = (project: ProjectFile | undefined): ResolvedConfig => {
      const config = resolved.get(project) ?? layered({ ...editor, exclude: [] }, project);
      resolved.set(project, config);
      return config;
    };
    const excluded = compileGlobs(editor.exclude ?? []);
    const under = new Map<Settings, readonly string[]>();
    const cheap = this.files.looking(folder) === 'cheap';
    // Known from here on, with all above the folder, which no listing shows.
    await this.project(folder, top);
    return {
      top,
      exclude: [...defaultExclude(), ...(editor.exclude ?? [])],
      excludeUnder: (project) => {
        const globs = under.get(project) ?? resolveConfig([{ ...editor, exclude: [] }, project]).exclude;
        under.set(project, globs);
        return globs;
      },
      of: async (uri, probe) => {
        if (excluded.size > 0 && excluded.matches(pathInside(folder, uri) ?? fileName(uri))) return undefined;
        const project = await this.project(parentUri(uri), top, cheap ? undefined : probe);
        return { config: configOf(project), path: pathFrom(project?.folder ?? top, uri) };
      },
    };
  }

  /** Settings may have changed: ask again. */
  drop(): void {
    this.configs = new Map();
    this.reported = new Set();
  }

  /** Project files may have changed too: read them again. */
  dropProjects(): void {
    this.drop();
    this.projects.drop();
  }

  forget(uri: string): void {
    this.configs.delete(uri);
  }

  private async resolve(uri: string): Promise<FileConfig> {
    const file = this.folders.asFile(uri);
    const top = this.files.top(this.folders.of(uri)?.uri ?? parentUri(file)) ?? this.folders.of(uri)?.uri;
    const [settings, project] = await Promise.all([this.editor(uri), top === undefined ? undefined : this.project(parentUri(file), top)]);
    const config = layered(forFile(settings, this.folders.pathOf(uri)), project);
    return top === undefined ? { config, path: fileName(file) } : { config, path: pathFrom(project?.folder ?? top, file), top };
  }

  private async editor(uri: string): Promise<Settings> {
    const [section, knownSelectors] = await Promise.all([this.client.settings(uri), this.selectors()]);
    const { settings, problems } = parseSettings(section, { otherKeys: CLIENT_KEYS, ...(knownSelectors ? { knownSelectors } : {}) });
    this.report(problems);
    return settings;
  }

  private async project(folder: string, top: string, probe?: Probe): Promise<ProjectFile | undefined> {
    const project = await this.projects.nearest(folder, top, probe);
    this.report(project?.problems ?? []);
    return project;
  }

  private report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.reported.has(problem.message)) continue;
      this.reported.add(problem.message);
      this.client.logger.log('warn', problem.message);
    }
  }
}

/** Whether a document is a configuration. */
export function isProjectConfig(uri: string): boolean {
  return fileName(uri) === PROJECT_CONFIG_FILE;
}

function defaultExclude(): readonly string[] {
  return resolveConfig([]).exclude;
}

function layered(editor: Settings, project: ProjectFile | undefined): ResolvedConfig {
  return resolveConfig(project ? [editor, project.settings] : [editor]);
}

/**
 * The editor's settings for one file. Their globs are relative to the workspace folder, those of a project file to its own
 * folder: so they are answered here, where the path is known.
 */
function forFile(settings: Settings, path: string): Settings {
  const matches = (globs: readonly string[]): boolean => compileGlobs(globs).matches(path);
  const overrides = settings.overrides?.filter(({ files }) => matches(files)).map((override): Override => ({ ...override, files: ['**'] }));
  return { ...settings, exclude: settings.exclude && matches(settings.exclude) ? ['**'] : [], ...(overrides ? { overrides } : {}) };
}

function pathFrom(folder: string, uri: string): string {
  return pathInside(folder, uri) ?? fileName(withoutFragment(uri));
}
