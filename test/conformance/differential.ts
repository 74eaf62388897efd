import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { LineIndex, resolveConfig, type Engine } from '../../server/engine';
import { expandShared } from '../../server/engine/rules/shared';
import { fixturePath } from '../../server/host/fixtures';
import { table } from '../bench/statistics';
import { repositoryRoot } from '../support/assets';
import { engineWith, ruleSources, steady } from '../support/engine';
import { comparisonOf, type Difference, type RuleRun, type SemgrepReport } from './compare';
import { withoutPaths } from './run';

const HELP = `npm run differential -- --semgrep PROGRAM [LANGUAGE...]
Runs Semgrep on the built-in rules and their fixtures, a folder of rules/ at a time, and prints each line on which the two differ.
--timeout SECONDS is how long Semgrep may take for one language (1200).
`;

/** A fixture of one rule, copied to where Semgrep looks. */
interface Fixture {
  readonly ruleId: string;
  readonly taint: boolean;
  readonly name: string;
  readonly text: string;
}

async function main(words: readonly string[]): Promise<number> {
  const option = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const program = option('--semgrep');
  if (program === undefined || words.includes('--help')) {
    process.stdout.write(HELP);
    return program === undefined ? 2 : 0;
  }
  const seconds = Number(option('--timeout') ?? 1200);
  const wanted = words.filter((word, index) => !word.startsWith('--') && !['--semgrep', '--timeout'].includes(words[index - 1] ?? ''));
  const engine = await engineWith(ruleSources());
  const rows: string[][] = [];
  const differences: Difference[] = [];
  for (const [language, files] of rulesByFolder()) {
    if (wanted.length > 0 && !wanted.includes(language)) continue;
    const folder = mkdtempSync(join(tmpdir(), `lintel-differential-${language}-`));
    try {
      const fixtures = layOut(folder, language, files);
      const report = await runSemgrep(program, folder, seconds);
      const runs: RuleRun[] = [];
      for (const { ruleId, taint, name, text } of fixtures) runs.push({ ruleId, taint, fixture: name, text, found: await linesOf(engine, ruleId, name, text) });
      const compared = comparisonOf(language, runs, report);
      differences.push(...compared.differences);
      rows.push([language, ...[files.length, compared.unread, fixtures.length, compared.same, compared.lines].map(String), ...['lintel', 'semgrep'].map((by) => String(compared.differences.filter((each) => each.by === by).length))]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(`${table([['rules', 'count', 'not read by Semgrep', 'fixtures', 'alike', 'lines alike', 'Lintel alone', 'Semgrep alone'], ...rows])}\n\n`);
  const causes = new Map<string, Difference[]>();
  for (const each of differences) causes.set(each.cause, [...(causes.get(each.cause) ?? []), each]);
  for (const [cause, list] of [...causes].sort((a, b) => b[1].length - a[1].length)) {
    process.stdout.write(`${list.length} lines, ${new Set(list.map(({ ruleId }) => ruleId)).size} rules: ${cause}\n`);
    for (const { by, ruleId, fixture, line, code } of list.sort((a, b) => a.ruleId.localeCompare(b.ruleId) || a.line - b.line)) process.stdout.write(`  ${by} ${ruleId} ${fixture}:${line}: ${code}\n`);
  }
  return 0;
}

/** The rules that are patterns, in plain Semgrep syntax, by the folder they lie in. */
function rulesByFolder(): Map<string, { id: string; text: string }[]> {
  const found = new Map<string, { id: string; text: string }[]>();
  for (const { path, text } of expandShared(ruleSources()).sources) {
    const language = basename(dirname(path));
    if (['secrets', 'checks', 'packs', 'frameworks', 'rules'].includes(language)) continue;
    found.set(language, [...(found.get(language) ?? []), { id: basename(path, '.yaml'), text: withoutPaths(text) }]);
  }
  return found;
}

function layOut(folder: string, language: string, files: readonly { id: string; text: string }[]): Fixture[] {
  const home = join(repositoryRoot(), 'rules', language);
  const all = readdirSync(home);
  for (const inner of ['rules', 'fixtures']) mkdirSync(join(folder, inner));
  return files.flatMap(({ id, text }) => {
    writeFileSync(join(folder, 'rules', `${id}.yaml`), text);
    const own = all.filter((name) => name.startsWith(`${id}.`) && !name.endsWith('.yaml') && !name.includes('.fixed.'));
    return own.map((name): Fixture => {
      copyFileSync(join(home, name), join(folder, 'fixtures', name));
      return { ruleId: id, taint: /^\s*mode:\s*taint/m.test(text), name, text: readFileSync(join(home, name), 'utf8') };
    });
  });
}

async function linesOf(engine: Engine, id: string, name: string, text: string): Promise<Set<number>> {
  const others = Object.fromEntries(engine.rules.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off' as const]));
  const config = resolveConfig([{ audience: 'audit', rules: others, honorOtherTools: 'ignore' }]);
  const result = await engine.scan({ uri: `differential:${name}`, path: fixturePath(text) ?? name, languageId: '', version: 1, text }, config, steady);
  engine.forget(`differential:${name}`);
  const lines = new LineIndex(text);
  return new Set(result.findings.map(({ range }) => lines.lineOf(range.start) + 1));
}

/** Semgrep's report on a folder of rules and fixtures. Rejects when it gives none. */
function runSemgrep(program: string, folder: string, seconds: number): Promise<SemgrepReport> {
  const args = ['scan', '--json', '--quiet', '--metrics', 'off', '--disable-version-check', '--no-git-ignore', '--disable-nosem', '-j', '1', '--config', join(folder, 'rules'), join(folder, 'fixtures')];
  const env = { ...process.env, PATH: `${dirname(program)}:${process.env.PATH ?? ''}` };
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, maxBuffer: 512 * 1024 * 1024, timeout: seconds * 1000 }, (error, stdout, stderr) => {
      // Rules that it cannot read make its exit code one of failure; the report is there all the same.
      if (stdout.trimStart().startsWith('{')) resolve(JSON.parse(stdout) as SemgrepReport);
      else reject(new Error(`Semgrep gave no report: ${error?.message ?? ''} ${stderr.slice(-500)}`));
    });
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
