import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Engine, LineIndex, resolveConfig } from '../../server/engine';
import { engineWith, ruleSources, steady } from '../support/engine';

const HELP = 'npm run corpus:ai -- DIR... [--all]\nRuns the rules of the pack `ai` over folders of code that people wrote: what is left behind by assistants as it is, and the rules for\nmachine-written code as if a machine had written every file. Both should find next to nothing.\n';
/** What is not the project's own code. Fixtures hold what their rules look for. */
const LEFT_OUT = /(?:^|[\\/])(?:\.git|node_modules|dist|\.out|\.vscode-test|rules[\\/](?:text|javascript|python|go))(?:[\\/]|$)/;
const LARGEST = 1024 * 1024;

interface Hit {
  readonly ruleId: string;
  readonly place: string;
}

/** Scans one folder; `ai` files count as written by a machine. */
async function scanFolder(engine: Engine, folder: string): Promise<{ readonly files: number; readonly hits: readonly Hit[] }> {
  const config = resolveConfig([]);
  const hits: Hit[] = [];
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || LEFT_OUT.test(relative(folder, path))) continue;
    const text = readFileSync(path, 'utf8');
    if (text.length > LARGEST) continue;
    files++;
    const uri = `corpus:${path}`;
    const machineWritten = [{ start: 0, end: text.length, confidence: 0.75 }];
    const { findings } = await engine.scan({ uri, path: relative(folder, path), languageId: '', version: 1, text, machineWritten }, config, steady);
    engine.forget(uri);
    const index = new LineIndex(text);
    for (const { ruleId, range } of findings) {
      const line = index.lineOf(range.start);
      hits.push({ ruleId, place: `${path}:${line + 1}: ${index.lineText(line).trim().slice(0, 120)}` });
    }
  }
  return { files, hits };
}

async function main(words: readonly string[]): Promise<number> {
  const folders = words.filter((word) => !word.startsWith('--')).map((word) => word.replace(/\/$/, ''));
  if (folders.length === 0) {
    process.stdout.write(HELP);
    return 2;
  }
  const engine = await engineWith(ruleSources().filter(({ text }) => /^ {8}packs: \[ai\b/m.test(text)));
  const artefact = (id: string): boolean => id.startsWith('text-') && engine.rule(id)?.provenance !== 'ai';
  const onlyMachine = engine.rules.filter(({ provenance }) => provenance === 'ai');
  process.stdout.write(`${engine.rules.length} rules, ${onlyMachine.length} of them for machine-written code alone\n`);
  let artefacts = 0;
  for (const folder of folders) {
    const { files, hits } = await scanFolder(engine, folder);
    const left = hits.filter(({ ruleId }) => artefact(ruleId));
    artefacts += left.length;
    process.stdout.write(`${folder}: ${files} files, ${left.length} artefact findings, ${hits.length - left.length} other findings of the pack if a machine had written it\n`);
    for (const { ruleId, place } of words.includes('--all') ? hits : left) process.stdout.write(`  ${ruleId} ${place}\n`);
  }
  return artefacts === 0 ? 0 : 1;
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
