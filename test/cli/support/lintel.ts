import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './repository';

/** The command line as it ships. */
export const MAIN = join(repository(), 'dist/cli/main.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LintelOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run as; only for tests that run as root. */
  readonly uid?: number;
}

/** Starts `lintel` as a process. Standard input stays open. */
export function startLintel(args: readonly string[], options: LintelOptions): ChildProcess {
  const { PATH = '' } = process.env;
  const spawnOptions: SpawnOptions = { cwd: options.cwd, env: { PATH, ...options.env }, stdio: 'pipe' };
  if (options.uid !== undefined) Object.assign(spawnOptions, { uid: options.uid, gid: options.uid });
  return spawn(process.execPath, [MAIN, ...args], spawnOptions);
}

/** Runs `lintel` to its end. */
export function lintel(args: readonly string[], options: LintelOptions): Promise<Ended> {
  const child = startLintel(args, options);
  // It may end without having read all of it.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.stdin ?? '');
  return ended(child);
}

/** Collects what a process writes until it ends. */
export function ended(child: ChildProcess): Promise<Ended> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => stdout.push(data));
  child.stderr?.on('data', (data: Buffer) => stderr.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => { resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') }); });
  });
}
