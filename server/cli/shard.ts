import { createHash } from 'node:crypto';
import type { FileEntry } from '../engine/index';

/** One of several equal parts of a scan. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/**
 * The entries of one part. Which part a file belongs to depends on its path alone, so every machine agrees, and a file that is
 * added moves no other.
 */
export async function* inShard(entries: AsyncIterable<FileEntry>, { index, count }: Shard): AsyncGenerator<FileEntry> {
  for await (const entry of entries) if (partOf(entry.path, count) === index) yield entry;
}

/** From 1 to `count`, the same for the same path everywhere. */
export function partOf(path: string, count: number): number {
  return (createHash('sha256').update(path).digest().readUInt32BE(0) % count) + 1;
}
