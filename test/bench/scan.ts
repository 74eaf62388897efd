import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../support/assets';
import type { Measures } from './main';
import { shown, table } from './statistics';

/** Packages whose sources are scanned: plain JavaScript and TypeScript declarations of many sizes. */
const PACKAGES = ['mocha', 'eslint', 'yaml', 'vscode-languageclient', 'vscode-languageserver-protocol'];

interface Summary {
  readonly files: { readonly scanned: number };
  readonly bytes: number;
}

function run(folder: string, jobs: number): Promise<{ summary: Summary; elapsed: number }> {
  const started = performance.now();
  const args = [join(repositoryRoot(), 'dist/cli/main.js'), 'scan', '--no-ignore', '--no-cache', '--format', 'json', '--jobs', String(jobs), '.'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => said.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const elapsed = performance.now() - started;
      if (code !== 0 && code !== 1) {
        reject(new Error(`The scan ended with ${code}: ${Buffer.concat(said).toString('utf8').slice(0, 500)}`));
        return;
      }
      const report = JSON.parse(Buffer.concat(out).toString('utf8')) as { summary: Summary };
      resolve({ summary: report.summary, elapsed });
    });
  });
}

/** Prints how fast the command line scans the sources of some packages, with one and two jobs. */
export async function benchScan(): Promise<Measures> {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
  try {
    for (const name of PACKAGES) cpSync(join(repositoryRoot(), 'node_modules', name), join(folder, name), { recursive: true });
    writeFileSync(join(folder, '.lintel.yml'), "exclude:\n  - '!node_modules/'\n");
    const rows = [['scan', 'files', 'MB', 's', 'files/s', 'MB/s']];
    const times: number[] = [];
    for (const jobs of [1, 2]) {
      const { summary, elapsed } = await run(folder, jobs);
      times.push(elapsed);
      const megabytes = summary.bytes / 1024 / 1024;
      rows.push([`${jobs} ${jobs === 1 ? 'job' : 'jobs'}`, String(summary.files.scanned), shown(megabytes), shown(elapsed / 1000), shown((summary.files.scanned * 1000) / elapsed), shown((megabytes * 1000) / elapsed)]);
    }
    process.stdout.write(`${table(rows)}\n\n`);
    return { 'scan: time with 2 jobs / with 1': Number((times[1]! / times[0]!).toFixed(2)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
