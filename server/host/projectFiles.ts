import { isManifest } from '../engine/index';

const LOCK_FILES = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'Cargo.lock', 'Gemfile.lock', 'composer.lock', 'go.work', 'pnpm-workspace.yaml', 'lerna.json', 'setup.py'];
const CONFIGURATIONS = /^(?:ts|js)config[\w.-]*\.json$/;

/** Globs of the files by which a project is known, for an editor that watches them. */
export const PROJECT_FILE_GLOBS: readonly string[] = [
  `**/{${['package.json', 'pyproject.toml', 'Pipfile', 'setup.cfg', 'go.mod', 'Cargo.toml', 'Gemfile', 'composer.json', 'pom.xml', 'build.gradle', 'build.gradle.kts', ...LOCK_FILES].join(',')}}`,
  '**/*requirements*.{txt,in}',
  '**/{ts,js}config*.json',
];

/** Whether a file says what packages a project has. What lies in an installed package says nothing about the project. */
export function isProjectFile(uri: string): boolean {
  if (/\/(?:node_modules|site-packages)\//.test(uri)) return false;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return isManifest(uri) || LOCK_FILES.includes(name) || CONFIGURATIONS.test(name);
}
