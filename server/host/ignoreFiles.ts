import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { failure } from './readFile';

/** Files that list what to leave out, in Git's syntax; a later one has the last word. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.lintelignore'];

/** `*` in one segment of a pattern. The matcher backtracks: with more of them, a name chosen to hurt takes minutes. */
const MAX_STARS = 3;
/** Bytes. No ignore file that people write is larger. */
const MAX_SIZE = 1024 * 1024;

/** The patterns of the ignore files of one folder. */
export interface IgnoreLayer {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** Reports what is wrong with an ignore file: a sentence, and the file. */
export type IgnoreProblem = (message: string, path: string) => void;

/** Whether the layers, the outermost first, leave a path out. `path` is absolute and in the folder of every layer. */
export function isIgnored(layers: readonly IgnoreLayer[], path: string, kind: 'file' | 'folder'): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const { folder, patterns } = layers[index] as IgnoreLayer;
    if (path === folder) continue;
    const relative = relativeTo(folder, path);
    const verdict = patterns.test(kind === 'folder' ? `${relative}/` : relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/**
 * The layers for what is in `folder`, which is not ignored. Where an inner layer took back a folder that an outer one leaves
 * out, the outer one must not judge what is inside by the folder again.
 */
export function layersWithin(layers: readonly IgnoreLayer[], folder: string): readonly IgnoreLayer[] {
  return layers.map((layer) => {
    if (!isIgnored([layer], folder, 'folder')) return layer;
    const escaped = relativeTo(layer.folder, folder).replace(/[\\*?[\] #!]/g, '\\$&');
    return { folder: layer.folder, patterns: ignore({ ignorecase: false }).add(layer.patterns).add(`!/${escaped}/`) };
  });
}

/** The layer of one folder, or undefined where it has no ignore file. `names` are the folder's regular files, if known. */
export function ignoreLayer(folder: string, onProblem: IgnoreProblem, names?: ReadonlySet<string>): IgnoreLayer | undefined {
  const texts = IGNORE_FILES.filter((name) => names?.has(name) ?? isFile(join(folder, name))).map((name) => readPatterns(join(folder, name), onProblem));
  return layer(folder, texts);
}

/**
 * The layers that hold in `folder` from above: `.git/info/exclude` and the ignore files from the repository's root (or from
 * `base`, where there is no repository) down to the folder above it.
 */
export function layersAbove(folder: string, base: string, onProblem: IgnoreProblem): IgnoreLayer[] {
  const root = repositoryRoot(folder) ?? (isInside(base, folder) ? base : folder);
  const layers: IgnoreLayer[] = [];
  const exclude = excludeFile(root);
  const own = exclude === undefined ? undefined : layer(root, [readPatterns(exclude, onProblem)]);
  if (own) layers.push(own);
  const folders: string[] = [];
  for (let at = folder; at !== root; at = dirname(at)) folders.unshift(dirname(at));
  for (const above of folders) {
    const found = ignoreLayer(above, onProblem);
    if (found) layers.push(found);
  }
  return layers;
}

/** The nearest folder at or above `folder` that has a `.git`, or undefined. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Whether `path` is `folder` or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path from a folder that it lies in, with `/`. */
export function relativeTo(folder: string, path: string): string {
  return slashed(path.slice(folder.endsWith(sep) ? folder.length : folder.length + 1));
}

/** The path from a folder, with `/`; with `..` for one that lies elsewhere. */
export function slashedRelative(folder: string, path: string): string {
  return isInside(folder, path) ? relativeTo(folder, path) : slashed(relative(folder, path));
}

/** With `/`, whatever the system writes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function layer(folder: string, texts: readonly string[]): IgnoreLayer | undefined {
  const text = texts.filter((part) => part.trim() !== '').join('\n');
  return text === '' ? undefined : { folder, patterns: ignore({ ignorecase: false }).add(text) };
}

function readPatterns(path: string, onProblem: IgnoreProblem): string {
  let text: string;
  try {
    if (lstatSync(path).size > MAX_SIZE) {
      onProblem(`${path} is larger than 1 MB and was not used to leave files out.`, path);
      return '';
    }
    text = readFileSync(path, 'utf8');
  } catch (error) {
    onProblem(failure(path, error), path);
    return '';
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines
    .map((line, index) => {
      if (line.startsWith('#') || !line.split('/').some((segment) => segment !== '**' && stars(segment) > MAX_STARS)) return line;
      onProblem(`${path}:${index + 1} has more than ${MAX_STARS} \`*\` between two \`/\` and was not used.`, path);
      return '';
    })
    .join('\n');
}

function stars(segment: string): number {
  return segment.replace(/\*+/g, '*').split('*').length - 1;
}

/** `info/exclude` of a repository; in a worktree or a submodule `.git` is a file that says where the rest is. */
function excludeFile(root: string): string | undefined {
  const dotGit = join(root, '.git');
  try {
    const stats = lstatSync(dotGit);
    let folder = dotGit;
    if (stats.isFile() && stats.size < 4096) {
      const target = /^gitdir: (.+)$/m.exec(readFileSync(dotGit, 'utf8'))?.[1];
      if (target === undefined) return undefined;
      folder = resolve(root, target.trim());
      const common = join(folder, 'commondir');
      if (isFile(common)) folder = resolve(folder, readFileSync(common, 'utf8').trim());
    }
    const file = join(folder, 'info', 'exclude');
    return isFile(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
