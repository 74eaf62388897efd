import { type FlatTree, nodeText, type TreeReuse } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { assignmentOf, bare, fieldOf, firstPart, isAugmented, isTemplate, operatorOf, parameterName, parametersOf, parts, roleOf, stringContent } from '../syntax/view';

/** A value that is known without running the code. */
export type Constant = { readonly type: 'string'; readonly value: string } | { readonly type: 'other'; readonly text: string };

/** What is assigned to the names of a file. */
interface Binding {
  /** The function or program that declares the name; only reads inside it see the value. */
  readonly scope: number;
  /** Which of the functions the scope is, counted in document order. */
  readonly scopeNumber: number;
  readonly value: number;
  count: number;
}

const NONE: readonly Binding[] = [];

/** How deep a constant may refer to other constants. */
const MAX_DEPTH = 8;
/** Longer constants are of no use to any rule and only cost memory. */
const MAX_LENGTH = 4096;

/** Finds the values of expressions that are the same on every run: literals, and names that are assigned just once, to such. */
export class Constants {
  #bindings: Map<string, Binding[]> | undefined;
  /** Names that some answer depended on. */
  readonly #asked = new Set<string>();

  constructor(private readonly tree: FlatTree) {}

  /** The constant value of an expression, or undefined when it depends on anything. */
  valueOf(node: number): Constant | undefined {
    return this.#evaluate(node, 0);
  }

  /** Whether the names that were asked about before an edit still mean the same to code that the edit left alone. */
  agreesWith(before: Constants, reuse: TreeReuse): boolean {
    if (before.#asked.size === 0) return true;
    for (const name of before.#asked) {
      const old = before.#known.get(name) ?? NONE;
      const own = this.#known.get(name) ?? NONE;
      if (old.length !== own.length || !old.every((binding, index) => this.#means(own[index]!, binding, before, reuse))) return false;
    }
    return true;
  }

  /** Takes over the names that earlier answers depended on. */
  remember(before: Constants): void {
    for (const name of before.#asked) this.#asked.add(name);
  }

  #means(own: Binding, old: Binding, before: Constants, reuse: TreeReuse): boolean {
    if (own.count !== old.count || own.scopeNumber !== old.scopeNumber || own.value < 0 !== old.value < 0) return false;
    if (own.value < 0) return true;
    if (nodeText(this.tree, own.value) !== nodeText(before.tree, old.value)) return false;
    // A value is seen by what stands after it: it must not have moved across code that stayed.
    return copiesBefore(reuse, 1, own.value) === copiesBefore(reuse, 0, old.value);
  }

  get #known(): Map<string, Binding[]> {
    this.#bindings ??= this.#collect();
    return this.#bindings;
  }

  /** The function that a name belongs to, 0 for the file, -1 for what nothing in it writes. */
  scopeOf(node: number): number {
    const name = nodeText(this.tree, node);
    this.#asked.add(name);
    const candidates = this.#known.get(name);
    if (!candidates) return -1;
    for (let scope = node; scope >= 0; scope = scope === 0 ? -1 : functionAround(this.tree, scope)) {
      if (candidates.some((binding) => binding.scope === scope)) return scope;
    }
    return -1;
  }

  /** The expression that a name is defined as, where it is assigned just once. */
  definitionOf(node: number): number | undefined {
    return this.#bindingOf(node)?.value;
  }

  #evaluate(outer: number, depth: number): Constant | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const { tree } = this;
    const node = bare(tree, outer);
    switch (roleOf(tree, node)) {
      case Role.String:
      case Role.TemplateString: {
        if (isTemplate(tree, node)) return this.#template(node, depth);
        const { start, end } = stringContent(tree, node);
        return { type: 'string', value: tree.text.slice(start, end) };
      }
      case Role.Number:
      case Role.Literal:
        return { type: 'other', text: nodeText(tree, node) };
      case Role.Unary: {
        const argument = fieldOf(tree, node, 'argument');
        const operand = argument >= 0 ? argument : fieldOf(tree, node, 'operand');
        const value = operand < 0 ? undefined : this.#evaluate(operand, depth + 1);
        return value?.type === 'other' && operatorOf(tree, node) === '-' ? { type: 'other', text: `-${value.text}` } : undefined;
      }
      case Role.Binary:
        return this.#concatenation(node, depth);
      case Role.Identifier: {
        const binding = this.#bindingOf(node);
        return binding ? this.#evaluate(binding.value, depth + 1) : undefined;
      }
      case Role.None: {
        // Python joins string literals that stand next to each other.
        const pieces = parts(tree, node);
        if (pieces.length < 2 || !pieces.every((piece) => roleOf(tree, piece) === Role.String)) return undefined;
        return this.#join(pieces, depth);
      }
      default:
        return undefined;
    }
  }

  #concatenation(node: number, depth: number): Constant | undefined {
    if (operatorOf(this.tree, node) !== (this.tree.language.spec.concatenation ?? '+')) return undefined;
    const left = fieldOf(this.tree, node, 'left');
    const right = fieldOf(this.tree, node, 'right');
    return left < 0 || right < 0 ? undefined : this.#join([left, right], depth);
  }

  #join(nodes: readonly number[], depth: number): Constant | undefined {
    let value = '';
    for (const node of nodes) {
      const piece = this.#evaluate(node, depth + 1);
      if (piece?.type !== 'string' || value.length + piece.value.length > MAX_LENGTH) return undefined;
      value += piece.value;
    }
    return { type: 'string', value };
  }

  #template(node: number, depth: number): Constant | undefined {
    const { tree } = this;
    const { start, end } = stringContent(tree, node);
    let value = '';
    let at = start;
    for (const part of parts(tree, node)) {
      if (roleOf(tree, part) !== Role.TemplatePart) continue;
      const inner = firstPart(tree, part);
      const piece = inner < 0 ? undefined : this.#evaluate(inner, depth + 1);
      if (!piece) return undefined;
      value += tree.text.slice(at, tree.start[part]) + (piece.type === 'string' ? piece.value : piece.text);
      at = tree.end[part]!;
    }
    value += tree.text.slice(at, end);
    return value.length > MAX_LENGTH ? undefined : { type: 'string', value };
  }

  /** The one assignment that a read of this name sees, if there is just one. */
  #bindingOf(node: number): Binding | undefined {
    const { tree } = this;
    const name = nodeText(tree, node);
    this.#asked.add(name);
    const candidates = this.#known.get(name);
    if (!candidates) return undefined;
    for (let scope = node; scope >= 0; scope = scope === 0 ? -1 : functionAround(tree, scope)) {
      const found = candidates.find((binding) => binding.scope === scope);
      if (found) return found.count === 1 && found.value >= 0 && tree.start[found.value]! < tree.start[node]! ? found : undefined;
    }
    return undefined;
  }

  #collect(): Map<string, Binding[]> {
    const { tree } = this;
    const bindings = new Map<string, Binding[]>();
    const numbers = new Map<number, number>();
    const add = (name: number, value: number, scope: number): void => {
      const text = nodeText(tree, name);
      const list = bindings.get(text) ?? [];
      if (list.length === 0) bindings.set(text, list);
      const same = list.find((binding) => binding.scope === scope);
      if (same) same.count++;
      else list.push({ scope, scopeNumber: numbers.get(scope) ?? 0, value, count: 1 });
    };
    for (let node = 0; node < tree.count; node++) {
      const role = tree.language.role[tree.kind[node]!]!;
      if (role === Role.Assignment || role === Role.Declarator || role === Role.AugmentedAssignment) {
        const assignment = assignmentOf(tree, node);
        if (!assignment) continue;
        const constant = !isAugmented(tree, node) && assignment.value >= 0 && roleOf(tree, assignment.target) === Role.Identifier;
        this.#addNames(assignment.target, constant ? assignment.value : -1, this.#scopeOf(node), add);
      } else if (role === Role.Binary && tree.language.spec.statements === 'expressions' && operatorOf(tree, node) === '<<') {
        // What is added to a text makes it another one.
        const target = fieldOf(tree, node, 'left');
        if (target >= 0 && roleOf(tree, target) === Role.Identifier) add(target, -1, this.#scopeOf(node));
      } else if (role === Role.Function || role === Role.Method) {
        numbers.set(node, numbers.size + 1);
        for (const parameter of parametersOf(tree, node)) this.#addNames(parameterName(tree, parameter), -1, node, add);
      } else if (role === Role.Update || role === Role.ForEach || role === Role.ComprehensionFor || role === Role.Global || role === Role.Delete) {
        const target = fieldOf(tree, node, 'left');
        const changed = target >= 0 ? target : firstPart(tree, node);
        if (changed >= 0) this.#addNames(changed, -1, this.#scopeOf(node), add);
      }
    }
    // A name that an inner function assigns without declaring it is no constant outside either.
    return this.#spoilOuter(bindings);
  }

  #scopeOf(node: number): number {
    return functionAround(this.tree, node);
  }

  #addNames(target: number, value: number, scope: number, add: (name: number, value: number, scope: number) => void): void {
    const { tree } = this;
    const role = roleOf(tree, target);
    if (role === Role.Identifier) {
      add(target, value, scope);
      return;
    }
    if (role === Role.Member || role === Role.Subscript) return;
    const end = tree.next[target]!;
    for (let inner = target + 1; inner < end; inner++) {
      if (roleOf(tree, inner) === Role.Identifier && tree.next[inner] === inner + 1) add(inner, -1, scope);
    }
  }

  #spoilOuter(bindings: Map<string, Binding[]>): Map<string, Binding[]> {
    const { tree } = this;
    const declarators = new Set<string>();
    const declared = new Set<string>();
    for (let node = 0; node < tree.count; node++) {
      const role = tree.language.role[tree.kind[node]!]!;
      if (role !== Role.Assignment && role !== Role.Declarator) continue;
      const assignment = assignmentOf(tree, node);
      if (!assignment || roleOf(tree, assignment.target) !== Role.Identifier) continue;
      if (role === Role.Declarator) {
        declared.add(nodeText(tree, assignment.target));
        continue;
      }
      // In Python and PHP an assignment declares; in JavaScript it writes to whichever variable is in reach.
      if (tree.language.spec.comments.line === '//' && !tree.language.spec.sigil) declarators.add(nodeText(tree, assignment.target));
    }
    // A name that nothing declares and that is written once has that value all the same.
    for (const name of declarators) if (declared.has(name) || (bindings.get(name)?.length ?? 0) > 1) for (const binding of bindings.get(name) ?? []) binding.count++;
    return bindings;
  }
}

/** The nearest function around a node, 0 for the file. */
function functionAround(tree: FlatTree, node: number): number {
  const { role } = tree.language;
  for (let up = tree.parent[node]!; up > 0; up = tree.parent[up]!) {
    const own = role[tree.kind[up]!];
    if (own === Role.Function || own === Role.Method) return up;
  }
  return 0;
}

/** How many unchanged subtrees begin before a node or at it; `side` is 0 for the tree before the edit, 1 for the tree now. */
function copiesBefore({ copies }: TreeReuse, side: 0 | 1, node: number): number {
  let low = 0;
  let high = copies.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (copies[middle * 3 + side]! <= node) low = middle + 1;
    else high = middle;
  }
  return low;
}
