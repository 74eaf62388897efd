import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileGlobs, type FileEntry, type Files, type GlobSet, type Problem, type Signal } from '../engine/index';
import { type IgnoreLayer, ignoreLayer, isIgnored, isInside, layersAbove, layersWithin, relativeTo, slashed } from './ignoreFiles';
import { failure, readBounded, type ReadMode } from './readFile';

/** Globs, and the absolute folder that they are relative to. */
export interface Exclusion {
  readonly base: string;
  readonly globs: readonly string[];
}

export interface NodeFilesOptions {
  /** Absolute. Paths of entries are relative to it. */
  readonly root: string;
  /** Absolute files and folders inside of `root` to list; `root` itself by default. A file named here is listed even when ignored. */
  readonly targets?: readonly string[];
  /** `disregard`: neither `.gitignore` nor `.lintelignore` counts. `.git` is left out in any case. */
  readonly ignoreFiles?: 'respect' | 'disregard';
  /** Globs of what to leave out, relative to `root`. */
  readonly exclude?: readonly string[];
  /** Takes the place of `exclude` where it depends on the folder. Asked once per folder. */
  exclusionIn?(folder: string): Exclusion;
  /** The only files to list, and every folder above one of them: the rest of the tree is not gone through. Absolute. */
  readonly only?: { readonly files: ReadonlySet<string>; readonly folders: ReadonlySet<string> };
  /** Bytes. `read` rejects a larger file; it is listed all the same, so that it can be named. */
  readonly maxFileSize?: number;
  readonly read?: ReadMode;
  /** What could not be listed: folders that may not be read or vanish, broken ignore files. The listing goes on. */
  onProblem?(problem: Problem): void;
}

/** Bytes; what no engine is asked to check. */
const DEFAULT_MAX_FILE_SIZE = 100 * 1024 * 1024;
/** Entries looked at between two chances for other work. */
const SLICE = 200;

/**
 * The files of a disk. The order is by name, the same on every run. Symbolic links are not followed, so that no file comes
 * twice and no loop traps the walk; pipes, sockets and devices are left out. Never rejects while listing.
 */
export function createNodeFiles(options: NodeFilesOptions): Files {
  const limit = options.maxFileSize ?? DEFAULT_MAX_FILE_SIZE;
  return {
    list: (signal) => new Walk(options, signal).run(),
    read: (path) => readBounded(join(options.root, path), limit, options.read ?? 'wait'),
    decode,
  };
}

/** The given entries and nothing else: a part of a listing that was made before. */
export function createListedFiles(root: string, entries: readonly FileEntry[], maxFileSize: number, mode: ReadMode): Files {
  return {
    async *list() {
      yield* await Promise.resolve(entries);
    },
    read: (path) => readBounded(join(root, path), maxFileSize, mode),
    decode,
  };
}

/** Node's decoder, which is many times as fast as the engine's own. What is no UTF-8 is left to that one. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The given entries with contents that are at hand, by URI: what is staged in Git, or came from standard input. */
export function createHeldFiles(entries: readonly FileEntry[], contents: ReadonlyMap<string, Uint8Array>): Files {
  const uris = new Map(entries.map(({ path, uri }) => [path, uri]));
  return {
    async *list() {
      yield* await Promise.resolve(entries);
    },
    read: (path) => {
      const bytes = contents.get(uris.get(path) ?? '');
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('its content is not at hand'));
    },
  };
}

/** Whether something in a folder is left out by the globs. */
type PathTest = (path: string, kind: 'file' | 'folder') => boolean;

/** A folder that is being gone through. */
interface Level {
  readonly folder: string;
  readonly entries: readonly Dirent[];
  next: number;
  readonly layers: readonly IgnoreLayer[];
  readonly excluded: PathTest;
}

class Walk {
  private readonly compiled = new WeakMap<readonly string[], { readonly set: GlobSet; readonly prune: 'yes' | 'no' }>();
  private readonly listed = new Set<string>();
  private readonly rootExclusion: Exclusion;
  private looked = 0;

  constructor(
    private readonly options: NodeFilesOptions,
    private readonly signal: Signal,
  ) {
    this.rootExclusion = { base: options.root, globs: options.exclude ?? [] };
  }

  async *run(): AsyncGenerator<FileEntry> {
    const targets = [...new Set((this.options.targets ?? [this.options.root]).map((target) => resolve(target)))];
    for (const target of targets) {
      for await (const entry of this.target(target)) {
        if (targets.length > 1) {
          if (this.listed.has(entry.path)) continue;
          this.listed.add(entry.path);
        }
        yield entry;
      }
    }
  }

  private async *target(target: string): AsyncGenerator<FileEntry> {
    if (this.options.only && !this.isAsked(target, 'file') && !this.isAsked(target, 'folder')) return;
    const stats = this.statsOf(target, statSync);
    if (stats?.isDirectory()) yield* this.walk(target);
    else if (stats?.isFile()) yield this.entry(target, stats.size);
    else if (stats) this.problem(`${this.nameOf(target)} is neither a file nor a folder.`, target);
  }

  private async *walk(top: string): AsyncGenerator<FileEntry> {
    // Whoever names a folder wants it checked: what leaves the folder itself out does not count inside of it.
    const above = this.options.ignoreFiles === 'disregard' ? [] : layersAbove(top, this.options.root, this.ignoreProblem);
    const layers = isIgnored(above, top, 'folder') ? [] : above;
    const rebase = this.pathTest(top)(top, 'folder') ? top : undefined;
    const first = this.enter(top, layers, rebase);
    const stack = first ? [first] : [];
    for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
      if (++this.looked % SLICE === 0) await this.signal.pause();
      if (this.signal.cancelled) return;
      const entry = level.entries[level.next++];
      if (entry === undefined) {
        stack.pop();
        continue;
      }
      const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined;
      if (kind === undefined || (kind === 'folder' && entry.name === '.git')) continue;
      const path = join(level.folder, entry.name);
      if (!this.isAsked(path, kind)) continue;
      if (level.excluded(path, kind) || isIgnored(level.layers, path, kind)) continue;
      if (kind === 'folder') {
        const inner = this.enter(path, layersWithin(level.layers, path), rebase);
        if (inner) stack.push(inner);
      } else {
        const stats = this.statsOf(path, lstatSync);
        if (stats?.isFile()) yield this.entry(path, stats.size);
      }
    }
  }

  private isAsked(path: string, kind: 'file' | 'folder'): boolean {
    const { only } = this.options;
    return !only || (kind === 'folder' ? only.folders : only.files).has(path);
  }

  private enter(folder: string, above: readonly IgnoreLayer[], rebase: string | undefined): Level | undefined {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.problem(failure(`Folder ${this.nameOf(folder)}`, error), folder);
      return undefined;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { folder, entries, next: 0, layers: this.layersIn(folder, entries, above), excluded: this.pathTest(folder, rebase) };
  }

  private layersIn(folder: string, entries: readonly Dirent[], above: readonly IgnoreLayer[]): readonly IgnoreLayer[] {
    if (this.options.ignoreFiles === 'disregard') return [];
    const names = new Set<string>();
    let repository = false;
    for (const entry of entries) {
      if (entry.name === '.git') repository = true;
      else if (entry.name.startsWith('.') && entry.isFile()) names.add(entry.name);
    }
    // A repository of its own inside another one is not the outer one's business, as in Git.
    const inherited = repository ? layersAbove(folder, folder, this.ignoreProblem) : above;
    const own = ignoreLayer(folder, this.ignoreProblem, names);
    return own ? [...inherited, own] : inherited;
  }

  /** What the globs leave out in a folder. With `rebase`, globs from further up are taken relative to that folder. */
  private pathTest(folder: string, rebase?: string): PathTest {
    const { base: written, globs } = this.options.exclusionIn?.(folder) ?? this.rootExclusion;
    const { set, prune } = this.compile(globs);
    if (set.size === 0) return () => false;
    const base = rebase !== undefined && !isInside(rebase, written) ? rebase : written;
    return (path, kind) => (kind === 'file' || prune === 'yes') && path !== base && set.matches(below(base, path));
  }

  private compile(globs: readonly string[]): { readonly set: GlobSet; readonly prune: 'yes' | 'no' } {
    const known = this.compiled.get(globs);
    if (known) return known;
    // `!vendor/ours/**` takes files back in: then a folder that is out has to be looked through all the same.
    const fresh = { set: compileGlobs(globs), prune: globs.some((glob) => glob.startsWith('!')) ? ('no' as const) : ('yes' as const) };
    this.compiled.set(globs, fresh);
    return fresh;
  }

  private statsOf(path: string, read: (path: string) => Stats): Stats | undefined {
    try {
      return read(path);
    } catch (error) {
      this.problem(failure(this.nameOf(path), error), path);
      return undefined;
    }
  }

  private entry(path: string, size: number): FileEntry {
    return { path: this.nameOf(path), uri: pathToFileURL(path).href, size };
  }

  /** Relative to the root, with `/`. */
  private nameOf(path: string): string {
    return path === this.options.root ? '.' : below(this.options.root, path);
  }

  private readonly ignoreProblem = (message: string, path: string): void => { this.problem(message, path); };

  private problem(message: string, path: string): void {
    this.options.onProblem?.({ kind: 'unreadable', message, uri: pathToFileURL(path).href });
  }
}

/** The path from `base` on, with `/`. */
function below(base: string, path: string): string {
  return isInside(base, path) ? relativeTo(base, path) : slashed(relative(base, path));
}
