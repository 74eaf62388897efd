import type { FileEntry, Problem, ResolvedConfig } from '../engine/index';
import { type FileOutcome, type JobResult, type Runner, runJob, type ScanJob } from '../host/scanJob';

/** The configuration of a file, and the folder that it holds for. Equal objects mean equal settings. */
export interface Group {
  readonly root: string;
  readonly config: ResolvedConfig;
}

export interface TreeScan {
  readonly entries: AsyncIterable<FileEntry>;
  groupOf(entry: FileEntry): Group;
  /** The entry as it is named in its group. */
  entryIn(group: Group, entry: FileEntry): FileEntry;
  /** Contents by URI, in place of the disk's; `limit` in bytes. */
  contents?(entries: readonly FileEntry[], limit: number): ReadonlyMap<string, Uint8Array>;
  /** What runs the jobs, chosen when it is known whether there is much to do. */
  start(amount: 'little' | 'much'): { readonly runner: Runner; readonly width: number };
  /** Every file, in the order of `entries`; undefined where the scan was stopped before it. */
  onFile(entry: FileEntry, outcome: FileOutcome | undefined): Promise<void>;
  onProblem(problem: Problem): void;
  onProgress(done: number, total: number, listing: 'more' | 'complete'): void;
}

/** From here on workers pay. Below it, starting two of them and warming them up costs as much as they save: about a second of work. */
const MUCH = { bytes: 1_500_000, files: 300 } as const;
/** A job is small enough for the progress to move and large enough that handing it over costs nothing. */
const JOB = { bytes: 400_000, files: 32 } as const;
/** Jobs per worker that wait, so that no worker ever does. */
const AHEAD = 3;

interface Pending {
  readonly entries: readonly FileEntry[];
  readonly result: Promise<JobResult>;
}

/** Scans a listing in jobs, several at once, and hands the results on in the listing's order. Rejects when no job can run. */
export async function scanTree(scan: TreeScan): Promise<void> {
  let done = 0;
  let total = 0;
  let listing: 'more' | 'complete' = 'more';
  let chosen: { readonly runner: Runner; readonly width: number } | undefined;
  const held: { group: Group; entries: FileEntry[] }[] = [];
  const pending: Pending[] = [];

  const submit = ({ group, entries }: { group: Group; entries: FileEntry[] }, runner: Runner): void => {
    const { root, config } = group;
    const contents = scan.contents?.(entries, config.maxFileSize);
    const job: ScanJob = { root, config, entries: entries.map((entry) => scan.entryIn(group, entry)), ...(contents ? { contents } : {}) };
    const result = runJob(runner, job, () => { scan.onProgress(++done, total, listing); });
    // Awaited in its turn; until then a failure must not count as unhandled.
    result.catch(() => undefined);
    pending.push({ entries, result });
  };
  const flush = async (keep: number): Promise<void> => {
    for (let first = pending[0]; first && pending.length > keep; first = pending[0]) {
      const { outcomes, problems } = await first.result;
      pending.shift();
      for (const problem of problems) scan.onProblem(problem);
      for (const [index, entry] of first.entries.entries()) await scan.onFile(entry, outcomes[index]);
    }
  };
  const release = async (amount: 'little' | 'much'): Promise<void> => {
    chosen ??= scan.start(amount);
    const { runner, width } = chosen;
    for (const part of held.splice(0)) {
      submit(part, runner);
      await flush(width * AHEAD);
    }
  };

  let bytes = 0;
  for await (const part of chunks(scan)) {
    total += part.entries.length;
    bytes += part.bytes;
    held.push(part);
    if (chosen || bytes > MUCH.bytes || total > MUCH.files) await release('much');
  }
  listing = 'complete';
  await release('little');
  await flush(0);
}

/** Neighbours with the same configuration, until a job is full. */
async function* chunks(scan: TreeScan): AsyncGenerator<{ group: Group; entries: FileEntry[]; bytes: number }> {
  let open: { group: Group; entries: FileEntry[]; bytes: number } | undefined;
  for await (const entry of scan.entries) {
    const group = scan.groupOf(entry);
    if (open && (open.group !== group || open.entries.length >= JOB.files || open.bytes >= JOB.bytes)) {
      yield open;
      open = undefined;
    }
    open ??= { group, entries: [], bytes: 0 };
    open.entries.push(entry);
    open.bytes += entry.size;
  }
  if (open) yield open;
}
