import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Attempt, FileOutcome, OnFile, Runner, ScanJob } from './scanJob';
import type { Problem } from '../engine/index';

/** From the pool to a worker. */
export interface ToWorker {
  readonly job: ScanJob;
}

/** From a worker to the pool. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'file'; readonly index: number; readonly outcome: FileOutcome }
  | { readonly kind: 'done'; readonly problems: readonly Problem[] }
  | { readonly kind: 'crashed'; readonly reason: string }
  /** The worker cannot work at all. */
  | { readonly kind: 'unfit'; readonly reason: string };

export interface PoolOptions {
  /** Workers at most; each starts when there is work for it. */
  readonly size: number;
  /** The worker's script; Lintel's own by default. */
  readonly script?: string;
  /** What every worker is given at its start. */
  readonly data: unknown;
  /** Milliseconds that one file may take before its worker is ended. */
  readonly fileTimeout?: number;
}

/** Runs jobs on worker threads. */
export interface Pool extends Runner {
  /** Ends every worker at once; jobs that run end as stopped. */
  close(): Promise<void>;
}

/** Far above what any file takes: it is there for what hangs. */
const FILE_TIMEOUT = 60_000;

/** Lintel's worker stands beside this file, in the sources as in the bundle. */
const SCRIPT = join(__dirname, 'worker.js');

/**
 * A pool of workers. A worker that dies, hangs or runs out of memory crashes the try that it was at and is replaced; one that
 * cannot start rejects, because the next one could not either.
 */
export function createPool(options: PoolOptions): Pool {
  const idle: Member[] = [];
  const members = new Set<Member>();
  const waiting: ((member: Member | undefined) => void)[] = [];
  let closed = false;
  const isClosed = (): boolean => closed;

  const acquire = async (): Promise<Member | undefined> => {
    for (let free = idle.pop(); free; free = idle.pop()) {
      if (free.state !== 'gone') return free;
      members.delete(free);
    }
    if (members.size < options.size) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const start = (): Member => {
    const member = new Member(options);
    members.add(member);
    return member;
  };
  const release = (member: Member): void => {
    let next: Member | undefined = member;
    if (member.state === 'gone') {
      members.delete(member);
      next = waiting.length > 0 && !isClosed() ? start() : undefined;
    }
    const waiter = waiting.shift();
    if (waiter) waiter(next);
    else if (next) idle.push(next);
  };

  return {
    async attempt(job, onFile) {
      if (isClosed()) return { end: 'stopped' };
      const member = await acquire();
      if (!member || isClosed()) return { end: 'stopped' };
      try {
        return await member.run(job, onFile);
      } finally {
        release(member);
      }
    },
    async close() {
      closed = true;
      for (const waiter of waiting.splice(0)) waiter(undefined);
      await Promise.all([...members].map((member) => member.stop()));
    },
  };
}

/** One worker and the try that it is at. */
class Member {
  state: 'starting' | 'ready' | 'gone' = 'starting';
  private readonly worker: Worker;
  private stopped = false;
  private onMessage: ((message: FromWorker) => void) | undefined;
  private onEnd: ((reason: string) => void) | undefined;
  private job: ScanJob | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: PoolOptions) {
    this.worker = new Worker(options.script ?? SCRIPT, { workerData: options.data });
    this.worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') {
        this.state = 'ready';
        this.send();
      } else {
        this.onMessage?.(message);
      }
      if (this.onMessage) this.watch();
    });
    this.worker.on('error', (error) => { this.end(describe(error)); });
    this.worker.on('messageerror', (error) => { this.end(error.message); });
    this.worker.on('exit', (code) => { this.end(`its worker ended with code ${code}`); });
  }

  run(job: ScanJob, onFile: OnFile): Promise<Attempt> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(this.timer);
        this.timer = undefined;
        this.onMessage = undefined;
        this.onEnd = undefined;
        act();
      };
      this.onMessage = (message) => {
        if (message.kind === 'file') onFile(message.index, message.outcome);
        else if (message.kind === 'done') settle(() => { resolve({ end: 'done', problems: message.problems }); });
        else if (message.kind === 'crashed') settle(() => { resolve({ end: 'crashed', reason: message.reason }); });
        else if (message.kind === 'unfit') settle(() => { reject(new Error(message.reason)); });
      };
      this.onEnd = (reason) => { settle(() => {
          if (this.stopped) resolve({ end: 'stopped' });
          else if (this.state === 'starting') reject(new Error(`A worker of the scan cannot start: ${reason}`));
          else resolve({ end: 'crashed', reason });
          this.state = 'gone';
        }); };
      if (this.state === 'gone') {
        this.onEnd('its worker is gone');
        return;
      }
      this.job = job;
      if (this.state === 'ready') {
        this.watch();
        this.send();
      }
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.worker.terminate();
  }

  /**
   * Hands the job over, once the worker is known to be ready: then a death before is the worker's own fault and one after is
   * a file's, and no file's time begins with the start of a worker.
   */
  private send(): void {
    if (this.job) this.worker.postMessage({ job: this.job } satisfies ToWorker);
    this.job = undefined;
  }

  /** Starts the time of the next file. */
  private watch(): void {
    const limit = this.options.fileTimeout ?? FILE_TIMEOUT;
    if (this.timer) this.timer.refresh();
    else this.timer = setTimeout(() => { this.abandon(`it took longer than ${limit / 1000} s`); }, limit);
  }

  private abandon(reason: string): void {
    this.end(reason);
    void this.worker.terminate();
  }

  private end(reason: string): void {
    if (this.onEnd) this.onEnd(reason);
    else this.state = 'gone';
  }
}

function describe(error: Error & { code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : error.message;
}
