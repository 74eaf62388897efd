import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import { declareBody } from './declare';
import { type FlowGraph, type FunctionInfo, functionScope } from './graph';
import { guardsOf } from './guards';
import { type Code, CodeBuilder, EXIT, Op } from './ir';
import { statementsValue } from './blocks';
import { runBefore } from './lowerBare';
import { assign, lowerExpression } from './lowerExpression';
import { lowerBlock } from './lowerStatement';
import { bare } from './resolve';
import type { Scope } from './scopes';

/** Where `break`, `continue`, `return` and exceptions go. */
export interface Target {
  readonly kind: 'loop' | 'switch' | 'block' | 'try';
  readonly name: string;
  readonly breakTo: number;
  readonly continueTo: number;
  /** Label of the handler, and the variable that holds what was thrown (-1 for none). */
  readonly handler: number;
  readonly thrown: number;
  /** Label of the copy of `finally` that ends the function, or -1. */
  readonly finalizer: number;
}

/** A list made in this function. */
export interface TrackedList {
  /** How many elements it has; -1 where that is not known. */
  size: number;
  /** Nesting at which it was made: what happens further inside may happen or not. */
  readonly nesting: number;
}

/** What lowering one function carries along. */
export class Lowering {
  readonly code = new CodeBuilder();
  readonly targets: Target[] = [];
  scope: Scope;
  depth = 0;
  /** How many copies of `finally` bodies are being made inside one another. */
  finalizers = 0;
  /** Label names in front of the next loop or block. */
  pendingLabel = '';

  constructor(
    readonly graph: FlowGraph,
    readonly info: FunctionInfo,
  ) {
    this.scope = functionScope(info.scope, info.index);
    info.ownScope = this.scope;
  }

  /** Runs `body` with a scope of its own. */
  inScope(scope: Scope, body: () => void): void {
    const outer = this.scope;
    this.scope = scope;
    body();
    this.scope = outer;
  }

  /** Branches, loops and blocks around this place. */
  nesting = 0;
  /** Lists whose length is known at this place, by variable. */
  readonly lists = new Map<number, TrackedList>();
  /** Where the value of the last statement goes: into a variable, or back to the caller. */
  tail: number | 'returned' | undefined;
  /** Where the value of the switch around this place goes, and where it goes on; undefined in a switch that has none. */
  switchValue: { readonly variable: number; readonly end: number } | undefined;

  /** The variable of `this` of a function around (or of this one). */
  thisOf(owner: FunctionInfo): number {
    if (owner.thisVariable < 0) owner.thisVariable = this.graph.variable('this', owner.index).id;
    return owner.thisVariable;
  }

  /** The variable of `this`. */
  thisVariable(): number {
    const { graph, info } = this;
    if (info.thisVariable < 0) {
      const { kind } = graph.tree;
      let owner = info;
      while (owner.parent >= 0 && graph.shape.borrowsThis.has(kind[owner.node]!)) owner = graph.functions[owner.parent]!;
      if (owner.thisVariable < 0) owner.thisVariable = graph.variable('this', owner.index).id;
      info.thisVariable = owner.thisVariable;
    }
    return info.thisVariable;
  }

  /** The register of an expression lowered a moment ago, or -1. */
  registerOf(node: number): number {
    return this.code.lastOf(bare(this.graph, node));
  }

  /** The value of a string literal without escapes or parts to fill in; undefined for anything else. */
  literal(node: number): string | undefined {
    const { graph } = this;
    if (graph.role(node) === Role.Number) return graph.text(node);
    if (graph.role(node) === Role.Symbol) return graph.text(node).replace(/^:/, '');
    if (graph.role(node) !== Role.String) return undefined;
    let value = '';
    for (const child of graph.children(node)) {
      const role = graph.role(child);
      if (role === Role.StringText) value += graph.text(child);
      else if (role !== Role.Literal) return undefined;
    }
    return value;
  }

  /** The innermost `try` around this place, or undefined. */
  get handler(): Target | undefined {
    return this.targets.findLast((target) => target.kind === 'try' && target.handler >= 0);
  }

  /** Where leaving the function goes first. */
  get leaveTo(): number {
    return this.targets.findLast((target) => target.finalizer >= 0)?.finalizer ?? EXIT;
  }
}

/** Makes the code of one function; the functions inside it only get their scope. */
export function lowerFunction(graph: FlowGraph, info: FunctionInfo): Code {
  const lowering = new Lowering(graph, info);
  const { scope } = lowering;
  if (info.index === 0) {
    declareBody(graph, scope, 0, info.node);
    lowerBlock(lowering, info.node);
    return lowering.code.finish();
  }
  const body = graph.part(info.node, Part.Body);
  const patterns = declareParameters(lowering);
  declareResults(lowering);
  declareBody(graph, scope, info.index, body);
  for (const { variable, pattern } of patterns) {
    const value = lowering.code.emit(Op.Read, pattern, variable);
    assign(lowering, pattern, value);
  }
  runBefore(lowering);
  if (graph.role(body) === Role.Block && graph.shape.spec.blocks === 'values') {
    lowering.code.emit(Op.Return, body, statementsValue(lowering, body), -1, -1);
    lowering.code.emit(Op.Jump, body, EXIT);
  } else if (graph.role(body) === Role.Block) {
    if (graph.shape.spec.values === 'last') lowering.tail = 'returned';
    lowerBlock(lowering, body);
  } else {
    const value = lowerExpression(lowering, body);
    const guards = guardsOf(lowering, body);
    lowering.code.emit(Op.Return, body, value, guards?.whenTrue ?? -1, guards?.whenFalse ?? -1);
    lowering.code.emit(Op.Jump, body, EXIT);
  }
  return lowering.code.finish();
}

/** Names that share one type (`a, b string`) are parameters each; a parameter's own node where it is the only one. */
function sharingType(graph: FlowGraph, node: number): number[] {
  if (graph.part(node, Part.Type) < 0) return [node];
  const names = graph.children(node).filter((child) => graph.role(child) === Role.Identifier && graph.tree.field[child] === graph.tree.field[graph.part(node, Part.Target)]);
  return names.length > 1 ? names : [node];
}

/** Results that have names: variables like any other, which `return` without a value hands back. */
function declareResults(lowering: Lowering): void {
  const { graph, info, scope } = lowering;
  const list = graph.part(info.node, Part.Type);
  info.results = [];
  if (list < 0 || graph.role(list) !== Role.Parameters) return;
  for (const node of graph.children(list).flatMap((child) => sharingType(graph, child))) {
    const name = graph.role(node) === Role.Parameter ? graph.part(node, Part.Target) : node;
    if (name < 0) return;
    const variable = graph.declare(scope, graph.text(name), info.index);
    variable.writes++;
    info.results.push(variable.id);
  }
}

/** Whether a declared type is one whose values cannot carry an attack. */
export function isScalar(lowering: Lowering, type: number): boolean {
  return type >= 0 && lowering.graph.model.scalarTypes.has(lowering.graph.text(type));
}

/** Declares the parameters and gives them their values; those that destructure do so afterwards, in their scope. */
function declareParameters(lowering: Lowering): { variable: number; pattern: number }[] {
  const { graph, info, scope, code } = lowering;
  const list = graph.part(info.node, Part.Parameters);
  const single = graph.part(info.node, Part.Target);
  const receiver = graph.part(info.node, Part.Receiver);
  // `x => y` has a parameter without a list.
  const listed = list >= 0 && graph.role(list) === Role.Identifier ? [list] : list >= 0 ? graph.children(list) : [];
  const written = list >= 0 ? listed : single >= 0 ? [single] : [];
  const nodes = (receiver >= 0 ? [...graph.children(receiver), ...written] : written).flatMap((node) => sharingType(graph, node));
  const patterns: { variable: number; pattern: number }[] = [];
  info.parameters = [];
  for (const node of nodes) {
    let target = node;
    let rest = false;
    let fallback = -1;
    const type = graph.part(node, Part.Type);
    for (let i = 0; i < 4; i++) {
      const role = graph.role(target);
      if (role !== Role.Parameter && role !== Role.Spread) break;
      if (role === Role.Spread) rest = true;
      if (role === Role.Parameter && fallback < 0) fallback = graph.part(target, Part.Default);
      const inner = graph.part(target, Part.Target);
      if (inner < 0) break;
      target = inner;
    }
    const role = graph.role(target);
    if (role === Role.Literal || role === Role.Type || role === Role.This || role === Role.Decorator) continue;
    const plain = role === Role.Identifier;
    const name = plain ? graph.text(target) : '';
    const variable = plain ? graph.declare(scope, name, info.index) : graph.variable('', info.index);
    variable.writes++;
    variable.parameter = true;
    variable.type = type >= 0 || graph.tree.parent[node]! < 0 ? type : graph.part(graph.tree.parent[node]!, Part.Type);
    const value = fallback >= 0 ? lowerExpression(lowering, fallback) : -1;
    code.emit(Op.Parameter, target, variable.id, info.parameters.length, value);
    if (isScalar(lowering, variable.type)) code.emit(Op.Store, 0, variable.id, code.emit(Op.Drop, 0, code.list([code.emit(Op.Read, 0, variable.id)]), 1, 1));
    info.parameters.push({ variable: variable.id, name, node: target, rest, ...(graph.part(node, Part.Block) >= 0 ? { block: true as const } : {}) });
    if (!plain) patterns.push({ variable: variable.id, pattern: target });
  }
  if (graph.shape.spec.values === 'last' && graph.role(info.node) === Role.Method && !info.parameters.some(({ block }) => block)) {
    // A method may take a block that no parameter names.
    const variable = graph.variable('', info.index);
    code.emit(Op.Parameter, 0, variable.id, info.parameters.length, -1);
    info.parameters.push({ variable: variable.id, name: '', node: -1, rest: false, block: true });
  }
  return patterns;
}
