import type { Ecosystem } from '../../model/project';
import type { Range } from '../../model/range';
import { jsonKeys } from './jsonKeys';

/** A package that a manifest asks for. */
export interface ManifestEntry {
  readonly name: string;
  /** Where the name stands. */
  readonly range: Range;
  /** `elsewhere`: from a path, a repository or an address, and not from the registry. */
  readonly from: 'registry' | 'elsewhere';
}

/** A manifest, read. */
export interface Manifest {
  readonly ecosystem: Ecosystem;
  readonly entries: readonly ManifestEntry[];
}

type Reader = (text: string) => ManifestEntry[];

/** By file name in lower case. */
const READERS: readonly (readonly [RegExp, Ecosystem, Reader])[] = [
  [/^package\.json$/, 'npm', packageJson],
  [/^(?:[\w.-]*requirements[\w.-]*|constraints[\w.-]*)\.(?:txt|in)$/, 'pypi', requirements],
  [/^pyproject\.toml$/, 'pypi', pyproject],
  [/^pipfile$/, 'pypi', (text) => tomlTables(text, /^(?:dev-)?packages$/)],
  [/^setup\.cfg$/, 'pypi', setupCfg],
  [/^go\.mod$/, 'go', goMod],
  [/^cargo\.toml$/, 'crates', cargoToml],
  [/^gemfile$|\.gemspec$/, 'gems', gemfile],
  [/^composer\.json$/, 'composer', composerJson],
  [/^pom\.xml$/, 'maven', pom],
  [/^build\.gradle(?:\.kts)?$/, 'maven', gradle],
];

/** Reads a manifest by its file name; undefined for any other file. Never throws: what it cannot read is left out. */
export function readManifest(path: string, text: string): Manifest | undefined {
  const found = readerOf(path);
  return found && { ecosystem: found[1], entries: found[2](text) };
}

/** Whether a file is a manifest, by its name. */
export function isManifest(path: string): boolean {
  return readerOf(path) !== undefined;
}

function readerOf(path: string): (typeof READERS)[number] | undefined {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1).toLowerCase();
  // `requirements/dev.txt` is how larger projects part them.
  if (/(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/i.test(path)) return READERS[1];
  return READERS.find(([pattern]) => pattern.test(name));
}

function packageJson(text: string): ManifestEntry[] {
  const sections = /^(?:dev|peer|optional)?[dD]ependencies$/;
  return jsonKeys(text).flatMap(({ path, key, range, value }) =>
    path.length === 1 && sections.test(path[0]!) && value !== undefined ? [{ name: key, range, from: fromOf(value, /^(?:workspace|file|link|portal|git|github|https?|catalog)\b|^[\w.-]+\/|^npm:/) }] : [],
  );
}

function composerJson(text: string): ManifestEntry[] {
  return jsonKeys(text).flatMap(({ path, key, range, value }) => (path.length === 1 && /^require(?:-dev)?$/.test(path[0]!) && value !== undefined && key.includes('/') ? [{ name: key, range, from: 'registry' as const }] : []));
}

function fromOf(version: string, elsewhere: RegExp): ManifestEntry['from'] {
  return elsewhere.test(version) ? 'elsewhere' : 'registry';
}

const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(@|[=<>!~;,(\s#]|$)/;

/** One requirement of Python as PEP 508 writes it, at an offset. */
function requirement(text: string, at: number): ManifestEntry[] {
  const match = REQUIREMENT.exec(text);
  if (!match || /^[^@#;]*(?:\/|\\)/.test(text) || /\.(?:whl|zip|gz|txt)$/.test(match[1]!)) return match && match[2] === '@' ? [{ name: match[1]!, range: { start: at, end: at + match[1]!.length }, from: 'elsewhere' }] : [];
  return [{ name: match[1]!, range: { start: at, end: at + match[1]!.length }, from: match[2] === '@' ? 'elsewhere' : 'registry' }];
}

function requirements(text: string): ManifestEntry[] {
  return [...text.matchAll(/^[ \t]*([A-Za-z0-9][^\n\r]*)/gm)].flatMap((match) => requirement(match[1]!, match.index + match[0].length - match[1]!.length));
}

/** A table of a TOML text: its name and what stands between its head and the next. */
function tables(text: string): { readonly name: string; readonly start: number; readonly body: string }[] {
  const heads = [...text.matchAll(/^[ \t]*\[\[?([^\]\n]+)\]\]?[ \t]*(?:#[^\n]*)?$/gm)];
  const found = heads.map((head, index) => {
    const start = head.index + head[0].length;
    return { name: head[1]!.replaceAll(/["'\s]/g, ''), start, body: text.slice(start, heads[index + 1]?.index ?? text.length) };
  });
  return [{ name: '', start: 0, body: text.slice(0, heads[0]?.index ?? text.length) }, ...found];
}

/** The keys of the tables with such a name. */
function tomlTables(text: string, wanted: RegExp): ManifestEntry[] {
  return tables(text).flatMap(({ name, start, body }) =>
    !wanted.test(name)
      ? []
      : [...body.matchAll(/^[ \t]*["']?([A-Za-z0-9][\w.-]*?)["']?[ \t]*(?:\.[ \t]*\w+[ \t]*)?=[ \t]*([^\n]*)/gm)].map((match): ManifestEntry => {
          const at = start + match.index + match[0].indexOf(match[1]!);
          return { name: match[1]!, range: { start: at, end: at + match[1]!.length }, from: fromOf(match[2]!, /\b(?:path|git|url|workspace|package|registry|index)\s*=/) };
        }),
  );
}

function pyproject(text: string): ManifestEntry[] {
  const listed = tables(text).flatMap(({ name, start, body }) => {
    const all = /^(?:project\.optional-dependencies|dependency-groups|tool\.pdm\.dev-dependencies)$/.test(name);
    const some = /^(?:project|build-system|tool\.uv|tool\.hatch\.envs\..+|tool\.setuptools\.dynamic)$/.test(name);
    if (!all && !some) return [];
    const key = all ? '["\']?[\\w.-]+["\']?' : '(?:dependencies|requires|dev-dependencies|extra-dependencies)';
    let read = 0;
    return [...body.matchAll(new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*\\[`, 'gm'))].flatMap((match) => {
      // What stands within a list that goes on is no list of its own.
      if (match.index < read) return [];
      const list = strings(body, match.index + match[0].length);
      read = list.end;
      return list.found.flatMap((string) => requirement(string.text, start + string.start));
    });
  });
  return [...listed, ...tomlTables(text, /^tool\.poetry\.(?:dev-dependencies|dependencies|group\.[^.]+\.dependencies)$/).filter(({ name }) => name !== 'python')];
}

/** The strings of a list, up to the bracket that ends it. */
function strings(text: string, from: number): { readonly found: readonly { readonly text: string; readonly start: number }[]; readonly end: number } {
  const found: { text: string; start: number }[] = [];
  const token = /"([^"\n]*)"|'([^'\n]*)'|#[^\n]*|\]|\{[^{}\n]*\}/g;
  token.lastIndex = from;
  let match = token.exec(text);
  for (; match && match[0] !== ']'; match = token.exec(text)) {
    const string = match[1] ?? match[2];
    if (string !== undefined) found.push({ text: string, start: match.index + 1 });
  }
  return { found, end: match ? match.index : text.length };
}

function setupCfg(text: string): ManifestEntry[] {
  return tables(text).flatMap(({ name, start, body }) => {
    if (!/^options(?:\.extras_require)?$/.test(name)) return [];
    const key = name === 'options' ? '(?:install_requires|tests_require|setup_requires)' : '[\\w.-]+';
    return [...body.matchAll(new RegExp(`^${key}[ \\t]*=([^\\n]*(?:\\n[ \\t]+[^\\n]*)*)`, 'gm'))].flatMap((match) => {
      const at = start + match.index + match[0].length - match[1]!.length;
      return [...match[1]!.matchAll(/^[ \t]*([A-Za-z0-9][^\n;]*)/gm)].flatMap((line) => requirement(line[1]!, at + line.index + line[0].length - line[1]!.length));
    });
  });
}

/** The modules that a `go.mod` or `go.work` takes from elsewhere. */
export function goReplaced(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const arrow = line.indexOf('=>');
    const words = arrow < 0 ? [] : line.slice(0, Math.min(arrow, 1000)).trim().split(/\s+/);
    return (words[0] === 'replace' ? words[1] : words[0]) ?? [];
  });
}

function goMod(text: string): ManifestEntry[] {
  const replaced = new Set(goReplaced(text));
  return [...text.matchAll(/^[ \t]*(?:require[ \t]+)?([\w-]+(?:\.[\w-]+)+(?:\/[^\s"]*)?)[ \t]+v\d[^\s]*[ \t]*(?:\/\/[^\n]*)?$/gm)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!);
    return { name: match[1]!, range: { start, end: start + match[1]!.length }, from: replaced.has(match[1]!) ? 'elsewhere' : 'registry' };
  });
}

function cargoToml(text: string): ManifestEntry[] {
  const single = [...text.matchAll(/^[ \t]*\[(?:target\.[^\n]+\.)?(?:dev-|build-)?dependencies\.([\w-]+)\]/gm)].map((match): ManifestEntry => {
    const start = match.index + match[0].length - 1 - match[1]!.length;
    return { name: match[1]!, range: { start, end: start + match[1]!.length }, from: 'elsewhere' };
  });
  return [...tomlTables(text, /^(?:workspace\.|target\..+\.)?(?:dev-|build-)?dependencies$/), ...single];
}

function gemfile(text: string): ManifestEntry[] {
  return [...text.matchAll(/^[ \t]*(?:gem|\w+\.add_(?:development_|runtime_)?dependency)[ \t(]+(["'])([\w.-]+)\1([^\n]*)/gm)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]! + match[2]!) + 1;
    return { name: match[2]!, range: { start, end: start + match[2]!.length }, from: fromOf(match[3]!, /\b(?:path|git|github|source)\b/) };
  });
}

function pom(text: string): ManifestEntry[] {
  return [...text.matchAll(/<(?:dependency|parent|plugin)>([\s\S]{0,2000}?)<\/(?:dependency|parent|plugin)>/g)].flatMap((match) => {
    const group = /<groupId>\s*([\w.-]+)\s*<\/groupId>/.exec(match[1]!);
    const artifact = /<artifactId>\s*([\w.-]+)\s*<\/artifactId>/.exec(match[1]!);
    if (!group || !artifact) return [];
    const start = match.index + match[0].indexOf(artifact[0]) + artifact[0].indexOf(artifact[1]!);
    return [{ name: `${group[1]!}:${artifact[1]!}`, range: { start, end: start + artifact[1]!.length }, from: 'registry' as const }];
  });
}

function gradle(text: string): ManifestEntry[] {
  const configurations = 'implementation|api|compileOnly|runtimeOnly|testImplementation|testRuntimeOnly|testCompileOnly|annotationProcessor|kapt|ksp|developmentOnly|compile|testCompile';
  return [...text.matchAll(new RegExp(`^[ \\t]*(?:${configurations})[ \\t(]+(?:platform\\()?(["'])([\\w.-]+:([\\w.-]+))(?::[^"'\\n]*)?\\1`, 'gm'))].map((match) => {
    const start = match.index + match[0].indexOf(match[2]!) + match[2]!.length - match[3]!.length;
    return { name: match[2]!, range: { start, end: start + match[3]!.length }, from: 'registry' as const };
  });
}
