import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { expandShared } from '../../server/engine/rules/shared';
import { repositoryRoot } from '../support/assets';
import { ruleSources } from '../support/engine';
import { shown, table } from './statistics';

const HELP = `npm run bench:peers -- TREE [--semgrep PROGRAM] [--bandit PROGRAM] [--eslint FOLDER] [--jobs N]
Times \`lintel scan\` against other tools on the same tree, one after the other on the same machine: cold, and again with its kept results.
  --semgrep PROGRAM   runs Lintel's own rules for code, so that both do the same work
  --bandit PROGRAM    runs on the Python files, with the rules it has
  --eslint FOLDER     where eslint, eslint-plugin-security and @typescript-eslint/parser are installed; runs on JavaScript and TypeScript
  --jobs N            threads for Lintel and Semgrep; 2 unless said otherwise
`;
const SCRIPTS: readonly string[] = ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.tsx', '.mts', '.cts'];
const PYTHON: readonly string[] = ['.py'];
const CODE: readonly string[] = [...SCRIPTS, ...PYTHON, '.java', '.go', '.cs', '.php', '.rb', '.kt', '.c', '.h', '.cc', '.cpp', '.rs', '.sh'];

interface Tool {
  readonly name: string;
  /** Endings of the files that it looks at; all when absent. */
  readonly endings?: readonly string[];
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** How many findings its report holds. */
  count(report: string): number;
}

interface Cost {
  readonly wall: number;
  readonly processor: number;
  /** Megabytes of the largest process. */
  readonly peak: number;
  readonly report: string;
}

function option(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words[at + 1];
}

/** Files below a folder with one of the endings, and their bytes. */
function sizeOf(folder: string, endings?: readonly string[]): { readonly files: number; readonly bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(^|[\\/])\.git[\\/]/.test(name) && (endings === undefined || endings.includes(extname(name))))
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .filter((stats) => stats?.isFile() === true);
  return { files: sizes.length, bytes: sizes.reduce((sum, stats) => sum + stats!.size, 0) };
}

/** Runs a program to its end, whatever it answers. Throws when it cannot be started or says nothing of its cost. */
function measure({ name, command, args, cwd }: Pick<Tool, 'name' | 'command' | 'args' | 'cwd'>): Cost {
  const started = performance.now();
  const { stdout, stderr, error } = spawnSync('/usr/bin/time', ['-f', '\n%U %S %M', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, SEMGREP_SEND_METRICS: 'off', SEMGREP_ENABLE_VERSION_CHECK: '0', PATH: `${dirname(command)}:${process.env.PATH ?? ''}` },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const wall = (performance.now() - started) / 1000;
  const cost = /([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr);
  if (error || !cost) throw new Error(`${name} could not be measured (GNU time has to be installed): ${error?.message ?? stderr.slice(-400)}`);
  return { wall, processor: Number(cost[1]) + Number(cost[2]), peak: Number(cost[3]) / 1024, report: stdout };
}

/** Lintel's rules without their fixtures and with their shared parts put in, as Semgrep takes a folder of rules. */
function writeRules(target: string): void {
  const { sources } = expandShared(ruleSources().filter(({ text }) => !/^secrets:/m.test(text)));
  for (const { path, text } of sources.filter((source) => /^rules:/m.test(source.text))) {
    const file = join(target, basename(dirname(path)), basename(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function jsonCount(pick: (report: never) => number): (report: string) => number {
  return (report) => {
    try {
      return pick(JSON.parse(report.slice(report.search(/[[{]/))) as never);
    } catch {
      return Number.NaN;
    }
  };
}

function lintel(tree: string, cache: string, jobs: string): Tool {
  const args = [join(repositoryRoot(), 'dist/cli/main.js'), 'scan', tree, '--no-ignore', '--audience', 'audit', '--cache-dir', cache, '--jobs', jobs, '--format', 'json', '--error-on', 'never'];
  return { name: 'lintel', command: process.execPath, args, count: jsonCount(({ findings }: { findings: unknown[] }) => findings.length) };
}

function peers(words: readonly string[], tree: string, scratch: string, jobs: string): Tool[] {
  const tools: Tool[] = [];
  const semgrep = option(words, '--semgrep');
  if (semgrep !== undefined) {
    const rules = join(scratch, 'rules');
    mkdirSync(rules);
    writeRules(rules);
    const args = ['scan', '--metrics', 'off', '--disable-version-check', '--no-git-ignore', '--quiet', '--json', '-j', jobs, '--config', rules, tree];
    tools.push({ name: 'semgrep, the same rules', endings: CODE, command: resolve(semgrep), args, count: jsonCount(({ results }: { results: unknown[] }) => results.length) });
  }
  const eslint = option(words, '--eslint');
  if (eslint !== undefined) {
    const config = join(resolve(eslint), 'lintel-bench.config.mjs');
    writeFileSync(config, ESLINT_CONFIG);
    const args = [join(resolve(eslint), 'node_modules/eslint/bin/eslint.js'), '--no-config-lookup', '--config', config, '--no-inline-config', '--format', 'json', '.'];
    const count = jsonCount((files: readonly { messages: readonly { ruleId: string | null }[] }[]) => files.reduce((sum, { messages }) => sum + messages.filter(({ ruleId }) => ruleId?.startsWith('security/')).length, 0));
    // A configuration outside of the tree counts for the folder that the program is started in.
    tools.push({ name: 'eslint-plugin-security', endings: SCRIPTS, command: process.execPath, args, cwd: tree, count });
  }
  const bandit = option(words, '--bandit');
  if (bandit !== undefined) {
    tools.push({ name: 'bandit', endings: PYTHON, command: resolve(bandit), args: ['-r', '-q', '-f', 'json', tree], count: jsonCount(({ results }: { results: unknown[] }) => results.length) });
  }
  return tools;
}

const ESLINT_CONFIG = `import security from 'eslint-plugin-security';
import parser from '@typescript-eslint/parser';
const code = { files: ['**/*.{js,mjs,cjs,jsx}'] };
export default [
  { ignores: ['!**/node_modules/'] },
  { ...security.configs.recommended, ...code },
  { ...security.configs.recommended, files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser } },
];
`;

function main(words: readonly string[]): number {
  const given = words[0];
  if (given === undefined || given.startsWith('--')) {
    process.stdout.write(HELP);
    return 2;
  }
  const tree = resolve(given);
  if (!existsSync(tree)) throw new Error(`There is no folder ${tree}.`);
  const jobs = option(words, '--jobs') ?? '2';
  const scratch = mkdtempSync(join(tmpdir(), 'lintel-peers-'));
  try {
    const rows = [[basename(tree), 'files', 'MB', 'seconds', 'of processor', 'MB/s', 'peak MB', 'findings', 'times lintel']];
    const row = (name: string, { files, bytes }: { files: number; bytes: number }, { wall, processor, peak, report }: Cost, findings: number, times: number): void => {
      if (Number.isNaN(findings)) process.stderr.write(`${name} answered no report: ${report.slice(0, 200)}\n`);
      rows.push([name, String(files), shown(bytes / 1e6), shown(wall), shown(processor), shown(bytes / 1e6 / wall), shown(peak), String(findings), shown(times)]);
    };
    const own = lintel(tree, join(scratch, 'cache'), jobs);
    const cold = measure(own);
    const all = sizeOf(tree);
    row('lintel', all, cold, own.count(cold.report), 1);
    const warm = measure(own);
    row('lintel, nothing changed', all, warm, own.count(warm.report), warm.wall / cold.wall);
    for (const tool of peers(words, tree, scratch, jobs)) {
      const cost = measure(tool);
      const size = sizeOf(tree, tool.endings);
      // A tool for some files is held against what Lintel takes for as many bytes of code.
      const share = tool.endings === undefined || tool.endings === CODE ? 1 : size.bytes / Math.max(1, sizeOf(tree, CODE).bytes);
      row(tool.name, size, cost, tool.count(cost.report), cost.wall / (cold.wall * share));
    }
    process.stdout.write(`${table(rows)}\n`);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
