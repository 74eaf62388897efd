import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { unifiedDiff } from '../../engine/index';
import { slashed } from '../../host/ignoreFiles';
import { reasonOf } from '../../host/readFile';
import { UsageError } from '../usageError';
import { appended, memberOf, type Node, parseJson, removed, valueOf } from './json';
import { type HookPlace, isLintelEntry } from './places';

/** A change to a configuration file that was not made yet. `after` is undefined where the file goes. */
export interface ConfigChange {
  /** Absolute. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What installing comes to: no change where the very hook is there already. An older form of it is replaced. Throws `UsageError`. */
export function planInstall({ file, fresh, entries }: HookPlace): ConfigChange {
  const before = readConfig(file);
  return withJson(file, before, () => {
    let text = before ?? fresh;
    if (text.trim() === '') text = fresh;
    for (const { path, item } of entries) {
      const there = itemsAt(parseJson(text), path).filter(isLintelEntry);
      if (there.length === 1 && JSON.stringify(valueOf(there[0] as Node)) === JSON.stringify(item)) continue;
      text = appended(removed(text, path, isLintelEntry), path, item);
    }
    return { file, before, after: text };
  });
}

/** What uninstalling comes to. A file that only held the hook goes. Throws `UsageError`. */
export function planUninstall({ file, fresh, entries }: HookPlace): ConfigChange {
  const before = readConfig(file);
  if (before === undefined || before.trim() === '') return { file, before, after: before };
  return withJson(file, before, () => {
    const after = entries.reduce((text, { path }) => removed(text, path, isLintelEntry), before);
    const empty = after !== before && JSON.stringify(valueOf(parseJson(after))) === JSON.stringify(valueOf(parseJson(fresh))) && !/\/[/*]/.test(after);
    return { file, before, after: empty ? undefined : after };
  });
}

/** The change as a diff, with the path as seen from `cwd`. Empty where nothing changes. */
export function diffOf({ file, before, after }: ConfigChange, cwd: string): string {
  const old = before ?? '';
  const path = slashed(relative(cwd, file));
  return unifiedDiff(path.startsWith('..') ? slashed(file).replace(/^\//, '') : path, old, [{ range: { start: 0, end: old.length }, newText: after ?? '' }]);
}

/** Writes it, whole or not at all. Throws `UsageError` where it cannot be written, or the file is not what it was. */
export function writeChange({ file, before, after }: ConfigChange): void {
  if (readConfig(file) !== before) throw new UsageError(`${file} was changed meanwhile; it was left as it is.`, 'hook');
  const scratch = `${file}.${process.pid}.tmp`;
  try {
    if (after === undefined) {
      rmSync(file);
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(scratch, after);
    renameSync(scratch, file);
  } catch (error) {
    rmSync(scratch, { force: true });
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}.`, 'hook');
  }
}

function itemsAt(root: Node, path: readonly string[]): readonly Node[] {
  let node: Node | undefined = root;
  for (const key of path) node = memberOf(node, key)?.value;
  return node?.kind === 'array' ? node.items : [];
}

function readConfig(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}.`, 'hook');
  }
}

function withJson(file: string, before: string | undefined, plan: () => ConfigChange): ConfigChange {
  try {
    return plan();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be ${before === undefined ? 'made' : 'changed'}: ${error instanceof Error ? error.message : String(error)}. It was left as it is.`, 'hook');
  }
}
