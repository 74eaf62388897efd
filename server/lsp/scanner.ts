import type { CancellationToken } from 'vscode-languageserver';
import type { Clock, Document, Engine, ResolvedConfig, ScanResult } from '../engine/index';
import { type Cancellation, createCancellation } from '../host/cancel';
import type { Documents, OpenDocument } from './documents';
import { Cancelled, Superseded, type SupersededBy } from './errors';
import type { Delay, Runtime } from './runtime';
import type { Baselines } from './baselines';
import type { IgnoredFiles } from './ignoredFiles';
import type { FileConfig, SettingsStore } from './settings';

/** Milliseconds. A scan that takes less is not worth waiting for the next key. */
const NO_PAUSE_BELOW = 10;
/** Milliseconds. Nobody waits longer than this for a scan to begin: agents look at diagnostics for one or two seconds after an edit. */
const LONGEST_PAUSE = 500;

/** A document's findings, and everything that they were found with. Valid as long as `isCurrent` says so. */
export interface Scan {
  readonly open: OpenDocument;
  /** What the engine was given: pass it back for fixes. */
  readonly document: Document;
  /** The editor's version of it. */
  readonly version: number;
  readonly config: ResolvedConfig;
  readonly result: ScanResult;
}

/** Told about scans, for the status item. */
export interface ScanListener {
  scanning(uri: string): void;
  scanned(scan: Scan): void;
  /** The engine did not start, so nothing will be scanned. */
  failed(uri: string, reason: string): void;
}

export interface ScannerParts {
  readonly engine: Promise<Engine>;
  readonly runtime: Pick<Runtime, 'turn' | 'delay'> & { readonly clock: Clock };
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly baselines: Baselines;
  readonly ignored: IgnoredFiles;
  readonly listener: ScanListener;
}

interface Job {
  readonly revision: number;
  readonly result: Promise<Scan>;
  waiting: number;
  stop(reason: SupersededBy | 'unwanted'): void;
}

/**
 * Scans open documents, one scan at a time for each. Everybody who asks about the same text shares one scan; a change ends
 * it at once; a scan that nobody waits for any more is ended too.
 */
export class Scanner {
  private readonly jobs = new Map<string, Job>();
  private readonly done = new Map<string, Scan>();
  private readonly took = new Map<string, number>();
  /** The end of the last engine call for a document: the next one starts after it. */
  private readonly tails = new Map<string, Promise<unknown>>();
  private idle: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  constructor(private readonly parts: ScannerParts) {}

  /** The findings of a document's present text. Rejects with `Superseded` when it changes meanwhile, with `Cancelled` by the token. */
  async scan(open: OpenDocument, token: CancellationToken): Promise<Scan> {
    const known = this.current(open);
    if (known) return known;
    const job = this.jobs.get(open.uri) ?? this.start(open);
    job.waiting++;
    let stopListening = (): void => undefined;
    try {
      const cancelled = new Promise<never>((_, reject) => {
        const subscription = token.onCancellationRequested(() => {
          reject(new Cancelled());
        });
        stopListening = () => {
          subscription.dispose();
        };
        if (token.isCancellationRequested) reject(new Cancelled());
      });
      return await Promise.race([job.result, cancelled]);
    } finally {
      stopListening();
      job.waiting--;
      if (job.waiting === 0 && this.jobs.get(open.uri) === job) job.stop('unwanted');
    }
  }

  /** The findings that are known without scanning. */
  current(open: OpenDocument): Scan | undefined {
    const known = this.done.get(open.uri);
    return known?.open === open && known.document.version === open.revision ? known : undefined;
  }

  /** What was found in a document no longer holds. */
  supersede(uri: string, by: SupersededBy): void {
    this.done.delete(uri);
    this.jobs.get(uri)?.stop(by);
  }

  /** What was found in any document no longer holds. */
  supersedeAll(by: SupersededBy): void {
    this.done.clear();
    for (const job of [...this.jobs.values()]) job.stop(by);
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.supersede(uri, 'close');
    this.took.delete(uri);
    const dropped = this.enqueue(uri, async () => {
      if (!this.parts.documents.get(uri)) (await this.parts.engine).forget(uri);
    });
    // Without an engine there is nothing to drop.
    dropped.catch(() => undefined);
  }

  /** Drops what the engine keeps about a document, so that the next scan starts from nothing. */
  async refresh(uri: string): Promise<void> {
    this.supersede(uri, 'refresh');
    await this.enqueue(uri, async () => {
      (await this.parts.engine).forget(uri);
    });
  }

  /** Whether an open document is being scanned. */
  get busy(): boolean {
    return this.jobs.size > 0;
  }

  /** Resolves when no open document is being scanned: other work stands back until then. */
  async quiet(): Promise<void> {
    while (this.busy) {
      if (!this.idle) {
        let resolve = (): void => undefined;
        const promise = new Promise<void>((done) => (resolve = done));
        this.idle = { promise, resolve };
      }
      await this.idle.promise;
    }
  }

  private start(open: OpenDocument): Job {
    const cancellation = createCancellation(this.parts.runtime.turn);
    const pause = this.pauseBefore(open.uri);
    let reject = (_: Error): void => undefined;
    const stopped = new Promise<never>((_, fail) => (reject = fail));
    const work = this.run(open, cancellation, pause).finally(() => {
      this.end(open.uri, job);
    });
    const job: Job = {
      revision: open.revision,
      result: Promise.race([work, stopped]),
      waiting: 0,
      stop: (reason) => {
        this.end(open.uri, job);
        cancellation.cancel();
        pause?.end();
        reject(reason === 'unwanted' ? new Cancelled() : new Superseded(reason));
      },
    };
    // Those who wait see the outcome in `result`; without them it is nobody's.
    job.result.catch(() => undefined);
    work.catch(() => undefined);
    this.jobs.set(open.uri, job);
    return job;
  }

  private end(uri: string, job: Job): void {
    if (this.jobs.get(uri) === job) this.jobs.delete(uri);
    if (this.busy) return;
    this.idle?.resolve();
    this.idle = undefined;
  }

  private pauseBefore(uri: string): Delay | undefined {
    const took = this.took.get(uri) ?? 0;
    return took < NO_PAUSE_BELOW ? undefined : this.parts.runtime.delay(Math.min(took, LONGEST_PAUSE));
  }

  private async run(open: OpenDocument, cancellation: Cancellation, pause: Delay | undefined): Promise<Scan> {
    const { engine, settings, listener } = this.parts;
    // Asked for at once, to be there when the engine is.
    void settings.of(open.uri);
    if (pause || !this.took.has(open.uri)) listener.scanning(open.uri);
    await pause?.done;
    const ready = await engine.catch((error: unknown) => {
      listener.failed(open.uri, error instanceof Error ? error.message : String(error));
      throw error;
    });
    const config = await settings.of(open.uri);
    return this.enqueue(open.uri, async () => {
      if (cancellation.signal.cancelled) throw new Cancelled();
      const scan = await this.check(ready, open, config, cancellation);
      this.done.set(open.uri, scan);
      listener.scanned(scan);
      return scan;
    });
  }

  private async check(engine: Engine, open: OpenDocument, { config, path, top }: FileConfig, cancellation: Cancellation): Promise<Scan> {
    const { runtime: { clock }, baselines, ignored } = this.parts;
    const edits = open.takeEdits();
    const document: Document = {
      uri: open.uri,
      path,
      languageId: open.text.languageId,
      version: open.revision,
      text: open.text.getText(),
      ...(edits ? { edits } : {}),
      ...(open.machineWritten.length > 0 ? { machineWritten: open.machineWritten } : {}),
    };
    const { version } = open.text;
    const began = clock.now();
    const found = await ignored.apply(open.uri, await engine.scan(document, config, cancellation.signal));
    const result = await baselines.apply(top, open.uri, found);
    if (cancellation.signal.cancelled) throw new Cancelled();
    this.took.set(open.uri, clock.now() - began);
    return { open, document, version, config, result };
  }

  private enqueue<T>(uri: string, step: () => Promise<T>): Promise<T> {
    const before = this.tails.get(uri) ?? Promise.resolve();
    const next = before.then(step, step);
    this.tails.set(uri, next);
    const forgetTail = (): void => {
      if (this.tails.get(uri) === next) this.tails.delete(uri);
    };
    next.then(forgetTail, forgetTail);
    return next;
  }
}
