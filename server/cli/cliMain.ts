import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createNodeClock } from '../host/node';
import { createDiskProjects } from '../host/projects/index';
import { createNodeEngine, type NodeEngineOptions } from '../host/nodeEngine';
import { createPool } from '../host/pool';
import type { CliHost } from './host';
import { runCli } from './run';
import { processSurroundings } from './surroundings';

/** The command line as a process. */
async function main(): Promise<void> {
  const around = processSurroundings(process);
  process.exitCode = await runCli(process.argv.slice(2), around, createHost());
}

function createHost(): CliHost {
  const dist = distFolder();
  const projects = createDiskProjects(() => performance.now());
  const options = (customRules: NonNullable<NodeEngineOptions['customRules']>): NodeEngineOptions => ({ dist, customRules });
  return {
    version: version(),
    createEngine: (customRules) => createNodeEngine(options(customRules), projects),
    projectStamp: (folder) => projects.stamp(folder),
    createPool: (size, customRules, limits) => createPool({ size, data: options(customRules), ...limits }),
    cores: availableParallelism(),
    identity: (customRules) => {
      const hash = createHash('sha1').update(version()).update(JSON.stringify(customRules));
      for (const part of [join(dist, 'rules.json'), __filename]) hash.update(readFileSync(part));
      return hash.digest('base64');
    },
    today: () => createNodeClock().today(),
    now: () => performance.now(),
    date: () => new Date().toISOString(),
  };
}

/** This file is `dist/cli/cliMain.js`; run from the transpiled sources, `dist` stands beside `package.json`. */
function distFolder(): string {
  const bundled = dirname(__dirname);
  return existsSync(join(bundled, 'rules.json')) ? bundled : join(packageFolder(), 'dist');
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}

function packageFolder(): string {
  for (let folder = __dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error('A part of Lintel is missing: its package.json. Reinstall Lintel.');
}

void main();
