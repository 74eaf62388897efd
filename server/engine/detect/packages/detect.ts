import type { Audience } from '../../model/finding';
import type { Fix } from '../../model/fix';
import type { Ecosystem, KnownPackages } from '../../model/project';
import type { Range } from '../../model/range';
import type { Projects } from '../../ports';
import type { FlatTree } from '../../syntax/flatTree';
import { compileGlobs, type GlobSet } from '../../text/glob';
import type { CheckFinding } from '../checks';
import { fileRole } from '../secrets/fileRole';
import { mayInstall, readCommands } from './commands';
import { importEcosystem, type ImportedName, importPlace, readImportedNames, replaceImported, unusedImport } from './imports';
import { isManifest, readManifest } from './manifests';
import { distributionsOf, isBuiltIn, NameJudge, normalizeName, prefixes } from './names';

/** How people call the ecosystems. */
const ECOSYSTEM_NAMES: Readonly<Record<Ecosystem, string>> = {
  npm: 'npm', pypi: 'PyPI (Python)', go: 'Go', crates: 'crates.io (Rust)', gems: 'RubyGems', composer: 'Packagist (PHP)', maven: 'Maven Central',
};

/** Folders of code that was copied or built, or that the tools of its language leave out. */
const ELSEWHERE = /(?:^|\/)(?:_[^/]*|vendor|third[_-]party|public|static|assets|dist|build|out|templates?)\//i;
/** Modules that a build step writes. */
const GENERATED_MODULE = /^_|_pb2(?:_grpc)?$|^version$/;

/** What a scan asks about. */
export interface PackageSubject {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  /** Lintel's name of the file's language; undefined where it has no grammar. */
  readonly language: string | undefined;
  /** Names that the project allows, with `*` for any part of a name. */
  readonly allowed: readonly string[];
}

/** What the text alone shows. */
export interface PackageSuspects {
  /** Findings that need no tree. */
  readonly found: readonly CheckFinding[];
  /** Imports of packages that nothing accounts for: whether they count, the tree tells. */
  readonly imports: readonly ImportedName[];
}

/** Looks for names of packages that are not what they seem. */
export class PackageDetector {
  readonly #judge = new NameJudge();
  readonly #allowed = new WeakMap<readonly string[], GlobSet>();

  constructor(private readonly projects: Projects | undefined) {}

  /** The suspects of a text; undefined for nearly all texts. */
  suspects(subject: PackageSubject): PackageSuspects | undefined {
    const { path, text } = subject;
    const ecosystem = subject.language === undefined ? undefined : importEcosystem(subject.language);
    if (ecosystem) {
      const imports = this.#unaccounted(subject, ecosystem);
      return imports.length > 0 ? { found: [], imports } : undefined;
    }
    const manifest = readManifest(path, text);
    const found = manifest
      ? manifest.entries.flatMap(({ name, range, from }) => (from === 'registry' ? this.#named(subject, manifest.ecosystem, name, range, 'manifest') : []))
      : mayInstall(path)
        ? readCommands(path, text).flatMap(({ ecosystem: of, name, range }) => this.#named(subject, of, name, range, 'command'))
        : [];
    return found.length > 0 ? { found, imports: [] } : undefined;
  }

  /** The findings of suspects, with what the tree tells about imports. */
  judge({ found, imports }: PackageSuspects, subject: PackageSubject, tree: FlatTree | undefined): readonly CheckFinding[] {
    const ecosystem = tree && importEcosystem(tree.language.spec.id);
    const known = ecosystem && this.projects?.packages(subject.uri, ecosystem);
    if (!tree || !ecosystem || !known) return found;
    return [...found, ...imports.flatMap((imported) => this.#imported(imported, { subject, ecosystem, known, tree }))];
  }

  #unaccounted(subject: PackageSubject, ecosystem: Ecosystem): ImportedName[] {
    if (/\.d\.[cm]?ts$/.test(subject.path)) return [];
    if (!this.projects) return [];
    const names = readImportedNames(ecosystem, subject.text).filter(({ name }) => !isBuiltIn(ecosystem, name));
    // Most files need nothing but what the language brings: then nobody has to look at the disk.
    const known = names.length > 0 ? this.projects.packages(subject.uri, ecosystem) : undefined;
    if (!known) return [];
    const answers = new Map<string, boolean>();
    return names.filter(({ name }) => {
      let accounted = answers.get(name);
      if (accounted === undefined) answers.set(name, (accounted = isAccounted(ecosystem, name, known) || this.#isAllowed(subject, name)));
      return !accounted;
    });
  }

  /** A name in a manifest or a command: what it tells by itself. */
  #named(subject: PackageSubject, ecosystem: Ecosystem, name: string, range: Range, where: 'manifest' | 'command'): CheckFinding[] {
    const verdict = this.#judge.judge(ecosystem, name);
    if (verdict.kind === 'known' || verdict.kind === 'built-in' || verdict.kind === 'unknown' || this.#isAllowed(subject, name)) return [];
    const known = this.projects?.packages(subject.uri, ecosystem);
    // What is locked or installed does exist, and a command may name what the project itself declares.
    const normal = normalizeName(ecosystem, name);
    const there = known !== undefined && (known.present(normal) || (where === 'command' && known.declared.has(normal)));
    return [this.#finding(verdict, { ecosystem, name, range, audience: there ? 'audit' : this.#audience(subject) })];
  }

  #finding(verdict: Exclude<ReturnType<NameJudge['judge']>, { kind: 'known' | 'built-in' | 'unknown' }>, at: { ecosystem: Ecosystem; name: string; range: Range; audience: Audience }): CheckFinding {
    const { ecosystem, name, range, audience } = at;
    const values = { NAME: name, REGISTRY: ECOSYSTEM_NAMES[ecosystem] };
    if (verdict.kind === 'other-ecosystem') return { check: 'package-other-ecosystem', range, values: { ...values, OTHER: ECOSYSTEM_NAMES[verdict.ecosystem] }, audience, fixes: [] };
    const why = verdict.kind === 'module' ? 'is the name of a module, which comes with the package' : 'is one slip away from the well-known package';
    return { check: 'package-look-alike', range, values: { ...values, WHY: why, MEANT: verdict.of }, audience, fixes: [replacement(ecosystem, name, verdict.of, range)] };
  }

  #imported({ name, range }: ImportedName, at: { subject: PackageSubject; ecosystem: Ecosystem; known: KnownPackages; tree: FlatTree }): CheckFinding[] {
    const { subject, ecosystem, known, tree } = at;
    const place = importPlace(tree, range);
    if (place === 'none' || place === 'type') return [];
    const here = this.#audience(subject);
    const verdict = ecosystem === 'pypi' ? this.#module(name) : this.#judge.judge(ecosystem, name);
    if (verdict.kind === 'near') {
      const named = this.#finding(verdict, { ecosystem, name, range, audience: place === 'optional' ? 'review' : here });
      const edits = replaceImported(tree, ecosystem, name, verdict.of, range);
      const finding = { ...named, fixes: edits ? [{ id: 'package/replace', title: `Use \`${verdict.of}\``, applicability: 'unsafe' as const, edits }] : [] };
      const line = unusedImport(tree, range);
      return [line ? { ...finding, fixes: [...finding.fixes, removal(line)] } : finding];
    }
    if (known.manifest === undefined) return [];
    const sure = known.coverage === 'whole' && place === 'needed' && verdict.kind !== 'known' && !ELSEWHERE.test(subject.path) && !/\bsys\.path\b|\/\/go:build\b/.test(subject.text);
    const line = unusedImport(tree, range);
    return [
      {
        check: 'package-undeclared',
        range,
        values: { NAME: name, MANIFEST: known.manifest },
        // A well-known package that is not declared is a slip, and in a test hardly that.
        audience: sure ? here : here === 'everyday' || verdict.kind !== 'known' ? 'review' : 'audit',
        ...(sure ? {} : { confidence: 'low' }),
        fixes: line ? [removal(line)] : [],
      },
    ];
  }

  /** A Python module is judged by the packages that may bring it. */
  #module(name: string): ReturnType<NameJudge['judge']> {
    const verdicts = distributionsOf(name).map((distribution) => this.#judge.judge('pypi', distribution));
    return verdicts.find(({ kind }) => kind === 'known') ?? verdicts.find(({ kind }) => kind === 'near') ?? { kind: 'unknown' };
  }

  /** Tests, documents and examples name packages that nobody means to install. */
  #audience({ path }: PackageSubject): Audience {
    const role = fileRole(path);
    return role === 'source' || role === 'config' || (role === 'document' && (mayInstall(path) || isManifest(path))) ? 'everyday' : 'review';
  }

  #isAllowed({ allowed }: PackageSubject, name: string): boolean {
    if (allowed.length === 0) return false;
    let globs = this.#allowed.get(allowed);
    if (!globs) this.#allowed.set(allowed, (globs = compileGlobs(allowed)));
    return globs.matches(name);
  }
}

/** Whether the language, the project or what is installed accounts for an import. */
function isAccounted(ecosystem: Ecosystem, name: string, known: KnownPackages): boolean {
  if (isBuiltIn(ecosystem, name) || (ecosystem === 'npm' && isBuiltIn(ecosystem, name.split('/')[0]!))) return true;
  if (ecosystem === 'npm') return known.declared.has(name) || known.declared.has(typesOf(name)) || known.present(name);
  if (ecosystem === 'go') return prefixes(name).some((prefix) => known.declared.has(normalizeName('go', prefix)) || known.present(prefix));
  const distributions = distributionsOf(name);
  if (GENERATED_MODULE.test(name) || known.present(name) || distributions.some((distribution) => known.declared.has(distribution) || known.present(distribution))) return true;
  // Names of modules and of packages are often each other's parts: `foo` comes with `python-foo`, `foo_client` with `foo`.
  const plain = normalizeName('pypi', name);
  for (const declared of known.declared) if (plain.length > 2 && declared.length > 2 && (declared.includes(plain) || plain.includes(declared))) return true;
  return false;
}

/** The package that has the types of another. */
function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}

function replacement(ecosystem: Ecosystem, name: string, meant: string, range: Range): Fix {
  // A manifest of Maven has group and artifact apart.
  const newText = ecosystem === 'maven' ? meant.slice(meant.indexOf(':') + 1) : meant;
  return { id: 'package/replace', title: `Use \`${meant}\``, applicability: 'unsafe', edits: name === newText ? [] : [{ range, newText }] };
}

function removal(range: Range): Fix {
  return { id: 'package/remove-import', title: 'Remove the import, which nothing uses', applicability: 'unsafe', edits: [{ range, newText: '' }] };
}
