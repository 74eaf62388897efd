import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes; no manifest, lock file or configuration is larger. */
const MAX_FILE = 32 * 1024 * 1024;
const NOTHING: ReadonlyMap<string, 'file' | 'folder'> = new Map();

interface Kept<T> {
  readonly stamp: string;
  readonly value: T;
}

/** Folders and files as they are on the disk, read again only when they have changed. Never throws: what cannot be read is not there. */
export class DiskView {
  readonly #folders = new Map<string, Kept<ReadonlyMap<string, 'file' | 'folder'>>>();
  /** By who reads: one file may be read for several purposes. */
  readonly #files = new WeakMap<object, Map<string, Kept<unknown>>>();

  /** What a folder holds, by name. Links to folders count as folders. */
  entries(folder: string): ReadonlyMap<string, 'file' | 'folder'> {
    const stamp = stampOf(folder);
    if (stamp === undefined) return NOTHING;
    const kept = this.#folders.get(folder);
    if (kept?.stamp === stamp) return kept.value;
    const value = list(folder);
    this.#folders.set(folder, { stamp, value });
    return value;
  }

  /** What `read` makes of a file's text; undefined where there is no such file. Pass the same function each time: what it made is kept for it. */
  read<T>(path: string, read: (text: string, path: string) => T): T | undefined {
    const stamp = stampOf(path);
    if (stamp === undefined) return undefined;
    const files: Map<string, Kept<unknown>> = this.#files.get(read) ?? new Map<string, Kept<unknown>>();
    this.#files.set(read, files);
    const kept = files.get(path);
    if (kept?.stamp === stamp) return kept.value as T;
    let value: T;
    try {
      const stats = statSync(path);
      if (!stats.isFile() || stats.size > MAX_FILE) return undefined;
      value = read(readFileSync(path, 'utf8'), path);
    } catch {
      return undefined;
    }
    files.set(path, { stamp, value });
    return value;
  }

  /** What `make` makes of a folder, kept as long as nothing in it comes or goes. Pass the same function each time. */
  derive<T>(folder: string, make: (disk: DiskView, folder: string) => T): T | undefined {
    const stamp = stampOf(folder);
    if (stamp === undefined) return undefined;
    const made: Map<string, Kept<unknown>> = this.#files.get(make) ?? new Map<string, Kept<unknown>>();
    this.#files.set(make, made);
    const kept = made.get(folder);
    if (kept?.stamp === stamp) return kept.value as T;
    const value = make(this, folder);
    made.set(folder, { stamp, value });
    return value;
  }

  /** Whether there is something of this name. */
  has(path: string): boolean {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  }
}

function stampOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
  } catch {
    return undefined;
  }
}

function list(folder: string): ReadonlyMap<string, 'file' | 'folder'> {
  try {
    return new Map(
      readdirSync(folder, { withFileTypes: true }).map((entry) => {
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false));
        return [entry.name, isFolder ? 'folder' : 'file'];
      }),
    );
  } catch {
    return NOTHING;
  }
}
