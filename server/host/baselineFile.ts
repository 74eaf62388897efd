import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Baseline, BASELINE_FILE, type BaselineEntry, type BaselineFile, baselineText, matchBaseline, parseBaseline } from '../engine/index';
import { reasonOf } from './readFile';

/** A baseline and the file it stands in. */
export interface StoredBaseline {
  /** Absolute. */
  readonly path: string;
  readonly baseline: Baseline;
}

/** Where the baseline of a project stands. */
export function baselinePath(root: string): string {
  return join(root, BASELINE_FILE);
}

/** Reads a baseline file; undefined where there is none. Throws a sentence that names the file when it cannot be used. */
export function readBaseline(path: string): StoredBaseline | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`The baseline ${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  try {
    return { path, baseline: parseBaseline(text) };
  } catch (error) {
    throw new Error(`The baseline ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

/** Writes a baseline file, whole or not at all. Throws a sentence that names the file. */
export function writeBaseline(path: string, findings: readonly BaselineEntry[]): void {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, baselineText({ findings }));
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new Error(`The baseline ${path} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}

/** What the baseline says about files; their paths are relative to its folder. */
export function compareWithBaseline({ path, baseline }: StoredBaseline, files: readonly BaselineFile[]) {
  const folder = dirname(path);
  return matchBaseline(baseline, files, (file) => existsSync(join(folder, file)));
}
