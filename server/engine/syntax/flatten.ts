import type { Tree, TreeCursor } from 'web-tree-sitter';
import { FLAG_EXTRA, FLAG_HAS_ERROR, FLAG_MISSING, FLAG_NAMED, type FlatTree, type TreeChange, type TreeReuse } from './flatTree';
import { type LoadedLanguage, type ParserMemory, treeAddress } from './runtime';

/** A flat tree whose arrays are kept and filled again. */
export class FlatBuffer implements FlatTree {
  language!: LoadedLanguage;
  text = '';
  count = 0;
  version = 0;
  /** How many nodes the parser's tree has, about; `count` may be larger. */
  read = 0;
  reuse: TreeReuse | undefined;
  kind = new Uint16Array(0);
  field = new Uint8Array(0);
  flags = new Uint8Array(0);
  parent = new Int32Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  next = new Int32Array(0);
  /** Where the parser keeps the node, 0 where it has no place of its own. Equal in two trees: the same unchanged subtree. */
  address = new Uint32Array(0);

  /** Makes room for `size` nodes in new arrays and answers the old ones. */
  grow(size: number): Pick<FlatBuffer, 'kind' | 'field' | 'flags' | 'parent' | 'start' | 'end' | 'next' | 'address'> {
    const { kind, field, flags, parent, start, end, next, address } = this;
    this.allocate(size);
    return { kind, field, flags, parent, start, end, next, address };
  }

  /** Makes room for `size` nodes and forgets what was there. */
  reserve(size: number): void {
    if (size > this.kind.length) this.allocate(size);
  }

  private allocate(size: number): void {
    const capacity = Math.ceil(size * 1.25) + 64;
    this.kind = new Uint16Array(capacity);
    this.field = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.parent = new Int32Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.address = new Uint32Array(capacity);
  }
}

/** Subtrees with fewer nodes are read again: looking them up would cost as much. */
const REUSE_FROM = 12;
const FRAME = 10;

/**
 * Reads a tree into `target` straight from the parser's memory: about fifteen times as fast as the library's cursor. It
 * relies on the layout of `Subtree` in tree-sitter's subtree.h (unchanged from 0.25 to 0.27, little endian, 32 bit); the
 * parser checks that on a known tree before it uses this.
 *
 * With `previous` (the arrays of the tree that was edited, still alive) and `change`, unchanged subtrees are copied from
 * there instead of being read again.
 */
export function flattenMemory(
  memory: ParserMemory,
  tree: Tree,
  language: LoadedLanguage,
  text: string,
  target: FlatBuffer,
  previous?: FlatBuffer,
  change?: TreeChange,
): void {
  const tables = language.tables;
  if (!tables) throw new Error(`the symbol tables of ${language.spec.id} could not be read`);
  const { HEAPU16: u16, HEAPU32: u32 } = memory;
  const { publicSymbol, named, alias, maxAlias, field: fieldOf, fieldWidth, hasAlias, hasField } = tables;
  const root = u32[treeAddress(tree) >> 2]!;
  const size = u32[(root + 56) >> 2]! + 2;
  // Copies may hold nodes that were put in after reading.
  target.reserve(size + (previous ? Math.max(0, previous.count - previous.read) : 0));
  target.read = size;
  target.language = language;
  target.text = text;
  const copies: number[] = [];
  target.reuse = previous && change && { before: previous, version: previous.version, change, copies };
  const { kind, field, flags, parent, start, end, next, address } = target;

  let stack = new Int32Array(64 * FRAME);
  let depth = 0;
  let position = u32[(root + 4) >> 2]! >>> 1;
  kind[0] = publicSymbol[u16[(root + 40) >> 1]!]!;
  flags[0] = FLAG_NAMED | (u32[(root + 32) >> 2] ? FLAG_HAS_ERROR : 0);
  field[0] = 0;
  parent[0] = -1;
  start[0] = position;
  end[0] = position + (u32[(root + 16) >> 2]! >>> 1);
  address[0] = root;
  let count = 1;

  // The node whose children are being read: a visible one (`self` is its index) or a hidden one that lends its children to `owner`.
  let childCount = u32[(root + 36) >> 2]!;
  let children = (root - childCount * 8) >> 2;
  let production = childCount ? u16[(root + 66) >> 1]! : 0;
  let index = 0;
  let structural = 0;
  let owner = 0;
  let self = 0;
  let visible = 1;
  let inherited = 0;
  let aliasRow = hasAlias[production] ? production * maxAlias : -1;
  let fieldRow = hasField[production] ? production * fieldWidth : -1;

  for (;;) {
    if (index === childCount) {
      if (visible) next[self] = count;
      if (depth === 0) break;
      depth -= FRAME;
      children = stack[depth]!;
      childCount = stack[depth + 1]!;
      index = stack[depth + 2]!;
      structural = stack[depth + 3]!;
      owner = stack[depth + 4]!;
      self = stack[depth + 5]!;
      visible = stack[depth + 6]!;
      inherited = stack[depth + 7]!;
      aliasRow = stack[depth + 8]!;
      fieldRow = stack[depth + 9]!;
      continue;
    }
    const low = u32[children + index * 2]!;
    if (low & 1) {
      // A small leaf, stored in the parent's array itself.
      const high = u32[children + index * 2 + 1]!;
      if (index > 0) position += ((high >>> 16) & 255) >>> 1;
      const from = position;
      position += high >>> 25;
      const extra = low & 8;
      let symbol = (low >>> 8) & 255;
      let isVisible = low & 2;
      let isNamed = low & 4;
      let ownField = 0;
      if (!extra) {
        if (aliasRow >= 0) {
          const shown = alias[aliasRow + structural]!;
          if (shown) {
            symbol = shown;
            isVisible = 2;
            isNamed = named[shown] ? 4 : 0;
          }
        }
        if (fieldRow >= 0) ownField = fieldOf[fieldRow + structural]!;
        if (!ownField) ownField = inherited;
        structural++;
      }
      index++;
      if (isVisible) {
        kind[count] = publicSymbol[symbol]!;
        flags[count] = (isNamed ? FLAG_NAMED : 0) | (extra ? FLAG_EXTRA : 0) | (low & 32 ? FLAG_MISSING | FLAG_HAS_ERROR : 0);
        field[count] = ownField;
        parent[count] = owner;
        start[count] = from;
        end[count] = position;
        next[count] = count + 1;
        address[count] = 0;
        count++;
      }
      continue;
    }
    const node = low;
    const at = node >> 2;
    if (index > 0) position += u32[at + 1]! >>> 1;
    const from = position;
    const bits = u16[(node + 44) >> 1]!;
    const grandchildren = u32[at + 9]!;
    const extra = bits & 4;
    let isVisible = bits & 1;
    let symbol = u16[(node + 40) >> 1]!;
    let isNamed = bits & 2;
    let ownField = 0;
    if (!extra) {
      if (aliasRow >= 0) {
        const shown = alias[aliasRow + structural]!;
        if (shown) {
          isVisible = 1;
          symbol = shown;
          isNamed = named[shown] ? 2 : 0;
        }
      }
      if (fieldRow >= 0) ownField = fieldOf[fieldRow + structural]!;
      if (!ownField) ownField = inherited;
      structural++;
    }
    index++;
    const size = u32[at + 4]! >>> 1;
    let me = owner;
    if (isVisible) {
      me = count;
      kind[count] = publicSymbol[symbol]!;
      flags[count] =
        (isNamed ? FLAG_NAMED : 0) |
        (extra ? FLAG_EXTRA : 0) |
        (bits & 512 ? FLAG_MISSING | FLAG_HAS_ERROR : 0) |
        (u32[at + 8] ? FLAG_HAS_ERROR : 0);
      field[count] = ownField;
      parent[count] = owner;
      start[count] = from;
      end[count] = from + size;
      address[count] = node;
      if (previous && grandchildren && u32[at + 14]! >= REUSE_FROM) {
        const old = findSame(previous, node, from, change!);
        if (old >= 0) {
          copies.push(old, count, previous.next[old]! - old);
          count = copySubtree(previous, old, target, count, from);
          position = from + size;
          continue;
        }
      }
      next[count] = count + 1;
      count++;
    }
    if (grandchildren === 0) {
      position = from + size;
      continue;
    }
    if (depth + FRAME > stack.length) {
      const larger = new Int32Array(stack.length * 2);
      larger.set(stack);
      stack = larger;
    }
    stack[depth] = children;
    stack[depth + 1] = childCount;
    stack[depth + 2] = index;
    stack[depth + 3] = structural;
    stack[depth + 4] = owner;
    stack[depth + 5] = self;
    stack[depth + 6] = visible;
    stack[depth + 7] = inherited;
    stack[depth + 8] = aliasRow;
    stack[depth + 9] = fieldRow;
    depth += FRAME;
    production = u16[(node + 66) >> 1]!;
    children = (node - grandchildren * 8) >> 2;
    childCount = grandchildren;
    index = 0;
    structural = 0;
    inherited = isVisible ? 0 : ownField;
    visible = isVisible;
    owner = me;
    self = me;
    aliasRow = hasAlias[production] ? production * maxAlias : -1;
    fieldRow = hasField[production] ? production * fieldWidth : -1;
  }
  target.count = count;
}

/** The index in the previous arrays of the subtree at this address, looked for where the edit has moved it from, or -1. */
function findSame(previous: FlatBuffer, address: number, position: number, change: TreeChange): number {
  const wanted = position < change.start ? position : position - change.newEnd + change.oldEnd;
  const { start, count } = previous;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < count && start[i] === wanted; i++) if (previous.address[i] === address) return i;
  return -1;
}

/** Copies the descendants of `old`; the entry of the node itself is already written. Returns the index after the last one. */
function copySubtree(previous: FlatBuffer, old: number, target: FlatBuffer, at: number, position: number): number {
  const stop = previous.next[old]!;
  const shift = at - old;
  const move = position - previous.start[old]!;
  target.next[at] = stop + shift;
  const first = old + 1;
  target.kind.set(previous.kind.subarray(first, stop), at + 1);
  target.field.set(previous.field.subarray(first, stop), at + 1);
  target.flags.set(previous.flags.subarray(first, stop), at + 1);
  target.address.set(previous.address.subarray(first, stop), at + 1);
  const { parent, start, end, next } = previous;
  for (let i = first; i < stop; i++) {
    const to = i + shift;
    target.parent[to] = parent[i]! + shift;
    target.start[to] = start[i]! + move;
    target.end[to] = end[i]! + move;
    target.next[to] = next[i]! + shift;
  }
  return stop + shift;
}

/** Reads a tree through the library's cursor: slow, but independent of the parser's memory layout. */
export function flattenCursor(tree: Tree, language: LoadedLanguage, text: string, target: FlatBuffer): void {
  const cursor = tree.walk();
  target.reserve(tree.rootNode.descendantCount + 1);
  target.language = language;
  target.text = text;
  target.reuse = undefined;
  let count = 0;
  const path: number[] = [];
  for (;;) {
    const at = count++;
    writeNode(target, at, cursor, path.at(-1) ?? -1);
    if (cursor.gotoFirstChild()) {
      path.push(at);
      continue;
    }
    target.next[at] = count;
    let more = cursor.gotoNextSibling();
    while (!more && path.length > 0) {
      cursor.gotoParent();
      target.next[path.pop()!] = count;
      more = path.length > 0 && cursor.gotoNextSibling();
    }
    if (!more) break;
  }
  target.next[0] = count;
  target.count = count;
  cursor.delete();
}

function writeNode(target: FlatBuffer, at: number, cursor: TreeCursor, parent: number): void {
  const node = cursor.currentNode;
  target.kind[at] = node.typeId;
  target.field[at] = cursor.currentFieldId;
  target.flags[at] =
    (node.isNamed ? FLAG_NAMED : 0) |
    (node.isExtra ? FLAG_EXTRA : 0) |
    (node.isMissing ? FLAG_MISSING : 0) |
    (node.hasError ? FLAG_HAS_ERROR : 0);
  target.parent[at] = parent;
  target.start[at] = node.startIndex;
  target.end[at] = node.endIndex;
  target.address[at] = 0;
}
