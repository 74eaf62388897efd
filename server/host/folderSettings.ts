import { resolveConfig, selectorsOf, type Audience, type Engine, type ReportedProblem, type ResolvedConfig, type Settings } from '../engine/index';
import { ConfigError } from './configError';
import { createProjectConfigs, type ProjectConfig } from './projectConfig';

/** The configuration of a file, and the folder that it holds for. Equal objects mean equal settings. */
export interface Group {
  readonly root: string;
  readonly config: ResolvedConfig;
}

/** What whoever asks for a scan says for every file. */
export interface SettingsOptions {
  readonly audience?: Audience;
  readonly ignoreFiles: 'respect' | 'disregard';
  /** Bytes. */
  readonly maxFileSize?: number;
  /** `secrets`: no other rule runs. */
  readonly only?: 'secrets';
}

/** The settings of a folder, and what they leave out. */
export interface FolderSettings extends Group {
  /** Globs of what is left out, relative to `root`. */
  readonly excludes: readonly string[];
  /** Those of them that the project itself wrote down. */
  readonly own: readonly string[];
  readonly file: ProjectConfig | undefined;
}

/** Which settings hold where: the nearest `.lintel.yml`, or one file everywhere. */
export class SettingsByFolder {
  private readonly configs;
  private readonly groups = new Map<string, FolderSettings>();

  constructor(
    private readonly root: string,
    private readonly options: SettingsOptions,
    engine: Engine,
    private readonly given: ProjectConfig | undefined,
  ) {
    this.configs = createProjectConfigs(root, selectorsOf(engine.rules));
  }

  /** Throws `ConfigError` where the folder's configuration is broken: a scan with other settings than were meant is worth nothing. */
  in(folder: string): FolderSettings {
    const file = this.given ?? this.configs.forFolder(folder);
    if (file && file.problems.length > 0) throw new ConfigError(file.problems);
    const key = file?.path ?? '';
    const known = this.groups.get(key);
    if (known) return known;
    const { audience, maxFileSize } = this.options;
    const layers: Settings[] = [file?.settings ?? {}, audience === undefined ? {} : { audience }, maxFileSize === undefined ? {} : { maxFileSize }];
    const resolved = resolveConfig(layers);
    const own = file?.settings.exclude ?? [];
    const group: FolderSettings = {
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
