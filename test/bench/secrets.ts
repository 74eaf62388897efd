import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../support/assets';
import { shown, table } from './statistics';

const HELP = `npm run bench:secrets -- TREE [--gitleaks BINARY] [--secretlint FOLDER]
Times \`lintel scan --secrets-only\` on one thread against gitleaks on one core and against secretlint (FOLDER has it installed),
on the same tree, one after the other, and prints what each found.
`;
const ROUNDS = 3;

interface Run {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function option(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words[at + 1];
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name))).filter((stats) => stats.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

function main(words: readonly string[]): number {
  const given = words[0];
  if (given === undefined || given.startsWith('--')) {
    process.stdout.write(HELP);
    return 2;
  }
  const tree = resolve(given);
  if (!existsSync(tree)) throw new Error(`There is no folder ${tree}.`);
  const runs: Run[] = [
    { name: 'lintel', command: process.execPath, args: [join(repositoryRoot(), 'dist/cli/main.js'), 'scan', tree, '--secrets-only', '--no-ignore', '--jobs', '1', '--format', 'json', '--error-on', 'never'] },
  ];
  const gitleaks = option(words, '--gitleaks');
  if (gitleaks !== undefined) runs.push({ name: 'gitleaks', command: resolve(gitleaks), args: ['dir', tree, '--no-banner', '--exit-code', '0', '--log-level', 'error'], env: { GOMAXPROCS: '1' } });
  const secretlint = option(words, '--secretlint');
  if (secretlint !== undefined) {
    const preset = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] };
    runs.push({ name: 'secretlint', command: join(resolve(secretlint), 'node_modules/.bin/secretlint'), args: ['--secretlintrcJSON', JSON.stringify(preset), `${tree}/**/*`], cwd: resolve(secretlint) });
  }
  const { files, bytes } = sizeOf(tree);
  const rows = [[`${files} files, ${(bytes / 1e6).toFixed(1)} MB`, 'seconds of processor', 'MB/s', 'against lintel']];
  let own = Number.NaN;
  for (const { name, command, args, cwd, env } of runs) {
    const seconds = Math.min(...Array.from({ length: name === 'secretlint' ? 1 : ROUNDS }, () => processorSeconds(command, args, cwd, env)));
    if (name === 'lintel') own = seconds;
    rows.push([name, shown(seconds), shown(bytes / 1e6 / seconds), shown(seconds / own)]);
  }
  process.stdout.write(`${table(rows)}\n`);
  return 0;
}

/** What a process and its children used of the processor: the same on a busy machine as on an idle one. */
function processorSeconds(command: string, args: readonly string[], cwd: string | undefined, env: Readonly<Record<string, string>> | undefined): number {
  const { status, stderr, error } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2> /dev/null', 'bash', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const used = /([\d.]+) ([\d.]+)\s*$/.exec(stderr);
  if (error || !used || (status !== 0 && status !== 1)) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return Number(used[1]) + Number(used[2]);
}

process.exitCode = main(process.argv.slice(2));
