import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { harmless } from '../engine/index';
import { isInside } from '../host/ignoreFiles';
import { BadRequest } from './errors';

/** The folders that the server may read. What lies elsewhere is none of its business, whatever an agent was talked into asking. */
export class Roots {
  private readonly folders: readonly string[];

  /** `folders`: absolute, at least one. Relative paths of questions are taken from the first. */
  constructor(folders: readonly string[]) {
    this.folders = folders.map(real);
  }

  get first(): string {
    return this.folders[0] as string;
  }

  /** The absolute path of a file or folder that may be read, with links resolved. Throws `BadRequest` for one that lies elsewhere. */
  resolve(path: string): { readonly root: string; readonly path: string } {
    const found = this.find(path);
    if (found) return found;
    throw new BadRequest(`${quoted(path)} lies outside the folders that this server reads (${this.folders.join(', ')}). Pass the text itself to scan_code, or start lintel-mcp with that folder as an argument.`);
  }

  /** As `resolve`, undefined for a path that lies elsewhere. Throws `BadRequest` for what is no path. */
  find(path: string): { readonly root: string; readonly path: string } | undefined {
    const candidate = real(this.absolute(path));
    const root = this.folders.find((folder) => isInside(folder, candidate));
    return root === undefined ? undefined : { root, path: candidate };
  }

  private absolute(path: string): string {
    if (path === '' || path.includes('\0')) throw new BadRequest('A path must not be empty or hold a NUL character.');
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
      try {
        return fileURLToPath(path);
      } catch {
        throw new BadRequest(`${quoted(path)} is no file: give a path, or a file: URI.`);
      }
    }
    if (isAbsolute(path)) return resolve(path);
    // With several folders, a relative path means the one where it exists.
    const there = this.folders.find((folder) => existsSync(join(folder, path)));
    return resolve(there ?? this.first, path);
  }
}

/** With the links of what exists of it resolved: a file that is about to be written has a folder at least. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(real(parent), path.slice(parent.endsWith('/') || parent.endsWith('\\') ? parent.length : parent.length + 1));
  }
}

function quoted(path: string): string {
  return `\`${harmless(path.slice(0, 200))}\``;
}
