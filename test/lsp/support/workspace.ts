import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk that is gone after the test. */
export class Workspace {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'lintel-lsp-')));
  readonly uri = pathToFileURL(this.root).href;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
