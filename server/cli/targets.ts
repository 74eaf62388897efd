import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { nearest } from '../engine/index';
import { reasonOf } from '../host/readFile';
import { UsageError } from './usageError';

/** A path that was asked for. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** The paths on the command line, or the current folder. Throws `UsageError` for one that is not there. */
export function resolveTargets(paths: readonly string[], cwd: string): Target[] {
  return (paths.length === 0 ? ['.'] : paths).map((path) => {
    const absolute = resolve(cwd, path);
    try {
      const stats = statSync(absolute);
      if (stats.isDirectory() || stats.isFile()) return { path: absolute, kind: stats.isDirectory() ? 'folder' : 'file' };
    } catch (error) {
      throw new UsageError(`\`${path}\` cannot be checked: ${reasonOf(error)}.${suggestion(absolute, cwd)}`, 'scan');
    }
    throw new UsageError(`\`${path}\` is neither a file nor a folder.`, 'scan');
  });
}

function suggestion(path: string, cwd: string): string {
  try {
    const near = nearest(basename(path), readdirSync(dirname(path)));
    return near ? ` Did you mean \`${relative(cwd, resolve(dirname(path), near))}\`?` : '';
  } catch {
    return '';
  }
}
