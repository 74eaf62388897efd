import { PROJECT_CONFIG_FILE, type Problem, parseProjectConfig, type Settings } from '../engine/index';
import type { FileReader } from './fileReader';
import { childUri, parentUri, uriKey } from './uris';

/** A `.lintel.yml`, read. */
export interface ProjectFile {
  /** The folder that its globs are relative to. */
  readonly folder: string;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Whether a folder may hold a project file; says `false` only when it is known not to. */
export type Probe = (folder: string) => boolean;

/** The project files of the workspace. As for the command line, the nearest one counts, from a file's folder up to the top. */
export class ProjectFiles {
  private known = new Map<string, Promise<ProjectFile | undefined>>();

  constructor(
    private readonly files: FileReader,
    private readonly selectors: () => Promise<ReadonlySet<string> | undefined>,
  ) {}

  /** The project file that holds in a folder. Files above `top` do not belong to the project. Read once, until `drop`. */
  nearest(folder: string, top: string, probe: Probe = () => true): Promise<ProjectFile | undefined> {
    const key = uriKey(folder);
    const known = this.known.get(key);
    if (known) return known;
    const found = this.find(folder, top, probe);
    this.known.set(key, found);
    return found;
  }

  drop(): void {
    this.known = new Map();
  }

  private async find(folder: string, top: string, probe: Probe): Promise<ProjectFile | undefined> {
    const here = probe(folder) ? await this.files.find(childUri(folder, PROJECT_CONFIG_FILE)) : undefined;
    if (here) {
      const knownSelectors = await this.selectors();
      const text = new TextDecoder().decode(here);
      return { folder, ...parseProjectConfig(text, PROJECT_CONFIG_FILE, knownSelectors ? { knownSelectors } : {}) };
    }
    const parent = parentUri(folder);
    return uriKey(folder) === uriKey(top) || parent === folder ? undefined : this.nearest(parent, top, probe);
  }
}
