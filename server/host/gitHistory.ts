import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Commit, type NotedLines, parseGitAiNote, toolOfCommit } from '../provenance';

const exec = promisify(execFile);

/** Bytes that Git may print, and milliseconds that it may take. */
const MOST_OUTPUT = 256 * 1024 * 1024;
const PATIENCE = 20_000;
/** Nothing that a repository's configuration names is run. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'log.showSignature=false'];
/** Commits that are looked at, the newest ones. */
const MOST_COMMITS = 20_000;
const NOTES = 'refs/notes/ai';

/** A line of a file as Git blames it. Lines count from 1. */
export interface BlamedLine {
  readonly commit: string;
  /** Its number in the file of that commit. */
  readonly original: number;
  /** Its number in the file as it is on disk. */
  readonly line: number;
}

/** What a repository says about commits of machines. Asked of Git once, kept for the life of the object. */
export class GitHistory {
  #machine: Promise<ReadonlyMap<string, { readonly tool: string; readonly commit: Commit; readonly files: readonly string[] }>> | undefined;
  #notes: Promise<ReadonlyMap<string, ReadonlyMap<string, readonly NotedLines[]>>> | undefined;

  private constructor(
    readonly top: string,
    /** The commits that what was read is of. */
    private readonly state: string,
  ) {}

  /** The history of the repository that a folder lies in; undefined where there is none, or no Git. `before` is used again while nothing was committed. */
  static async of(folder: string, before?: GitHistory): Promise<GitHistory | undefined> {
    try {
      const { stdout } = await exec('git', [...SAFE, 'rev-parse', '--show-cdup'], { cwd: folder, timeout: PATIENCE });
      const top = resolve(folder, stdout.replace(/\n$/, '') || '.');
      const { stdout: notes } = await exec('git', [...SAFE, 'rev-parse', '--verify', '--quiet', NOTES], { cwd: top, timeout: PATIENCE }).catch(() => ({ stdout: '' }));
      const { stdout: head } = await exec('git', [...SAFE, 'rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: top, timeout: PATIENCE }).catch(() => ({ stdout: '' }));
      return before?.top === top && before.state === head + notes ? before : new GitHistory(top, head + notes);
    } catch {
      return undefined;
    }
  }

  /** Commits that say that a tool wrote them, by their name, with the files they changed. */
  machineCommits(): Promise<ReadonlyMap<string, { readonly tool: string; readonly commit: Commit; readonly files: readonly string[] }>> {
    this.#machine ??= this.#readCommits();
    return this.#machine;
  }

  /** The notes of git-ai, by commit and path. */
  notes(): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly NotedLines[]>>> {
    this.#notes ??= this.#readNotes();
    return this.#notes;
  }

  /** Who wrote each line of a file as it is on disk; empty for a file that Git does not know. */
  async blame(path: string): Promise<BlamedLine[]> {
    const text = await this.#git(['blame', '--incremental', '-w', '--', path]);
    return text.split('\n').flatMap((line) => {
      const match = /^([0-9a-f]{40,64}) (\d+) (\d+) (\d+)$/.exec(line);
      if (!match) return [];
      const [commit = '', original = 0, first = 0, count = 0] = [match[1], Number(match[2]), Number(match[3]), Number(match[4])];
      return Array.from({ length: count }, (_, index): BlamedLine => ({ commit, original: original + index, line: first + index }));
    });
  }

  async #readCommits(): Promise<ReadonlyMap<string, { tool: string; commit: Commit; files: readonly string[] }>> {
    const found = new Map<string, { tool: string; commit: Commit; files: readonly string[] }>();
    const log = await this.#git(['log', `-${MOST_COMMITS}`, '--no-color', '--no-show-signature', '--format=%x01%H%x00%an <%ae>%x00%ct%x00%B%x00', '--name-only', '-z', '--no-ext-diff', '--no-textconv', 'HEAD', '--']);
    for (const entry of log.split('\u0001').slice(1)) {
      const [name = '', author = '', seconds = '', message = '', ...files] = entry.split('\0');
      const commit: Commit = { author, message, at: Number(seconds) * 1000 };
      const tool = toolOfCommit(commit);
      if (tool !== undefined) found.set(name, { tool, commit, files: files.map((file) => file.replace(/^\n+/, '')).filter((file) => file !== '') });
    }
    return found;
  }

  async #readNotes(): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly NotedLines[]>>> {
    const notes = new Map<string, ReadonlyMap<string, readonly NotedLines[]>>();
    const list = (await this.#git(['notes', `--ref=${NOTES}`, 'list'])).split('\n').filter((line) => /^[0-9a-f]{40,64} [0-9a-f]{40,64}$/.test(line));
    // Few commits of a repository carry a note; each is read by itself.
    for (const line of list.slice(-2000)) {
      const [blob = '', commit = ''] = line.split(' ');
      notes.set(commit, parseGitAiNote(await this.#git(['cat-file', 'blob', blob])));
    }
    return notes;
  }

  async #git(args: readonly string[]): Promise<string> {
    try {
      const { stdout } = await exec('git', [...SAFE, ...args], { cwd: this.top, maxBuffer: MOST_OUTPUT, timeout: PATIENCE, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } });
      return stdout;
    } catch {
      // No commit yet, no notes, a file that Git does not know: nothing is recorded then.
      return '';
    }
  }
}
