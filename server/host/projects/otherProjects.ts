import { join } from 'node:path';
import { type Ecosystem, goReplaced, isManifest, type KnownPackages, normalizeName, readManifest } from '../../engine/index';
import type { DiskView } from './diskView';

/** What a file's Go module requires. Since Go 1.17, a module lists everything that its packages import. */
export function goProject(disk: DiskView, folders: readonly string[]): KnownPackages {
  const declared = new Set<string>();
  const own = new Set<string>();
  let manifest: string | undefined;
  let coverage: KnownPackages['coverage'] = 'part';
  for (const folder of folders) {
    const here = disk.entries(folder);
    const module = here.has('go.mod') ? disk.read(join(folder, 'go.mod'), readGoMod) : undefined;
    if (module) {
      if (manifest === undefined && module.lists) coverage = 'whole';
      manifest ??= 'go.mod';
      for (const path of module.required) declared.add(path);
      own.add(module.path);
      for (const path of here.has('vendor') ? (disk.read(join(folder, 'vendor', 'modules.txt'), readVendored) ?? []) : []) declared.add(path);
    }
    const members = here.has('go.work') ? (disk.read(join(folder, 'go.work'), readGoWork) ?? []) : [];
    for (const member of members) {
      const path = disk.read(join(folder, member, 'go.mod'), readGoMod)?.path;
      if (path !== undefined) own.add(path);
    }
  }
  return { manifest, declared, coverage, present: (path) => own.has(path) };
}

function readGoMod(text: string): { readonly path: string; readonly required: readonly string[]; readonly lists: boolean } {
  const version = /^go[ \t]+(\d+)\.(\d+)/m.exec(text);
  return {
    path: /^module[ \t]+"?([^\s"]+)/m.exec(text)?.[1] ?? '',
    required: [...(readManifest('go.mod', text)?.entries.map(({ name }) => name) ?? []), ...goReplaced(text)].map((path) => normalizeName('go', path)),
    lists: version !== null && (Number(version[1]) > 1 || Number(version[2]) >= 17),
  };
}

function readVendored(text: string): readonly string[] {
  return [...text.matchAll(/^# (\S+)/gm)].map(([, path]) => normalizeName('go', path!));
}

function readGoWork(text: string): readonly string[] {
  const block = /^use[ \t]*\(([^)]*)\)/m.exec(text)?.[1] ?? '';
  return [...block.split('\n'), ...[...text.matchAll(/^use[ \t]+([^(\s]+)/gm)].map(([, path]) => path!)].map((path) => path.trim()).filter((path) => path !== '' && !path.startsWith('//'));
}

const LOCKS: Readonly<Partial<Record<Ecosystem, readonly [name: string, form: RegExp]>>> = {
  crates: ['Cargo.lock', /^name = "([^"\n]+)"/gm],
  gems: ['Gemfile.lock', /^ {4,6}([\w.-]+)(?: \(|!?$)/gm],
  composer: ['composer.lock', /"name": "([\w.-]+\/[\w.-]+)"/g],
};

/** What manifests and lock files say, in an ecosystem whose imports are not followed. */
export function listedProject(ecosystem: Ecosystem): (disk: DiskView, folders: readonly string[]) => KnownPackages {
  const names = (text: string, path: string): readonly string[] => {
    const manifest = readManifest(path, text);
    if (manifest?.ecosystem !== ecosystem) return [];
    // What a project is called itself, its own documents may install.
    const own = [...text.matchAll(/^[ \t]*(?:\w+\.)?"?name"?[ \t]*[=:][ \t]*["']([\w./-]+)["']/gm)].map(([, name]) => name!);
    return [...manifest.entries.map(({ name }) => name), ...own].map((name) => normalizeName(ecosystem, name));
  };
  const lock = LOCKS[ecosystem];
  const locked = (text: string): readonly string[] => (lock ? [...text.matchAll(lock[1])].map(([, name]) => normalizeName(ecosystem, name!)) : []);
  return (disk, folders) => {
    const declared = new Set<string>();
    const there = new Set<string>();
    for (const folder of folders) {
      for (const [name, kind] of disk.entries(folder)) {
        if (kind !== 'file') continue;
        if (isManifest(name)) for (const entry of disk.read(join(folder, name), names) ?? []) declared.add(entry);
        else if (name === lock?.[0]) for (const entry of disk.read(join(folder, name), locked) ?? []) there.add(entry);
      }
    }
    return { manifest: undefined, declared, coverage: 'part', present: (name) => there.has(name) };
  };
}
