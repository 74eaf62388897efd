import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import { type Argument, Op } from './ir';
import type { Lowering } from './lower';
import { lowerExpression, placeOf } from './lowerExpression';
import { accessOf, listsGiven } from './lists';
import { lowerMembers } from './lowerStatement';
import { bare, classOf, functionsOf, madeOf, qualifiedName } from './resolve';

/** The name under which a call has the block beside its arguments. */
export const BLOCK = '&';
const NO_FUNCTIONS: readonly number[] = [];

/** Lowers a call or `new`; `callee` is the register of what is called, -1 if it is still to be lowered. */
export function lowerCall(lowering: Lowering, node: number, callee: number): number {
  const { graph, code } = lowering;
  const calleeNode = graph.part(node, Part.Callee);
  const construct = graph.role(node) === Role.New;
  let register = callee;
  if (register < 0 && calleeNode >= 0) register = lowerExpression(lowering, calleeNode);
  const name = bare(graph, calleeNode);
  const member = name >= 0 && graph.role(name) === Role.Member;
  const plain = name >= 0 && graph.role(name) === Role.Identifier;
  const property = member ? graph.part(name, Part.Property) : -1;
  let receiver = member && code.operation(register) === Op.Member ? code.operand(register) : -1;
  const args = argumentsOf(lowering, graph.part(node, Part.Arguments));
  const block = graph.part(node, Part.Block);
  if (block >= 0) args.push({ ...argument(lowering, block), name: BLOCK });
  const constructed = name < 0 ? -1 : classOf(graph, lowering.scope, madeOf(graph, name));
  const candidates = constructed >= 0 ? constructorsOf(lowering, constructed) : name < 0 ? NO_FUNCTIONS : functionsOf(graph, lowering.scope, lowering.info, name);
  const targets = graph.members ? fitting(lowering, candidates, args.length) : candidates;
  const invoked = called(lowering, name);
  if (invoked >= 0) {
    const index = code.calls.push({
      node, receiver: -1, receiverPlace: undefined, callee: receiver, name: '', inherited: false, qualified: '', construct: false,
      targets: functionsOf(graph, lowering.scope, lowering.info, invoked), variable: graph.resolve(lowering.scope, graph.text(invoked)).id, arguments: args,
    });
    return code.emit(Op.Call, node, index - 1);
  }
  const text = property >= 0 ? graph.text(property) : plain ? graph.text(name) : '';
  const self = superCall(lowering, name, text);
  const inherited = self >= 0;
  // A method of the object itself, called by its plain name.
  const own = (graph.members !== undefined || (graph.shape.spec.values === 'last' && graph.functions[targets[0] ?? 0]!.classNode >= 0)) && plain && !construct && targets.length > 0;
  if (own) receiver = code.emit(Op.Read, 0, lowering.thisVariable());
  const receiverPlace = inherited ? { variable: self, names: [] } : own ? { variable: lowering.thisVariable(), names: [] } : member ? fluentPlace(lowering, graph.part(name, Part.Object)) : undefined;
  const access = targets.length === 0 && member && graph.model.model.keyed ? accessOf(lowering, { node, name: text, receiverPlace, arguments: args }) : undefined;
  if (lowering.lists.size > 0) listsGiven(lowering, args);
  // The body of an anonymous class.
  const body = construct && graph.members ? graph.part(node, Part.Body) : -1;
  if (body >= 0 && graph.role(body) === Role.ClassBody) lowerMembers(lowering, body);
  const index = code.calls.push({
    node,
    access,
    receiver,
    receiverPlace,
    callee: register,
    name: text,
    inherited,
    qualified: name < 0 ? '' : qualifiedName(graph, lowering.scope, name),
    construct: construct || constructed >= 0,
    targets,
    variable: plain ? graph.resolve(lowering.scope, graph.text(name)).id : -1,
    arguments: args,
  });
  return code.emit(Op.Call, node, index - 1);
}

/** The variable that a member calls (`block.call`), where it holds a function or is a parameter; else -1. */
function called(lowering: Lowering, callee: number): number {
  const { graph } = lowering;
  const { callers } = graph.model.model;
  if (!callers || callee < 0 || graph.role(callee) !== Role.Member) return -1;
  const property = graph.part(callee, Part.Property);
  const object = property >= 0 && callers.includes(graph.text(property)) ? bare(graph, graph.part(callee, Part.Object)) : -1;
  if (object < 0 || graph.role(object) !== Role.Identifier) return -1;
  const variable = graph.resolve(lowering.scope, graph.text(object));
  return variable.parameter || functionsOf(graph, lowering.scope, lowering.info, object).length > 0 ? object : -1;
}

/** The variable of the object that a call of the inherited constructor fills (`super(x)`, `super().__init__(x)`), or -1. */
function superCall(lowering: Lowering, callee: number, name: string): number {
  const { graph, info } = lowering;
  if (callee < 0) return -1;
  if (graph.role(callee) === Role.This) return lowering.thisVariable();
  if (!graph.model.model.constructors.includes(name) || graph.shape.spec.receiver !== 'first-parameter') return -1;
  return info.classNode >= 0 ? (info.parameters[0]?.variable ?? -1) : -1;
}

/** Of several functions of one name, those that take as many arguments. */
function fitting(lowering: Lowering, candidates: readonly number[], count: number): readonly number[] {
  const { graph } = lowering;
  return candidates.filter((index) => {
    const list = graph.part(graph.functions[index]!.node, Part.Parameters);
    if (list < 0) return true;
    const parameters = graph.role(list) === Role.Identifier ? [list] : graph.children(list);
    const open = parameters.some((parameter) => graph.part(parameter, Part.Type) < 0 && graph.role(parameter) === Role.Parameter);
    return parameters.length === count || (open && count >= parameters.length - 1);
  });
}

/** The place of a receiver; of `b.append(x).append(y)` that of `b`. */
function fluentPlace(lowering: Lowering, outer: number): Argument['place'] {
  const { graph } = lowering;
  let node = bare(graph, outer);
  for (let i = 0; i < 200 && node >= 0 && graph.role(node) === Role.Call; i++) {
    const callee = bare(graph, graph.part(node, Part.Callee));
    const property = callee >= 0 && graph.role(callee) === Role.Member ? graph.part(callee, Part.Property) : -1;
    const name = property < 0 ? '' : graph.text(property);
    if (!graph.model.fluent.has(name) && !graph.model.mutators.has(name)) return undefined;
    node = bare(graph, graph.part(callee, Part.Object));
  }
  return node < 0 || graph.role(node) === Role.Call ? undefined : staticPlace(lowering, node);
}

function constructorsOf(lowering: Lowering, classNode: number): readonly number[] {
  const { graph } = lowering;
  const methods = graph.methods.get(classNode);
  const own = graph.members ? graph.part(classNode, Part.Name) : -1;
  if (own >= 0) return methods?.get(graph.text(own)) ?? NO_FUNCTIONS;
  for (const name of graph.model.model.constructors) {
    const found = methods?.get(name);
    if (found) return found;
  }
  // Elsewhere it has the name of the class.
  const name = graph.part(classNode, Part.Name);
  return (name >= 0 && methods?.get(graph.text(name))) || NO_FUNCTIONS;
}

function staticPlace(lowering: Lowering, node: number): Argument['place'] {
  if (node < 0) return undefined;
  const place = placeOf(lowering, node);
  return place?.dynamic ? { variable: place.variable, names: place.names } : place;
}

function argumentsOf(lowering: Lowering, list: number): Argument[] {
  const { graph } = lowering;
  if (list < 0) return [];
  if (graph.role(list) !== Role.Arguments) {
    // A tagged template, or a generator as the only argument.
    return [argument(lowering, list)];
  }
  return graph.children(list).map((node) => argument(lowering, node));
}

function argument(lowering: Lowering, node: number): Argument {
  const { graph } = lowering;
  const role = graph.role(node);
  if (role === Role.Spread && graph.part(node, Part.Block) >= 0) return blockArgument(lowering, node);
  const nameNode = role === Role.KeywordArgument ? graph.part(node, Part.Name) : -1;
  const inner = role === Role.KeywordArgument ? graph.part(node, Part.Value) : node;
  const expression = bare(graph, inner < 0 ? node : inner);
  const direct = graph.functionByNode.get(expression);
  let value: number;
  if (direct !== undefined) {
    graph.functions[direct]!.scope = lowering.scope.forFunctions;
    value = lowering.code.emit(Op.Function, expression, direct);
  } else {
    value = lowerExpression(lowering, inner < 0 ? node : inner);
  }
  const named = graph.role(expression) === Role.Identifier || graph.role(expression) === Role.Member;
  const textual = graph.model.model.textCallables && graph.role(expression) === Role.String ? lowering.literal(expression) : undefined;
  const functions = direct !== undefined ? [direct] : textual ? graph.resolve(lowering.scope, textual).functions : named || graph.role(expression) === Role.Call ? functionsOf(graph, lowering.scope, lowering.info, expression) : NO_FUNCTIONS;
  const qualified = functions.length > 0 ? '' : textual ?? (named ? qualifiedName(graph, lowering.scope, expression) : '');
  return {
    value,
    node,
    name: nameNode < 0 ? undefined : graph.text(nameNode),
    spread: role === Role.Spread,
    place: named ? staticPlace(lowering, expression) : undefined,
    functions,
    conversion: qualified !== '' && graph.model.isConversion(qualified),
  };
}

/** A block that is handed on (`&block`), or a method by its name (`&:to_i`). */
function blockArgument(lowering: Lowering, node: number): Argument {
  const { graph } = lowering;
  const given = argument(lowering, graph.part(node, Part.Block));
  // Rules may point at the argument with its sign.
  const value = lowering.code.emit(Op.Same, node, given.value);
  const named = graph.role(graph.part(node, Part.Block)) === Role.Symbol ? graph.text(graph.part(node, Part.Block)).slice(1) : '';
  return { ...given, value, name: BLOCK, conversion: given.conversion || graph.model.conversionMethods.has(named) };
}
