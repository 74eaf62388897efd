import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { table } from '../bench/statistics';
import { byAudience, checksEngine, runPackageCorpus } from './packages';

const HELP = 'npm run corpus:packages -- DIR... [--all]\nScans projects, with what they declare and have installed, for hidden characters and packages that are not theirs.\nFails when there is an everyday finding. --all lists those for reviewers too.\n';

async function main(words: readonly string[]): Promise<number> {
  const folders = words.filter((word) => !word.startsWith('--'));
  if (folders.length === 0 || words.includes('--help')) {
    process.stdout.write(HELP);
    return folders.length === 0 ? 2 : 0;
  }
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) throw new Error(`There is no folder ${missing}.`);
  const engine = await checksEngine();
  const rows = [['folder', 'files', 'lines', 'everyday', 'review', 'audit', 's']];
  const shown: string[] = [];
  let everyday = 0;
  for (const folder of folders) {
    const started = performance.now();
    const { files, lines, findings } = await runPackageCorpus(engine, resolve(folder));
    const counts = byAudience(findings);
    everyday += counts[0] ?? 0;
    rows.push([folder, String(files), String(lines), ...counts.map(String), ((performance.now() - started) / 1000).toFixed(1)]);
    for (const finding of findings) if (finding.audience === 'everyday' || words.includes('--all')) shown.push(`${folder}/${finding.path}:${finding.line} [${finding.audience}] ${finding.ruleId}: ${finding.message}`);
  }
  process.stdout.write(`${table(rows)}\n${shown.map((line) => `${line}\n`).join('')}`);
  return everyday === 0 ? 0 : 1;
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
