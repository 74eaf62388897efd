import { existsSync } from 'node:fs';
import { table } from '../bench/statistics';
import { runPatterns } from './patterns';
import { runConformance } from './run';

const HELP =
  'npm run conformance -- DIR [--all] [--patterns]\nRuns the Semgrep rules below DIR on the fixtures beside them. --all lists every line that differs. --patterns runs single patterns (.sgrep), a folder for each language.\n';

async function main(words: readonly string[]): Promise<number> {
  const folder = words.find((word) => !word.startsWith('--'));
  if (folder === undefined || words.includes('--help')) {
    process.stdout.write(HELP);
    return folder === undefined ? 2 : 0;
  }
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (words.includes('--patterns')) return patterns(folder, words.includes('--all'));
  const { languages, reasons, disagreements } = await runConformance(folder);
  const rows = [...languages].map(([name, tally]) => [name, ...[tally.files, tally.loaded, tally.refused, tally.fixtures, tally.exact, tally.expected, tally.missed, tally.extra].map(String)]);
  process.stdout.write(`${table([['language', 'rule files', 'rules loaded', 'refused', 'fixtures', 'exactly right', 'lines expected', 'missed', 'extra'], ...rows])}\n\n`);
  for (const [reason, { count, example }] of [...reasons].sort((a, b) => b[1].count - a[1].count).slice(0, 25)) process.stdout.write(`${count} x ${reason}\n    ${example.slice(0, 200)}\n`);
  const byFixture = groups(disagreements);
  for (const [fixture, list] of byFixture) {
    const shown = words.includes('--all') ? list : list.slice(0, 1);
    for (const { kind, ruleId, line, code } of shown) process.stdout.write(`${kind} ${fixture}:${line} ${ruleId}${shown.length < list.length ? ` (${list.length} lines)` : ''}: ${code}\n`);
  }
  return 0;
}

async function patterns(folder: string, all: boolean): Promise<number> {
  const { languages, refused, disagreements } = await runPatterns(folder);
  const rows = [...languages].map(([name, { patterns: count, refused: left, exact }]) => [name, ...[count, left, exact].map(String)]);
  process.stdout.write(`${table([['language', 'patterns', 'refused', 'exactly right'], ...rows])}\n\n`);
  for (const { name, message } of refused) process.stdout.write(`refused ${name}: ${message.slice(0, 160)}\n`);
  const byFixture = groups(disagreements);
  for (const [fixture, list] of byFixture) for (const { kind, line, code } of all ? list : list.slice(0, 1)) process.stdout.write(`${kind} ${fixture}:${line} (${list.length} lines): ${code}\n`);
  return 0;
}

function groups<T extends { readonly fixture: string }>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(item.fixture, [...(found.get(item.fixture) ?? []), item]);
  return found;
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
