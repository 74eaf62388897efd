import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assets, Clock } from '../../server/engine';

/** The repository's root, found from wherever the transpiled tests lie. */
export function repositoryRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const PACKAGES = ['web-tree-sitter', 'tree-sitter-javascript', 'tree-sitter-typescript', 'tree-sitter-python'];

/** Grammars straight from the installed packages: tests need no build. */
export function packageAssets(): Assets {
  const find = async (file: string): Promise<Uint8Array> => {
    for (const name of PACKAGES) {
      const path = join(repositoryRoot(), 'node_modules', name, file);
      if (existsSync(path)) return readFile(path);
    }
    throw new Error(`no package holds ${file}`);
  };
  return { runtime: () => find('web-tree-sitter.wasm'), grammar: find };
}

/** The machine's clock, with a fixed date. */
export function testClock(today = '2026-06-15'): Clock {
  return { now: () => performance.now(), today: () => today };
}
