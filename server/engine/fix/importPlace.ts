import type { TextEdit } from '../model/range';
import type { FlatTree } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { roleOf } from '../syntax/view';
import { LineIndex } from '../text/lineIndex';

/** What imports are put behind: the last import or directive, or else the head of the file. */
export interface ImportAnchor {
  /** -1: nothing but comments stands before the new import. */
  readonly node: number;
  /** Whether a blank line sets the new import off from the anchor. */
  readonly apart: 'blank-line' | 'none';
}

/** The edit that adds a whole line at the place for imports. */
export function importLine(tree: FlatTree, statement: string, anchor: ImportAnchor, eol: string): TextEdit {
  const lines = new LineIndex(tree.text);
  const gap = anchor.apart === 'blank-line' ? eol : '';
  if (anchor.node < 0) return atHead(tree, lines, statement, eol);
  const line = lines.lineOf(tree.end[anchor.node]!);
  if (line + 1 >= lines.lineCount) return insertion(lines.text.length, eol + gap + statement);
  return insertion(lines.lineStart(line + 1), gap + statement + eol);
}

/** Below what must come first and below a heading comment that a blank line sets off, else above everything. */
function atHead(tree: FlatTree, lines: LineIndex, statement: string, eol: string): TextEdit {
  let line = firstFreeLine(lines);
  for (let child = 1; child < tree.next[0]!; child = tree.next[child]!) {
    const kind = tree.language.kindName[tree.kind[child]!];
    if (roleOf(tree, child) !== Role.Comment && kind !== 'hash_bang_line') break;
    const below = lines.lineOf(tree.end[child]!) + 1;
    if (below < lines.lineCount - 1 && lines.lineText(below).trim() === '') line = Math.max(line, below + 1);
  }
  const bom = line === 0 && lines.text.startsWith('\ufeff') ? 1 : 0;
  const gap = lines.lineText(line).trim() === '' ? '' : eol;
  return insertion(lines.lineStart(line) + bom, statement + eol + gap);
}

/** `#!` and, for Python (PEP 263), an encoding in the first two lines stay where they are. */
function firstFreeLine(lines: LineIndex): number {
  let line = /^\ufeff?#!/.test(lines.lineText(0)) ? 1 : 0;
  // The same for Ruby, which has more such comments.
  while (/^\ufeff?[ \t\f]*#.*?(?:coding[:=][ \t]*[-\w.]+|\b(?:frozen_string_literal|warn_indent|typed):)/.test(lines.lineText(line))) line++;
  return Math.min(line, lines.lineCount - 1);
}

/** The edit that adds a name behind the last one of a list, on a line of its own where the list stands on several. */
export function listItem(tree: FlatTree, list: readonly number[], name: string, eol: string): TextEdit {
  const last = list[list.length - 1]!;
  const previous = list[list.length - 2];
  const end = tree.end[last]!;
  const gap = tree.text.slice(
    previous === undefined ? end : tree.end[previous]!,
    previous === undefined ? end : tree.start[last]!,
  );
  const ownLine = /[\r\n]([ \t]*)$/.exec(gap);
  return insertion(end, ownLine ? `,${eol}${ownLine[1]}${name}` : `, ${name}`);
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
