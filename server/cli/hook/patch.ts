/** One file of a patch in the form that agents write: `*** Update File: a.js`, `@@`, and lines that begin with ` `, `-` or `+`. */
export interface FilePatch {
  readonly path: string;
  readonly kind: 'add' | 'update' | 'delete';
  readonly hunks: readonly Hunk[];
}

interface Hunk {
  /** Lines that are there, with context. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Reads a patch. What is no patch has no files. */
export function readPatch(text: string): FilePatch[] {
  const files: { path: string; kind: FilePatch['kind']; hunks: { before: string[]; after: string[] }[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, word, path] = /^\*\*\* (Add|Update|Delete) File: (.+)$/.exec(line) ?? [];
    if (word !== undefined && path !== undefined) {
      files.push({ path: path.trim(), kind: word.toLowerCase() as FilePatch['kind'], hunks: [] });
      continue;
    }
    const file = files.at(-1);
    if (line.startsWith('*** ') || !file) continue;
    if (line.startsWith('@@')) {
      file.hunks.push({ before: [], after: [] });
      continue;
    }
    if (file.hunks.length === 0) file.hunks.push({ before: [], after: [] });
    const hunk = file.hunks.at(-1)!;
    const rest = line.slice(1);
    if (line.startsWith('+')) hunk.after.push(rest);
    else if (line.startsWith('-')) hunk.before.push(rest);
    else if (line.startsWith(' ') || line === '') {
      hunk.before.push(rest);
      hunk.after.push(rest);
    }
  }
  return files;
}

/** The text that a patch makes of a file; undefined where it does not fit. A new file has no text before. */
export function patched(text: string, { kind, hunks }: FilePatch): string | undefined {
  if (kind === 'delete') return undefined;
  if (kind === 'add') return hunks.flatMap(({ after }) => after).join('\n') + '\n';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let lines = text.split(/\r?\n/);
  let from = 0;
  for (const hunk of hunks) {
    const { before, after } = trimmed(hunk);
    const at = find(lines, before, from);
    if (at === undefined) return undefined;
    lines = [...lines.slice(0, at), ...after, ...lines.slice(at + before.length)];
    from = at + after.length;
  }
  return lines.join(eol);
}

/** Without an empty line at the end, which is the end of the patch and no context. */
function trimmed({ before, after }: Hunk): Hunk {
  return before.at(-1) === '' && after.at(-1) === '' ? { before: before.slice(0, -1), after: after.slice(0, -1) } : { before, after };
}

/** Where lines stand, as they are or but for spaces at their ends; first behind `from`, then anywhere. */
function find(lines: readonly string[], wanted: readonly string[], from: number): number | undefined {
  for (const same of [(a: string, b: string) => a === b, (a: string, b: string) => a.trim() === b.trim()]) {
    for (const start of [from, 0]) {
      for (let at = start; at + wanted.length <= lines.length; at++) {
        if (wanted.every((line, index) => same(line, lines[at + index]!))) return at;
      }
    }
  }
  return undefined;
}
