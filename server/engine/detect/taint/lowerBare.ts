import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { FunctionInfo } from './graph';
import { type Argument, Op } from './ir';
import type { Lowering } from './lower';
import { lowerExpression } from './lowerExpression';
import { qualifiedName } from './resolve';

/** What a call without parentheses is made of. */
interface Bare {
  readonly node: number;
  readonly name: string;
  readonly targets: readonly number[];
  /** Register of the object, -1 for the one that the code runs in. */
  readonly receiver: number;
  readonly callee: number;
}

/** A name or member that stands for the call of a function of the file. */
export function bareCall(lowering: Lowering, { node, name, targets, receiver, callee }: Bare): number {
  const { graph, code } = lowering;
  const own = receiver < 0;
  const index = code.calls.push({
    node,
    receiver: own ? code.emit(Op.Read, 0, lowering.thisVariable()) : receiver,
    receiverPlace: own ? { variable: lowering.thisVariable(), names: [] } : undefined,
    callee,
    name,
    inherited: false,
    qualified: qualifiedName(graph, lowering.scope, node),
    construct: false,
    targets,
    variable: -1,
    arguments: [],
  });
  return code.emit(Op.Call, node, index - 1);
}

/** `yield x`: the block that the method was called with gets the values. */
export function yieldToBlock(lowering: Lowering, node: number): number {
  const { graph, code } = lowering;
  let owner: FunctionInfo | undefined = lowering.info;
  while (owner && graph.role(owner.node) !== Role.Method) owner = graph.functions[owner.parent];
  const operand = graph.part(node, Part.Operand);
  const nodes = operand < 0 ? [] : graph.role(operand) === Role.Array ? graph.children(operand) : [operand];
  const values: Argument[] = nodes.map((each) => ({ value: lowerExpression(lowering, each), node: each, name: undefined, spread: false, place: undefined, functions: [], conversion: false }));
  const block = owner?.parameters.find((parameter) => parameter.block);
  if (!block) return code.emit(Op.Mix, node, code.list(values.map(({ value }) => value)), values.length);
  const callee = code.emit(Op.Read, 0, block.variable);
  const index = code.calls.push({
    node, receiver: -1, receiverPlace: undefined, callee, name: '', inherited: false, qualified: '', construct: false, targets: [], variable: block.variable, arguments: values,
  });
  return code.emit(Op.Call, node, index - 1);
}

/** The methods that a class says are to run before its others (`before_action :load`): they write to the object's fields. */
export function runBefore(lowering: Lowering): void {
  const { graph, info } = lowering;
  for (const target of graph.calledBefore(info.index, info.classNode)) {
    bareCall(lowering, { node: info.node, name: graph.functions[target]!.name, targets: [target], receiver: -1, callee: -1 });
  }
}
