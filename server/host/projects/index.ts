import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ecosystem, type KnownPackages, type Projects } from '../../engine/index';
import { repositoryRoot } from '../ignoreFiles';
import { DiskView } from './diskView';
import { foldersUpTo, npmProject } from './npmProject';
import { goProject, listedProject } from './otherProjects';
import { pythonProject } from './pythonProject';
import { projectStamp } from './stamp';

/** The projects of the disk. */
export interface DiskProjects extends Projects {
  /** Something that projects are known by has changed: the next question looks again. */
  changed(): void;
  /** A digest of all that answers about a folder's files depend on, for those who keep results. */
  stamp(folder: string): string;
}

/** Milliseconds for which an answer holds without a look at the disk. */
const FRESH = 2000;

type ReadProject = (disk: DiskView, folders: readonly string[]) => KnownPackages;

/**
 * Knows projects by the manifests, lock files and installed packages in the folders above a file, up to the repository's root
 * where there is one. It reads names and runs nothing. Files that have not changed are read once.
 */
export function createDiskProjects(now: () => number): DiskProjects {
  const disk = new DiskView();
  const readers = readersByEcosystem();
  const stamps = new Map<string, string>();
  const kept = new Map<string, { readonly at: number; readonly known: KnownPackages }>();
  return {
    packages(uri, ecosystem) {
      const folder = folderOf(uri);
      if (folder === undefined) return undefined;
      const key = `${ecosystem} ${folder}`;
      const before = kept.get(key);
      const at = now();
      if (before && at - before.at < FRESH) return before.known;
      const known = readers[ecosystem](disk, foldersUpTo(folder, repositoryRoot(folder)));
      kept.set(key, { at, known });
      return known;
    },
    changed: () => {
      kept.clear();
      stamps.clear();
    },
    stamp: (folder) => {
      const before = stamps.get(folder) ?? projectStamp(disk, foldersUpTo(folder, repositoryRoot(folder)));
      stamps.set(folder, before);
      return before;
    },
  };
}

function readersByEcosystem(): Readonly<Record<Ecosystem, ReadProject>> {
  return { npm: npmProject, pypi: pythonProject, go: goProject, crates: listedProject('crates'), gems: listedProject('gems'), composer: listedProject('composer'), maven: listedProject('maven') };
}

function folderOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return dirname(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
