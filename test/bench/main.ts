import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';
import { benchHook, benchMcp } from './agents';
import { benchKeystrokeBundled } from './bundled';
import { benchMemory } from './memory';
import { benchScan } from './scan';
import { benchStart } from './start';
import { shown, table } from './statistics';

/** Numbers that mean the same on another machine (ratios, bytes, counts), by name: smaller is better. */
export type Measures = Readonly<Record<string, number>>;

const BENCHES: Readonly<Record<string, () => Promise<Measures>>> = { keystroke: benchKeystrokeBundled, start: benchStart, memory: benchMemory, scan: benchScan, mcp: benchMcp, hook: benchHook };
const BASELINE = join('test', 'bench', 'baseline.json');
const HELP = `npm run bench -- [--pin] [${Object.keys(BENCHES).join('] [')}]\nMeasures, and compares with ${BASELINE}; --pin writes the new numbers there.\n`;

function readBaseline(path: string): Measures {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Measures) : {};
}

/** Runs the named measurements, or all. */
async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const names = words.filter((word) => word !== '--pin');
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown !== undefined) throw new Error(`There is no measurement \`${unknown}\`; there are ${Object.keys(BENCHES).join(', ')}.`);
  const path = join(repositoryRoot(), BASELINE);
  const baseline = readBaseline(path);
  let measured: Measures = {};
  for (const [name, run] of Object.entries(BENCHES)) if (names.length === 0 || names.includes(name)) measured = { ...measured, ...(await run()) };
  if (Object.keys(measured).length === 0) return;
  const rows = Object.entries(measured).map(([name, value]) => {
    const pinned = baseline[name];
    return [name, shown(value), pinned === undefined ? '-' : shown(pinned), pinned === undefined ? '-' : shown(value / pinned)];
  });
  process.stdout.write(`${table([['against the baseline', 'now', 'pinned', 'now / pinned'], ...rows])}\n`);
  if (words.includes('--pin')) writeFileSync(path, `${JSON.stringify({ ...baseline, ...measured }, null, 2)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
