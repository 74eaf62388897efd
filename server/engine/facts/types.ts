import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { argumentsOf, assignmentOf, bare, calleeOf, extentsAfter, fieldOf, parameterName, parts, roleOf, starsBefore } from '../syntax/view';
import type { Imports } from './imports';

/** What a name was declared to be, or made from. */
interface Declared {
  /** The function, class or program in which the declaration holds. */
  readonly scope: number;
  readonly type: string;
}

const JAVASCRIPT: ReadonlySet<string> = new Set(['javascript', 'typescript', 'tsx']);

/** Types of literals, by the names that the languages have for them. */
const LITERALS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  [Role.String]: ['string', 'str', 'String', 'java.lang.String', 'kotlin.String'],
  [Role.TemplateString]: ['string', 'str', 'String', 'java.lang.String', 'kotlin.String'],
  [Role.Array]: ['list', 'array', 'Array'],
  [Role.Object]: ['dict', 'object'],
};

/** Declared types of names, found without running anything: annotations, and values that say what they are. */
export class Types {
  #declared: Map<string, Declared[]> | undefined;
  /** Names that some answer depended on. */
  readonly #asked = new Set<string>();

  constructor(
    private readonly tree: FlatTree,
    private readonly imports: Imports,
  ) {}

  /** Whether an expression is known to be of the type. Unknown types are of none. */
  isOf(outer: number, wanted: string): boolean {
    return this.typesOf(outer, 0).some((type) => this.#isSame(type, wanted));
  }

  /** The types that an expression is known to have; a value may have several names for its type. */
  typesOf(outer: number, depth: number): readonly string[] {
    const { tree } = this;
    if (depth > 4) return [];
    const node = bare(tree, outer);
    const role = roleOf(tree, node);
    switch (role) {
      case Role.Number:
        if (JAVASCRIPT.has(tree.language.spec.id)) return ['number', 'int', 'float'];
        return /^-?(?:0[xXbBoO][\da-fA-F_]+|[\d_]+)[nNlL]?$/.test(nodeText(tree, node)) ? ['int', 'number', 'Int', 'Integer', 'long'] : ['float', 'number', 'double', 'Double'];
      case Role.Literal: {
        const text = nodeText(tree, node);
        return text === 'true' || text === 'false' || text === 'True' || text === 'False' ? ['bool', 'boolean', 'Boolean'] : [];
      }
      case Role.New: {
        const callee = calleeOf(tree, node);
        const type = callee >= 0 ? callee : fieldOf(tree, node, 'type');
        return type < 0 ? [] : [nodeText(tree, type)];
      }
      case Role.Call: {
        // Where a class is called to make an object, its name begins with a capital.
        const callee = calleeOf(tree, node);
        const name = callee < 0 ? '' : nodeText(tree, callee);
        return argumentsOf(tree, node) && /^(?:\w+\.)*[A-Z]\w*$/.test(name) ? [name] : [];
      }
      case Role.Identifier:
      case Role.ShorthandPair:
        return this.#declaredAt(nodeText(tree, node), node);
      case Role.Member: {
        // `this.x` and `self.x` are fields, whose types are declared in the class.
        const [object, property] = [fieldOf(tree, node, 'object'), fieldOf(tree, node, 'property')];
        const name = property >= 0 ? property : fieldOf(tree, node, 'attribute');
        return object >= 0 && name >= 0 && /^(?:this|self)$/.test(nodeText(tree, object)) ? this.#declaredAt(nodeText(tree, name), node) : [];
      }
      default:
        if (tree.language.spec.declarations === 'nested' && role === Role.String) return ['char*'];
        return LITERALS[role] ?? [];
    }
  }

  /** Whether the names that were asked about before an edit are declared as they were. */
  agreesWith(before: Types): boolean {
    if (before.#asked.size === 0) return true;
    const [old, own] = [scopeNumbers(before.tree), scopeNumbers(this.tree)];
    const told = (types: Types, numbers: ReadonlyMap<number, number>, name: string): string =>
      (types.#known.get(name) ?? []).map(({ scope, type }) => `${numbers.get(scope) ?? 0}:${type}`).join('\n');
    return [...before.#asked].every((name) => told(before, old, name) === told(this, own, name));
  }

  /** Takes over the names that earlier answers depended on. */
  remember(before: Types): void {
    for (const name of before.#asked) this.#asked.add(name);
  }

  get #known(): Map<string, Declared[]> {
    this.#declared ??= this.#collect();
    return this.#declared;
  }

  #declaredAt(name: string, node: number): readonly string[] {
    this.#asked.add(name);
    const known = this.#known.get(name);
    if (!known) return [];
    let best: Declared | undefined;
    for (const declared of known) {
      if (declared.scope > node || this.tree.next[declared.scope]! <= node) continue;
      if (!best || declared.scope >= best.scope) best = declared;
    }
    return best ? best.type.split('\n') : [];
  }

  #isSame(type: string, wanted: string): boolean {
    const [a, b] = [normal(type), normal(wanted)];
    if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
    const dot = a.indexOf('.');
    const qualified = this.imports.get(dot < 0 ? a : a.slice(0, dot));
    return qualified !== undefined && (dot < 0 ? qualified : qualified + a.slice(dot)) === b;
  }

  #collect(): Map<string, Declared[]> {
    const { tree } = this;
    const found = new Map<string, Declared[]>();
    const add = (name: number, type: string, at: number): void => {
      const text = nodeText(tree, name);
      const list = found.get(text);
      const declared = { scope: this.#scopeOf(at), type };
      if (list) list.push(declared);
      else found.set(text, [declared]);
    };
    for (let node = 0; node < tree.count; node++) {
      const role = roleOf(tree, node);
      const type = typeChild(tree, node);
      if (type >= 0) {
        if (role === Role.New || role === Role.Function || role === Role.Method || role === Role.TypeWrapper) continue;
        const nested = tree.language.spec.declarations === 'nested';
        for (const name of namesIn(tree, node, type)) add(name, nested ? nestedType(tree, type, name) : nodeText(tree, type), node);
      } else if (role === Role.Declarator || role === Role.Assignment) {
        const assignment = assignmentOf(tree, node);
        if (!assignment || assignment.value < 0 || roleOf(tree, assignment.target) !== Role.Identifier) continue;
        const types = this.#ownTypes(assignment.value);
        if (types.length > 0 && typeChild(tree, tree.parent[node]!) < 0) add(assignment.target, types.join('\n'), node);
      }
    }
    return found;
  }

  /** Types that show in the expression itself, without asking for other names. */
  #ownTypes(node: number): readonly string[] {
    const role = roleOf(this.tree, bare(this.tree, node));
    return role === Role.Identifier || role === Role.Member || role === Role.ShorthandPair ? [] : this.typesOf(node, 1);
  }

  #scopeOf(node: number): number {
    const { tree } = this;
    for (let up = tree.parent[node]!; up > 0; up = tree.parent[up]!) {
      const role = roleOf(tree, up);
      if (role === Role.Class) return up;
      if (role !== Role.Function && role !== Role.Method) continue;
      // A parameter of a constructor with a modifier is a field too.
      const isField = roleOf(tree, node) === Role.Parameter && parts(tree, node).some((part) => roleOf(tree, part) === Role.Optional);
      if (!isField) return up;
    }
    return 0;
  }
}

/** Functions and classes, counted in document order from 1. */
function scopeNumbers(tree: FlatTree): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (let node = 0; node < tree.count; node++) {
    const role = roleOf(tree, node);
    if (role === Role.Class || role === Role.Function || role === Role.Method) numbers.set(node, numbers.size + 1);
  }
  return numbers;
}

/** The child that names the type of what a node declares, or -1. */
function typeChild(tree: FlatTree, node: number): number {
  if (node < 0) return -1;
  const type = fieldOf(tree, node, 'type');
  // `var` leaves the type to the value.
  if (type >= 0) return nodeText(tree, type) === 'var' ? -1 : type;
  if (roleOf(tree, node) !== Role.Parameter) return -1;
  return parts(tree, node).find((part) => roleOf(tree, part) === Role.Type) ?? -1;
}

/** The names that a declaration with a type declares: its own, or those of its declarators. */
function namesIn(tree: FlatTree, node: number, type: number): number[] {
  if (roleOf(tree, node) === Role.Parameter) {
    const name = parameterName(tree, node);
    return name === type ? [] : [name];
  }
  const direct = ['name', 'left', 'pattern', 'property'].map((field) => fieldOf(tree, node, field)).filter((name) => name >= 0 && name !== type);
  if (direct.length > 0) return direct;
  return parts(tree, node).flatMap((part) => {
    if (part === type) return [];
    const name = fieldOf(tree, part, 'name');
    return name >= 0 ? [name] : roleOf(tree, part) === Role.Identifier ? [part] : [];
  });
}

/** A type with the stars in front of a name and the brackets behind it: `char*`, `char[]`. */
function nestedType(tree: FlatTree, type: number, name: number): string {
  return nodeText(tree, type) + '*'.repeat(starsBefore(tree, name)) + (extentsAfter(tree, name) === undefined ? '' : '[]');
}

/** A type's text without blanks, its colon, and what stands around it without changing it. */
function normal(type: string): string {
  return type.replace(/^:\s*/, '').replace(/^(?:final|const|readonly)\s+/, '').replace(/\s+/g, '').replace(/^typing\.|\?$/g, '');
}
