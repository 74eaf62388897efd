import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createNodeFiles } from '../host/files';
import { repositoryRoot } from '../host/ignoreFiles';
import type { FileAccess } from './runtime';

/** The machine's own disk: `file:` URIs. */
export function createDisk(): FileAccess {
  return {
    handles: (uri) => uri.startsWith('file:'),
    top: (folder) => {
      const root = repositoryRoot(fileURLToPath(folder));
      return root === undefined ? folder : pathToFileURL(root).href;
    },
    tree: (folder, { exclusionIn, onProblem }) =>
      createNodeFiles({
        root: fileURLToPath(folder),
        exclusionIn: async (path) => {
          const { folder: base, globs } = await exclusionIn(pathToFileURL(path).href);
          return { base: fileURLToPath(base), globs };
        },
        onProblem: (problem) => {
          onProblem(problem.message);
        },
      }),
    read: (uri) => readFile(fileURLToPath(uri)),
  };
}
