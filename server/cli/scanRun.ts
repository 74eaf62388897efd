import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BASELINE_FILE, compileGlobs, placeProblem, type Engine, type FileEntry, type FileReport, type Problem, type Totals } from '../engine/index';
import type { Cancellation } from '../host/cancel';
import { contentDigest } from '../host/contentDigest';
import { createNodeFiles } from '../host/files';
import type { FolderSettings, Group, SettingsByFolder } from '../host/folderSettings';
import { isInside, relativeTo } from '../host/ignoreFiles';
import { readNow } from '../host/readFile';
import type { ResultCache } from '../host/resultCache';
import { filesOf, runJob, runOnEngine, type FileOutcome, type Runner } from '../host/scanJob';
import type { CliHost } from './host';
import type { ScanOptions } from './options';
import { createProgress } from './progress';
import type { Scope } from './scope';
import { inShard } from './shard';
import type { Target } from './targets';
import type { Surroundings } from './terminal';
import { scanTree } from './tree';

/** Told of what a run comes to, in the order of the listing. */
export interface RunObserver {
  /** A file that was checked or left out; `report` is absent where there is nothing to say. */
  file(entry: FileEntry, outcome: FileOutcome): Promise<void>;
  problem(problem: Problem): void;
  /** Something that the person at the terminal should know. */
  note(path: string, message: string): void;
}

export interface RunParts {
  readonly options: ScanOptions;
  readonly engine: Engine;
  readonly settings: SettingsByFolder;
  readonly observer: RunObserver;
  readonly cancellation: Cancellation;
  readonly around: Surroundings;
  readonly host: CliHost;
  readonly scope: Scope | undefined;
  readonly cache: ResultCache | undefined;
  createPool(size: number): ReturnType<CliHost['createPool']>;
}

/** One scan and its numbers. */
export class ScanRun {
  private scanned = 0;
  private skipped = 0;
  private pending = 0;
  private bytes = 0;
  private closePool: (() => Promise<void>) | undefined;
  private readonly keys = new WeakMap<Group, string>();

  constructor(private readonly parts: RunParts) {}

  cancel(): void {
    this.parts.cancellation.cancel();
    void this.closePool?.();
  }

  totals(elapsed: number): Totals {
    const { scanned, skipped, pending, bytes } = this;
    return { scanned, skipped, pending, bytes, elapsed, outcome: this.parts.cancellation.signal.cancelled ? 'cancelled' : 'finished' };
  }

  /** Checks files and folders of the disk, or what is staged of them. */
  async files(root: string, targets: readonly Target[]): Promise<void> {
    const { options, settings, cancellation, around, host, scope, observer } = this.parts;
    // What is staged is not what lies on the disk.
    const cache = scope?.contents ? undefined : this.parts.cache;
    const listing = createNodeFiles({
      root,
      targets: targets.filter((target) => this.isWanted(target)).map(({ path }) => path),
      ignoreFiles: options.ignoreFiles,
      ...(scope ? { only: scope.only } : {}),
      exclusionIn: (folder) => {
        const { root: base, excludes } = settings.in(folder);
        return { base, globs: excludes };
      },
      onProblem: (problem) => { observer.problem(problem); },
    });
    const progress = createProgress(around.stderr, around.env, () => host.now());
    const width = options.jobs ?? host.cores;
    try {
      await scanTree({
        entries: this.entries(listing.list(cancellation.signal), root),
        groupOf: (entry) => settings.in(dirname(fileURLToPath(entry.uri))),
        entryIn: (group, entry) => entryIn(group, entry),
        ...(scope?.contents ? { contents: scope.contents } : {}),
        ...(scope?.machineLines ? { machineLines: scope.machineLines } : {}),
        ...(cache?.filled ? { known: (group: Group, entry: FileEntry) => this.known(cache, group, entry) } : {}),
        start: (amount) => {
          // Only a worker can be ended in the middle of a file.
          const workers = options.fileTimeout !== undefined || (amount === 'much' && width > 1);
          if (!workers) return { runner: this.onThisThread(), width: 1 };
          const pool = this.parts.createPool(width);
          this.closePool = () => pool.close();
          return { runner: pool, width };
        },
        onFile: async (entry, outcome) => {
          if (outcome?.report) await progress.clear();
          if (outcome?.content !== undefined) {
            const group = settings.in(dirname(fileURLToPath(entry.uri)));
            cache?.put(this.keyOf(group, entry), entryIn(group, entry), outcome.content, outcome);
          }
          await this.count(entry, outcome);
        },
        onProblem: (problem) => { observer.problem(problem); },
        onProgress: (done, total, state) => { progress.update(done, total, state); },
      });
    } finally {
      await this.closePool?.();
      await progress.clear();
    }
  }

  /** Checks standard input as the file `path`. */
  async text(path: string): Promise<void> {
    if (!this.isWanted({ path, kind: 'file' })) return;
    const group = this.parts.settings.in(dirname(path));
    const bytes = await this.parts.around.readStdin(group.config.maxFileSize);
    const uri = pathToFileURL(path).href;
    const entry = entryIn(group, { path, uri, size: bytes.length });
    const { outcomes, problems } = await runJob(this.onThisThread(), { ...jobGroup(group), entries: [entry], contents: new Map([[uri, bytes]]) }, () => undefined);
    for (const problem of problems) this.parts.observer.problem(problem);
    await this.count(entry, outcomes[0]);
  }

  /** The report of one file as it is on disk now. */
  async again(uri: string): Promise<FileReport | undefined> {
    const path = fileURLToPath(uri);
    const group = this.parts.settings.in(dirname(path));
    const entry = entryIn(group, { path, uri, size: 0 });
    const { outcomes } = await runJob(this.onThisThread(), { ...jobGroup(group), entries: [entry] }, () => undefined);
    return outcomes[0]?.report;
  }

  /** What an earlier scan said about a file that is as it was. */
  private known(cache: ResultCache, group: Group, entry: FileEntry): FileOutcome | undefined {
    if (entry.size > group.config.maxFileSize) return undefined;
    try {
      const bytes = readNow(fileURLToPath(entry.uri), group.config.maxFileSize);
      return cache.get(this.keyOf(group, entry), entryIn(group, { ...entry, size: bytes.length }), contentDigest(bytes));
    } catch {
      // The scan itself says what is wrong with it.
      return undefined;
    }
  }

  /** Settings, and what else results depend on, as the cache tells them apart. */
  private keyOf(group: Group, entry: FileEntry): string {
    let key = this.keys.get(group);
    if (key === undefined) this.keys.set(group, (key = JSON.stringify([group.root, group.config])));
    return `${key}${this.parts.host.projectStamp(dirname(fileURLToPath(entry.uri)))}`;
  }

  private onThisThread(): Runner {
    const { engine, cancellation } = this.parts;
    return { attempt: (job, onFile) => runOnEngine(engine, job, filesOf(job), cancellation.signal, onFile) };
  }

  private entries(listed: AsyncIterable<FileEntry>, root: string): AsyncIterable<FileEntry> {
    const { options, scope } = this.parts;
    const scoped = this.withoutReport(scope ? scope.entries(listed, root) : listed);
    return options.shard ? inShard(scoped, options.shard) : scoped;
  }

  /** A file that is named is checked though it is ignored, but not when the project itself says to leave it alone. */
  private isWanted({ path, kind }: Target): boolean {
    if (kind === 'folder') return true;
    const { root, own, file } = this.parts.settings.in(dirname(path));
    const out = own.length > 0 && isInside(root, path) && compileGlobs(own).matches(relativeTo(root, path));
    if (out && file) this.parts.observer.note(path, `is left out by \`exclude\` in ${file.path}`);
    return !out;
  }

  /** A report of an earlier scan quotes the code that it was about, and a baseline is no code: neither is looked at. */
  private async *withoutReport(entries: AsyncIterable<FileEntry>): AsyncGenerator<FileEntry> {
    const { options, around } = this.parts;
    const own = new Set([options.output, options.baseline].filter((path) => path !== undefined).map((path) => pathToFileURL(resolve(around.cwd, path)).href));
    for await (const entry of entries) if (!own.has(entry.uri) && basename(entry.path) !== BASELINE_FILE) yield entry;
  }

  private async count(entry: FileEntry, outcome: FileOutcome | undefined): Promise<void> {
    if (!outcome) {
      this.pending++;
      return;
    }
    if (outcome.state === 'scanned') {
      this.scanned++;
      this.bytes += entry.size;
    } else {
      this.skipped++;
    }
    await this.parts.observer.file(entry, outcome);
  }
}

/** Where a problem of the run has a place of its own. */
export const placed = (problem: Problem) => placeProblem(problem, undefined);

function entryIn(group: Group, entry: FileEntry): FileEntry {
  return { ...entry, path: relativeTo(group.root, fileURLToPath(entry.uri)) };
}

/** What of the settings goes to the engine. */
function jobGroup({ root, config }: FolderSettings): Group {
  return { root, config };
}
