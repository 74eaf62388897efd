import { existsSync } from 'node:fs';
import { table } from '../bench/statistics';
import { engineWith, ruleSources } from '../support/engine';
import { runCorpus } from './run';

const HELP = 'npm run corpus -- DIR... [--all]\nScans folders of code that is thought to be clean. --all lists every finding, otherwise three of each rule.\n';
const SHOWN = 3;

async function main(words: readonly string[]): Promise<number> {
  const folders = words.filter((word) => !word.startsWith('--'));
  if (folders.length === 0 || words.includes('--help')) {
    process.stdout.write(HELP);
    return folders.length === 0 ? 2 : 0;
  }
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Error(`There is no folder ${missing}.`);
  const { files, lines, findings, problems, crashes } = await runCorpus(await engineWith(ruleSources()), folders);
  const byRule = new Map<string, typeof findings[number][]>();
  for (const finding of findings) byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  const perThousand = (count: number): string => ((count * 1000) / Math.max(lines, 1)).toFixed(3);
  process.stdout.write(`${files} files, ${lines} lines, ${findings.length} findings: ${perThousand(findings.length)} per 1,000 lines\n`);
  const ordered = [...byRule].sort((a, b) => b[1].length - a[1].length);
  if (ordered.length > 0) process.stdout.write(`${table([['rule', 'findings', 'per 1,000 lines'], ...ordered.map(([id, list]) => [id, String(list.length), perThousand(list.length)])])}\n`);
  for (const [id, list] of ordered) {
    for (const { path, line, code } of words.includes('--all') ? list : list.slice(0, SHOWN)) process.stdout.write(`${id} ${path}:${line}: ${code}\n`);
  }
  for (const [kind, count] of problems) process.stdout.write(`${count} x ${kind}\n`);
  for (const crash of crashes) process.stdout.write(`${crash}\n`);
  return crashes.length === 0 ? 0 : 1;
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
