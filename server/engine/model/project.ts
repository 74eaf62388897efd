/** Where packages come from: npm, PyPI, Go modules, crates.io, RubyGems, Packagist, Maven Central. */
export type Ecosystem = 'npm' | 'pypi' | 'go' | 'crates' | 'gems' | 'composer' | 'maven';

/** Every ecosystem. */
export const ECOSYSTEMS: readonly Ecosystem[] = ['npm', 'pypi', 'go', 'crates', 'gems', 'composer', 'maven'];

/** What is known about the packages of one ecosystem around a file, from the manifests, lock files and folders of its project. */
export interface KnownPackages {
  /** The name of the nearest manifest, `package.json`; undefined where there is none. */
  readonly manifest: string | undefined;
  /** Whether everything that the project uses would be found here, so that what is not found is not there. */
  readonly coverage: 'whole' | 'part';
  /** Names that the manifests declare, as `normalizeName` writes them; for Go, paths of modules. */
  readonly declared: ReadonlySet<string>;
  /** Whether a package or module is locked, installed, an alias or a part of the project itself. */
  present(name: string): boolean;
}
