import { spawnSync } from 'node:child_process';

/** Whether a program can be started here, and with these words succeeds. */
export function isInstalled(command: string, words: readonly string[] = ['--version']): boolean {
  const run = spawnSync(command, words, { stdio: 'ignore', timeout: 30_000 });
  return !run.error && run.status === 0;
}
