import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isManifest } from '../../engine/index';
import type { DiskView } from './diskView';

/** Files that tell what a project has, beside its manifests. */
const TELLING = /\.lock$|lock\.(?:json|yaml)$|^(?:ts|js)config[\w.-]*\.json$|^deno\.jsonc?$|^import[_-]map\.json$|^go\.work$|^pnpm-workspace\.yaml$|^lerna\.json$|^npm-shrinkwrap\.json$|^setup\.py$|^(?:tox|noxfile)\.(?:ini|py)$|^[\w.-]*environment[\w.-]*\.ya?ml$|\.config\.[cm]?[jt]s$|^\.babelrc|^(?:webpack|babel|jest|rollup|karma)[\w.-]*\.(?:[cm]?[jt]s|json)$/;

/** Whether a folder has something that tells about packages: without, it is as the folder above it. */
export function tellsOfPackages(disk: DiskView, folder: string): boolean {
  return disk.derive(folder, hasTelling) ?? false;
}

function hasTelling(disk: DiskView, folder: string): boolean {
  for (const name of disk.entries(folder).keys()) if (name === 'node_modules' || isManifest(name) || TELLING.test(name)) return true;
  return false;
}

/**
 * A digest of what one folder tells about packages, and of the stamp of the folder above it: contents of manifests, lock files and configurations, and the names of what
 * is installed and of the project's own modules.
 */
export function folderStamp(disk: DiskView, folder: string, above: string): string {
  const hash = createHash('sha1').update(above);
  const names = (inside: string): void => {
    for (const name of [...disk.entries(inside).keys()].sort()) {
      hash.update(`${name}\n`);
      if (name.startsWith('@')) for (const inner of [...disk.entries(join(inside, name)).keys()].sort()) hash.update(`${inner}\n`);
    }
  };
  for (const [name, kind] of [...disk.entries(folder)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = join(folder, name);
    if (kind === 'folder' || name.endsWith('.py')) hash.update(`${name}\n`);
    if (kind === 'file' && (isManifest(name) || TELLING.test(name))) hash.update(`${name} ${disk.read(path, digest) ?? ''}\n`);
    if (name === 'node_modules') names(path);
    else if (kind === 'folder' && disk.has(join(path, 'pyvenv.cfg'))) for (const version of disk.entries(join(path, 'lib')).keys()) names(join(path, 'lib', version, 'site-packages'));
  }
  return hash.digest('base64url');
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
