import { FLAG_HAS_ERROR, FLAG_NAMED } from './flatTree';
import type { FlatBuffer } from './flatten';
import type { FlatCall } from './language';

/** Where a node is put in: before `first`, around everything up to `stop`. */
interface Nest {
  readonly call: number;
  readonly first: number;
  readonly name: number;
  /** The first node after the callee. */
  readonly stop: number;
  readonly form: FlatCall;
}

/** Gives every call that the language's `flatCalls` names a node for its callee. Calls that have one already stay as they are. */
export function nestCallees(tree: FlatBuffer): void {
  const forms = tree.language.spec.flatCalls;
  if (!forms) return;
  const byKind = new Map(forms.map((form) => [tree.language.kindId(form.kind), form]));
  const nests: Nest[] = [];
  for (let node = 0; node < tree.count; node++) {
    const form = byKind.get(tree.kind[node]!);
    if (!form || !(tree.flags[node]! & FLAG_NAMED)) continue;
    const nest = nestOf(tree, node, form);
    if (nest) nests.push(nest);
  }
  if (nests.length === 0) return;
  insert(tree, nests);
}

/** What to put in, or undefined where the name alone is the callee (which then gets its field). */
function nestOf(tree: FlatBuffer, call: number, form: FlatCall): Nest | undefined {
  const { language, field, next } = tree;
  const object = language.fieldId(form.object);
  const nameField = language.fieldId(form.name);
  const callee = language.fieldId(form.callee);
  const end = next[call]!;
  let first = -1;
  let name = -1;
  for (let child = call + 1; child < end; child = next[child]!) {
    if (field[child] === callee) return undefined;
    if (field[child] === object && first < 0) first = child;
    if (field[child] === nameField) {
      name = child;
      break;
    }
  }
  if (name < 0) return undefined;
  if (first < 0) {
    field[name] = callee;
    return undefined;
  }
  return { call, first, name, stop: next[name]!, form };
}

function insert(tree: FlatBuffer, nests: readonly Nest[]): void {
  const { count } = tree;
  const before = tree.grow(count + nests.length);
  const { language, kind, field, flags, parent, start, end, next, address } = tree;
  const byFirst = new Map(nests.map((nest) => [nest.first, nest]));
  // `shift[i]`: how many nodes are put in at or before the old node i.
  const shift = new Int32Array(count + 1);
  for (let i = 0, shifted = 0; i <= count; i++) {
    if (byFirst.has(i)) shifted++;
    shift[i] = shifted;
  }
  const moved = (node: number): number => (node < 0 ? node : node + shift[node]!);
  for (let old = count - 1; old >= 0; old--) {
    const at = moved(old);
    kind[at] = before.kind[old]!;
    field[at] = before.field[old]!;
    flags[at] = before.flags[old]!;
    start[at] = before.start[old]!;
    end[at] = before.end[old]!;
    address[at] = before.address[old]!;
    parent[at] = moved(before.parent[old]!);
    next[at] = before.next[old]! + shift[before.next[old]!]!;
  }
  for (const { call, first, name, stop, form } of nests) {
    const at = moved(first) - 1;
    kind[at] = language.kindId(form.member);
    field[at] = language.fieldId(form.callee);
    parent[at] = moved(call);
    start[at] = before.start[first]!;
    end[at] = before.end[name]!;
    next[at] = stop + shift[stop]!;
    address[at] = 0;
    flags[at] = FLAG_NAMED;
    for (let child = first; child < stop; child = before.next[child]!) {
      parent[moved(child)] = at;
      flags[at] |= before.flags[child]! & FLAG_HAS_ERROR;
    }
    field[moved(name)] = language.fieldId(form.property);
  }
  tree.count = count + nests.length;
  const { reuse } = tree;
  // Unchanged subtrees have their callees already; as wholes they move with what is put in before them.
  if (reuse) tree.reuse = { ...reuse, copies: reuse.copies.map((value, index) => (index % 3 === 1 ? moved(value) : value)) };
}
