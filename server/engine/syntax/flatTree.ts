import type { Language } from './language';

/** Bits of `FlatTree.flags`. */
export const FLAG_NAMED = 1;
/** A comment or another token that the grammar allows anywhere. */
export const FLAG_EXTRA = 2;
/** The parser inserted this token to go on; it has no text. */
export const FLAG_MISSING = 4;
/** This node or one below it is an ERROR or MISSING node. */
export const FLAG_HAS_ERROR = 8;

/**
 * A concrete syntax tree as parallel arrays, in document order (a node stands before its descendants). Who filled it, a
 * parser in WebAssembly or one written by hand, is not known to readers. Index 0 is the root. Only the first `count`
 * entries are valid. Spans are UTF-16 offsets.
 *
 * The children of `i` are found by `for (let c = i + 1; c < tree.next[i]; c = tree.next[c])`.
 */
export interface FlatTree {
  readonly language: Language;
  readonly text: string;
  readonly count: number;
  /** The grammar's public symbol; `language.kindName[kind]` names it. */
  readonly kind: Uint16Array;
  /** Field of the node within its parent, 0 for none; `language.fieldName[field]` names it. */
  readonly field: Uint8Array;
  readonly flags: Uint8Array;
  /** -1 for the root. */
  readonly parent: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The index after the node's last descendant. */
  readonly next: Int32Array;
  /** Counts the trees that were read for one document. */
  readonly version: number;
  /** What the tree shares with the version of the document before; undefined where nothing is known of that. */
  readonly reuse?: TreeReuse | undefined;
}

/** What changed between two texts; UTF-16 offsets. */
export interface TreeChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The subtrees that an edit left as they were. */
export interface TreeReuse {
  /** The tree before the edit. Its arrays are valid as long as those of the tree after it. */
  readonly before: FlatTree;
  /** Which version of its document the tree before was. */
  readonly version: number;
  readonly change: TreeChange;
  /** Unchanged subtrees in document order, three numbers each: root before, root now, number of nodes. */
  readonly copies: readonly number[];
}

/** The text of a node. */
export function nodeText(tree: FlatTree, node: number): string {
  return tree.text.slice(tree.start[node], tree.end[node]);
}

/** The first child that stands in the given field, or -1. */
export function childByField(tree: FlatTree, node: number, field: number): number {
  if (field === 0) return -1;
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if (tree.field[child] === field) return child;
  }
  return -1;
}

/** The named children that are not comments, in order. */
export function namedChildren(tree: FlatTree, node: number): number[] {
  const children: number[] = [];
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) === FLAG_NAMED) children.push(child);
  }
  return children;
}

/** The innermost node that covers the span, found from the root down. */
export function nodeAt(tree: FlatTree, start: number, end: number): number {
  let node = 0;
  for (;;) {
    let inner = -1;
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      if (tree.start[child]! <= start && end <= tree.end[child]!) {
        inner = child;
        break;
      }
    }
    if (inner < 0) return node;
    node = inner;
  }
}

/** The nearest ancestor (not the node itself) whose kind is in the set, or -1. */
export function enclosing(tree: FlatTree, node: number, kinds: ReadonlySet<number>): number {
  for (let up = tree.parent[node]!; up >= 0; up = tree.parent[up]!) {
    if (kinds.has(tree.kind[up]!)) return up;
  }
  return -1;
}
