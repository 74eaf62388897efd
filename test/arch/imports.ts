import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from '../support/assets';

/** A source file of the product. Paths are relative to the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** What it imports or exports from: paths of product files, or names of packages. */
  readonly imports: readonly string[];
}

/** Every source file of `server` and `client`, with its imports resolved. Throws where an import leads nowhere. */
export function productFiles(): SourceFile[] {
  const root = repositoryRoot();
  const paths = ['server', 'client'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => relative(root, join(root, folder, name)).replaceAll('\\', '/')),
  );
  const known = new Set(paths);
  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path, text, tree, imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolveImport(path, fileName, known)) };
  });
}

function resolveImport(from: string, name: string, known: ReadonlySet<string>): string {
  if (!name.startsWith('.')) return name;
  const target = posix.join(dirname(from).replaceAll('\\', '/'), name);
  const found = [`${target}.ts`, `${target}/index.ts`, target].find((path) => known.has(path));
  if (found === undefined && !name.endsWith('.json')) throw new Error(`${from} imports ${name}, which is no file`);
  return found ?? target;
}
