import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ecosystem, KnownPackages, Projects } from '../../engine/index';
import { repositoryRoot } from '../ignoreFiles';
import { DiskView } from './diskView';
import { foldersUpTo, npmProject } from './npmProject';
import { goProject, listedProject } from './otherProjects';
import { pythonProject } from './pythonProject';
import { folderStamp, tellsOfPackages } from './stamp';

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
  const kept = new Map<string, { readonly at: number; readonly known: KnownPackages }>();
  const stamps = new Map<string, string>();
  const tops = new Map<string, string | undefined>();
  const topOf = (folder: string): string | undefined => {
    if (!tops.has(folder)) tops.set(folder, repositoryRoot(folder));
    return tops.get(folder);
  };

  const knownIn = (folder: string, ecosystem: Ecosystem): KnownPackages => {
    const key = `${ecosystem} ${folder}`;
    const before = kept.get(key);
    const at = now();
    if (before && at - before.at < FRESH) return before.known;
    const top = topOf(folder);
    // A folder without anything of its own is as the one above it, but for modules of Python, which may lie anywhere.
    const above = ecosystem !== 'pypi' && folder !== top && dirname(folder) !== folder && !tellsOfPackages(disk, folder);
    const known = above ? knownIn(dirname(folder), ecosystem) : readers[ecosystem](disk, foldersUpTo(folder, top));
    kept.set(key, { at, known });
    return known;
  };

  const stamp = (folder: string): string => {
    const before = stamps.get(folder);
    if (before !== undefined) return before;
    const last = folder === topOf(folder) || dirname(folder) === folder;
    const value = folderStamp(disk, folder, last ? '' : stamp(dirname(folder)));
    stamps.set(folder, value);
    return value;
  };

  return {
    packages(uri, ecosystem) {
      const folder = folderOf(uri);
      return folder === undefined ? undefined : knownIn(folder, ecosystem);
    },
    changed: () => {
      kept.clear();
      stamps.clear();
      tops.clear();
    },
    stamp,
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
