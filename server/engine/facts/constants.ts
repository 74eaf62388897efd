import { type FlatTree, nodeText, type TreeReuse } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { functionAround, straightValue, type Write } from './straight';
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
  readonly writes: Write[];
  /** Whether the scope declares the name, and does not just write to that of a function around it. */
  declared: boolean;
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
  /** Those of them that are written several times, so that where the writes stand mattered. */
  readonly #followed = new Set<string>();
  /** The functions of the file, in document order. */
  readonly #all: number[] = [];

  constructor(private readonly tree: FlatTree) {}

  /** The constant value of an expression, or undefined when it depends on anything. */
  valueOf(node: number): Constant | undefined {
    return this.#evaluate(node, 0);
  }

  /** Whether the names that were asked about before an edit still mean the same to code that the edit left alone. */
  agreesWith(before: Constants, reuse: TreeReuse): boolean {
    if (before.#asked.size === 0) return true;
    if (before.#followed.size > 0 && !this.#isLaidOutAs(before, reuse)) return false;
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
    for (const name of before.#followed) this.#followed.add(name);
  }

  /** Whether the functions, and all writes to names that were followed, stand in the same places among the code that an edit left alone. */
  #isLaidOutAs(before: Constants, reuse: TreeReuse): boolean {
    const extent = (tree: FlatTree, side: 0 | 1, node: number): string => `${copiesBefore(reuse, side, node)}-${copiesBefore(reuse, side, tree.next[node]! - 1)}`;
    const laidOut = (constants: Constants, side: 0 | 1): string => {
      const { tree } = constants;
      // The functions are gathered along with the names.
      const known = constants.#known;
      const writes = [...before.#followed].flatMap((name) => known.get(name) ?? []).flatMap((binding) => binding.writes);
      const around = writes.map(({ node, value }) => {
        const steps: string[] = [value < 0 ? '' : nodeText(tree, value)];
        for (let up = node; up >= 0; up = tree.parent[up]!) steps.push(`${tree.kind[up]}:${extent(tree, side, up)}`);
        return steps.join();
      });
      return [...constants.#all.map((node) => extent(tree, side, node)), ...around].join('\n');
    };
    return laidOut(before, 0) === laidOut(this, 1);
  }

  #means(own: Binding, old: Binding, before: Constants, reuse: TreeReuse): boolean {
    if (own.count !== old.count || own.declared !== old.declared || own.scopeNumber !== old.scopeNumber || own.value < 0 !== old.value < 0) return false;
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
    const declared = candidates.filter((binding) => binding.declared);
    return this.#nearest(declared, node)?.scope ?? this.#nearest(candidates, node)?.scope ?? -1;
  }

  /** Of bindings of one name that of the innermost scope around a node. */
  #nearest(candidates: readonly Binding[], node: number): Binding | undefined {
    for (let scope = node; scope >= 0; scope = scope === 0 ? -1 : functionAround(this.tree, scope)) {
      const found = candidates.find((binding) => binding.scope === scope);
      if (found) return found;
    }
    return undefined;
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
        const value = this.#bindingOf(node)?.value ?? this.#straightValueOf(node);
        return value === undefined ? undefined : this.#evaluate(value, depth + 1);
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
    const found = this.#nearest(this.#known.get(name) ?? NONE, node);
    return found?.count === 1 && found.value >= 0 && tree.start[found.value]! < tree.start[node]! ? found : undefined;
  }

  /** What a name that is written several times holds at this read, where no branch leads to another value. */
  #straightValueOf(node: number): number | undefined {
    const { tree } = this;
    const name = nodeText(tree, node);
    const candidates = this.#known.get(name) ?? NONE;
    const own = this.#nearest(candidates, node);
    if (!own || own.count < 2) return undefined;
    this.#followed.add(name);
    // What an inner function writes may happen at any time.
    if (candidates.some((other) => other !== own && !other.declared && other.scope > own.scope && other.scope < tree.next[own.scope]!)) return undefined;
    return straightValue(tree, own.writes, node);
  }

  #collect(): Map<string, Binding[]> {
    const { tree } = this;
    const bindings = new Map<string, Binding[]>();
    const numbers = new Map<number, number>();
    const add = (name: number, value: number, scope: number, write: Pick<Write, 'node'> & { readonly declares: boolean }): void => {
      const text = nodeText(tree, name);
      const list = bindings.get(text) ?? [];
      if (list.length === 0) bindings.set(text, list);
      const at: Write = { node: write.node, value };
      const same = list.find((binding) => binding.scope === scope);
      if (!same) list.push({ scope, scopeNumber: numbers.get(scope) ?? 0, value, count: 1, writes: [at], declared: write.declares });
      else {
        same.count++;
        same.writes.push(at);
        same.declared ||= write.declares;
      }
    };
    for (let node = 0; node < tree.count; node++) {
      const role = tree.language.role[tree.kind[node]!]!;
      if (role === Role.Assignment || role === Role.Declarator || role === Role.AugmentedAssignment) {
        const assignment = assignmentOf(tree, node);
        if (!assignment) continue;
        const constant = !isAugmented(tree, node) && assignment.value >= 0 && roleOf(tree, assignment.target) === Role.Identifier;
        const declares = role === Role.Declarator || this.#assignmentsDeclare;
        this.#addNames(assignment.target, constant ? assignment.value : -1, this.#scopeOf(node), (name, value, scope) => add(name, value, scope, { node, declares }));
      } else if (role === Role.Binary && tree.language.spec.statements === 'expressions' && operatorOf(tree, node) === '<<') {
        // What is added to a text makes it another one.
        const target = fieldOf(tree, node, 'left');
        if (target >= 0 && roleOf(tree, target) === Role.Identifier) add(target, -1, this.#scopeOf(node), { node, declares: true });
      } else if (role === Role.Function || role === Role.Method) {
        numbers.set(node, numbers.size + 1);
        this.#all.push(node);
        for (const parameter of parametersOf(tree, node)) this.#addNames(parameterName(tree, parameter), -1, node, (name, value, scope) => add(name, value, scope, { node: name, declares: true }));
      } else if (role === Role.Update || role === Role.ForEach || role === Role.ComprehensionFor || role === Role.Global || role === Role.Delete) {
        const target = fieldOf(tree, node, 'left');
        const changed = target >= 0 ? target : firstPart(tree, node);
        const declares = role === Role.ForEach || role === Role.ComprehensionFor;
        if (changed >= 0) this.#addNames(changed, -1, this.#scopeOf(node), (name, value, scope) => add(name, value, scope, { node: name, declares }));
      }
    }
    // A name that an inner function assigns without declaring it is no constant outside either.
    return this.#spoilOuter(bindings);
  }

  /** In Python and PHP an assignment declares; in JavaScript it writes to whichever variable is in reach. */
  get #assignmentsDeclare(): boolean {
    const { spec } = this.tree.language;
    return spec.comments.line !== '//' || spec.sigil !== undefined;
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
      if (!this.#assignmentsDeclare) declarators.add(nodeText(tree, assignment.target));
    }
    // A name that nothing declares and that is written once has that value all the same.
    for (const name of declarators) if (declared.has(name) || (bindings.get(name)?.length ?? 0) > 1) for (const binding of bindings.get(name) ?? []) binding.count++;
    return bindings;
  }
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
