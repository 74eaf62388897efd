import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isManifest } from '../../engine/index';
import type { DiskView } from './diskView';

/** Files that tell what a project has, beside its manifests. */
const TELLING = /\.lock$|lock\.(?:json|yaml)$|^(?:ts|js)config[\w.-]*\.json$|^go\.work$|^pnpm-workspace\.yaml$|^lerna\.json$|^setup\.py$|^tox\.ini$|^environment\.ya?ml$|\.config\.[cm]?[jt]s$|^\.babelrc/;
const MODULES = /\.py$/;

/**
 * A digest of all that an answer about a project in these folders depends on: contents of manifests, lock files and
 * configurations, and the names of what is installed and of the project's own modules.
 */
export function projectStamp(disk: DiskView, folders: readonly string[]): string {
  const hash = createHash('sha1');
  const names = (folder: string): void => {
    for (const name of [...disk.entries(folder).keys()].sort()) {
      hash.update(`${name}\n`);
      if (name.startsWith('@')) for (const inner of [...disk.entries(join(folder, name)).keys()].sort()) hash.update(`${inner}\n`);
    }
  };
  for (const folder of folders) {
    hash.update('\0');
    for (const [name, kind] of [...disk.entries(folder)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const path = join(folder, name);
      if (kind === 'folder' || MODULES.test(name)) hash.update(`${name}\n`);
      if (kind === 'file' && (isManifest(name) || TELLING.test(name))) hash.update(`${name} ${disk.read(path, digest) ?? ''}\n`);
      if (name === 'node_modules') names(path);
      else if (kind === 'folder' && disk.has(join(path, 'pyvenv.cfg'))) for (const version of disk.entries(join(path, 'lib')).keys()) names(join(path, 'lib', version, 'site-packages'));
    }
  }
  return hash.digest('base64url');
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
