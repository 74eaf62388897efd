import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createNodeFiles } from '../host/files';
import { changedFiles, isGitIgnored, isTracked } from '../host/git';
import { repositoryRoot } from '../host/ignoreFiles';
import { createProjectConfigs } from '../host/projectConfig';
import type { FileAccess } from './runtime';

/** The machine's own disk: `file:` URIs. */
export function createDisk(): FileAccess {
  return {
    looking: 'cheap',
    handles: (uri) => uri.startsWith('file:'),
    top: (folder) => {
      const root = repositoryRoot(fileURLToPath(folder));
      return root === undefined ? folder : pathToFileURL(root).href;
    },
    tree: (folder, { top, exclude, excludeUnder, onProblem }) => {
      const root = fileURLToPath(folder);
      const projects = createProjectConfigs(fileURLToPath(top));
      const plain = { base: root, globs: exclude };
      return createNodeFiles({
        root,
        exclusionIn: (path) => {
          const project = projects.forFolder(path);
          return project ? { base: project.folder, globs: excludeUnder(project.settings) } : plain;
        },
        onProblem: (problem) => {
          onProblem(problem.message);
        },
      });
    },
    changed: async (folder, scope) => changedFiles(fileURLToPath(folder), scope).map(({ path }) => pathToFileURL(path).href),
    ignored: async (uri) => isGitIgnored(fileURLToPath(uri)),
    tracked: async (uri) => isTracked(fileURLToPath(uri)),
    read: (uri) => readFile(fileURLToPath(uri)),
  };
}
