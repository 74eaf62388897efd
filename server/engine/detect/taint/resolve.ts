import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { FlowGraph, FunctionInfo } from './graph';
import type { Scope, Variable } from './scopes';

const MAX_ALIASES = 4;
const NONE: readonly number[] = [];

/** Looks through parentheses, type wrappers and references. */
export function bare(graph: FlowGraph, node: number): number {
  let inner = node;
  for (let i = 0; i < 32 && inner >= 0; i++) {
    const role = graph.role(inner);
    const reference = role === Role.Unary && graph.shape.spec.references?.includes(graph.text(graph.part(inner, Part.Operator)));
    if (role !== Role.Parenthesized && role !== Role.TypeWrapper && !reference) return inner;
    const operand = graph.part(inner, Part.Operand);
    if (operand < 0) return inner;
    inner = operand;
  }
  return inner;
}

/** The class node that an expression names, or -1. */
export function classOf(graph: FlowGraph, scope: Scope, outer: number, depth = 0): number {
  const node = bare(graph, outer);
  if (node < 0 || depth > MAX_ALIASES) return -1;
  const role = graph.role(node);
  if (role === Role.Class) return node;
  if (role === Role.Member && graph.members) return qualifiedClass(graph, node);
  if (role !== Role.Identifier) return -1;
  const variable = graph.resolve(scope, graph.text(node));
  if (variable.classNode >= 0) return variable.writes === 1 ? variable.classNode : -1;
  if (variable.declared === 'no' && graph.shape.spec.values === 'last' && /^[A-Z]/.test(variable.name)) return graph.classNamed(node);
  return variable.value >= 0 && variable.valueScope ? classOf(graph, variable.valueScope, variable.value, depth + 1) : -1;
}

/** `Outer.Inner`. */
function qualifiedClass(graph: FlowGraph, node: number): number {
  const property = graph.part(node, Part.Property);
  return property < 0 || !/^[A-Z]/.test(graph.text(property)) ? -1 : graph.members!.classNamed(graph.text(property));
}

/** The class whose instance a variable holds, or -1. */
function instanceClass(graph: FlowGraph, variable: Variable): number {
  // Where classes inherit, the value says more than the type.
  if (variable.type >= 0 && !graph.members) return graph.classNamed(variable.type);
  if (variable.value < 0 || !variable.valueScope) return -1;
  const value = made(graph, variable.value);
  const role = graph.role(value);
  const callee = graph.part(value, Part.Callee);
  if (callee < 0 || (role !== Role.New && role !== Role.Call && role !== Role.TypeWrapper)) return -1;
  const named = classOf(graph, variable.valueScope, madeOf(graph, callee));
  if (named >= 0 || role !== Role.Call || graph.role(callee) !== Role.Identifier) return named;
  // A function of the file says what it makes.
  const maker = graph.resolve(variable.valueScope, graph.text(callee)).functions[0];
  const type = maker === undefined ? -1 : graph.part(graph.functions[maker]!.node, Part.Type);
  return type < 0 ? -1 : graph.classNamed(type);
}

/** The class in `Class.new`, where objects are made so; else the callee itself. */
export function madeOf(graph: FlowGraph, callee: number): number {
  const { maker } = graph.model.model;
  const property = maker !== undefined && graph.role(callee) === Role.Member ? graph.part(callee, Part.Property) : -1;
  return property >= 0 && graph.text(property) === maker ? graph.part(callee, Part.Object) : callee;
}

/** The literal or call that makes a value, seen through references to it. */
function made(graph: FlowGraph, value: number): number {
  let node = value;
  for (let i = 0; i < 8; i++) {
    const role = graph.role(node);
    if (graph.part(node, Part.Callee) >= 0 || (role !== Role.Unary && role !== Role.Parenthesized && role !== Role.TypeWrapper)) return node;
    const operand = graph.part(node, Part.Operand);
    if (operand < 0) return node;
    node = operand;
  }
  return node;
}

/** The class of the file that a field of this name, of an object of that class, holds an instance of; -1 if unknown. */
function fieldClass(graph: FlowGraph, classNode: number, name: string): number {
  const { tree } = graph;
  for (let node = classNode + 1; node < tree.next[classNode]!; node++) {
    const named = graph.part(node, Part.Name);
    const type = named >= 0 ? graph.part(node, Part.Type) : -1;
    if (type >= 0 && graph.text(named) === name) return graph.classNamed(type);
  }
  return -1;
}

/** The class of the file that `s.store.db` holds an instance of, as far as declarations tell; -1 if unknown. */
function memberClass(graph: FlowGraph, scope: Scope, inside: FunctionInfo, outer: number, depth: number): number {
  const node = bare(graph, outer);
  if (node < 0 || depth > MAX_ALIASES) return -1;
  if (graph.role(node) === Role.Identifier) {
    const variable = graph.resolve(scope, graph.text(node));
    return isReceiver(graph, variable) ? classAround(graph, inside) : instanceClass(graph, variable);
  }
  if (graph.role(node) !== Role.Member) return -1;
  const around = memberClass(graph, scope, inside, graph.part(node, Part.Object), depth + 1);
  const property = graph.part(node, Part.Property);
  return around < 0 || property < 0 ? -1 : fieldClass(graph, around, graph.text(property));
}

/** The functions of the file that a value may be, as far as names show; none if it may be another one. */
export function functionsOf(graph: FlowGraph, scope: Scope, inside: FunctionInfo, outer: number, depth = 0): readonly number[] {
  const node = bare(graph, outer);
  if (node < 0 || depth > MAX_ALIASES) return NONE;
  switch (graph.role(node)) {
    case Role.Function:
    case Role.Method: {
      const index = graph.functionByNode.get(node);
      return index === undefined ? NONE : [index];
    }
    case Role.Identifier:
    case Role.ShorthandPair: {
      const variable = graph.resolve(scope, graph.text(node));
      if (variable.functions.length > 0) {
        const only = variable.functions.length === variable.writes && graph.assignments(variable.name) === 0;
        return only || graph.shape.spec.scoping === 'function' ? variable.functions : NONE;
      }
      if (graph.members && variable.declared === 'no') return plainMethods(graph, inside, variable.name);
      if (variable.declared === 'no' && graph.shape.spec.values === 'last') return graph.methods.get(classAround(graph, inside))?.get(variable.name) ?? NONE;
      if (variable.value < 0 || !variable.valueScope) return NONE;
      return functionsOf(graph, variable.valueScope, inside, variable.value, depth + 1);
    }
    case Role.Member:
      return methodOf(graph, scope, inside, node, depth);
    case Role.Call: {
      const callee = graph.part(node, Part.Callee);
      if (callee < 0 || graph.role(callee) !== Role.Member) return NONE;
      const property = graph.part(callee, Part.Property);
      if (property < 0 || graph.text(property) !== 'bind') return NONE;
      return functionsOf(graph, scope, inside, graph.part(callee, Part.Object), depth + 1);
    }
    default:
      return NONE;
  }
}

/** Methods that a plain name means: of the class around, or of a class around that one. */
function plainMethods(graph: FlowGraph, inside: FunctionInfo, name: string): readonly number[] {
  const members = graph.members!;
  const owner = members.around(inside.node, (each) => members.methods(each, name, 'exact').length > 0);
  return owner < 0 ? NONE : members.methods(owner, name, 'orBelow');
}

/** Methods of an object by its class, where the language says what that is. */
function typedMethods(graph: FlowGraph, scope: Scope, inside: FunctionInfo, object: number, property: string, depth: number): readonly number[] {
  const members = graph.members!;
  const role = graph.role(object);
  if (role === Role.This) {
    const owner = members.around(inside.node, () => true);
    return owner < 0 ? NONE : members.methods(owner, property, 'orBelow');
  }
  if (role === Role.New) return members.methods(classOf(graph, scope, graph.part(object, Part.Callee)), property, 'exact');
  if (role === Role.Call) {
    for (const index of functionsOf(graph, scope, inside, graph.part(object, Part.Callee), depth + 1)) {
      const made = members.classOfType(graph.part(graph.functions[index]!.node, Part.Type));
      if (made >= 0) return members.methods(made, property, 'orBelow');
    }
    return NONE;
  }
  if (role === Role.Member) {
    const inner = bare(graph, graph.part(object, Part.Object));
    const name = graph.part(object, Part.Property);
    const field = inner >= 0 && name >= 0 && graph.role(inner) === Role.This ? members.implicit(inside, graph.text(name))?.field : undefined;
    if (field) return members.methods(members.classOfType(field.type), property, 'orBelow');
    return members.methods(classOf(graph, scope, object), property, 'exact');
  }
  if (role !== Role.Identifier) return NONE;
  const variable = graph.resolve(scope, graph.text(object));
  if (variable.declared === 'no') {
    const field = members.implicit(inside, variable.name)?.field;
    if (field) return members.methods(members.classOfType(field.type), property, 'orBelow');
  }
  const instance = instanceClass(graph, variable);
  if (instance >= 0) return members.methods(instance, property, 'exact');
  if (variable.type >= 0) return members.methods(members.classOfType(variable.type), property, 'orBelow');
  return members.methods(classOf(graph, scope, object), property, 'exact');
}

function methodOf(graph: FlowGraph, scope: Scope, inside: FunctionInfo, node: number, depth: number): readonly number[] {
  const propertyNode = graph.part(node, Part.Property);
  const object = bare(graph, graph.part(node, Part.Object));
  if (propertyNode < 0 || object < 0) return NONE;
  const property = graph.text(propertyNode);
  const role = graph.role(object);
  if (graph.members) return typedMethods(graph, scope, inside, object, property, depth);
  if (role === Role.This) return graph.methods.get(classAround(graph, inside))?.get(property) ?? NONE;
  if (role === Role.New) return graph.methods.get(classOf(graph, scope, graph.part(object, Part.Callee)))?.get(property) ?? NONE;
  if (role === Role.Call && graph.model.model.maker !== undefined) {
    const callee = graph.part(object, Part.Callee);
    const made = callee < 0 ? -1 : madeOf(graph, callee);
    return made === callee ? NONE : (graph.methods.get(classOf(graph, scope, made))?.get(property) ?? NONE);
  }
  if (role === Role.Member && graph.model.model.maker !== undefined) {
    // `Class.new.run`, without parentheses.
    const made = madeOf(graph, object);
    if (made !== object) return graph.methods.get(classOf(graph, scope, made))?.get(property) ?? NONE;
  }
  if (role === Role.Member) return graph.methods.get(memberClass(graph, scope, inside, object, 0))?.get(property) ?? NONE;
  if (role !== Role.Identifier) return NONE;
  const variable = graph.resolve(scope, graph.text(object));
  if (isReceiver(graph, variable)) return graph.methods.get(classAround(graph, inside))?.get(property) ?? NONE;
  const named = classOf(graph, scope, object);
  if (named >= 0) return graph.methods.get(named)?.get(property) ?? NONE;
  const instance = instanceClass(graph, variable);
  if (instance >= 0) return graph.methods.get(instance)?.get(property) ?? NONE;
  const value = bare(graph, variable.value);
  if (value < 0 || graph.role(value) !== Role.Object || !variable.valueScope) return NONE;
  for (const entry of graph.children(value)) {
    const entryRole = graph.role(entry);
    const key = graph.part(entry, entryRole === Role.Method ? Part.Name : Part.Key);
    if (key < 0 || graph.text(key) !== property) continue;
    return functionsOf(graph, variable.valueScope, inside, entryRole === Role.Method ? entry : graph.part(entry, Part.Value), depth + 1);
  }
  return NONE;
}

/** Whether the variable is the first parameter of a method, in a language where that is the object. */
function isReceiver(graph: FlowGraph, variable: Variable): boolean {
  if (graph.shape.spec.receiver !== 'first-parameter') return false;
  const owner = graph.functions[variable.owner]!;
  return owner.classNode >= 0 && owner.parameters[0]?.variable === variable.id;
}

/** The class around a function, through the functions around it. */
export function classAround(graph: FlowGraph, inside: FunctionInfo): number {
  for (let info: FunctionInfo | undefined = inside; info; info = graph.functions[info.parent]) {
    if (info.classNode >= 0) return info.classNode;
  }
  return -1;
}

/** The dotted name of an expression, with imports resolved; empty if it is none or stands for something of the file itself. */
export function qualifiedName(graph: FlowGraph, scope: Scope, outer: number): string {
  const parts: string[] = [];
  let node = bare(graph, outer);
  for (let i = 0; i < 12 && node >= 0; i++) {
    const role = graph.role(node);
    if (role === Role.Member) {
      const property = graph.part(node, Part.Property);
      if (property < 0) return '';
      parts.push(graph.text(property));
      node = bare(graph, graph.part(node, Part.Object));
      continue;
    }
    if (role !== Role.Identifier) return '';
    const name = graph.text(node);
    const imported = graph.imports.get(name);
    if (imported === undefined && graph.resolve(scope, name).declared === 'yes') return '';
    parts.push(imported ?? name);
    return parts.reverse().join('.');
  }
  return '';
}
