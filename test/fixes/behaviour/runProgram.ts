import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a program with words in a fresh folder. Answers what it printed, how it ended, and which files lie in the folder after it,
 * for programs that are attacked by what they do.
 */
export function runProgram(command: readonly string[], file: string, code: string, words: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-program-'));
  try {
    const work = join(folder, 'work');
    mkdirSync(join(work, 'public'), { recursive: true });
    writeFileSync(join(folder, file), code);
    writeFileSync(join(work, 'secret'), 'the key');
    writeFileSync(join(work, 'public/a.txt'), 'hello');
    const [program, ...args] = command;
    const run = spawnSync(program!, [...args, join(folder, file), ...words], { cwd: work, encoding: 'utf8', timeout: 20_000, env: { ...process.env, TMPDIR: folder } });
    if (run.error) throw run.error;
    const files = readdirSync(work).filter((name) => name !== 'secret' && name !== 'public');
    return `${run.stdout}\nended with ${run.status}\nfiles: ${files.join(' ')}\n`.replaceAll(folder, 'FOLDER');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
