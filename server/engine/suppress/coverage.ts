import type { Range } from '../model/range';
import { type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { roleOf } from '../syntax/view';
import type { LineIndex } from '../text/lineIndex';
import { commentForms } from './commentForms';
import type { CommentSource } from './comments';

/** Whether a finding that starts at the offset is covered. */
export type Covers = (offset: number) => boolean;

/**
 * What a comment alone on its lines covers: the comments right below it, the next line of code, and with a tree the whole statement (or
 * argument, entry, attribute ...) that begins on it, though not the bodies of functions, classes and blocks in it.
 * `line` is the comment's last line.
 */
export function coverNextLine(source: CommentSource, line: number): Covers {
  const { target, last } = nextCodeLine(source, line);
  const from = source.lines.lineStart(line + 1);
  const to = source.lines.lineEnd(last);
  const code: Covers = target === undefined ? () => false : coverFromLine(source, target);
  // Comments that are passed over can hold findings themselves, such as a password that was commented out.
  return (offset) => (last > line && offset >= from && offset <= to) || code(offset);
}

/** The same for a given line. */
export function coverFromLine(source: CommentSource, target: number): Covers {
  const { lines, tree } = source;
  const start = lines.lineStart(target);
  const end = lines.lineEnd(tree ? target : lastContinued(lines, target));
  const onLine: Covers = (offset) => offset >= start && offset <= end;
  if (!tree) return onLine;
  const first = start + lines.lineText(target).search(/\S|$/);
  const node = outermostStartingAt(tree, first);
  return (offset) => onLine(offset) || isInside(tree, node, offset);
}

/** What a comment behind code covers: its line, and with a tree the statement that ends there. */
export function coverSameLine(source: CommentSource, line: number, commentStart: number): Covers {
  const { lines, tree } = source;
  const start = lines.lineStart(line);
  const end = lines.lineEnd(line);
  const onLine: Covers = (offset) => offset >= start && offset <= end;
  const code = lines.text.slice(start, commentStart).trimEnd();
  if (!tree || code === '') return onLine;
  const node = outermostEndingBetween(tree, start + code.length - 1, start, commentStart);
  return (offset) => onLine(offset) || isInside(tree, node, offset);
}

/** The first line of code below a comment, and the last line that only comments lie on before it. */
function nextCodeLine(
  { document, tree, lines }: CommentSource,
  after: number,
): { readonly target?: number; readonly last: number } {
  const forms = tree ? undefined : commentForms(document.languageId, document.path);
  for (let line = after + 1; line < lines.lineCount; line++) {
    const text = lines.lineText(line);
    const trimmed = text.trim();
    if (trimmed === '') return { last: line - 1 };
    const isComment = tree
      ? isCommentLine(tree, lines.lineStart(line) + text.search(/\S/))
      : forms!.line.some((mark) => trimmed.startsWith(mark)) ||
        forms!.block.some(([open, close]) => trimmed.startsWith(open) && trimmed.endsWith(close));
    if (!isComment) return { target: line, last: line - 1 };
  }
  return { last: lines.lineCount - 1 };
}

/** Whether the line whose first character is at the offset begins with a comment and holds no code after it. */
function isCommentLine(tree: FlatTree, offset: number): boolean {
  let node = nodeAt(tree, offset, offset + 1);
  // In JSX a comment stands in braces.
  if (tree.text[offset] === '{' && roleOf(tree, node) !== Role.Comment) {
    const braces = tree.parent[node]!;
    if (
      braces < 0 ||
      tree.language.kindName[tree.kind[braces]!] !== 'jsx_expression' ||
      roleOf(tree, node + 1) !== Role.Comment
    )
      return false;
    return /^\s*(?:\n|\r|$)/.test(tree.text.slice(tree.end[braces], tree.end[braces]! + 200));
  }
  if (roleOf(tree, node) !== Role.Comment) return false;
  for (;;) {
    const rest = /^[ \t]*/.exec(tree.text.slice(tree.end[node], tree.end[node]! + 200))![0];
    const next = tree.end[node]! + rest.length;
    const char = tree.text[next];
    if (char === undefined || char === '\n' || char === '\r') return true;
    node = nodeAt(tree, next, next + 1);
    if (roleOf(tree, node) !== Role.Comment) return false;
  }
}

/** Lines of comments that may stand between a directive and the code below it. */
const COMMENTS_BETWEEN = 10;

/**
 * The spans of text in which a comment can lie that covers one of the offsets: the statements around them and what stands
 * right above. Looking there only is what keeps suppression out of the time that a keystroke takes.
 */
export function spansAround({ tree, lines }: CommentSource, offsets: readonly number[]): Range[] {
  const spans: Range[] = [];
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    let node = tree ? nodeAt(tree, offset, offset + 1) : -1;
    while (tree && node > 0 && tree.parent[node]! > 0 && !isList(tree, tree.parent[node]!)) node = tree.parent[node]!;
    const first = lines.lineOf(tree && node > 0 ? tree.start[node]! : offset) - COMMENTS_BETWEEN;
    const last = lines.lineOf(tree && node > 0 ? tree.end[node]! : offset) + 1;
    const start = lines.lineStart(Math.max(0, first));
    const end = lines.lineEnd(Math.min(last, lines.lineCount - 1));
    const before = spans[spans.length - 1];
    if (before && start <= before.end)
      spans[spans.length - 1] = { start: Math.min(before.start, start), end: Math.max(before.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}

/** The last line of a logical line that is continued with `\`. */
function lastContinued(lines: LineIndex, line: number): number {
  let last = line;
  while (last + 1 < lines.lineCount && lines.lineText(last).endsWith('\\')) last++;
  return last;
}

/** The widest node that starts at the offset and is a part of a list of statements, not the list itself. */
function outermostStartingAt(tree: FlatTree, offset: number): number {
  let node = nodeAt(tree, offset, offset + 1);
  for (let up = tree.parent[node]!; up >= 0 && tree.start[up] === offset && !isList(tree, up); up = tree.parent[up]!)
    node = up;
  return node;
}

/** The widest node around `offset` that ends on the line, before the comment. */
function outermostEndingBetween(tree: FlatTree, offset: number, lineStart: number, commentStart: number): number {
  let node = nodeAt(tree, offset, offset + 1);
  for (let up = tree.parent[node]!; up >= 0 && !isList(tree, up); up = tree.parent[up]!) {
    if (tree.end[up]! > commentStart || tree.end[up]! <= lineStart) break;
    node = up;
  }
  return node;
}

/** Whether the offset lies in the node but not in a body of statements that lies in the node. */
function isInside(tree: FlatTree, node: number, offset: number): boolean {
  if (offset < tree.start[node]! || offset >= tree.end[node]!) return false;
  // Of an element with children only its own tag is covered.
  if (tree.language.kindName[tree.kind[node]!] === 'jsx_element') return offset < tree.end[node + 1]!;
  let at = nodeAt(tree, offset, offset + 1);
  for (; at > node; at = tree.parent[at]!) if (isList(tree, at)) return false;
  return at === node;
}

/** Whether the node is a list of statements or members, or what the parser could not make sense of. */
function isList(tree: FlatTree, node: number): boolean {
  const role = roleOf(tree, node);
  if (role === Role.Program || role === Role.Block || role === Role.ClassBody || role === Role.Case) return true;
  const kind = tree.language.kindName[tree.kind[node]!];
  return kind === 'switch_body' || kind === 'ERROR';
}
