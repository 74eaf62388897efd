import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's folder: tests run from their transpiled copies, wherever those are. */
export function repository(): string {
  for (let folder = __dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error('no package.json above the tests');
}
