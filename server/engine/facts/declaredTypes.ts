import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { bare, calleeOf, declaratorsOf, fieldOf, memberOf, operatorOf, parameterName, roleOf, typeNodeOf, unparenthesized } from '../syntax/view';

/** What is known of an expression's type: the node that names it, or the name of a literal's type. */
export type TypeFact = { readonly node: number } | { readonly name: string };

interface Declared {
  /** Where the name is seen. */
  readonly scope: number;
  readonly node: number;
  readonly type: number;
  readonly value: number;
}

const MAX_DEPTH = 6;

/** Declared types of names in a language that writes them; made once for a tree. */
export class DeclaredTypes {
  #declared: Map<string, Declared[]> | undefined;
  #returned: Map<string, number[]> | undefined;
  /** Names, and methods as `name()`, that some answer depended on. */
  readonly #asked = new Set<string>();

  constructor(private readonly tree: FlatTree) {}

  /** The type of an expression as far as this file shows it, or undefined. */
  typeOf(outer: number, depth = 0): TypeFact | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const { tree } = this;
    const node = unparenthesized(tree, outer);
    switch (roleOf(tree, node)) {
      case Role.TypeWrapper: {
        const type = fieldOf(tree, node, 'type');
        return type < 0 ? undefined : { node: type };
      }
      case Role.String:
      case Role.TemplateString:
        return { name: 'String' };
      case Role.Number:
        return { name: /^0x|^[\d_]+$/i.test(nodeText(tree, node)) ? 'int' : /[lL]$/.test(nodeText(tree, node)) ? 'long' : 'double' };
      case Role.Literal: {
        const text = nodeText(tree, node);
        return text === 'true' || text === 'false' ? { name: 'boolean' } : text.startsWith("'") ? { name: 'char' } : undefined;
      }
      case Role.New: {
        const type = calleeOf(tree, node);
        return type < 0 ? undefined : { node: type };
      }
      case Role.Binary: {
        if (operatorOf(tree, node) !== '+') return undefined;
        for (const side of ['left', 'right']) {
          const operand = fieldOf(tree, node, side);
          const type = operand < 0 ? undefined : this.typeOf(operand, depth + 1);
          if (type && this.nameOf(type) === 'String') return { name: 'String' };
        }
        return undefined;
      }
      case Role.Identifier:
        return this.#ofName(node, node, depth);
      case Role.Member: {
        const member = memberOf(tree, node);
        return member && roleOf(tree, member.object) === Role.This ? this.#ofName(member.property, node, depth) : undefined;
      }
      case Role.Call:
        return this.#ofCall(node);
      default:
        return undefined;
    }
  }

  /** Whether the names that were asked about before an edit are declared as they were. */
  agreesWith(before: DeclaredTypes): boolean {
    if (before.#asked.size === 0) return true;
    const [old, own] = [blockNumbers(before.tree), blockNumbers(this.tree)];
    return [...before.#asked].every((name) => before.#told(name, old) === this.#told(name, own));
  }

  /** Takes over the names that earlier answers depended on. */
  remember(before: DeclaredTypes): void {
    for (const name of before.#asked) this.#asked.add(name);
  }

  /** What is known of a name, told without offsets. */
  #told(name: string, numbers: ReadonlyMap<number, number>): string {
    const { tree } = this;
    if (name.endsWith('()')) return (this.#resultsOf().get(name.slice(0, -2)) ?? []).map((type) => nodeText(tree, type)).join('\n');
    const text = (node: number): string => (node < 0 ? '' : nodeText(tree, node));
    return (this.#names().get(name) ?? []).map((each) => `${numbers.get(each.scope) ?? 0}:${text(each.type)}=${text(each.value)}`).join('\n');
  }

  #resultsOf(): Map<string, number[]> {
    this.#returned ??= this.#methods();
    return this.#returned;
  }

  /** The last name of a type, without packages and arguments. */
  nameOf(type: TypeFact): string {
    if ('name' in type) return type.name;
    const { tree } = this;
    const node = bare(tree, type.node);
    const member = roleOf(tree, node) === Role.Member ? memberOf(tree, node) : undefined;
    return nodeText(tree, member ? member.property : node);
  }

  #ofName(name: number, at: number, depth: number): TypeFact | undefined {
    const { tree } = this;
    const field = name !== at;
    let best: Declared | undefined;
    this.#asked.add(nodeText(tree, name));
    for (const each of this.#names().get(nodeText(tree, name)) ?? []) {
      if (each.scope > at || tree.next[each.scope]! <= at) continue;
      if (field ? roleOf(tree, each.scope) !== Role.ClassBody : roleOf(tree, each.scope) !== Role.ClassBody && each.node > at) continue;
      if (!best || each.scope > best.scope || (each.scope === best.scope && each.node > best.node)) best = each;
    }
    if (!best) return undefined;
    // `var x = new T()` has the type of its value.
    if (nodeText(tree, best.type) === 'var') return best.value < 0 ? undefined : this.typeOf(best.value, depth + 1);
    return { node: best.type };
  }

  /** The result of a method of the file, if all of that name agree. */
  #ofCall(node: number): TypeFact | undefined {
    const { tree } = this;
    const callee = calleeOf(tree, node);
    if (callee < 0) return undefined;
    const member = roleOf(tree, callee) === Role.Member ? memberOf(tree, callee) : undefined;
    if (member ? roleOf(tree, member.object) !== Role.This : roleOf(tree, callee) !== Role.Identifier) return undefined;
    const called = nodeText(tree, member ? member.property : callee);
    this.#asked.add(`${called}()`);
    const types = this.#resultsOf().get(called);
    if (!types || types.some((type) => nodeText(tree, type) !== nodeText(tree, types[0]!))) return undefined;
    return { node: types[0]! };
  }

  #methods(): Map<string, number[]> {
    const { tree } = this;
    const found = new Map<string, number[]>();
    for (let node = 0; node < tree.count; node++) {
      if (roleOf(tree, node) !== Role.Method) continue;
      const type = fieldOf(tree, node, 'type');
      const name = fieldOf(tree, node, 'name');
      if (type < 0 || name < 0) continue;
      const text = nodeText(tree, name);
      found.set(text, [...(found.get(text) ?? []), type]);
    }
    return found;
  }

  #names(): Map<string, Declared[]> {
    if (this.#declared) return this.#declared;
    const { tree } = this;
    const found = new Map<string, Declared[]>();
    const add = (name: number, declared: Declared): void => {
      const text = nodeText(tree, name);
      const list = found.get(text);
      if (list) list.push(declared);
      else found.set(text, [declared]);
    };
    for (let node = 0; node < tree.count; node++) {
      const role = roleOf(tree, node);
      if (role === Role.Declaration) {
        const type = typeNodeOf(tree, node);
        if (type < 0) continue;
        const around = tree.parent[node]!;
        // A resource lives as long as its `try`.
        const scope = roleOf(tree, around) === Role.None ? tree.parent[around]! : around;
        for (const declarator of declaratorsOf(tree, node)) {
          const name = fieldOf(tree, declarator, 'name');
          if (name >= 0) add(name, { scope, node, type, value: fieldOf(tree, declarator, 'value') });
        }
      } else if (role === Role.Parameter) {
        const type = typeNodeOf(tree, node);
        const around = tree.parent[node]!;
        const scope = roleOf(tree, around) === Role.Parameters ? tree.parent[around]! : around;
        if (type >= 0) add(parameterName(tree, node), { scope, node, type, value: -1 });
      } else if (role === Role.ForEach) {
        const type = fieldOf(tree, node, 'type');
        const name = fieldOf(tree, node, 'name');
        if (type >= 0 && name >= 0) add(name, { scope: node, node, type, value: -1 });
      }
    }
    this.#declared = found;
    return found;
  }
}

/** The blocks, functions and classes that names can be declared in, counted in document order. */
function blockNumbers(tree: FlatTree): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (let node = 0; node < tree.count; node++) {
    const role = roleOf(tree, node);
    if (role === Role.Block || role === Role.ClassBody || role === Role.Method || role === Role.Function || role === Role.ForEach) numbers.set(node, numbers.size + 1);
  }
  return numbers;
}
