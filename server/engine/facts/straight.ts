import type { FlatTree } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { isStatementList, roleOf } from '../syntax/view';

/** One place that gives a name a value: the assignment, or the name itself where nothing more is known; the value is -1 when it is none to tell. */
export interface Write {
  readonly node: number;
  readonly value: number;
}

/** What may stand between an assignment and the list of statements in which it always runs. */
const UNCONDITIONAL: ReadonlySet<Role> = new Set([Role.Assignment, Role.Declarator, Role.Declaration, Role.ExpressionStatement, Role.Parenthesized, Role.Transparent]);
const LOOPS: ReadonlySet<Role> = new Set([Role.For, Role.ForEach, Role.While, Role.DoWhile]);

/**
 * The value that a read of a name sees where the last write before it stands on the straight way to it: in a list of statements that
 * holds the read, in the same function, with no loop that comes back with another value. Undefined where the way branches.
 */
export function straightValue(tree: FlatTree, writes: readonly Write[], read: number): number | undefined {
  const owner = functionAround(tree, read);
  let last: Write | undefined;
  for (const write of writes) {
    if (functionAround(tree, write.node) !== owner) return undefined;
    if (tree.next[write.node]! <= read && (!last || write.node > last.node)) last = write;
  }
  if (!last || last.value < 0) return undefined;
  const list = listOf(tree, last.node);
  if (list < 0 || list >= read || tree.next[list]! <= read) return undefined;
  for (let up = tree.parent[read]!; up > list; up = tree.parent[up]!) {
    if (LOOPS.has(roleOf(tree, up)) && writes.some(({ node }) => node > up && node < tree.next[up]!)) return undefined;
  }
  return last.value;
}

/** The list of statements in which an assignment is one, or -1 where it is part of something that may not run. */
function listOf(tree: FlatTree, node: number): number {
  for (let inner = node; ; ) {
    const up = tree.parent[inner]!;
    if (up < 0) return -1;
    if (isStatementList(tree.language, tree.kind[up]!)) return up;
    const asked = roleOf(tree, up) === Role.If && tree.language.fieldName[tree.field[inner]!] === 'condition';
    if (!asked && !UNCONDITIONAL.has(roleOf(tree, up))) return -1;
    inner = up;
  }
}

/** The nearest function around a node, 0 for the file. */
export function functionAround(tree: FlatTree, node: number): number {
  const { role } = tree.language;
  for (let up = tree.parent[node]!; up > 0; up = tree.parent[up]!) {
    const own = role[tree.kind[up]!];
    if (own === Role.Function || own === Role.Method) return up;
  }
  return 0;
}
