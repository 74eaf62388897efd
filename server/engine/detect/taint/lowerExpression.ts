import { FLAG_NAMED } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import { blockValue } from './blocks';
import { guardsOf, operatorText } from './guards';
import { knownValue } from './known';
import { Op, type Place } from './ir';
import { isScalar, type Lowering } from './lower';
import { bareCall, yieldToBlock } from './lowerBare';
import { lowerCall } from './lowerCall';
import { listMade } from './lists';
import { lowerClass, lowerStatement, lowerWithValue, truth, lowerSwitch, switchValue } from './lowerStatement';
import { bare, functionsOf } from './resolve';
import { boundNames, Scope } from './scopes';

/** Expressions nested deeper than this (chains do not count) are mixed into one value. */
const MAX_DEPTH = 220;
/** Fields of fields in a place beyond this are one. */
const MAX_NAMES = 4;

/** Lowers an expression and answers the register of its value. */
export function lowerExpression(lowering: Lowering, node: number): number {
  if (lowering.depth >= MAX_DEPTH) {
    lowering.code.tooDeep = true;
    return mixAll(lowering, node);
  }
  lowering.depth++;
  const value = chain(lowering, node);
  lowering.depth--;
  return value;
}

/** The expression that a chain (`a.b().c`, `a + b + c`) goes on inside, or -1 where it begins. */
function inner(lowering: Lowering, node: number): number {
  const { graph } = lowering;
  switch (graph.role(node)) {
    case Role.Member:
    case Role.Subscript:
      return graph.part(node, Part.Object);
    case Role.Call:
      return graph.part(node, Part.Callee);
    case Role.Binary:
      return graph.part(node, Part.Left);
    case Role.Parenthesized:
    case Role.TypeWrapper:
    case Role.Await:
      return graph.part(node, Part.Operand);
    default:
      return -1;
  }
}

function chain(lowering: Lowering, outer: number): number {
  const links: number[] = [];
  let node = outer;
  for (let next = inner(lowering, node); next >= 0; next = inner(lowering, node)) {
    links.push(node);
    node = next;
  }
  let value = begin(lowering, node, links.length > 0 && lowering.graph.role(links[links.length - 1]!) === Role.Call);
  for (let i = links.length - 1; i >= 0; i--) value = extend(lowering, links[i]!, value, i > 0 ? links[i - 1]! : -1);
  return value;
}

/** Goes one link further along a chain. */
function extend(lowering: Lowering, node: number, value: number, next: number): number {
  const { graph, code } = lowering;
  switch (graph.role(node)) {
    case Role.Member: {
      const property = graph.part(node, Part.Property);
      if (property < 0) return value;
      const name = graph.text(property);
      const called = next >= 0 && graph.role(next) === Role.Call;
      if (!called && graph.model.numericMembers.has(name)) return drop(lowering, node, [value], 1);
      const read = code.emit(Op.Member, node, value, graph.name(name));
      if (!called && graph.shape.spec.values === 'last') {
        const targets = graph.isFunctionName(name) ? functionsOf(graph, lowering.scope, lowering.info, node) : [];
        return targets.length > 0 ? bareCall(lowering, { node, name, targets, receiver: value, callee: read }) : read;
      }
      if (!called && graph.isFunctionName(name)) escape(lowering, node, node);
      return read;
    }
    case Role.Subscript: {
      const index = graph.part(node, Part.Index);
      if (index < 0) return value;
      const literal = lowering.literal(index);
      if (literal !== undefined) return code.emit(Op.Member, node, value, graph.name(literal));
      const at = lowerExpression(lowering, index);
      return code.emit(Op.Index, node, value, at, constantTable(lowering, graph.part(node, Part.Object)) ? 1 : 0);
    }
    case Role.Call:
      return lowerCall(lowering, node, value);
    case Role.Binary:
      return binary(lowering, node, value);
    case Role.Await:
      return code.emit(Op.Same, node, value);
    case Role.TypeWrapper: {
      const type = graph.part(node, Part.Keyword);
      const cleans = type >= 0 && graph.model.safeCasts.has(graph.text(type).toLowerCase());
      return cleans ? drop(lowering, node, [value], 1) : code.emit(Op.Same, node, value);
    }
    default:
      return value;
  }
}

/** A function of the file that is used for something else than a call: what it captures is used from here on. */
function escape(lowering: Lowering, node: number, expression: number): void {
  for (const index of functionsOf(lowering.graph, lowering.scope, lowering.info, expression)) {
    lowering.code.emit(Op.Function, node, index, 0, 1);
  }
}

function binary(lowering: Lowering, node: number, left: number): number {
  const { graph, code } = lowering;
  const operator = operatorText(lowering, node);
  const and = graph.model.and.has(operator);
  if (and || graph.model.or.has(operator)) {
    const end = code.label();
    const guards = guardsOf(lowering, graph.part(node, Part.Left));
    const certain = and && graph.model.model.truthy !== undefined && truth(lowering, graph.part(node, Part.Left)) === true;
    if (!certain) code.emit(Op.Fork, node, end, (and ? guards?.whenFalse : guards?.whenTrue) ?? -1);
    const proved = (and ? guards?.whenTrue : guards?.whenFalse) ?? -1;
    if (proved >= 0) code.emit(Op.Clear, node, 0, proved);
    const right = lowerExpression(lowering, graph.part(node, Part.Right));
    const after = code.emit(Op.Choose, node, code.list(and ? [right] : [left, right]), and ? 1 : 2);
    code.emit(Op.Label, node, end);
    return after;
  }
  const values = [left];
  const first = graph.part(node, Part.Left);
  const bound = graph.part(node, Part.Target);
  if (bound >= 0 && graph.role(bound) === Role.Identifier) {
    // `x instanceof String text` gives the value a second name.
    graph.declare(lowering.scope, graph.text(bound), lowering.info.index).writes++;
    assign(lowering, bound, left);
  }
  for (const child of graph.children(node)) if (child !== first) values.push(lowerExpression(lowering, child));
  if (graph.model.comparisons.has(operator)) return drop(lowering, node, values, 0);
  if (graph.model.numeric.has(operator)) return drop(lowering, node, values, 1);
  const mixed = mix(lowering, node, values);
  if (graph.model.model.appends?.includes(operator)) {
    // Of `a << b << c` both go into `a`.
    let target = first;
    while (target >= 0 && graph.role(target) === Role.Binary && graph.model.model.appends.includes(operatorText(lowering, target))) target = graph.part(target, Part.Left);
    if (target >= 0 && placeOf(lowering, target)) assign(lowering, target, mixed);
  }
  return mixed;
}

function mix(lowering: Lowering, node: number, values: readonly number[]): number {
  return lowering.code.emit(Op.Mix, node, lowering.code.list(values), values.length);
}

function begin(lowering: Lowering, node: number, called: boolean): number {
  const { graph, code } = lowering;
  switch (graph.role(node)) {
    case Role.Identifier: {
      const variable = graph.resolve(lowering.scope, graph.text(node));
      const self = variable.declared === 'no' ? memberOwner(lowering, variable.name) : -1;
      if (self >= 0) return code.emit(Op.Member, node, code.emit(Op.Read, 0, self), graph.name(variable.name));
      const read = code.emit(Op.Read, node, variable.id);
      if (!called && graph.shape.spec.values === 'last' && graph.isFunctionName(variable.name)) {
        const targets = functionsOf(graph, lowering.scope, lowering.info, node);
        if (targets.length > 0) return bareCall(lowering, { node, name: variable.name, targets, receiver: -1, callee: read });
      }
      if (!called && (variable.functions.length > 0 || variable.value >= 0)) escape(lowering, node, node);
      return read;
    }
    case Role.This:
      return code.emit(Op.Read, node, lowering.thisVariable());
    case Role.ShorthandPair:
      escape(lowering, node, node);
      return code.emit(Op.Read, node, graph.resolve(lowering.scope, graph.text(node)).id);
    case Role.Member:
      // A field of the object by a name of its own (`@name`).
      return code.emit(Op.Member, node, code.emit(Op.Read, 0, lowering.thisVariable()), graph.name(ownField(lowering, node)));
    case Role.Number:
    case Role.Literal:
    case Role.Symbol:
    case Role.Regex:
    case Role.Comment:
    case Role.Type:
    case Role.PropertyName:
    case Role.StringText:
      return code.emit(Op.Literal, node);
    case Role.String:
    case Role.TemplateString:
      return template(lowering, node);
    case Role.New:
      return lowerCall(lowering, node, -1);
    case Role.Unary:
      return unary(lowering, node);
    case Role.Update: {
      const operand = graph.part(node, Part.Operand);
      if (operand < 0) return code.emit(Op.Literal, node);
      const value = drop(lowering, node, [lowerExpression(lowering, operand)], 1);
      assign(lowering, operand, value);
      return value;
    }
    case Role.Ternary:
      return ternary(lowering, node);
    case Role.Assignment:
    case Role.Declarator: {
      // Some grammars have one kind for `=` and `+=`.
      if (graph.part(node, Part.Operator) >= 0 && !/^:?=$/.test(operatorText(lowering, node))) return augmented(lowering, node);
      const value = graph.part(node, Part.Value);
      const target = graph.part(node, Part.Target);
      if (value < 0) {
        // A declaration without a value leaves a loop's earlier value behind; a type annotation alone does nothing.
        if (target >= 0 && graph.shape.spec.scoping === 'block') assign(lowering, target, code.emit(Op.Literal, node));
        return code.emit(Op.Literal, node);
      }
      if (graph.role(node) === Role.Assignment && /^[^:=]+=$/.test(operatorText(lowering, node))) return augmented(lowering, node);
      const result = lowerExpression(lowering, value);
      if (target >= 0) {
        assign(lowering, target, result);
        if (graph.role(target) === Role.Identifier) listMade(lowering, graph.resolve(lowering.scope, graph.text(target)).id, value);
      }
      return code.emit(Op.Same, node, result);
    }
    case Role.AugmentedAssignment:
      return augmented(lowering, node);
    case Role.Object:
      return object(lowering, node);
    case Role.Array: {
      const list: number[] = [];
      for (const child of graph.children(node)) {
        const spread = graph.role(child) === Role.Spread;
        list.push(spread ? 1 : 0, lowerExpression(lowering, child));
      }
      return code.emit(Op.Array, node, code.list(list), list.length / 2);
    }
    case Role.TemplatePart:
      // A format may hold expressions of its own.
      return template(lowering, node);
    case Role.Spread: {
      const operand = graph.part(node, Part.Operand);
      return operand < 0 ? code.emit(Op.Literal, node) : code.emit(Op.Same, node, lowerExpression(lowering, operand));
    }
    case Role.KeywordArgument:
    case Role.Pair: {
      const value = graph.part(node, Part.Value);
      return value < 0 ? code.emit(Op.Literal, node) : code.emit(Op.Same, node, lowerExpression(lowering, value));
    }
    case Role.Yield: {
      if (graph.shape.spec.values === 'last') return yieldToBlock(lowering, node);
      const operand = graph.part(node, Part.Operand);
      return code.emit(Op.Yield, node, operand < 0 ? code.emit(Op.Literal, node) : lowerExpression(lowering, operand));
    }
    case Role.Sequence: {
      let last = code.emit(Op.Literal, node);
      for (const child of graph.children(node)) last = lowerExpression(lowering, child);
      return code.emit(Op.Same, node, last);
    }
    case Role.Function:
    case Role.Method: {
      const index = graph.functionByNode.get(node);
      if (index === undefined) return code.emit(Op.Literal, node);
      graph.functions[index]!.scope = lowering.scope.forFunctions;
      return code.emit(Op.Function, node, index);
    }
    case Role.Switch:
      if (graph.shape.spec.values === 'last') return lowerWithValue(lowering, node);
      return switchValue(lowering, node) ?? lowerSwitch(lowering, node, 'value');
    case Role.Class:
      lowerClass(lowering, node);
      return code.emit(Op.Literal, node);
    case Role.Comprehension:
      return comprehension(lowering, node);
    case Role.Block:
    case Role.If:
      if (graph.shape.spec.blocks === 'values') return graph.role(node) === Role.Block ? blockValue(lowering, node) : ternary(lowering, node);
      if (graph.shape.spec.values === 'last') return lowerWithValue(lowering, node);
      lowerStatement(lowering, node);
      return code.emit(Op.Literal, node);
    case Role.Try:
      if (graph.shape.spec.values === 'last') return lowerWithValue(lowering, node);
      lowerStatement(lowering, node);
      return code.emit(Op.Literal, node);
    case Role.Break:
    case Role.Continue:
    case Role.ExpressionStatement:
    case Role.Return:
    case Role.Throw:
    case Role.For:
    case Role.ForEach:
    case Role.While:
      lowerStatement(lowering, node);
      return code.emit(Op.Literal, node);
    default:
      return mixChildren(lowering, node);
  }
}

/** The name of a field that is written with a sign of its own: `name` for `@name`. */
function ownField(lowering: Lowering, node: number): string {
  return lowering.graph.text(node).replace(/^@+/, '');
}

/** The variable of the object whose field a plain name means, or -1. */
function memberOwner(lowering: Lowering, name: string): number {
  const found = lowering.graph.members?.implicit(lowering.info, name);
  if (!found) return -1;
  return found.owner === lowering.info ? lowering.thisVariable() : lowering.thisOf(found.owner);
}

/** A truth value (`kind` 0) or a number (1) made of others. */
function drop(lowering: Lowering, node: number, values: readonly number[], kind: 0 | 1): number {
  return lowering.code.emit(Op.Drop, node, lowering.code.list(values), kind, values.length);
}

function template(lowering: Lowering, node: number): number {
  const { graph } = lowering;
  const values: number[] = [];
  for (const child of graph.children(node)) {
    const role = graph.role(child);
    if (role !== Role.StringText && role !== Role.Literal) values.push(lowerExpression(lowering, child));
  }
  return values.length === 0 ? lowering.code.emit(Op.Literal, node) : mix(lowering, node, values);
}

function unary(lowering: Lowering, node: number): number {
  const { graph, code } = lowering;
  const operand = graph.part(node, Part.Operand);
  if (operand < 0) return code.emit(Op.Literal, node);
  const operator = operatorText(lowering, node);
  const value = lowerExpression(lowering, operand);
  if (graph.shape.spec.references?.includes(operator)) return code.emit(Op.Same, node, value);
  if (operator && operator === graph.model.model.deletes) {
    assign(lowering, operand, code.emit(Op.Literal, operand));
    return code.emit(Op.Literal, node);
  }
  if (graph.model.comparisons.has(operator)) return drop(lowering, node, [value], 0);
  // A sign makes a number of anything.
  return drop(lowering, node, [value], 1);
}

function ternary(lowering: Lowering, node: number): number {
  const { graph, code } = lowering;
  const condition = graph.part(node, Part.Condition);
  const consequence = graph.part(node, Part.Consequence);
  const alternative = graph.part(node, Part.Alternative);
  if (condition < 0 || consequence < 0 || alternative < 0) return mixChildren(lowering, node);
  const known = knownValue(lowering, condition);
  if (typeof known === 'boolean') {
    lowerExpression(lowering, condition);
    return code.emit(Op.Same, node, lowerExpression(lowering, known ? consequence : alternative));
  }
  const otherwise = code.label();
  const end = code.label();
  lowerExpression(lowering, condition);
  const guards = guardsOf(lowering, condition);
  code.emit(Op.Fork, node, otherwise, guards?.whenFalse ?? -1);
  if (guards && guards.whenTrue >= 0) code.emit(Op.Clear, node, 0, guards.whenTrue);
  const first = lowerExpression(lowering, consequence);
  code.emit(Op.Jump, node, end);
  code.emit(Op.Label, node, otherwise);
  const second = lowerExpression(lowering, alternative);
  code.emit(Op.Label, node, end);
  return code.emit(Op.Choose, node, code.list([first, second]), 2);
}

function augmented(lowering: Lowering, node: number): number {
  const { graph, code } = lowering;
  const target = graph.part(node, Part.Target);
  const value = graph.part(node, Part.Value);
  if (target < 0 || value < 0) return mixChildren(lowering, node);
  const before = lowerExpression(lowering, target);
  const added = lowerExpression(lowering, value);
  const operator = operatorText(lowering, node);
  const result = graph.model.numeric.has(operator)
    ? drop(lowering, node, [before, added], 1)
    : graph.model.logicalAssign.has(operator)
      ? code.emit(Op.Choose, node, code.list([before, added]), 2)
      : mix(lowering, node, [before, added]);
  assign(lowering, target, result);
  return code.emit(Op.Same, node, result);
}

function object(lowering: Lowering, node: number): number {
  const { graph, code } = lowering;
  const list: number[] = [];
  for (const child of graph.children(node)) {
    switch (graph.role(child)) {
      case Role.Pair: {
        const key = graph.part(child, Part.Key);
        const value = graph.part(child, Part.Value);
        if (key < 0 || value < 0) break;
        const name = fieldName(lowering, key);
        if (name === undefined) lowerExpression(lowering, key);
        list.push(name === undefined ? -2 : graph.name(name), lowerExpression(lowering, value));
        break;
      }
      case Role.ShorthandPair:
        list.push(graph.name(graph.text(child)), lowerExpression(lowering, child));
        break;
      case Role.Spread:
        list.push(-1, lowerExpression(lowering, child));
        break;
      case Role.Method:
      case Role.Function:
        lowerExpression(lowering, child);
        break;
      default:
        // An element without a key among others that have one.
        list.push(-2, lowerExpression(lowering, child));
    }
  }
  return code.emit(Op.Object, node, code.list(list), list.length / 2);
}

/** The name of a key that is a name or a literal. */
export function fieldName(lowering: Lowering, key: number): string | undefined {
  const { graph } = lowering;
  const role = graph.role(key);
  if (role === Role.PropertyName) return graph.text(key);
  if (role === Role.Identifier && graph.shape.spec.scoping === 'block') return graph.text(key);
  if (role === Role.Parenthesized) return lowering.literal(graph.part(key, Part.Operand));
  return lowering.literal(key);
}

function comprehension(lowering: Lowering, node: number): number {
  const { graph, code, info } = lowering;
  const outer = lowering.scope;
  const scope = new Scope(outer, info.index);
  const result = graph.part(node, Part.Body);
  const end = code.label();
  lowering.scope = scope;
  for (const child of graph.children(node)) {
    const role = graph.role(child);
    if (role === Role.ComprehensionFor) {
      const iterable = graph.part(child, Part.Iterable);
      const variable = graph.part(child, Part.Variable);
      const collection = iterable < 0 ? code.emit(Op.Literal, child) : lowerExpression(lowering, iterable);
      boundNames(graph.tree, graph.shape, variable, (name) => {
        graph.declare(scope, name, info.index).writes++;
      });
      if (variable >= 0) assign(lowering, variable, code.emit(Op.Element, variable, collection, 0));
    } else if (role === Role.If) {
      const condition = graph.part(child, Part.Condition);
      if (condition < 0) continue;
      lowerExpression(lowering, condition);
      const guards = guardsOf(lowering, condition);
      code.emit(Op.Fork, child, end, guards?.whenFalse ?? -1);
      if (guards && guards.whenTrue >= 0) code.emit(Op.Clear, child, 0, guards.whenTrue);
    }
  }
  const values: number[] = [];
  if (result >= 0) {
    if (graph.role(result) === Role.Pair) {
      for (const child of graph.children(result)) values.push(lowerExpression(lowering, child));
    } else {
      values.push(lowerExpression(lowering, result));
    }
  }
  lowering.scope = outer;
  const made = mix(lowering, node, values);
  code.emit(Op.Label, node, end);
  return made;
}

function mixChildren(lowering: Lowering, node: number): number {
  const { graph } = lowering;
  const name = graph.part(node, Part.Name);
  const values: number[] = [];
  for (const child of graph.children(node)) if (child !== name) values.push(lowerExpression(lowering, child));
  return values.length === 0 ? lowering.code.emit(Op.Literal, node) : mix(lowering, node, values);
}

/** Everything in a deep expression as one mixed value, node by node from the end, without recursion. */
function mixAll(lowering: Lowering, root: number): number {
  const { graph, code } = lowering;
  const { tree } = graph;
  const values = new Map<number, number>();
  const nodes: number[] = [];
  for (let node = root; node < tree.next[root]!; node++) {
    if ((tree.flags[node]! & FLAG_NAMED) === 0) continue;
    nodes.push(node);
    if (node !== root && graph.functionByNode.has(node)) node = tree.next[node]! - 1;
  }
  for (const node of nodes.reverse()) {
    const role = graph.role(node);
    const index = node === root ? undefined : graph.functionByNode.get(node);
    if (index !== undefined) {
      graph.functions[index]!.scope = lowering.scope.forFunctions;
      values.set(node, code.emit(Op.Function, node, index));
    } else if (role === Role.Identifier || role === Role.ShorthandPair) {
      values.set(node, code.emit(Op.Read, node, graph.resolve(lowering.scope, graph.text(node)).id));
    } else {
      const parts: number[] = [];
      for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
        const value = values.get(child);
        if (value !== undefined) parts.push(value);
      }
      if (parts.length > 0) values.set(node, mix(lowering, node, parts));
    }
  }
  return values.get(root) ?? code.emit(Op.Literal, root);
}

/** The variable or member path that an expression names. `dynamic`: the last part is not known. */
export function placeOf(lowering: Lowering, outer: number): (Place & { readonly dynamic: boolean }) | undefined {
  const { graph } = lowering;
  const names: number[] = [];
  let dynamic = false;
  let node = bare(graph, outer);
  for (let i = 0; i < 64 && node >= 0; i++) {
    switch (graph.role(node)) {
      case Role.Identifier:
      case Role.ShorthandPair: {
        const variable = graph.resolve(lowering.scope, graph.text(node));
        const self = variable.declared === 'no' ? memberOwner(lowering, variable.name) : -1;
        if (self >= 0) return cut(self, [graph.name(variable.name), ...names], dynamic);
        return cut(variable.id, names, dynamic);
      }
      case Role.This:
        return cut(lowering.thisVariable(), names, dynamic);
      case Role.Member: {
        const property = graph.part(node, Part.Property);
        if (property < 0) return graph.part(node, Part.Object) < 0 && graph.tree.next[node] === node + 1 ? cut(lowering.thisVariable(), [graph.name(ownField(lowering, node)), ...names], dynamic) : undefined;
        names.unshift(graph.name(graph.text(property)));
        break;
      }
      case Role.Subscript: {
        const index = graph.part(node, Part.Index);
        const literal = index < 0 ? undefined : lowering.literal(index);
        if (literal === undefined) {
          names.length = 0;
          dynamic = true;
        } else {
          names.unshift(graph.name(literal));
        }
        break;
      }
      default:
        return undefined;
    }
    node = bare(graph, graph.part(node, Part.Object));
  }
  return undefined;
}

function cut(variable: number, names: number[], dynamic: boolean): Place & { readonly dynamic: boolean } {
  if (names.length <= MAX_NAMES) return { variable, names, dynamic };
  return { variable, names: names.slice(0, MAX_NAMES), dynamic: true };
}

/** Whether the file shows an object to be a table of literals. */
function constantTable(lowering: Lowering, outer: number): boolean {
  const { graph } = lowering;
  const node = bare(graph, outer);
  if (node < 0 || graph.role(node) !== Role.Identifier) return false;
  if (graph.model.model.constantTables && /^[A-Z]/.test(graph.text(node))) return true;
  const variable = graph.resolve(lowering.scope, graph.text(node));
  return variable.value >= 0 && literalsOnly(lowering, variable.value, 0);
}

function literalsOnly(lowering: Lowering, outer: number, depth: number): boolean {
  const { graph } = lowering;
  const node = bare(graph, outer);
  if (node < 0 || depth > 3) return false;
  switch (graph.role(node)) {
    case Role.Number:
    case Role.Literal:
    case Role.Symbol:
      return true;
    case Role.String:
      return lowering.literal(node) !== undefined;
    case Role.Object:
    case Role.Array:
      return graph.children(node).every((child) => {
        const value = graph.role(child) === Role.Pair ? graph.part(child, Part.Value) : child;
        return literalsOnly(lowering, value, depth + 1);
      });
    case Role.Call:
    case Role.New: {
      const callee = graph.part(node, Part.Callee);
      const list = graph.part(node, Part.Arguments);
      const args = list < 0 ? [] : graph.children(list);
      return callee >= 0 && args.length === 1 && graph.model.model.tableMakers.includes(graph.text(callee)) && literalsOnly(lowering, args[0]!, depth + 1);
    }
    default:
      return false;
  }
}

/** Writes a value to a target: a name, a member, or a pattern of them. */
export function assign(lowering: Lowering, outer: number, value: number): void {
  const { graph, code } = lowering;
  const target = outer;
  if (target < 0 || lowering.depth >= MAX_DEPTH) return;
  switch (graph.role(target)) {
    case Role.Identifier:
    case Role.ShorthandPair: {
      const variable = graph.resolve(lowering.scope, graph.text(target));
      const self = variable.declared === 'no' ? memberOwner(lowering, variable.name) : -1;
      const type = self < 0 ? variable.type : graph.members!.implicit(lowering.info, variable.name)!.field.type;
      const stored = isScalar(lowering, type) ? drop(lowering, 0, [value], 1) : value;
      if (self < 0) code.emit(Op.Store, target, variable.id, stored);
      else code.emit(Op.StoreMember, target, code.places.push({ variable: self, names: [graph.name(variable.name)] }) - 1, stored, 0);
      return;
    }
    case Role.Member:
    case Role.Subscript: {
      const object = graph.part(target, Part.Object);
      const holder = object < 0 ? -1 : lowerExpression(lowering, object);
      const index = graph.role(target) === Role.Subscript ? graph.part(target, Part.Index) : -1;
      // What is written to may depend on the index: for rules that ask, it is read as well.
      if (index >= 0 && lowering.literal(index) === undefined) code.emit(Op.Index, target, holder, lowerExpression(lowering, index), 0);
      const place = placeOf(lowering, target);
      if (place) code.emit(Op.StoreMember, target, code.places.push(place) - 1, value, place.dynamic ? 1 : 0);
      return;
    }
    case Role.Parameter: {
      const inner = graph.part(target, Part.Target);
      const fallback = graph.part(target, Part.Default);
      const chosen = fallback < 0 ? value : code.emit(Op.Choose, target, code.list([value, lowerExpression(lowering, fallback)]), 2);
      assign(lowering, inner, chosen);
      return;
    }
    case Role.Parenthesized:
    case Role.TypeWrapper:
      assign(lowering, graph.part(target, Part.Operand), value);
      return;
    case Role.Spread:
      assign(lowering, graph.part(target, Part.Target) < 0 ? graph.part(target, Part.Operand) : graph.part(target, Part.Target), value);
      return;
    case Role.ObjectPattern:
    case Role.Object:
      destructureObject(lowering, target, value);
      return;
    case Role.ArrayPattern:
    case Role.Array:
      destructureArray(lowering, target, value);
      return;
    default:
  }
}

function destructureObject(lowering: Lowering, pattern: number, value: number): void {
  const { graph, code } = lowering;
  const taken: number[] = [];
  for (const child of graph.children(pattern)) {
    const role = graph.role(child);
    if (role === Role.Spread) {
      assign(lowering, child, code.emit(Op.Rest, child, value, code.list(taken), taken.length));
      continue;
    }
    let key: string | undefined;
    let target = child;
    if (role === Role.Pair) {
      const keyNode = graph.part(child, Part.Key);
      key = keyNode < 0 ? undefined : fieldName(lowering, keyNode);
      target = graph.part(child, Part.Target);
    } else {
      const named = role === Role.Parameter ? graph.part(child, Part.Target) : child;
      key = named < 0 ? undefined : graph.text(named);
    }
    if (target < 0) continue;
    if (key !== undefined) taken.push(graph.name(key));
    assign(lowering, target, key === undefined ? code.emit(Op.Element, child, value, 0) : code.emit(Op.Member, child, value, graph.name(key)));
  }
}

function destructureArray(lowering: Lowering, pattern: number, value: number): void {
  const { graph, code } = lowering;
  const { tree } = graph;
  let position = 0;
  let afterRest = false;
  const { errorNames } = graph.shape.spec;
  const last = errorNames ? graph.children(pattern).at(-1) : undefined;
  for (let child = pattern + 1; child < tree.next[pattern]!; child = tree.next[child]!) {
    if ((tree.flags[child]! & FLAG_NAMED) === 0) {
      // Commas count, so that `[, second]` takes the second.
      if (tree.end[child]! - tree.start[child]! === 1 && tree.text[tree.start[child]!] === ',') position++;
      continue;
    }
    const role = graph.role(child);
    if (role === Role.Comment) continue;
    if (role === Role.Spread) {
      assign(lowering, child, code.emit(Op.Rest, child, value, 0, -1));
      afterRest = true;
    } else if (child === last && child !== pattern + 1 && (errorNames!.includes(graph.text(child)) || /Err$/.test(graph.text(child)))) {
      assign(lowering, child, code.emit(Op.Literal, child));
    } else if (afterRest) {
      assign(lowering, child, code.emit(Op.Element, child, value, 0));
    } else {
      assign(lowering, child, code.emit(Op.Member, child, value, graph.name(String(position))));
    }
  }
}
