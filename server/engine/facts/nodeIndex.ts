import { FLAG_NAMED, type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { assignmentOf, bare, calleeOf, fieldOf, firstPart, keywordOf, memberOf, pairOf, roleOf, stringContent } from '../syntax/view';
import type { Imports } from './imports';

const NONE: readonly number[] = [];
const ROLE_COUNT = Object.keys(Role).length / 2;

export interface NodeIndexOptions {
  /** Only these nodes, in document order. */
  readonly among?: readonly number[];
  /** Whether whole packages are imported, so that any name may be imported. */
  readonly open?: boolean;
}

/**
 * Nodes by role, kind and by the name at their heart, so that a rule goes straight to the few nodes that it can match. One
 * walk sorts by role; names and kinds are looked at for a role when a rule asks first. Of the whole tree, or of the nodes in
 * `among`, which are in document order.
 */
export class NodeIndex {
  readonly #byRole: number[][] = Array.from({ length: ROLE_COUNT }, () => []);
  readonly #named = new Map<Role, Map<string, number[]>>();
  #byKind: Map<number, number[]> | undefined;
  readonly #importedLasts: ReadonlySet<string>;

  constructor(
    private readonly tree: FlatTree,
    private readonly imports: Imports,
    private readonly options: NodeIndexOptions = {},
  ) {
    const { role } = tree.language;
    this.#each((node, kind) => this.#byRole[role[kind]!]!.push(node));
    this.#importedLasts = new Set([...imports.values()].map(lastPart));
  }

  /** Every named node of the role, in document order. */
  ofRole(role: Role): readonly number[] {
    return this.#byRole[role]!;
  }

  /** Every node of the kind, in document order. */
  ofKind(kind: number): readonly number[] {
    if (!this.#byKind) {
      const byKind = new Map<number, number[]>();
      this.#each((node, own) => push(byKind, own, node));
      this.#byKind = byKind;
    }
    return this.#byKind.get(kind) ?? NONE;
  }

  #each(visit: (node: number, kind: number) => void): void {
    const { kind, flags, count } = this.tree;
    if (this.options.among) {
      for (const node of this.options.among) if (flags[node]! & FLAG_NAMED) visit(node, kind[node]!);
      return;
    }
    for (let node = 0; node < count; node++) if (flags[node]! & FLAG_NAMED) visit(node, kind[node]!);
  }

  /** Nodes of the role that are called, or write to, or are keyed by this name, whatever it was imported as. */
  named(role: Role, name: string): readonly number[] {
    // Identifiers are the most common nodes; unless imported under this name only the plain spelling can match.
    let names = this.#named.get(role);
    if (!names) {
      names = new Map();
      this.#named.set(role, names);
      for (const node of this.#byRole[role]!) {
        const heart = this.#heart(role, node);
        if (heart === undefined) continue;
        push(names, heart, node);
        const imported = this.imports.get(heart);
        if (imported === undefined) continue;
        const last = lastPart(imported);
        if (last !== heart) push(names, last, node);
        if (imported !== heart && imported !== last) push(names, imported, node);
      }
    }
    return names.get(name) ?? NONE;
  }

  /** Whether some import brings in a thing of this name. */
  isImported(name: string): boolean {
    return this.options.open === true || this.#importedLasts.has(name);
  }

  #heart(role: Role, node: number): string | undefined {
    const { tree } = this;
    switch (role) {
      case Role.Call:
      case Role.New:
        return this.#last(calleeOf(tree, node));
      case Role.Member:
      case Role.Identifier:
      case Role.PropertyName:
      case Role.ShorthandPair:
        return this.#last(node);
      case Role.Subscript: {
        const index = fieldOf(tree, node, 'index');
        if (index < 0 || roleOf(tree, index) !== Role.String) return undefined;
        const { start, end } = stringContent(tree, index);
        return tree.text.slice(start, end);
      }
      case Role.Assignment:
      case Role.Declarator:
      case Role.Field: {
        const assignment = assignmentOf(tree, node);
        return assignment && this.#last(assignment.target);
      }
      case Role.Decorator:
        return this.#last(firstPart(tree, node));
      case Role.KeywordArgument: {
        const keyword = keywordOf(tree, node);
        return keyword && nodeText(tree, keyword.key);
      }
      case Role.Pair: {
        const pair = pairOf(tree, node);
        if (!pair) return undefined;
        if (roleOf(tree, pair.key) !== Role.String) return nodeText(tree, pair.key);
        const { start, end } = stringContent(tree, pair.key);
        return tree.text.slice(start, end);
      }
      default:
        return nodeText(tree, node);
    }
  }

  #last(outer: number): string | undefined {
    if (outer < 0) return undefined;
    const { tree } = this;
    const node = bare(tree, outer);
    const role = roleOf(tree, node);
    if (role === Role.Identifier || role === Role.PropertyName || role === Role.ShorthandPair) return nodeText(tree, node);
    if (role === Role.Member) {
      const member = memberOf(tree, node);
      return member && nodeText(tree, member.property);
    }
    if (role === Role.Subscript) return this.#heart(Role.Subscript, node);
    return undefined;
  }
}

function lastPart(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf('.') + 1);
}

function push<K>(map: Map<K, number[]>, key: K, node: number): void {
  const list = map.get(key);
  if (list) list.push(node);
  else map.set(key, [node]);
}
