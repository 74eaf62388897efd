/** A list of findings that are known and accepted: they are counted and not shown, so that new ones stand out. */
export interface Baseline {
  readonly findings: readonly BaselineEntry[];
}

/** One known finding. It holds no code and no line: neither a secret nor an edit above it touches the file. */
export interface BaselineEntry {
  readonly ruleId: string;
  /** Relative to the folder of the baseline file, with `/`. */
  readonly path: string;
  /** 32 hexadecimal digits: the first half is the rule and the code, the second adds the path and the occurrence. */
  readonly fingerprint: string;
}

/** The name of the file that the editor, the command line and CI share. */
export const BASELINE_FILE = '.lintel-baseline.json';

const FORMAT = 1;
/** UTF-16 code units. A list longer than this is no list of exceptions. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** The content half of a fingerprint: equal for the same code in another file. */
function contentOf(fingerprint: string): string {
  return fingerprint.slice(0, 16);
}

/** Reads a baseline file. Throws a sentence without the file's name when it is none. */
export function parseBaseline(text: string): Baseline {
  if (text.length > MAX_LENGTH) throw new Error('it is too long for a baseline');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`it is not JSON (${reason})`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || !('findings' in value) || !Array.isArray(value.findings)) {
    throw new Error('it holds no list `findings`; `lintel baseline create` writes a new one');
  }
  const format = 'format' in value ? value.format : undefined;
  if (format !== FORMAT) throw new Error(`it has format ${String(format)}, this version of Lintel reads format ${FORMAT}`);
  return { findings: value.findings.map(readEntry) };
}

function readEntry(value: unknown, index: number): BaselineEntry {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { rule, path, fingerprint } = entry;
  if (typeof rule !== 'string' || typeof path !== 'string' || typeof fingerprint !== 'string' || !/^[0-9a-f]{32}$/.test(fingerprint)) {
    throw new Error(`entry ${index + 1} needs \`rule\`, \`path\` and a \`fingerprint\` of 32 hexadecimal digits`);
  }
  return { ruleId: rule, path, fingerprint };
}

/** The text of a baseline file: one finding a line and in a fixed order, so that two branches merge. Ends with a line end. */
export function baselineText(baseline: Baseline): string {
  const lines = [...baseline.findings]
    .sort((a, b) => compare(a.path, b.path) || compare(a.ruleId, b.ruleId) || compare(a.fingerprint, b.fingerprint))
    .map(({ ruleId, path, fingerprint }) => `    ${JSON.stringify({ rule: ruleId, path, fingerprint })}`);
  return `{\n  "format": ${FORMAT},\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A file that was checked, and what was found in it. */
export interface BaselineFile {
  readonly path: string;
  readonly findings: readonly { readonly ruleId: string; readonly fingerprint: string }[];
}

/** What a baseline says about the files that were checked. */
export interface BaselineMatch {
  /** For each file, in the order given, the indexes of its findings that are known. */
  readonly known: readonly ReadonlySet<number>[];
  /** Entries of files that were checked or are gone, and that nothing was found for any more. */
  readonly gone: readonly BaselineEntry[];
  /** Entries of files that are there and were not checked: nothing is known about them. */
  readonly elsewhere: readonly BaselineEntry[];
}

/**
 * Finds the known ones among findings. An entry stands for one finding: first the one with its fingerprint, then one with the
 * same code in the same file, then, where the entry's file was checked or is gone, one with the same code in another file: it
 * was moved. So a copy of flawed code is new while the original is there.
 *
 * @param exists Whether a file that was not among the checked ones is still there: then its entries may stand for nothing else.
 */
export function matchBaseline(baseline: Baseline, files: readonly BaselineFile[], exists: (path: string) => boolean): BaselineMatch {
  const known = files.map(() => new Set<number>());
  const left = new Set(baseline.findings);
  const take = (keyOfEntry: (entry: BaselineEntry) => string | undefined, keyOfFinding: (fingerprint: string, path: string) => string): void => {
    const open = new Map<string, BaselineEntry[]>();
    for (const entry of left) {
      const key = keyOfEntry(entry);
      if (key === undefined) continue;
      const list = open.get(key);
      if (list) list.push(entry);
      else open.set(key, [entry]);
    }
    if (open.size === 0) return;
    files.forEach((file, at) => {
      file.findings.forEach((finding, index) => {
        if (known[at]!.has(index)) return;
        const entry = open.get(keyOfFinding(finding.fingerprint, file.path))?.shift();
        if (!entry) return;
        left.delete(entry);
        known[at]!.add(index);
      });
    });
  };
  take(({ fingerprint, path }) => `${fingerprint} ${path}`, (fingerprint, path) => `${fingerprint} ${path}`);
  take(({ fingerprint, path }) => `${contentOf(fingerprint)} ${path}`, (fingerprint, path) => `${contentOf(fingerprint)} ${path}`);
  const checked = new Set(files.map(({ path }) => path));
  const there = new Map<string, boolean>();
  const movable = (path: string): boolean => {
    if (checked.has(path)) return true;
    const answer = there.get(path) ?? exists(path);
    there.set(path, answer);
    return !answer;
  };
  take(({ fingerprint, path }) => (movable(path) ? contentOf(fingerprint) : undefined), contentOf);
  const rest = [...left];
  return { known, gone: rest.filter(({ path }) => movable(path)), elsewhere: rest.filter(({ path }) => !movable(path)) };
}
