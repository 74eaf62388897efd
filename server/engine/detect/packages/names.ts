import type { Ecosystem } from '../../model/project';
import { NODE_MODULES, NPM_LOOK_ALIKES, NPM_PACKAGES, NPM_PROVIDED } from './known/npm';
import { COMPOSER_PACKAGES, CRATE_LOOK_ALIKES, CRATES, GEM_LOOK_ALIKES, GEMS, GO_MODULES, MAVEN_ARTIFACTS, ONE_ECOSYSTEM } from './known/others';
import { PYPI_LOOK_ALIKES, PYPI_PACKAGES, PYTHON_DISTRIBUTIONS, PYTHON_MODULE_NAMES, PYTHON_MODULES, PYTHON_PROVIDED } from './known/python';
import { indexNames, type NameIndex } from './near';

/** What the name of a package tells by itself. */
export type NameVerdict =
  /** Comes with the language. */
  | { readonly kind: 'built-in' }
  /** Well known. */
  | { readonly kind: 'known' }
  /** Near to a well-known name. */
  | { readonly kind: 'near'; readonly of: string }
  /** The name of a Python module that a package of another name brings. */
  | { readonly kind: 'module'; readonly of: string }
  /** The name of something well known in another ecosystem. */
  | { readonly kind: 'other-ecosystem'; readonly ecosystem: Ecosystem }
  /** Nothing is known about it here, which does not mean that there is no such package. */
  | { readonly kind: 'unknown' };

interface Catalogue {
  readonly known: ReadonlySet<string>;
  readonly index: NameIndex;
}

/** Judges names. Its indexes are made when they are first needed. */
export class NameJudge {
  readonly #catalogues = new Map<Ecosystem, Catalogue>();

  /** What a name tells in an ecosystem. `name` is as a manifest or a command writes it; for Go, an import's path. */
  judge(ecosystem: Ecosystem, written: string): NameVerdict {
    const name = normalizeName(ecosystem, written);
    if (isBuiltIn(ecosystem, written)) return { kind: 'built-in' };
    const { known, index } = this.#catalogue(ecosystem);
    if (known.has(name) || (ecosystem === 'go' && prefixes(name).some((prefix) => known.has(prefix)))) return { kind: 'known' };
    const module = ecosystem === 'pypi' ? PYTHON_MODULE_NAMES.get(name) : undefined;
    if (module !== undefined) return { kind: 'module', of: module };
    const other = ONE_ECOSYSTEM.get(name);
    if (other !== undefined && other !== ecosystem) return { kind: 'other-ecosystem', ecosystem: other };
    const near = index.nearest(ecosystem === 'go' ? goRoot(name) : name);
    return near === undefined ? { kind: 'unknown' } : { kind: 'near', of: near };
  }

  #catalogue(ecosystem: Ecosystem): Catalogue {
    let catalogue = this.#catalogues.get(ecosystem);
    if (!catalogue) {
      const { names, alikes } = CATALOGUES[ecosystem];
      const normal = (list: Iterable<string>): string[] => Array.from(list, (name) => normalizeName(ecosystem, name));
      catalogue = { known: new Set([...normal(names), ...normal(alikes)]), index: indexNames(ecosystem === 'crates' ? names : normal(names)) };
      this.#catalogues.set(ecosystem, catalogue);
    }
    return catalogue;
  }
}

const NONE: ReadonlySet<string> = new Set();
const CATALOGUES: Readonly<Record<Ecosystem, { readonly names: ReadonlySet<string>; readonly alikes: ReadonlySet<string> }>> = {
  npm: { names: NPM_PACKAGES, alikes: NPM_LOOK_ALIKES },
  pypi: { names: PYPI_PACKAGES, alikes: PYPI_LOOK_ALIKES },
  go: { names: GO_MODULES, alikes: NONE },
  crates: { names: CRATES, alikes: CRATE_LOOK_ALIKES },
  gems: { names: GEMS, alikes: GEM_LOOK_ALIKES },
  composer: { names: COMPOSER_PACKAGES, alikes: NONE },
  maven: { names: MAVEN_ARTIFACTS, alikes: NONE },
};

/** The one way to write a name, where an ecosystem takes several for the same. */
export function normalizeName(ecosystem: Ecosystem, name: string): string {
  switch (ecosystem) {
    case 'pypi':
      return name.toLowerCase().replace(/[-_.]+/g, '-');
    case 'crates':
      return name.toLowerCase().replaceAll('_', '-');
    case 'go':
    case 'composer':
      return name.toLowerCase();
    default:
      return name;
  }
}

/** Whether a name is one that the language or its runtime answers. */
export function isBuiltIn(ecosystem: Ecosystem, name: string): boolean {
  switch (ecosystem) {
    case 'npm':
      return NODE_MODULES.has(name) || NPM_PROVIDED.has(name);
    case 'pypi':
      return PYTHON_MODULES.has(name) || PYTHON_PROVIDED.has(name);
    case 'go':
      return !name.split('/')[0]!.includes('.');
    case 'crates':
      return ['std', 'core', 'alloc', 'proc_macro', 'test'].includes(name);
    case 'composer':
      return /^(?:php|hhvm|(?:ext|lib)-.+|composer(?:-.+)?)$/.test(name);
    default:
      return false;
  }
}

/** The distributions that may bring a Python module, normalised; its own name where nothing else is known. */
export function distributionsOf(module: string): readonly string[] {
  return [module, ...(PYTHON_DISTRIBUTIONS.get(module) ?? [])].map((name) => normalizeName('pypi', name));
}

/** Every path that a Go import may have its module at, the longest first. */
export function prefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** The part of a Go path that names the project: host, owner and repository; `v2` and what is below do not count. */
function goRoot(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, /^(?:github|gitlab|bitbucket)\./.test(parts[0]!) ? 3 : 2).join('/');
}
