import type { Range, TextEdit } from '../model/range';
import { FLAG_EXTRA, FLAG_NAMED, type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { parts, roleOf } from '../syntax/view';

/** The edits that take the entry of an object or mapping out with its comma and its lines; undefined where that cannot be done. */
export function removeEntry(range: Range, tree: FlatTree): TextEdit[] | undefined {
  let node = nodeAt(tree, range.start, range.end);
  while (node >= 0 && roleOf(tree, node) !== Role.Pair) node = tree.parent[node]!;
  if (node < 0 || tree.start[node]! > range.start || tree.end[node]! < range.end) return undefined;
  let holder = tree.parent[node]!;
  while (holder >= 0 && roleOf(tree, holder) !== Role.Object) holder = tree.parent[holder]!;
  if (holder < 0) return undefined;
  const siblings = parts(tree, holder);
  const at = siblings.indexOf(node);
  if (at < 0) return undefined;
  return isInBraces(tree, holder) ? fromBraces(tree, holder, node) : fromLines(tree, siblings, at);
}

function isInBraces(tree: FlatTree, holder: number): boolean {
  return tree.text[tree.start[holder]!] === '{';
}

/** `{ a, b }`: the comma behind the entry goes with it, of the last one the comma in front. */
function fromBraces(tree: FlatTree, holder: number, node: number): TextEdit[] {
  const { text } = tree;
  const start = tree.start[node]!;
  const after = tokenAround(tree, holder, node, 'after');
  const before = tokenAround(tree, holder, node, 'before');
  const end = after?.text === ',' ? after.end : tree.end[node]!;
  const blanks = /^[ \t]*/.exec(text.slice(end))![0].length;
  const line = lineOf(text, start, end + blanks);
  if (after?.text === ',') return [line ? deletion(line.start, line.end) : deletion(start, end + blanks)];
  if (before?.text !== ',') return [line ? deletion(line.start, line.end) : deletion(start, end)];
  // A comment may stand behind the comma.
  return line && before.end <= line.start ? [deletion(before.start, before.end), deletion(line.start, line.end)] : [deletion(before.start, end)];
}

function tokenAround(tree: FlatTree, holder: number, node: number, side: 'before' | 'after'): { text: string; start: number; end: number } | undefined {
  let previous: number | undefined;
  for (let child = holder + 1; child < tree.next[holder]!; child = tree.next[child]!) {
    if (tree.flags[child]! & FLAG_EXTRA) continue;
    if (side === 'after' && previous === node) return tokenOf(tree, child);
    if (side === 'before' && child === node) return previous === undefined ? undefined : tokenOf(tree, previous);
    previous = child;
  }
  return undefined;
}

function tokenOf(tree: FlatTree, node: number): { text: string; start: number; end: number } | undefined {
  if (tree.flags[node]! & FLAG_NAMED) return undefined;
  const start = tree.start[node]!;
  const end = tree.end[node]!;
  return { text: tree.text.slice(start, end), start, end };
}

/** A mapping by lines: the entry has lines of its own, and is not the only one. */
function fromLines(tree: FlatTree, siblings: readonly number[], at: number): TextEdit[] | undefined {
  if (siblings.length < 2) return undefined;
  const { text } = tree;
  const node = siblings[at]!;
  const start = tree.start[node]!;
  const next = siblings[at + 1];
  const line = lineOf(text, start, tree.end[node]!);
  if (line) return [deletion(line.start, line.end)];
  // `- key:` shares its line with the dash: the next entry takes its place.
  return next === undefined ? undefined : [deletion(start, tree.start[next]!)];
}

/** The whole lines of a span that has them to itself, but for blanks and a comment at their end. */
function lineOf(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const close = text.indexOf('\n', end);
  const to = close < 0 ? text.length : close + 1;
  if (text.slice(from, start).trim() !== '' || !/^\s*(?:(?:#|\/\/).*)?\s*$/.test(text.slice(end, to))) return undefined;
  return { start: from, end: to };
}

function deletion(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: '' };
}
