import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assets, Clock } from '../../server/engine';

/** The repository's root, found from wherever the transpiled tests lie. */
export function repositoryRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Folders of the installed packages that may hold a grammar, and the runtime's. */
function grammarFolders(): string[] {
  const modules = join(repositoryRoot(), 'node_modules');
  const inside = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => (name.startsWith('tree-sitter-') ? [join(folder, name)] : []));
  return [join(modules, 'web-tree-sitter'), ...inside(modules), ...inside(join(modules, '@tree-sitter-grammars'))];
}

/** Grammars straight from the installed packages: tests need no build. */
export function packageAssets(): Assets {
  const folders = grammarFolders();
  const find = async (file: string): Promise<Uint8Array> => {
    for (const folder of folders) {
      const path = join(folder, file);
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
