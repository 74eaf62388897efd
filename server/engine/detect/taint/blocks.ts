import { Role } from '../../syntax/language';
import { declareBlock } from './declare';
import { Op } from './ir';
import type { Lowering } from './lower';
import { lowerExpression } from './lowerExpression';
import { lowerStatement } from './lowerStatement';
import { Scope } from './scopes';

/** Roles whose nodes are never the value of a block. */
const NO_VALUES: ReadonlySet<Role> = new Set([
  Role.Declarator, Role.Declaration, Role.Assignment, Role.AugmentedAssignment, Role.Return, Role.Throw, Role.For, Role.ForEach, Role.While, Role.DoWhile, Role.Break, Role.Continue,
  Role.Function, Role.Method, Role.Class, Role.Import, Role.Export, Role.Type, Role.Literal, Role.Global,
]);

/** A block whose last expression is its value, in a scope of its own; answers the register of the value. */
export function blockValue(lowering: Lowering, node: number): number {
  const { graph, info } = lowering;
  const scope = new Scope(lowering.scope, info.index);
  declareBlock(graph, scope, info.index, node);
  let value = -1;
  lowering.inScope(scope, () => {
    value = statementsValue(lowering, node);
  });
  return value;
}

/** The statements of a block without a scope of their own; answers the register of the last one's value. */
export function statementsValue(lowering: Lowering, node: number): number {
  const { graph, code } = lowering;
  const statements = graph.children(node);
  const last = statements.at(-1);
  for (const statement of statements.slice(0, -1)) lowerStatement(lowering, statement);
  if (last === undefined) return code.emit(Op.Literal, node);
  const tail = graph.role(last) === Role.ExpressionStatement && !graph.text(last).endsWith(';') ? (graph.children(last)[0] ?? last) : last;
  if (tail === last && (NO_VALUES.has(graph.role(last)) || graph.role(last) === Role.ExpressionStatement)) {
    lowerStatement(lowering, last);
    return code.emit(Op.Literal, last);
  }
  return lowerExpression(lowering, tail);
}
