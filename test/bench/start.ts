import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';
import type { Measures } from './main';
import { ServerProcess } from './serverProcess';
import { quantile, shown, table } from './statistics';

const ROUNDS = 7;
const FLAW = "app.get('/calc', (req, res) => {\n  res.json(eval(req.query.expression));\n});\n";

/** Milliseconds from the start of a process to its first diagnostics. */
async function firstDiagnostics(): Promise<{ ready: number; found: number }> {
  const started = performance.now();
  const server = ServerProcess.start();
  try {
    await server.initialize();
    const ready = performance.now() - started;
    server.open('file:///bench/a.js', 'javascript', FLAW);
    const items = await server.diagnostics('file:///bench/a.js');
    if (items.length === 0) throw new Error('The server finds nothing in a text with a flaw.');
    return { ready, found: performance.now() - started };
  } finally {
    await server.stop();
  }
}

function sizesBelow(folder: string): { file: string; bytes: number; packed: number }[] {
  const root = join(repositoryRoot(), 'dist');
  return readdirSync(join(root, folder), { encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(root, file)).isFile() && /\.(js|wasm|json)$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(root, file));
      return { file, bytes: bytes.length, packed: gzipSync(bytes).length };
    });
}

/** Prints how long a cold server takes to its first diagnostics, and how large what ships is. */
export async function benchStart(): Promise<Measures> {
  const rounds: { ready: number; found: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await firstDiagnostics());
  const median = (pick: (round: { ready: number; found: number }) => number): string => shown(quantile(rounds.map(pick), 0.5));
  process.stdout.write(`cold start, median of ${ROUNDS}: ${median(({ ready }) => ready)} ms to initialized, ${median(({ found }) => found)} ms to the first diagnostics\n`);
  const sizes = ['.', 'client', 'server', 'cli', 'grammars'].flatMap(sizesBelow);
  process.stdout.write(`${table([['file', 'KB', 'KB packed'], ...sizes.map(({ file, bytes, packed }) => [file, shown(bytes / 1024), shown(packed / 1024)])])}\n\n`);
  return Object.fromEntries(sizes.map(({ file, bytes }) => [`size, KB: ${file}`, Math.round(bytes / 1024)]));
}
