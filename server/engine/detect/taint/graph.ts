import { FLAG_NAMED, type FlatTree, nodeText } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { Part, type Shape, shapeOf } from '../../syntax/shapes';
import type { Code } from './ir';
import { lowerFunction } from './lower';
import { Members } from './members';
import { MODELS, type ResolvedModel } from './models';
import { boundNames, type Scope, Scope as ScopeClass, type Variable } from './scopes';

/** Local names that imports bound, and the whole names they stand for. */
export type ImportedNames = ReadonlyMap<string, string>;

/** What one function takes. */
export interface ParameterInfo {
  /** Variable that holds the whole argument; a hidden one where the parameter destructures. */
  readonly variable: number;
  readonly name: string;
  readonly node: number;
  readonly rest: boolean;
  /** It is the block that a call gives beside its arguments. */
  readonly block?: true;
}

/** A function of the file; index 0 is the file itself. */
export interface FunctionInfo {
  readonly index: number;
  readonly node: number;
  /** Index of the function around it, -1 for the file. */
  readonly parent: number;
  readonly name: string;
  /** The class it is a method of, or -1. */
  readonly classNode: number;
  /** Functions directly inside. */
  readonly children: number[];
  parameters: ParameterInfo[];
  /** Variables of named results. */
  results: number[];
  /** The variable of its `this`; shared with the function around it where it has none of its own. -1 until made. */
  thisVariable: number;
  /** The names it was defined among; set when the function around it is lowered. */
  scope: Scope | undefined;
  /** The names at its own top level, once made. */
  ownScope: Scope | undefined;
  code: Code | undefined;
  /** Its code is being made. */
  lowering: boolean;
}

/** What is derived once from a tree and used by every query on it. Function code is made when a query first needs it. */
export class FlowGraph {
  readonly functions: FunctionInfo[] = [];
  readonly variables: Variable[] = [];
  readonly functionByNode = new Map<number, number>();
  /** Methods by class, by name. */
  readonly methods = new Map<number, Map<string, number[]>>();
  /** Every class, in document order. */
  readonly classes: number[] = [];
  /** Members of classes by name, where plain names may mean them. */
  readonly members: Members | undefined;
  private readonly nameIds = new Map<string, number>();
  private readonly nameTexts: string[] = [];
  private readonly globals = new Map<string, Variable>();
  private readonly byName = new Map<string, number[]>();
  private readonly beforeByClass = new Map<number, readonly string[]>();
  private readonly naming = new Map<number, ReadonlySet<number>>();
  private userTable: readonly (readonly number[])[] | undefined;
  private mentionTable: readonly ReadonlySet<number>[] | undefined;
  private globalStatements: Set<string> | undefined;
  private assignedNames: Map<string, number> | undefined;
  private classesByName: Map<string, number> | undefined;
  private assignedMembers: Set<string> | undefined;

  constructor(
    readonly tree: FlatTree,
    readonly shape: Shape,
    readonly model: ResolvedModel,
    readonly imports: ImportedNames,
  ) {
    this.findFunctions();
    this.members = shape.spec.members === 'implicit' ? new Members(this) : undefined;
  }

  /** A number for a field's name. */
  name(text: string): number {
    let id = this.nameIds.get(text);
    if (id === undefined) {
      id = this.nameIds.size;
      this.nameIds.set(text, id);
      this.nameTexts.push(text);
    }
    return id;
  }

  nameText(id: number): string {
    return this.nameTexts[id] ?? '';
  }

  text(node: number): string {
    return nodeText(this.tree, node);
  }

  role(node: number): Role {
    return this.shape.role[this.tree.kind[node]!]!;
  }

  part(node: number, part: Part): number {
    return this.shape.part(this.tree, node, part);
  }

  /** The named children that are no comments. */
  children(node: number): number[] {
    return this.shape.children(this.tree, node);
  }

  declare(scope: Scope, name: string, owner: number, declared: Variable['declared'] = 'yes'): Variable {
    const existing = scope.own(name);
    if (existing) return existing;
    const variable = this.variable(name, owner, declared);
    scope.bind(name, variable);
    return variable;
  }

  variable(name: string, owner: number, declared: Variable['declared'] = 'yes'): Variable {
    const variable: Variable = {
      id: this.variables.length, name, owner, declared, functions: [], classNode: -1, value: -1, valueScope: undefined, parameter: false, writes: 0, type: -1,
    };
    this.variables.push(variable);
    return variable;
  }

  /** The variable for a name that no scope declares. */
  global(name: string): Variable {
    let variable = this.globals.get(name);
    if (!variable) {
      variable = this.variable(name, 0, 'no');
      this.globals.set(name, variable);
    }
    return variable;
  }

  resolve(scope: Scope, name: string): Variable {
    return scope.find(name) ?? this.global(name);
  }

  /** Whether one function lies inside another. */
  isInside(info: FunctionInfo, around: number): boolean {
    if (around === 0) return info.index !== 0;
    for (let up = info.parent; up > 0; up = this.functions[up]!.parent) if (up === around) return true;
    return false;
  }

  /** The innermost function around a node; a function's own node counts as inside it. */
  functionAt(node: number): FunctionInfo {
    for (let up = node; up >= 0; up = this.tree.parent[up]!) {
      const index = this.functionByNode.get(up);
      if (index !== undefined) return this.functions[index]!;
    }
    return this.functions[0]!;
  }

  /** The function's code, with the functions around it lowered first, which gives it its scope. */
  code(info: FunctionInfo): Code {
    if (info.code) return info.code;
    const pending: FunctionInfo[] = [];
    for (let up: FunctionInfo | undefined = info; up && !up.code; up = this.functions[up.parent]) pending.push(up);
    for (const next of pending.reverse()) {
      next.lowering = true;
      next.code ??= lowerFunction(this, next);
      next.lowering = false;
    }
    return info.code!;
  }

  /** Whether code of this function cannot be asked yet: its own, or that around it, is being made. */
  isBeingMade(info: FunctionInfo): boolean {
    for (let up: FunctionInfo | undefined = info; up && !up.code; up = this.functions[up.parent]) if (up.lowering) return true;
    return false;
  }

  /** How often a plain assignment writes to a name anywhere in the file; declarations do not count. */
  assignments(name: string): number {
    if (!this.assignedNames) {
      this.assignedNames = new Map();
      const { tree } = this;
      for (let node = 0; node < tree.count; node++) {
        const role = this.role(node);
        if (role !== Role.Assignment && role !== Role.AugmentedAssignment && role !== Role.Update) continue;
        const target = this.part(node, role === Role.Update ? Part.Operand : Part.Target);
        boundNames(tree, this.shape, target, (name) => this.assignedNames!.set(name, (this.assignedNames!.get(name) ?? 0) + 1));
      }
      for (const match of this.shape.spec.writesInText ? tree.text.matchAll(this.shape.spec.writesInText) : []) {
        const name = match.slice(1).find((group) => group !== undefined)!;
        this.assignedNames.set(name, (this.assignedNames.get(name) ?? 0) + 1);
      }
    }
    return this.assignedNames.get(name) ?? 0;
  }

  /** Whether something anywhere in the file is assigned to a member of this name (`this.x = ...`). */
  isMemberAssigned(name: string): boolean {
    if (!this.assignedMembers) {
      this.assignedMembers = new Set();
      for (let node = 0; node < this.tree.count; node++) {
        const role = this.role(node);
        // `new Start { Name = x }`.
        if (role === Role.Pair && this.part(node, Part.Key) >= 0) this.assignedMembers.add(this.text(this.part(node, Part.Key)));
        if (role !== Role.Assignment && role !== Role.AugmentedAssignment && role !== Role.Update) continue;
        const target = this.part(node, role === Role.Update ? Part.Operand : Part.Target);
        const property = target >= 0 && this.role(target) === Role.Member ? this.part(target, Part.Property) : -1;
        if (property >= 0) this.assignedMembers.add(this.text(property));
      }
    }
    return this.assignedMembers.has(name);
  }

  /** Whether a function somewhere says that it writes to this name of a scope around it (`global x`). */
  writtenFromInside(name: string): boolean {
    if (!this.globalStatements) {
      this.globalStatements = new Set();
      for (let node = 0; node < this.tree.count; node++) {
        if (this.shape.sharesNames.has(this.tree.kind[node]!)) this.addWritten(node, this.globalStatements);
        if (this.role(node) !== Role.Global) continue;
        for (const child of this.children(node)) this.globalStatements.add(this.text(child));
      }
    }
    return this.globalStatements.has(name);
  }

  private addWritten(node: number, found: Set<string>): void {
    for (let inner = node + 1; inner < this.tree.next[node]!; inner++) {
      const role = this.role(inner);
      if (role === Role.Assignment || role === Role.AugmentedAssignment) boundNames(this.tree, this.shape, this.part(inner, Part.Target), (name) => found.add(name));
    }
  }

  /** Whether a function, or one that it mentions, has a variable's name in its text. */
  canName(index: number, variable: number): boolean {
    const { name, owner } = this.variables[variable]!;
    // A short name is everywhere in a text: not worth looking.
    if (name.length < 3 || name === 'this') return true;
    let able = this.naming.get(variable);
    if (!able) {
      able = this.functionsNaming(name, owner);
      this.naming.set(variable, able);
    }
    return able.has(index);
  }

  private functionsNaming(name: string, owner: number): Set<number> {
    const { text, start, end } = this.tree;
    const able = new Set<number>();
    const queue: number[] = [];
    const around = this.functions[owner]!.node;
    let next = owner;
    for (let at = text.indexOf(name, start[around]); at >= 0 && at < end[around]!; at = text.indexOf(name, at + name.length)) {
      while (next + 1 < this.functions.length && start[this.functions[next + 1]!.node]! <= at) next++;
      let index = next;
      while (index > 0 && end[this.functions[index]!.node]! <= at) index = this.functions[index]!.parent;
      for (; index >= 0 && !able.has(index); index = this.functions[index]!.parent) {
        able.add(index);
        queue.push(index);
      }
    }
    const users = this.users();
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      for (const user of users[index]!) {
        if (able.has(user)) continue;
        able.add(user);
        queue.push(user);
      }
    }
    return able;
  }

  /** By function: the functions that mention it. */
  users(): readonly (readonly number[])[] {
    if (!this.userTable) {
      const table: number[][] = this.functions.map(() => []);
      this.mentions().forEach((mentioned, user) => {
        for (const index of mentioned) table[index]!.push(user);
      });
      this.userTable = table;
    }
    return this.userTable;
  }

  /** By function: the functions of the file whose name occurs in it, outside the functions inside it. */
  mentions(): readonly ReadonlySet<number>[] {
    if (this.mentionTable) return this.mentionTable;
    const table = this.functions.map(() => new Set<number>());
    if (this.byName.size > 0) this.fillMentions(table);
    if (this.model.model.before) for (const { index, classNode } of this.functions) for (const target of this.calledBefore(index, classNode)) table[index]!.add(target);
    this.mentionTable = table;
    return table;
  }

  /** The functions of the file that run before a method, because its class says so. */
  calledBefore(index: number, classNode: number): readonly number[] {
    const { before } = this.model.model;
    const info = this.functions[index]!;
    if (!before || classNode < 0 || this.role(info.node) !== Role.Method) return [];
    return this.beforeOf(classNode, before).flatMap((name) => (name === info.name ? [] : (this.methods.get(classNode)?.get(name) ?? [])));
  }

  /** The methods that a class says are to run before its others. */
  private beforeOf(classNode: number, calls: readonly string[]): readonly string[] {
    const known = this.beforeByClass.get(classNode);
    if (known) return known;
    const found: string[] = [];
    const body = this.part(classNode, Part.Body);
    for (const statement of body < 0 ? [] : this.children(body)) {
      const callee = this.role(statement) === Role.Call ? this.part(statement, Part.Callee) : -1;
      if (callee < 0 || !calls.includes(this.text(callee))) continue;
      const list = this.part(statement, Part.Arguments);
      for (const argument of list < 0 ? [] : this.children(list)) if (this.role(argument) === Role.Symbol) found.push(this.text(argument).slice(1));
    }
    this.beforeByClass.set(classNode, found);
    return found;
  }

  /** Whether a function of the file has this name. */
  isFunctionName(name: string): boolean {
    return this.byName.has(name);
  }

  private fillMentions(table: readonly Set<number>[]): void {
    const { tree } = this;
    // Most names differ from all functions' names in length or first letter already.
    const shapes = new Set<number>();
    for (const name of this.byName.keys()) shapes.add(name.length * 65536 + name.charCodeAt(0));
    const open: number[] = [0];
    const starts = [...this.functionByNode.keys()].sort((a, b) => a - b);
    let upcoming = 0;
    for (let node = 0; node < tree.count; node++) {
      while (open.length > 1 && node >= tree.next[this.functions[open[open.length - 1]!]!.node]!) open.pop();
      if (node === starts[upcoming]) {
        upcoming++;
        const inside = this.functionByNode.get(node)!;
        if (inside > 0) open.push(inside);
      }
      const role = this.role(node);
      if (role !== Role.Identifier && role !== Role.PropertyName && role !== Role.ShorthandPair) continue;
      const at = tree.start[node]!;
      if (!shapes.has((tree.end[node]! - at) * 65536 + tree.text.charCodeAt(at))) continue;
      const mentioned = this.byName.get(this.text(node));
      if (mentioned) for (const index of mentioned) table[open[open.length - 1]!]!.add(index);
    }
  }

  private findFunctions(): void {
    const { tree, shape } = this;
    this.addFunction(0, -1, '', -1);
    const open: number[] = [0];
    const classes: number[] = [];
    for (let node = 1; node < tree.count; node++) {
      const role = shape.role[tree.kind[node]!]!;
      if ((role !== Role.Function && role !== Role.Method && role !== Role.Class) || (tree.flags[node]! & FLAG_NAMED) === 0) continue;
      while (open.length > 1 && node >= tree.next[this.functions[open[open.length - 1]!]!.node]!) open.pop();
      while (classes.length > 0 && node >= tree.next[classes[classes.length - 1]!]!) classes.pop();
      if (role === Role.Class) {
        classes.push(node);
        this.classes.push(node);
        continue;
      }
      if (this.part(node, Part.Body) < 0) continue;
      const parent = open[open.length - 1]!;
      const inner = classes.length > 0 && classes[classes.length - 1]! > this.functions[parent]!.node ? classes[classes.length - 1]! : -1;
      const receiver = this.part(node, Part.Receiver);
      const inClass = receiver >= 0 ? this.classNamed(receiver) : inner;
      open.push(this.addFunction(node, parent, this.functionName(node), inClass));
    }
  }

  /** The class of the file that a type, or a parameter with its type, names; -1 for none. */
  classNamed(type: number): number {
    const { tree } = this;
    if (!this.classesByName) {
      this.classesByName = new Map();
      for (let node = 1; node < tree.count; node++) {
        const name = this.role(node) === Role.Class ? this.part(node, Part.Name) : -1;
        if (name >= 0) this.classesByName.set(this.text(name), node);
      }
    }
    for (let node = type; node < tree.next[type]!; node++) {
      const found = tree.next[node] === node + 1 ? this.classesByName.get(this.text(node)) : undefined;
      if (found !== undefined) return found;
    }
    return -1;
  }

  private addFunction(node: number, parent: number, name: string, classNode: number): number {
    const index = this.functions.length;
    this.functions.push({
      index, node, parent, name, classNode, children: [], parameters: [], results: [], thisVariable: -1, scope: undefined, ownScope: undefined, code: undefined, lowering: false,
    });
    this.functionByNode.set(node, index);
    if (parent >= 0) this.functions[parent]!.children.push(index);
    if (name) {
      const same = this.byName.get(name);
      if (same) same.push(index);
      else this.byName.set(name, [index]);
    }
    if (classNode >= 0 && name) {
      let methods = this.methods.get(classNode);
      if (!methods) {
        methods = new Map();
        this.methods.set(classNode, methods);
      }
      const same = methods.get(name);
      if (same) same.push(index);
      else methods.set(name, [index]);
    }
    return index;
  }

  /** Its own name, or that of the variable, field or property it is the value of. */
  private functionName(node: number): string {
    const own = this.part(node, Part.Name);
    if (own >= 0) return this.text(own);
    const parent = this.tree.parent[node]!;
    if (parent < 0) return '';
    switch (this.role(parent)) {
      case Role.Declarator:
      case Role.Assignment: {
        const target = this.part(parent, Part.Target);
        if (target < 0) return '';
        if (this.role(target) === Role.Member) {
          const property = this.part(target, Part.Property);
          return property < 0 ? '' : this.text(property);
        }
        return this.role(target) === Role.Identifier ? this.text(target) : '';
      }
      case Role.Pair: {
        const key = this.part(parent, Part.Key);
        return key >= 0 && this.role(key) === Role.PropertyName ? this.text(key) : '';
      }
      case Role.Field: {
        const field = this.part(parent, Part.Name);
        return field < 0 ? '' : this.text(field);
      }
      default:
        return '';
    }
  }
}

/**
 * What queries on this tree share. Undefined for a language that has no data flow. The tree must not change while the graph
 * is used. `imports` gives whole names to local ones, so that `UUID(x)` after `from uuid import UUID` is known. `shape` saves
 * the work of making it, for who keeps it with the language.
 */
export function prepare(tree: FlatTree, imports: ImportedNames = new Map(), shape: Shape | undefined = shapeOf(tree.language)): FlowGraph | undefined {
  const model = MODELS[tree.language.spec.id];
  if (!shape || !model || tree.count === 0) return undefined;
  return new FlowGraph(tree, shape, model, imports);
}

/** A scope for a function's own names. */
export const functionScope = (parent: Scope | undefined, owner: number): Scope => new ScopeClass(parent?.forFunctions, owner);
