import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { PROJECT_CONFIG_FILE, projectConfigTemplate } from '../engine/index';
import { reasonOf } from '../host/readFile';
import { EXIT, type InitOptions } from './options';
import type { Surroundings } from './terminal';
import { UsageError } from './usageError';

/** `lintel init`: writes a commented configuration. Throws `UsageError` where one is there, or it cannot be written. */
export async function initCommand(options: InitOptions, around: Surroundings): Promise<number> {
  const folder = resolve(around.cwd, options.folder ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`There is no folder \`${options.folder ?? '.'}\`.`, 'init');
  const path = join(folder, PROJECT_CONFIG_FILE);
  const name = relative(around.cwd, path);
  if (existsSync(path)) throw new UsageError(`\`${name}\` is there already; it was left as it is.`, 'init');
  try {
    // `wx`: another program may have written it since.
    writeFileSync(path, projectConfigTemplate(), { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`\`${name}\` cannot be written: ${reasonOf(error)}.`, 'init');
  }
  await around.stdout.write(`${name} is written: every setting is in it, with what it does. Findings of before can wait: \`lintel baseline create\`.\n`);
  return EXIT.clean;
}
