import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder on disk that goes away with `remove`. */
export interface Tree {
  readonly root: string;
  path(name: string): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  remove(): void;
}

/** Makes a temporary folder with files; names with `/`, a name that ends with `/` is an empty folder. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>> = {}): Tree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lintel-')));
  const tree: Tree = {
    root,
    path: (name) => join(root, name),
    write(more) {
      for (const [name, content] of Object.entries(more)) {
        const path = join(root, name);
        if (name.endsWith('/')) {
          mkdirSync(path, { recursive: true });
        } else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
      }
    },
    remove: () => { rmSync(root, { recursive: true, force: true }); },
  };
  tree.write(files);
  return tree;
}
