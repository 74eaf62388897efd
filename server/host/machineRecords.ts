import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findReported, type HookReport, linesOf, parseAgentTrace, sha256, type TracedLines } from '../provenance';
import { GitHistory } from './gitHistory';
import { readHookReports, readTail } from './hookInbox';
import { isInside, slashed } from './ignoreFiles';

/** Where a project keeps Agent Trace records. */
const TRACE_FILE = '.agent-trace/traces.jsonl';
/** Bytes of it that are read, the last ones. */
const LARGEST = 16 * 1024 * 1024;

/** Lines of a file as it is on disk, and what says that a machine wrote them. Lines count from 0, both inclusive. */
export interface MachineLines {
  readonly first: number;
  readonly last: number;
  readonly source: 'hook' | 'git-note' | 'agent-trace' | 'commit';
  readonly confidence: number;
  readonly tool?: string;
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is recorded about one file. */
export interface MachineFile {
  /** Absolute. */
  readonly path: string;
  /** SHA-256 of the text that the lines are counted in. */
  readonly fileHash: string;
  readonly lines: readonly MachineLines[];
}

/** How sure each kind of record is. */
const SURENESS = { hook: 0.99, 'git-note': 0.95, 'agent-trace': 0.95, commit: 0.8 } as const;

export interface RecordSources {
  /** Lintel's cache folder, where there is one. */
  readonly cacheFolder: string | undefined;
  /** What was read of Git before: used again while nothing was committed. */
  readonly history?: GitHistory | undefined;
}

/** What tools have recorded about files of a folder: hooks, notes of git-ai, Agent Trace files, commits. What is not there says nothing. */
export class MachineRecords {
  private constructor(
    private readonly folder: string,
    readonly history: GitHistory | undefined,
    private readonly reports: readonly (HookReport & { readonly path: string })[],
    private readonly traces: readonly TracedLines[],
  ) {}

  /** Reads the records as they are now. `folder` is absolute. Never rejects. */
  static async open(folder: string, { cacheFolder, history: before }: RecordSources): Promise<MachineRecords> {
    const history = await GitHistory.of(folder, before);
    const [inbox, traced] = await Promise.all([cacheFolder === undefined ? [] : readHookReports(cacheFolder), readTail(join(history?.top ?? folder, TRACE_FILE), LARGEST)]);
    const reports = inbox.flatMap((report) => {
      const path = pathOf(report.file, folder);
      return path === undefined || !isInside(folder, path) ? [] : [{ ...report, path }];
    });
    return new MachineRecords(folder, history, reports, parseAgentTrace(traced));
  }

  /** The files of the folder about which something is recorded: absolute paths, sorted. */
  async files(): Promise<string[]> {
    const paths = new Set(this.reports.map(({ path }) => path));
    const { history } = this;
    if (history) {
      const inside = (name: string): void => {
        const path = resolve(history.top, name);
        if (isInside(this.folder, path)) paths.add(path);
      };
      for (const { files } of (await history.machineCommits()).values()) files.forEach(inside);
      for (const files of (await history.notes()).values()) for (const name of files.keys()) inside(name);
    }
    for (const { path } of this.traces) {
      const absolute = resolve(history?.top ?? this.folder, path);
      if (isInside(this.folder, absolute)) paths.add(absolute);
    }
    return [...paths].sort();
  }

  /** What is recorded about one file; undefined where nothing is, or where it cannot be read. */
  async of(path: string): Promise<MachineFile | undefined> {
    const text = await readText(path);
    if (text === undefined) return undefined;
    const lines = [...this.#reported(path, text), ...(await this.#committed(path)), ...(await this.#traced(path))].filter(({ first, last }) => first <= last);
    return lines.length === 0 ? undefined : { path, fileHash: sha256(text), lines };
  }

  #reported(path: string, text: string): MachineLines[] {
    return this.reports
      .filter((report) => report.path === path)
      .flatMap((report) => findReported(text, report).map(({ first, last }): MachineLines => ({ first, last, source: 'hook', confidence: SURENESS.hook, tool: report.agent, at: report.at, ...(report.session === undefined ? {} : { session: report.session }) })));
  }

  async #committed(path: string): Promise<MachineLines[]> {
    const { history } = this;
    if (!history) return [];
    const name = slashed(relative(history.top, path));
    const [commits, notes] = [await history.machineCommits(), await history.notes()];
    const concerned = [...commits.values()].some(({ files }) => files.includes(name)) || [...notes.values()].some((files) => files.has(name));
    if (!concerned) return [];
    const found: MachineLines[] = [];
    for (const { commit, original, line } of await history.blame(name)) {
      const noted = notes.get(commit)?.get(name);
      const hit = noted?.find(({ first, last }) => first <= original && original <= last);
      const machine = commits.get(commit);
      const at = machine?.commit.at ?? 0;
      if (hit) found.push({ first: line - 1, last: line - 1, source: 'git-note', confidence: SURENESS['git-note'], at, session: hit.session, ...(hit.tool === undefined ? {} : { tool: hit.tool }) });
      // A note tells line by line who wrote the commit; without one, all of it counts.
      else if (machine && !noted) found.push({ first: line - 1, last: line - 1, source: 'commit', confidence: SURENESS.commit, at, tool: machine.tool });
    }
    return joined(found);
  }

  async #traced(path: string): Promise<MachineLines[]> {
    const { history } = this;
    const name = slashed(relative(history?.top ?? this.folder, path));
    const own = this.traces.filter((trace) => trace.path === name);
    if (own.length === 0) return [];
    const found: MachineLines[] = [];
    const modified = await stat(path).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
    const blamed = history && own.some(({ revision }) => revision !== undefined) ? await history.blame(name) : [];
    for (const { first, last, revision, tool, at } of own) {
      const evidence = { source: 'agent-trace' as const, confidence: SURENESS['agent-trace'], at, ...(tool === undefined ? {} : { tool }) };
      const lines = blamed.filter(({ commit, original }) => revision !== undefined && commit.startsWith(revision) && first <= original && original <= last);
      if (lines.length > 0) found.push(...lines.map(({ line }) => ({ first: line - 1, last: line - 1, ...evidence })));
      // Numbers without a commit hold as long as nobody has touched the file since.
      else if (modified <= at + 2000) found.push({ first: first - 1, last: last - 1, ...evidence });
    }
    return joined(found);
  }
}

/** Neighbouring lines with the same to say, as one. */
function joined(lines: readonly MachineLines[]): MachineLines[] {
  const next: MachineLines[] = [];
  for (const line of [...lines].sort((a, b) => a.first - b.first)) {
    const before = next.at(-1);
    if (before && before.last + 1 >= line.first && before.source === line.source && before.tool === line.tool && before.session === line.session && before.at === line.at) next[next.length - 1] = { ...before, last: Math.max(before.last, line.last) };
    else next.push(line);
  }
  return next;
}

function pathOf(file: string, folder: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return resolve(folder, file);
  try {
    return fileURLToPath(file);
  } catch {
    return undefined;
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The ranges of a text for lines that a machine wrote, for the engine; confidence of overlapping lines is the higher one. */
export function rangesOfLines(text: string, lines: readonly Pick<MachineLines, 'first' | 'last' | 'confidence'>[]): { start: number; end: number; confidence: number }[] {
  const count = linesOf(text).length;
  const best = new Float64Array(count);
  for (const { first, last, confidence } of lines) for (let line = Math.max(0, first); line <= last && line < count; line++) best[line] = Math.max(best[line]!, confidence);
  const ranges: { start: number; end: number; confidence: number }[] = [];
  let offset = 0;
  const ends = /\r\n|\r|\n/g;
  for (let line = 0; line < count; line++) {
    const end = ends.exec(text);
    const next = end ? end.index + end[0].length : text.length;
    const confidence = best[line]!;
    const before = ranges.at(-1);
    if (confidence > 0 && before && before.end === offset && before.confidence === confidence) before.end = next;
    else if (confidence > 0) ranges.push({ start: offset, end: next, confidence });
    offset = next;
  }
  return ranges;
}
