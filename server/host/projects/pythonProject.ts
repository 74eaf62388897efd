import { join } from 'node:path';
import { isManifest, type KnownPackages, normalizeName, readManifest } from '../../engine/index';
import type { DiskView } from './diskView';

const ENVIRONMENTS = ['.venv', 'venv', 'env', '.env', 'virtualenv', '.virtualenv'];
const LOCKS = /^(?:poetry|uv|pdm)\.lock$|^pylock[\w.-]*\.toml$|^Pipfile\.lock$/;
/** Where a project's own modules lie beside its folders. */
const SOURCES = ['src', 'lib', 'python', 'tests', 'test', 'app', 'backend'];
const MODULE_FILE = /^([A-Za-z_]\w*)(?:\.[\w-]+)*\.(?:py|pyi|pyx|pyd|so)$/;

/** What a file's Python project has: the folders are those from the file's up to the project's top. */
export function pythonProject(disk: DiskView, folders: readonly string[]): KnownPackages {
  const declared = new Set<string>();
  const there = new Set<string>();
  let manifest: string | undefined;
  let coverage: KnownPackages['coverage'] = 'part';
  for (const folder of folders) {
    const here = disk.entries(folder);
    for (const [name, kind] of here) {
      const path = join(folder, name);
      if (kind === 'folder') {
        if (name === 'requirements') for (const inner of disk.entries(path).keys()) if (declares(disk, join(path, inner), declared)) manifest ??= `requirements/${inner}`;
        if (ENVIRONMENTS.includes(name) && disk.entries(path).has('pyvenv.cfg')) {
          // What the system has installed is not in it.
          if (!(disk.read(join(path, 'pyvenv.cfg'), sharesSystem) ?? false)) coverage = 'whole';
          for (const installed of installedIn(disk, path)) there.add(installed);
        }
      } else if (LOCKS.test(name)) {
        for (const locked of disk.read(path, readLock) ?? []) there.add(locked);
      } else if (/^(?:setup\.py|environment\.ya?ml|tox\.ini|noxfile\.py|conda[\w.-]*\.ya?ml)$/.test(name)) {
        for (const quoted of disk.read(path, readQuoted) ?? []) declared.add(quoted);
        if (name === 'setup.py') manifest ??= name;
      } else if (isManifest(name) && declares(disk, path, declared)) {
        manifest ??= name;
      }
    }
    for (const module of modulesIn(disk, folder)) there.add(module);
    for (const source of SOURCES) if (here.get(source) === 'folder') for (const module of modulesIn(disk, join(folder, source))) there.add(module);
  }
  return { manifest, declared, coverage, present: (name) => there.has(name) };
}

function sharesSystem(text: string): boolean {
  return /^include-system-site-packages\s*=\s*true/im.test(text);
}

function declares(disk: DiskView, path: string, declared: Set<string>): boolean {
  const names = disk.read(path, readNames);
  for (const name of names ?? []) declared.add(name);
  return names !== undefined;
}

function readNames(text: string, path: string): readonly string[] | undefined {
  const manifest = readManifest(path.replaceAll('\\', '/'), text);
  if (manifest?.ecosystem !== 'pypi') return undefined;
  // The project itself can be imported by its own name.
  const own = [...text.matchAll(/^[ \t]*name[ \t]*=[ \t]*["']?([\w.-]+)/gm)].map(([, name]) => name!);
  return [...manifest.entries.map(({ name }) => name), ...own].map((name) => normalizeName('pypi', name));
}

/** What is quoted or listed in a file that is a program or belongs to another tool: a name too many does no harm. */
function readQuoted(text: string): readonly string[] {
  return [...text.matchAll(/(?:["']|^[ \t]*-?[ \t]*)([A-Za-z][\w.-]{1,60})(?=[\s"'=<>!~;[]|$)/gm)].map(([, name]) => normalizeName('pypi', name!));
}

function readLock(text: string): readonly string[] {
  return [...text.matchAll(/^name = "([^"\n]+)"|^ {8}"([\w.-]+)": \{/gm)].map(([, name, key]) => normalizeName('pypi', name ?? key!));
}

/** Modules and distributions of an environment. */
function installedIn(disk: DiskView, environment: string): readonly string[] {
  const libraries = [join(environment, 'Lib', 'site-packages'), ...[...disk.entries(join(environment, 'lib')).keys()].map((version) => join(environment, 'lib', version, 'site-packages'))];
  return libraries.flatMap((library) => disk.derive(library, readLibrary) ?? []);
}

/** What one library folder holds: modules, and distributions by their normalised names. */
function readLibrary(disk: DiskView, library: string): string[] {
  const names = [...modulesIn(disk, library)];
  for (const name of disk.entries(library).keys()) {
    const distribution = /^([\w.]+)-[^-]+\.(?:dist-info|egg-info)$/.exec(name)?.[1] ?? /^([\w.-]+)\.egg-link$/.exec(name)?.[1];
    if (distribution !== undefined) names.push(normalizeName('pypi', distribution));
    // An editable install names the folder of its sources.
    if (name.endsWith('.pth')) for (const folder of disk.read(join(library, name), readFolders) ?? []) names.push(...modulesIn(disk, folder));
  }
  return names;
}

function readFolders(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => /^(?:\/|[A-Za-z]:\\)/.test(line));
}

function modulesIn(disk: DiskView, folder: string): readonly string[] {
  return disk.derive(folder, readModules) ?? [];
}

function readModules(disk: DiskView, folder: string): string[] {
  return [...disk.entries(folder)].flatMap(([name, kind]) => (kind === 'folder' ? (/^[A-Za-z_]\w*$/.test(name) ? [name] : []) : (MODULE_FILE.exec(name)?.[1] ?? [])));
}
