import type { FileEntry, Problem } from '../engine/index';
import type { Group } from '../host/folderSettings';
import type { MachineLines } from '../host/machineRecords';
import { type FileOutcome, type JobResult, type Runner, runJob, type ScanJob } from '../host/scanJob';

export interface TreeScan {
  readonly entries: AsyncIterable<FileEntry>;
  groupOf(entry: FileEntry): Group;
  /** The entry as it is named in its group. */
  entryIn(group: Group, entry: FileEntry): FileEntry;
  /** Contents by URI, in place of the disk's; `limit` in bytes. */
  contents?(entries: readonly FileEntry[], limit: number): ReadonlyMap<string, Uint8Array>;
  /** Lines that machines wrote, by URI. */
  readonly machineLines?: ReadonlyMap<string, readonly MachineLines[]>;
  /** What is known about a file from an earlier scan. */
  known?(group: Group, entry: FileEntry): FileOutcome | undefined;
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
const JOB = { bytes: 400_000, files: 32, listed: 512 } as const;
/** Jobs per worker that wait, so that no worker ever does. */
const AHEAD = 3;

interface Pending {
  readonly entries: readonly FileEntry[];
  readonly result: Promise<JobResult>;
}

/** Neighbours with the same configuration. `bytes` are those of the files that have to be checked. */
interface Chunk {
  readonly group: Group;
  readonly entries: FileEntry[];
  /** By index of the entry. */
  readonly known: Map<number, FileOutcome>;
  bytes: number;
}

/** Scans a listing in jobs, several at once, and hands the results on in the listing's order. Rejects when no job can run. */
export async function scanTree(scan: TreeScan): Promise<void> {
  let done = 0;
  let total = 0;
  let listing: 'more' | 'complete' = 'more';
  let chosen: { readonly runner: Runner; readonly width: number } | undefined;
  const held: Chunk[] = [];
  const pending: Pending[] = [];

  const submit = (chunk: Chunk, runner: () => Runner): void => {
    const result = resultOf(scan, chunk, runner, () => { scan.onProgress(++done, total, listing); });
    // Awaited in its turn; until then a failure must not count as unhandled.
    result.catch(() => undefined);
    pending.push({ entries: chunk.entries, result });
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
    const start = (): Runner => (chosen ??= scan.start(amount)).runner;
    for (const part of held.splice(0)) {
      submit(part, start);
      await flush((chosen?.width ?? 1) * AHEAD);
    }
  };

  let bytes = 0;
  let unknown = 0;
  for await (const part of chunks(scan)) {
    total += part.entries.length;
    bytes += part.bytes;
    unknown += part.entries.length - part.known.size;
    held.push(part);
    if (chosen || bytes > MUCH.bytes || unknown > MUCH.files) await release('much');
  }
  listing = 'complete';
  await release('little');
  await flush(0);
}

/** What a chunk comes to: what is known of it, and a job for the rest. */
async function resultOf(scan: TreeScan, { group: { root, config }, group, entries, known }: Chunk, runner: () => Runner, onDone: () => void): Promise<JobResult> {
  for (let index = 0; index < known.size; index++) onDone();
  if (known.size === entries.length) return { outcomes: entries.map((_, index) => known.get(index)), problems: [] };
  const open = entries.map((_, index) => index).filter((index) => !known.has(index));
  const asked = open.map((index) => entries[index]!);
  const contents = scan.contents?.(asked, config.maxFileSize);
  const job: ScanJob = { root, config, entries: asked.map((entry) => scan.entryIn(group, entry)), ...(contents ? { contents } : {}), ...machineLinesOf(scan, asked) };
  const { outcomes, problems } = await runJob(runner(), job, onDone);
  const found = new Map<number, FileOutcome | undefined>([...known, ...open.map((index, at) => [index, outcomes[at]] as const)]);
  return { outcomes: entries.map((_, index) => found.get(index)), problems };
}

function machineLinesOf({ machineLines }: TreeScan, entries: readonly FileEntry[]): Pick<ScanJob, 'machineLines'> {
  return machineLines ? { machineLines: new Map(entries.map(({ uri }) => [uri, machineLines.get(uri) ?? []])) } : {};
}

/** Neighbours with the same configuration, until a job is full. What is known costs nothing and does not count. */
async function* chunks(scan: TreeScan): AsyncGenerator<Chunk> {
  let open: Chunk | undefined;
  for await (const entry of scan.entries) {
    const group = scan.groupOf(entry);
    if (open && (open.group !== group || open.entries.length >= JOB.listed || open.entries.length - open.known.size >= JOB.files || open.bytes >= JOB.bytes)) {
      yield open;
      open = undefined;
    }
    open ??= { group, entries: [], known: new Map(), bytes: 0 };
    const outcome = scan.known?.(group, entry);
    if (outcome) open.known.set(open.entries.length, outcome);
    else open.bytes += entry.size;
    open.entries.push(entry);
  }
  if (open) yield open;
}
