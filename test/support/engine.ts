import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileBundle, createEngine, type Engine, type Logger, type Projects, type RuleSource, type Signal } from '../../server/engine';
import { packageAssets, repositoryRoot, testClock } from './assets';

/** A signal that is never cancelled and lets nothing else run. */
export const steady: Signal = { cancelled: false, pause: () => Promise.resolve() };

/** Drops what is logged. */
export const silent: Logger = { log: () => undefined };

/** Every rule file of the repository. */
export function ruleSources(folder = join(repositoryRoot(), 'rules')): RuleSource[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ path: relative('.', file), text: readFileSync(join(folder, file), 'utf8') }));
}

/** An engine with these rules, compiled from source. Rules with mistakes are left out: the build names them. */
export async function engineWith(sources: readonly RuleSource[], today?: string, projects?: Projects): Promise<Engine> {
  const parts = { assets: packageAssets(), clock: testClock(today) };
  const { bundle } = await compileBundle(sources, parts);
  return createEngine({ ...parts, logger: silent, bundle, ...(projects ? { projects } : {}) });
}
