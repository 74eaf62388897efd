import { anchorLines, linesOf } from '../../provenance';
import type { Change, Replacement } from './payload';
import { type FilePatch, patched, readPatch } from './patch';

/** A file before and after a tool's change. Of a part whose place in the file is not known, `after` has the part alone. */
export interface FileChange {
  /** As the agent gave it. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** From the first to the last line, both counted from 1. */
export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
}

/** Gives a file's text; undefined where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** What a change that is about to be made makes of the files. Nothing for a change that will not fit: the tool will refuse it. */
export function upcoming(path: string, change: Change, read: ReadFile): FileChange[] {
  if (change.kind === 'patch') return readPatch(change.text).flatMap((file) => upcomingPatch(file, read));
  const before = read(path);
  const after = made(change, before);
  return after === undefined ? [] : [{ path, before: before ?? '', after }];
}

/** What a change that was made has made of the files, as far as that can be told from what is there now. */
export function done(path: string, change: Change, read: ReadFile): FileChange[] {
  if (change.kind === 'patch') return readPatch(change.text).flatMap((file) => donePatch(file, read));
  const now = read(path);
  if (now === undefined) return [];
  if (change.kind === 'replace') return [{ path, before: undone(now, change.edits), after: now }];
  if (change.kind === 'insert') {
    const at = now.indexOf(change.text);
    return [{ path, before: at < 0 ? now : now.slice(0, at) + now.slice(at + change.text.length), after: now }];
  }
  return [{ path, before: change.kind === 'part' ? now : '', after: now }];
}

/** The lines of `after` that do not stand in `before` too, in the same order: what lies between two changes is nobody's new work. */
export function writtenLines({ before, after }: FileChange): LineRange[] {
  if (after === '' || before === after) return [];
  const now = withoutLast(linesOf(after));
  const kept = new Set(before === '' ? [] : anchorLines(withoutLast(linesOf(before)), now));
  const ranges: LineRange[] = [];
  for (const index of now.keys()) {
    if (kept.has(index)) continue;
    const last = ranges.at(-1);
    if (last?.endLine === index) ranges[ranges.length - 1] = { ...last, endLine: index + 1 };
    else ranges.push({ startLine: index + 1, endLine: index + 1 });
  }
  return ranges;
}

/** Lines without the empty one behind the last end of line. */
function withoutLast(lines: readonly string[]): readonly string[] {
  return lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function upcomingPatch(file: FilePatch, read: ReadFile): FileChange[] {
  const before = file.kind === 'add' ? '' : read(file.path);
  const after = before === undefined ? undefined : patched(before, file);
  return before === undefined || after === undefined ? [] : [{ path: file.path, before, after }];
}

function donePatch(file: FilePatch, read: ReadFile): FileChange[] {
  const now = read(file.path);
  if (now === undefined || file.kind === 'delete') return [];
  const back = { ...file, hunks: file.hunks.map(({ before, after }) => ({ before: after, after: before })) };
  return [{ path: file.path, before: file.kind === 'add' ? '' : (patched(now, back) ?? now), after: now }];
}

function made(change: Exclude<Change, { kind: 'patch' }>, before: string | undefined): string | undefined {
  switch (change.kind) {
    case 'whole':
    case 'part':
      return change.text;
    case 'insert': {
      if (before === undefined) return undefined;
      const lines = before.split('\n');
      const text = change.text.endsWith('\n') ? change.text.slice(0, -1) : change.text;
      return [...lines.slice(0, change.afterLine), text, ...lines.slice(change.afterLine)].join('\n');
    }
    case 'replace': {
      let text: string | undefined = before ?? '';
      for (const edit of change.edits) text = text === undefined ? undefined : replaced(text, edit);
      return text;
    }
  }
}

/** Undefined where the text to be replaced is not there. An empty one stands for a new file. */
function replaced(text: string, { before, after, all }: Replacement): string | undefined {
  if (before === '') return text === '' ? after : undefined;
  // Files with CRLF are often shown to agents without the CR.
  const fits = text.includes(before) || !text.includes('\r\n');
  const [wanted, fresh] = fits ? [before, after] : [before.replace(/\r?\n/g, '\r\n'), after.replace(/\r?\n/g, '\r\n')];
  if (!text.includes(wanted)) return undefined;
  return all ? text.split(wanted).join(fresh) : text.replace(wanted, () => fresh);
}

function undone(now: string, edits: readonly Replacement[]): string {
  return edits.reduceRight((text, { before, after, all }) => (after === '' ? text : (replaced(text, { before: after, after: before, ...(all ? { all } : {}) }) ?? text)), now);
}
