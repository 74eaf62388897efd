import type { FileEntry, Files, ResolvedConfig, Signal } from '../../engine/index';
import { isBaseline } from '../baselines';
import type { ClosedMachineText } from '../machineText';
import { type FolderConfigs, isProjectConfig } from '../settings';
import { parentUri, pathInside, uriKey } from '../uris';

/** Files that are checked by the same configuration, with the paths that its globs mean. */
export interface Group {
  readonly config: ResolvedConfig;
  readonly files: Files;
}

/** The files of a folder, sorted by configuration; the open ones apart. */
export interface GroupedFiles {
  readonly groups: readonly Group[];
  readonly total: number;
  /** Keys of listed files that the editor has the text of. */
  readonly inEditor: readonly string[];
  /** Every file that there is, wanted or not, by its path below the top of the project. */
  readonly listed: ReadonlySet<string>;
}

/** Lists a folder. `open` holds the keys of open documents. A cancelled listing gives what it came to. */
export async function groupFiles(files: Files, configs: FolderConfigs, open: ReadonlySet<string>, isWanted: (uri: string) => boolean, signal: Signal, machine: Pick<ClosedMachineText, 'rangesIn'>): Promise<GroupedFiles> {
  const entries: FileEntry[] = [];
  const inEditor: string[] = [];
  const withProject = new Set<string>();
  const listed = new Set<string>();
  for await (const entry of files.list(signal)) {
    const key = uriKey(entry.uri);
    if (isProjectConfig(entry.uri)) withProject.add(uriKey(parentUri(entry.uri)));
    const path = pathInside(configs.top, entry.uri);
    if (path !== undefined) listed.add(path);
    if (isBaseline(entry.uri) || !isWanted(entry.uri)) continue;
    if (open.has(key)) inEditor.push(key);
    else entries.push(entry);
  }
  const byConfig = new Map<ResolvedConfig, Map<string, FileEntry>>();
  for (const entry of entries) {
    // What was listed tells which folders have a project file: nobody has to be asked about every folder.
    const found = await configs.of(entry.uri, (folder) => withProject.has(uriKey(folder)));
    if (!found) continue;
    const group = byConfig.get(found.config) ?? new Map<string, FileEntry>();
    byConfig.set(found.config, group.set(found.path, entry));
  }
  const groups = [...byConfig].map(([config, group]) => ({ config, files: filesOf(group, files, machine) }));
  return { groups, inEditor, listed, total: [...byConfig.values()].reduce((sum, { size }) => sum + size, 0) };
}

/** Entries under the paths of their group, read by the paths of the listing. */
function filesOf(group: ReadonlyMap<string, FileEntry>, files: Files, machine: Pick<ClosedMachineText, 'rangesIn'>): Files {
  return {
    async *list(signal) {
      await signal.pause();
      for (const [path, entry] of group) yield { ...entry, path };
    },
    read: (path) => files.read(group.get(path)?.path ?? path),
    provenance: { rangesIn: (path, text) => machine.rangesIn(group.get(path)?.uri ?? path, text) },
  };
}
