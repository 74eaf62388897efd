import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { FlowGraph, FunctionInfo } from './graph';
import { bare, functionsOf } from './resolve';
import type { Scope, Variable } from './scopes';

/** A value that is the same whenever the code runs. A character is a string of one. */
export type Known = string | number | boolean;

/** Where an expression stands. */
export interface Place {
  readonly graph: FlowGraph;
  readonly scope: Scope;
  readonly info: FunctionInfo;
}

const MAX_DEPTH = 12;
/** Longer texts are of no use in a condition. */
const MAX_LENGTH = 1000;

/** The value of an expression that depends on nothing but constants, or undefined. */
export function knownValue(place: Place, outer: number, depth = 0): Known | undefined {
  const { graph } = place;
  const node = bare(graph, outer);
  if (node < 0 || depth > MAX_DEPTH) return undefined;
  switch (graph.role(node)) {
    case Role.Number:
      return numberOf(graph.text(node));
    case Role.Literal:
      return literalOf(graph.text(node));
    case Role.String:
      return stringOf(graph, node);
    case Role.Unary:
      return unary(operatorOf(graph, node), knownValue(place, graph.part(node, Part.Operand), depth + 1));
    case Role.Binary: {
      if (graph.children(node).length !== 2) return undefined;
      const operator = operatorOf(graph, node);
      const left = knownValue(place, graph.part(node, Part.Left), depth + 1);
      if (left === undefined) return undefined;
      if (operator === '&&' && left === false) return false;
      if (operator === '||' && left === true) return true;
      const right = knownValue(place, graph.part(node, Part.Right), depth + 1);
      if (right === undefined) return undefined;
      return binary(operator, left, right, graph.members !== undefined && !/\d\.|\.\d|\d[dDfF]\b/.test(graph.text(node)) ? 'whole' : 'any');
    }
    case Role.Ternary: {
      const condition = knownValue(place, graph.part(node, Part.Condition), depth + 1);
      if (typeof condition !== 'boolean') return undefined;
      return knownValue(place, graph.part(node, condition ? Part.Consequence : Part.Alternative), depth + 1);
    }
    case Role.Identifier:
      return named(place, graph.text(node), depth);
    case Role.Member: {
      const object = bare(graph, graph.part(node, Part.Object));
      const property = graph.part(node, Part.Property);
      if (object < 0 || property < 0 || !graph.members) return undefined;
      if (graph.role(object) === Role.This) return field(place, graph.text(property), depth);
      const owner = graph.role(object) === Role.Identifier ? graph.members.classNamed(graph.text(object)) : -1;
      return owner < 0 ? undefined : fieldValue(place, graph.members.field(owner, graph.text(property)), graph.text(property), depth);
    }
    case Role.Call:
      return call(place, node, depth);
    default:
      return undefined;
  }
}

function named(place: Place, name: string, depth: number): Known | undefined {
  const { graph } = place;
  const variable = graph.resolve(place.scope, name);
  // Elsewhere not every form of writing to a variable is counted, and code must not be taken for dead by mistake.
  if (!graph.members) return keepsItsValue(place, variable) ? knownValue({ ...place, scope: variable.valueScope! }, variable.value, depth + 1) : undefined;
  if (variable.declared === 'no') return field(place, name, depth);
  if (variable.value < 0 || !variable.valueScope || variable.writes > 1) return undefined;
  return knownValue({ ...place, scope: variable.valueScope }, variable.value, depth + 1);
}

/**
 * Whether a variable of this very function holds the one value it is given: in JavaScript by `const`, in Python where nothing else
 * binds the name. What stands at the top of a file may be a switch that somebody else turns.
 */
function keepsItsValue({ graph, info }: Place, variable: Variable): boolean {
  if (variable.declared !== 'yes' || variable.owner === 0 || variable.owner !== info.index || variable.parameter) return false;
  if (variable.value < 0 || !variable.valueScope || variable.writes !== 1) return false;
  if (graph.shape.spec.scoping === 'function') {
    return graph.shape.spec.receiver === 'first-parameter' && !new RegExp(`\\bas\\s+${variable.name}\\b|\\b${variable.name}\\s*:=`).test(graph.text(info.node));
  }
  const declaration = graph.tree.parent[graph.tree.parent[variable.value]!]!;
  return declaration >= 0 && graph.text(declaration).startsWith('const ');
}

function field(place: Place, name: string, depth: number): Known | undefined {
  return fieldValue(place, place.graph.members?.implicit(place.info, name)?.field, name, depth);
}

function fieldValue(place: Place, found: { readonly declarator: number } | undefined, name: string, depth: number): Known | undefined {
  const { graph } = place;
  const value = found ? graph.part(found.declarator, Part.Value) : -1;
  // Written anywhere, it is no constant.
  if (value < 0 || graph.assignments(name) > 0 || graph.isMemberAssigned(name)) return undefined;
  return knownValue(place, value, depth + 1);
}

function call(place: Place, node: number, depth: number): Known | undefined {
  const { graph } = place;
  const callee = bare(graph, graph.part(node, Part.Callee));
  const list = graph.part(node, Part.Arguments);
  if (callee < 0 || list < 0) return undefined;
  const args = graph.children(list).map((argument) => knownValue(place, argument, depth + 1));
  if (graph.role(callee) === Role.Member) {
    const property = graph.part(callee, Part.Property);
    const receiver = knownValue(place, graph.part(callee, Part.Object), depth + 1);
    if (property >= 0 && receiver !== undefined) return method(graph.text(property), receiver, args);
  }
  const [target, ...others] = functionsOf(graph, place.scope, place.info, callee);
  if (target === undefined || others.length > 0 || args.length > 0) return undefined;
  const info = graph.functions[target]!;
  const body = graph.part(info.node, Part.Body);
  const [statement, ...more] = body < 0 ? [] : graph.children(body);
  if (statement === undefined || more.length > 0 || graph.role(statement) !== Role.Return) return undefined;
  // A function that calls itself, or one inside that is asked for while the code around it is made.
  if (graph.isBeingMade(info)) return undefined;
  graph.code(info);
  return info.ownScope && knownValue({ graph, info, scope: info.ownScope }, graph.part(statement, Part.Operand), depth + 4);
}

/** Methods of constant texts. */
function method(name: string, receiver: Known, args: readonly (Known | undefined)[]): Known | undefined {
  if (typeof receiver !== 'string' || args.includes(undefined)) return undefined;
  const [first, second] = args;
  switch (name) {
    case 'charAt':
      return typeof first === 'number' ? receiver[first] : undefined;
    case 'length':
      return receiver.length;
    case 'isEmpty':
      return receiver.length === 0;
    case 'equals':
      return receiver === first;
    case 'equalsIgnoreCase':
      return typeof first === 'string' ? receiver.toLowerCase() === first.toLowerCase() : undefined;
    case 'toLowerCase':
      return receiver.toLowerCase();
    case 'toUpperCase':
      return receiver.toUpperCase();
    case 'trim':
      return receiver.trim();
    case 'contains':
      return typeof first === 'string' ? receiver.includes(first) : undefined;
    case 'startsWith':
      return typeof first === 'string' && args.length === 1 ? receiver.startsWith(first) : undefined;
    case 'substring':
      return typeof first === 'number' && (second === undefined || typeof second === 'number') ? receiver.slice(first, second) : undefined;
    default:
      return undefined;
  }
}

function numberOf(text: string): number | undefined {
  const plain = text.replace(/_/g, '').replace(/(?<=^[\d.]+)[lLfFdD]$/, '').replace(/(?<=^0[xX][\da-fA-F]+)[lL]$/, '');
  const value = /^0[0-7]+$/.test(plain) ? parseInt(plain, 8) : Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function literalOf(text: string): Known | undefined {
  if (text === 'true' || text === 'True') return true;
  if (text === 'false' || text === 'False') return false;
  const char = /^'([^'\\])'$/.exec(text);
  return char ? char[1] : undefined;
}

function stringOf(graph: FlowGraph, node: number): string | undefined {
  let value = '';
  for (const child of graph.children(node)) {
    const role = graph.role(child);
    if (role !== Role.StringText && role !== Role.Literal) return undefined;
    if (role !== Role.StringText) continue;
    const text = graph.text(child);
    if (text.includes('\\') || value.length + text.length > MAX_LENGTH) return undefined;
    value += text;
  }
  return value;
}

function operatorOf(graph: FlowGraph, node: number): string {
  const operator = graph.part(node, Part.Operator);
  return operator < 0 ? '' : graph.text(operator);
}

function unary(operator: string, value: Known | undefined): Known | undefined {
  if (operator === '!') return typeof value === 'boolean' ? !value : undefined;
  if (typeof value !== 'number') return undefined;
  if (operator === '-') return -value;
  return operator === '+' ? value : undefined;
}

function binary(operator: string, left: Known, right: Known, numbers: 'whole' | 'any'): Known | undefined {
  if (operator === '&&' || operator === '||') {
    if (typeof left !== 'boolean' || typeof right !== 'boolean') return undefined;
    return operator === '&&' ? left && right : left || right;
  }
  if (typeof left === typeof right) {
    if (operator === '==' || operator === '===') return left === right;
    if (operator === '!=' || operator === '!==') return left !== right;
  }
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) {
    const joined = String(left) + String(right);
    return joined.length > MAX_LENGTH ? undefined : joined;
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      if (numbers === 'whole' && right !== 0) return Math.trunc(left / right);
      // Whole numbers are divided differently by different languages.
      return right !== 0 && Number.isInteger(left / right) ? left / right : undefined;
    case '%':
      return right !== 0 && left >= 0 && right > 0 ? left % right : undefined;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}
