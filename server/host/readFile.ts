import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** How a file is read: `wait` gives the thread away meanwhile, `block` is several times faster for many small files. */
export type ReadMode = 'wait' | 'block';

/** Opening a pipe that nobody writes to would hang: with this flag it opens, and is found out. */
const FLAGS = constants.O_RDONLY | ((constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file of at most `limit` bytes. Rejects with the reason, a clause without the file's name, when the file
 * is gone, may not be read, is no regular file or is larger; a larger one is not read.
 */
export async function readBounded(path: string, limit: number, mode: ReadMode): Promise<Uint8Array> {
  try {
    return mode === 'block' ? readBlocking(path, limit) : await readWaiting(path, limit);
  } catch (error) {
    throw error instanceof UnfitFile ? error : new Error(reasonOf(error), { cause: error });
  }
}

/** As `readBounded`, at once and on this thread. Throws what the system says. */
export function readNow(path: string, limit: number): Uint8Array {
  return readBlocking(path, limit);
}

/** A sentence for an error of the file system: what could not be read, and why in plain words. */
export function failure(name: string, error: unknown): string {
  return `${name} cannot be read: ${reasonOf(error)}.`;
}

/** Why a path could not be used, in plain words: 'permission denied'. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it does not exist (any more)',
  ENOTDIR: 'it does not exist (any more)',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long for this system',
  EIO: 'the disk reports an error',
  EBUSY: 'another program holds it',
};

class UnfitFile extends Error {}

function check(stats: Stats, limit: number): void {
  if (!stats.isFile()) throw new UnfitFile('it is not a regular file');
  if (stats.size > limit) throw new UnfitFile(`it has ${stats.size} bytes, the limit is ${limit}`);
}

function readBlocking(path: string, limit: number): Uint8Array {
  const file = openSync(path, FLAGS);
  try {
    const stats = fstatSync(file);
    check(stats, limit);
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return length === bytes.length ? bytes : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

async function readWaiting(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, FLAGS);
  try {
    const stats = await file.stat();
    check(stats, limit);
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length === bytes.length ? bytes : bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
