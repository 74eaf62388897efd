import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';

/** Git cannot say what was asked: not a repository, no such commit, no Git. A sentence for a person. */
export class GitError extends Error {}

/** Which changes to look at. `changed`: since the last commit, with files that Git does not know yet. `staged`: what a commit would take. */
export type ChangeScope = { readonly kind: 'changed' } | { readonly kind: 'staged' } | { readonly kind: 'since'; readonly revision: string };

/** Lines from `first` to `last`, counted from 1, both inclusive. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** A file that has changed. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string;
  /** The lines that are new or different; `all` for a file that is new as a whole. */
  readonly lines: readonly LineSpan[] | 'all';
  /** The object in Git's index, for staged changes. */
  readonly blob?: string;
}

/** Bytes that Git may print. */
const MOST_OUTPUT = 1024 * 1024 * 1024;
/** Nothing that a repository's configuration names is run: no monitor, no external diff, no conversion for display. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'diff.mnemonicPrefix=false'];
const DIFF = ['--no-color', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '--diff-filter=d', '-M', '--src-prefix=a/', '--dst-prefix=b/'];
/** Modes of regular files; links and submodules are left out. */
const REGULAR: ReadonlySet<string> = new Set(['100644', '100755']);

/** The files that have changed, sorted by path, deleted ones left out. Throws `GitError`. */
export function changedFiles(cwd: string, scope: ChangeScope): ChangedFile[] {
  const top = resolve(cwd, text(git(cwd, ['rev-parse', '--show-cdup'])).replace(/\n$/, '') || '.');
  const base = baseOf(top, scope);
  const staged = scope.kind === 'staged' ? ['--cached'] : [];
  const listed = rawEntries(git(top, ['diff', ...staged, '--raw', '-z', '--no-abbrev', ...DIFF, base, '--']));
  const lines = changedLines(git(top, ['diff', ...staged, '-U0', ...DIFF, base, '--']));
  const files = listed
    .filter(({ mode }) => REGULAR.has(mode))
    .map(({ path, blob }): ChangedFile => ({ path: resolve(top, path), lines: lines.get(path) ?? [], ...(scope.kind === 'staged' ? { blob } : {}) }));
  if (scope.kind !== 'staged') {
    const others = text(git(top, ['ls-files', '--others', '--exclude-standard', '-z'])).split('\0').filter((name) => name !== '');
    files.push(...others.map((name): ChangedFile => ({ path: resolve(top, name), lines: 'all' })));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether Git keeps a file; `false` too where there is no repository and no Git. */
export function isTracked(path: string): boolean {
  return succeeds(dirname(path), ['ls-files', '--error-unmatch', '--', path]);
}

/** Whether Git leaves a file out that it does not keep; `false` too where there is no repository and no Git. */
export function isGitIgnored(path: string): boolean {
  return succeeds(dirname(path), ['check-ignore', '--quiet', '--', path]);
}

function succeeds(cwd: string, args: readonly string[]): boolean {
  try {
    return run(cwd, args).status === 0;
  } catch {
    return false;
  }
}

/** The sizes in bytes of objects, by name. Throws `GitError`. */
export function blobSizes(cwd: string, blobs: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  if (blobs.length === 0) return sizes;
  const answer = text(git(cwd, ['cat-file', '--batch-check'], `${blobs.join('\n')}\n`));
  for (const line of answer.split('\n')) {
    const match = /^([0-9a-f]+) blob (\d+)$/.exec(line);
    if (match) sizes.set(match[1]!, Number(match[2]));
  }
  return sizes;
}

/** The contents of objects, by name. Throws `GitError`. */
export function blobContents(cwd: string, blobs: readonly string[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  if (blobs.length === 0) return contents;
  const answer = git(cwd, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    if (end === -1) break;
    const match = /^([0-9a-f]+) blob (\d+)$/.exec(answer.toString('latin1', at, end));
    at = end + 1;
    if (!match) continue;
    contents.set(match[1]!, answer.subarray(at, at + Number(match[2])));
    at += Number(match[2]) + 1;
  }
  return contents;
}

/** The commit to compare with: for a branch the point where this one left it, so that the other's own work does not count as changed here. */
function baseOf(top: string, scope: ChangeScope): string {
  if (scope.kind === 'since') {
    const { revision } = scope;
    const commit = commitOf(top, revision);
    if (commit === undefined) throw new GitError(`Git knows no commit \`${revision}\` here. In CI, fetch it first (actions/checkout: \`fetch-depth: 0\`).`);
    const merge = run(top, ['merge-base', commit, 'HEAD']);
    return merge.status === 0 ? text(merge.stdout).trim() : commit;
  }
  // Before the first commit everything is new: compared with the empty tree.
  return commitOf(top, 'HEAD') ?? text(git(top, ['hash-object', '-t', 'tree', '--stdin'], '')).trim();
}

function commitOf(top: string, revision: string): string | undefined {
  const { status, stdout } = run(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  return status === 0 ? text(stdout).trim() : undefined;
}

/** `git diff --raw -z`: `:oldmode newmode oldsha newsha status NUL path NUL`, with a second path after a rename. */
function rawEntries(output: Buffer): { readonly path: string; readonly mode: string; readonly blob: string }[] {
  const parts = text(output).split('\0');
  const entries = [];
  for (let at = 0; at < parts.length - 1; ) {
    const [, mode = '', , blob = '', status = ''] = (parts[at++] ?? '').split(' ');
    let path = parts[at++] ?? '';
    if (/^[RC]/.test(status)) path = parts[at++] ?? '';
    entries.push({ path, mode, blob });
  }
  return entries;
}

/**
 * The new lines of a patch without context, by path. The lines of a hunk are counted, since an added line can look like a head.
 * Read byte by byte as Latin-1: files need not be UTF-8.
 */
export function changedLines(patch: Buffer): Map<string, LineSpan[]> {
  const spans = new Map<string, LineSpan[]>();
  let current: LineSpan[] | undefined;
  let left = 0;
  for (const line of patch.toString('latin1').split('\n')) {
    if (left > 0) {
      if (!line.startsWith('\\')) left--;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const count = Number(hunk[3] ?? 1);
      const first = Number(hunk[2]);
      left = Number(hunk[1] ?? 1) + count;
      // Where lines were only taken away, the ones around the gap have changed their neighbour.
      if (count > 0) current?.push({ first, last: first + count - 1 });
    } else if (line.startsWith('+++ ')) {
      const name = pathIn(line.slice(4));
      current = name === undefined ? undefined : [];
      if (name !== undefined && current) spans.set(name, current);
    } else if (line.startsWith('diff --git ')) {
      current = undefined;
    }
  }
  return spans;
}

/** The path of a `+++` line: after `b/`, quoted as in C where it has special characters, with a tab at the end where it has a space. */
function pathIn(name: string): string | undefined {
  const quoted = /^"(.*)"\t?$/s.exec(name);
  const plain = quoted ? unquoted(quoted[1]!) : name.replace(/\t$/, '');
  return plain.startsWith('b/') ? Buffer.from(plain.slice(2), 'latin1').toString('utf8') : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };

function unquoted(name: string): string {
  return name.replace(/\\([0-7]{3}|.)/gs, (_, code: string) => (/^[0-7]{3}$/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code)));
}

function git(cwd: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr } = run(cwd, args, input);
  if (status === 0) return stdout;
  const said = text(stderr).trim().split('\n')[0] ?? '';
  if (/not a git repository/i.test(said)) throw new GitError(`${cwd} is in no Git repository.`);
  throw new GitError(`Git failed: ${said.replace(/^fatal: /, '') || `\`git ${args[0] ?? ''}\` ended with ${String(status)}`}`);
}

function run(cwd: string, args: readonly string[], input?: string): { readonly status: number | null; readonly stdout: Buffer; readonly stderr: Buffer } {
  const result = spawnSync('git', [...SAFE, ...args], {
    cwd,
    maxBuffer: MOST_OUTPUT,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
  });
  if (result.error) {
    const missing = 'code' in result.error && result.error.code === 'ENOENT';
    throw new GitError(missing ? 'Git is not installed, or not on the path.' : `Git failed: ${result.error.message}`);
  }
  return result;
}

function text(output: Buffer): string {
  return output.toString('utf8');
}
