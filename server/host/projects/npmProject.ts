import { dirname, join } from 'node:path';
import { jsonKeys, type KnownPackages } from '../../engine/index';
import type { DiskView } from './diskView';

const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock'];
const TS_CONFIG = /^(?:ts|js)config[\w.-]*\.json$|^(?:deno|import[_-]map)\.jsonc?$/;
/** Configurations that are programs: what they quote may be an alias. */
const BUNDLER = /^(?:\.babelrc[\w.]*|(?:webpack|vite|vitest|rollup|babel|metro|jest|karma|next|nuxt|craco|astro|svelte|rspack|rsbuild|esbuild|electron|tsup|vue|quasar)[\w.-]*\.(?:[cm]?[jt]s|json5?))$/;
const ALIASES = /\balias|moduleNameMapper|moduleDirectories|\bexternals?\b|\bmodules\s*:|module-resolver/;
/** Folders that are gone through for `packages/**`. */
const MOST_FOLDERS = 2000;

interface PackageJson {
  readonly name: string | undefined;
  readonly declared: readonly string[];
  readonly aliases: readonly string[];
  readonly workspaces: readonly string[];
}

interface TsConfig {
  /** Relative paths of what it extends. */
  readonly extended: readonly string[];
  readonly aliases: readonly string[];
  readonly baseUrl: string | undefined;
}

/** What a file's npm project has: the folders are those from the file's up to the project's top. */
export function npmProject(disk: DiskView, folders: readonly string[]): KnownPackages {
  const declared = new Set<string>();
  const aliases = new Set<string>();
  /** Folders whose content can be imported by its bare name. */
  const bases: string[] = [];
  let manifest: string | undefined;
  for (const folder of folders) {
    const here = disk.entries(folder);
    const own = here.has('package.json') ? disk.read(join(folder, 'package.json'), readPackageJson) : undefined;
    if (own) {
      manifest ??= 'package.json';
      for (const name of [...own.declared, ...(own.name === undefined ? [] : [own.name])]) declared.add(name);
      for (const alias of own.aliases) aliases.add(alias);
      bases.push(folder, join(folder, 'src'));
    }
    const patterns = [...(own?.workspaces ?? []), ...(here.has('pnpm-workspace.yaml') ? (disk.read(join(folder, 'pnpm-workspace.yaml'), readYamlList) ?? []) : []), ...(here.has('lerna.json') ? (disk.read(join(folder, 'lerna.json'), readLerna) ?? []) : [])];
    for (const name of workspaceNames(disk, folder, patterns)) declared.add(name);
    for (const [name, kind] of here) {
      if (kind !== 'file') continue;
      if (TS_CONFIG.test(name)) {
        for (const { config, from } of withExtended(disk, join(folder, name))) {
          for (const alias of config.aliases) aliases.add(alias);
          if (config.baseUrl !== undefined) bases.push(join(from, config.baseUrl));
        }
      } else if (BUNDLER.test(name)) {
        for (const alias of disk.read(join(folder, name), readBundlerConfig) ?? []) aliases.add(alias);
      }
    }
  }
  let locked: ReadonlySet<string> | undefined;
  const isLocked = (name: string): boolean => (locked ??= lockedNames(disk, folders)).has(name);
  const answers = new Map<string, boolean>();
  const present = (name: string): boolean => {
    let answer = answers.get(name);
    if (answer === undefined) answers.set(name, (answer = isAlias(aliases, name) || isInstalled(disk, folders, name) || isOwn(disk, bases, name) || isLocked(name)));
    return answer;
  };
  return { manifest, declared, present, coverage: aliases.has('*') ? 'part' : 'whole' };
}

/** The name of the package that a specifier asks for. */
function packageName(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function isAlias(aliases: ReadonlySet<string>, name: string): boolean {
  // `@app/*` is the alias `@app`, of which every `@app/x` is a part.
  return aliases.has(name) || (name.startsWith('@') && aliases.has(name.split('/')[0]!));
}

function isInstalled(disk: DiskView, folders: readonly string[], name: string): boolean {
  return folders.some((folder) => disk.has(join(folder, 'node_modules', name)) || disk.has(join(folder, 'node_modules', '@types', name.replace(/^@/, '').replace('/', '__'))));
}

/** Whether a folder or file beside the manifest, or in its sources, has the name: some tools look for imports there. */
function isOwn(disk: DiskView, bases: readonly string[], name: string): boolean {
  const first = name.split('/')[0]!;
  return bases.some((base) => {
    const here = disk.entries(base);
    return here.get(first) === 'folder' || ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.d.ts'].some((extension) => here.has(first + extension));
  });
}

function readPackageJson(text: string): PackageJson {
  const keys = jsonKeys(text);
  const sections = /^(?:dev|peer|optional|bundle[d]?)?[dD]ependencies$/;
  const engines = keys.filter(({ path }) => path.length === 1 && path[0] === 'engines').map(({ key }) => key);
  return {
    name: keys.find(({ path, key }) => path.length === 0 && key === 'name')?.value,
    declared: [...keys.filter(({ path }) => path.length === 1 && sections.test(path[0]!)).map(({ key }) => key), ...engines],
    aliases: keys.filter(({ path }) => /^(?:_moduleAliases|alias|browser|jest|imports|babel|peerDependenciesMeta|importMap)$/.test(path[0] ?? '')).flatMap(({ key }) => aliasOf(key)),
    workspaces: /"workspaces"\s*:/.test(text) ? stringsAfter(text, /"workspaces"\s*:\s*(?:\{[^}[]*"packages"\s*:\s*)?\[/) : [],
  };
}

function readLerna(text: string): readonly string[] {
  return stringsAfter(text, /"packages"\s*:\s*\[/);
}

function stringsAfter(text: string, start: RegExp): string[] {
  const match = start.exec(text);
  if (!match) return [];
  const from = match.index + match[0].length;
  const end = text.indexOf(']', from);
  return [...text.slice(from, end < 0 ? undefined : end).matchAll(/"([^"\n]+)"/g)].map(([, string]) => string!);
}

function readYamlList(text: string): readonly string[] {
  const at = /^packages:/m.exec(text);
  return at ? [...text.slice(at.index).matchAll(/^\s*-\s*["']?([^"'\n#]+?)["']?\s*(?:#.*)?$/gm)].map(([, item]) => item!) : [];
}

function readTsConfig(text: string): TsConfig {
  const keys = jsonKeys(text);
  const extended = keys.find(({ path, key }) => path.length === 0 && key === 'extends')?.value;
  return {
    extended: [...(extended === undefined ? [] : [extended]), ...stringsAfter(text, /"extends"\s*:\s*\[/)].filter((path) => path.startsWith('.')),
    aliases: keys.filter(({ path }) => (path.length === 2 && path[1] === 'paths') || (path.length === 1 && path[0] === 'imports')).flatMap(({ key }) => aliasOf(key)),
    baseUrl: keys.find(({ path, key }) => path[0] === 'compilerOptions' && key === 'baseUrl')?.value,
  };
}

/** A configuration and those that it extends, each with its folder. */
function withExtended(disk: DiskView, path: string, depth = 0): readonly { readonly config: TsConfig; readonly from: string }[] {
  const config = disk.read(path, readTsConfig);
  if (!config || depth > 4) return [];
  const from = dirname(path);
  return [{ config, from }, ...config.extended.flatMap((name) => withExtended(disk, join(from, name.endsWith('.json') ? name : `${name}.json`), depth + 1))];
}

function readBundlerConfig(text: string): readonly string[] {
  if (!ALIASES.test(text)) return [];
  return [...text.matchAll(/["'`]\^?([@\w~][\w@/.-]*)[^"'`\n]*["'`]|([A-Za-z_$][\w$]*)\s*:/g)].flatMap(([, string, key]) => aliasOf(string ?? key ?? ''));
}

/** The name of the package that an alias stands for, or the scope; `*` for one that takes every name. */
function aliasOf(pattern: string): string[] {
  const plain = pattern.replace(/^\^/, '').replace(/(?:\/?\(?\.?\*.*|\/|\$)$/, '');
  if (plain === '') return pattern.startsWith('*') ? ['*'] : [];
  return /^[.#/]/.test(plain) ? [] : [packageName(plain)];
}

/** The names of the packages in the folders that the patterns of a workspace lead to. */
function workspaceNames(disk: DiskView, root: string, patterns: readonly string[]): string[] {
  const names: string[] = [];
  let left = MOST_FOLDERS;
  const visit = (folder: string, parts: readonly string[]): void => {
    if (left-- <= 0) return;
    const [part, ...rest] = parts;
    if (part === undefined) {
      const name = disk.read(join(folder, 'package.json'), readPackageJson)?.name;
      if (name !== undefined) names.push(name);
      return;
    }
    if (part === '**') visit(folder, rest);
    if (!/[*{?]/.test(part)) {
      visit(join(folder, part), rest);
      return;
    }
    const wanted = new RegExp(`^${part.replace(/[.+^$()|[\]\\{}?]/g, '\\$&').replace(/\*+/g, '.*')}$`);
    for (const [name, kind] of disk.entries(folder)) {
      if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.') && wanted.test(name)) visit(join(folder, name), part === '**' ? parts : rest);
    }
  };
  for (const pattern of patterns) if (!pattern.startsWith('!')) visit(root, pattern.replace(/^\.\//, '').replace(/\/$/, '').split('/'));
  return names;
}

function lockedNames(disk: DiskView, folders: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const folder of folders) for (const lock of LOCKS) if (disk.entries(folder).has(lock)) for (const name of disk.read(join(folder, lock), readLock) ?? []) names.add(name);
  return names;
}

/** The names in a lock file of any of the tools; a name too many does no harm. */
function readLock(text: string): ReadonlySet<string> {
  const name = '(?:@[\\w.~-]+\\/)?[\\w.~-]+';
  const forms = [`"(?:[^"\\n]*node_modules\\/)?(${name})": ?[[{]`, `^["']?(${name})@[^\\n]*:$`, `^ {2,6}["'/]?(${name})(?:@[^\\n]*|\\/\\d[^\\n]*)?["']?:`];
  return new Set(forms.flatMap((form) => [...text.matchAll(new RegExp(form, 'gm'))].map((match) => match[1]!)));
}

/** The folder itself and those above it, up to `top`. */
export function foldersUpTo(folder: string, top: string | undefined): string[] {
  const folders = [folder];
  for (let at = folder; at !== top && dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
