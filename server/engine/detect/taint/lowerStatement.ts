import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import { captures, declareBlock, declareClassBody, declareStatement, patternBinds } from './declare';
import { guardsOf, regexProof } from './guards';
import { EXIT, NEVER, Op } from './ir';
import { knownValue } from './known';
import type { Lowering, Target } from './lower';
import { assign, lowerExpression, placeOf } from './lowerExpression';
import { qualifiedName } from './resolve';
import { boundNames, Scope } from './scopes';

/** Statements that have no value to speak of. */
const LOOPS: ReadonlySet<Role> = new Set([Role.While, Role.DoWhile, Role.For, Role.ForEach, Role.Break, Role.Continue, Role.Throw]);

/** Statements nested deeper than this are mixed into one value. */
const MAX_DEPTH = 120;

/** The statements directly inside a node, in a scope of their own where the language has block scopes. */
export function lowerBlock(lowering: Lowering, node: number): void {
  const { graph, info } = lowering;
  const blocks = graph.shape.spec.scoping === 'block';
  const own = graph.functionByNode.get(node) === info.index || graph.part(info.node, Part.Body) === node;
  if (!blocks || own) {
    const { tail } = lowering;
    const children = graph.children(node);
    children.forEach((child, index) => {
      // Only the last statement says what the block is.
      lowering.tail = index === children.length - 1 ? tail : undefined;
      lowerStatement(lowering, child);
    });
    lowering.tail = tail;
    return;
  }
  const scope = new Scope(lowering.scope, info.index);
  declareBlock(graph, scope, info.index, node);
  lowering.inScope(scope, () => {
    for (const child of graph.children(node)) lowerStatement(lowering, child);
  });
}

function body(lowering: Lowering, node: number): void {
  if (node < 0) return;
  lowering.nesting++;
  if (lowering.graph.role(node) === Role.Block && lowering.graph.part(node, Part.Body) < 0) lowerBlock(lowering, node);
  else lowerStatement(lowering, node);
  lowering.nesting--;
}

/** A statement. After one that may throw, the handler around it may go on from here. */
export function lowerStatement(lowering: Lowering, node: number): void {
  if (lowering.depth >= MAX_DEPTH) {
    lowerExpression(lowering, node);
    return;
  }
  lowering.depth++;
  statement(lowering, node);
  lowering.depth--;
}

/** Statements that have others inside, the last of which says what they are. */
const HOLDERS: ReadonlySet<Role> = new Set([Role.If, Role.Block, Role.Switch, Role.Try, Role.Return, Role.Comment]);

/** The value of a statement in a language where those have one. */
export function lowerWithValue(lowering: Lowering, node: number): number {
  const { graph, code, tail } = lowering;
  const result = graph.variable('', lowering.info.index).id;
  code.emit(Op.Store, 0, result, code.emit(Op.Literal, node));
  lowering.tail = result;
  lowerStatement(lowering, node);
  lowering.tail = tail;
  return code.emit(Op.Read, node, result);
}

/** The last statement: its value goes where that of the whole goes. */
function lowerTail(lowering: Lowering, node: number, tail: number | 'returned'): void {
  const { code } = lowering;
  const value = lowerExpression(lowering, node);
  afterCall(lowering, node, value);
  if (tail !== 'returned') code.emit(Op.Store, 0, tail, value);
  else returned(lowering, node, node, value);
  mayThrow(lowering, node);
}

function statement(lowering: Lowering, node: number): void {
  const { graph, code, tail } = lowering;
  if (tail !== undefined && !HOLDERS.has(graph.role(node))) {
    lowering.tail = undefined;
    if (LOOPS.has(graph.role(node))) statement(lowering, node);
    else lowerTail(lowering, node, tail);
    lowering.tail = tail;
    return;
  }
  switch (graph.role(node)) {
    case Role.Comment:
    case Role.Type:
    case Role.Import:
    case Role.Global:
    case Role.Literal:
      return;
    case Role.ExpressionStatement:
    case Role.Declaration:
    case Role.Assert:
    case Role.Delete:
      simple(lowering, node);
      mayThrow(lowering, node);
      return;
    case Role.Block: {
      const name = graph.part(node, Part.Name);
      const inner = graph.part(node, Part.Body);
      if (inner < 0) lowerBlock(lowering, node);
      else if (name < 0) body(lowering, inner);
      else labeled(lowering, graph.text(name), inner);
      return;
    }
    case Role.Export:
      for (const child of graph.children(node)) exported(lowering, child);
      return;
    case Role.Return: {
      const operand = graph.part(node, Part.Operand);
      const value = operand < 0 ? namedResults(lowering, node) : lowerExpression(lowering, operand);
      returned(lowering, node, operand, value);
      code.emit(Op.Jump, node, lowering.leaveTo);
      return;
    }
    case Role.Throw: {
      const operand = graph.part(node, Part.Operand);
      const value = operand < 0 ? -1 : lowerExpression(lowering, operand);
      const handler = lowering.handler;
      code.emit(Op.Throw, node, value, handler?.thrown ?? -1);
      code.emit(Op.Jump, node, handler?.handler ?? EXIT);
      return;
    }
    case Role.If:
      conditional(lowering, node);
      return;
    case Role.For:
      if (graph.part(node, Part.Iterable) >= 0) forEach(lowering, node);
      else loop(lowering, node);
      return;
    case Role.While:
    case Role.DoWhile:
      loop(lowering, node);
      return;
    case Role.ForEach:
      forEach(lowering, node);
      return;
    case Role.Switch:
      lowerSwitch(lowering, node, 'statement');
      return;
    case Role.Yield: {
      const operand = graph.part(node, Part.Operand);
      if (!lowering.switchValue || operand < 0) break;
      code.emit(Op.Store, 0, lowering.switchValue.variable, lowerExpression(lowering, operand));
      code.emit(Op.Jump, node, lowering.switchValue.end);
      return;
    }
    case Role.Try:
      tryStatement(lowering, node);
      return;
    case Role.With: {
      const subject = graph.part(node, Part.Subject);
      if (subject >= 0) for (const item of graph.role(subject) === Role.Block ? graph.children(subject) : [subject]) lowerExpression(lowering, item);
      body(lowering, graph.part(node, Part.Body));
      return;
    }
    case Role.Break:
    case Role.Continue:
      leave(lowering, node);
      return;
    case Role.Class:
      lowerClass(lowering, node);
      return;
    case Role.Decorator:
      for (const child of graph.children(node)) lowerExpression(lowering, child);
      return;
    default:
  }
  afterCall(lowering, node, lowerExpression(lowering, node));
  mayThrow(lowering, node);
}

function returned(lowering: Lowering, node: number, operand: number, value: number): void {
  const guards = operand < 0 ? undefined : guardsOf(lowering, operand);
  const constant = operand < 0 ? false : truth(lowering, operand);
  lowering.code.emit(Op.Return, node, value, constant === false ? NEVER : (guards?.whenTrue ?? -1), constant === true ? NEVER : (guards?.whenFalse ?? -1));
}

/** What `return` without a value hands back: the named results, or nothing (-1). */
function namedResults(lowering: Lowering, node: number): number {
  const { code, info } = lowering;
  const values = info.results.map((variable) => code.emit(Op.Read, node, variable));
  if (values.length < 2) return values[0] ?? -1;
  return code.emit(Op.Array, node, code.list(values.flatMap((value) => [0, value])), values.length);
}

/** What comes after a statement that is a call: nothing, if the call does not come back; what it proves, if it does. */
function afterCall(lowering: Lowering, node: number, value: number): void {
  const { graph, code } = lowering;
  if (code.operation(value) !== Op.Call) return;
  const site = code.calls[code.operand(value)]!;
  if (graph.model.noReturn.has(site.qualified)) code.emit(Op.Jump, node, lowering.handler?.handler ?? EXIT);
  else code.emit(Op.Clear, node, 0, assertion(lowering, code.operand(value)));
}

/** Inside `try`: the handler may see the values as they are now. */
function mayThrow(lowering: Lowering, node: number): void {
  const handler = lowering.handler;
  if (handler) lowering.code.emit(Op.Fork, node, handler.handler, -1);
}

function simple(lowering: Lowering, node: number): void {
  const { graph, code } = lowering;
  switch (graph.role(node)) {
    case Role.Declaration:
      for (const child of graph.children(node)) {
        if (graph.role(child) === Role.Declarator) lowerExpression(lowering, child);
      }
      return;
    case Role.Assert: {
      const condition = graph.part(node, Part.Condition);
      if (condition < 0) return;
      lowerExpression(lowering, condition);
      const guards = guardsOf(lowering, condition);
      if (guards && guards.whenTrue >= 0) code.emit(Op.Clear, node, 0, guards.whenTrue);
      return;
    }
    case Role.Delete:
      for (const child of graph.children(node)) {
        const targets = graph.role(child) === Role.Array ? graph.children(child) : [child];
        for (const target of targets) assign(lowering, target, code.emit(Op.Literal, target));
      }
      return;
    default: {
      const operand = graph.part(node, Part.Operand);
      if (operand < 0) return;
      if (graph.shape.spec.blocks === 'values' && VALUED.has(graph.role(operand))) {
        lowerStatement(lowering, operand);
        return;
      }
      afterCall(lowering, node, lowerExpression(lowering, operand));
    }
  }
}

/** What is a statement where its value is not asked for. */
const VALUED: ReadonlySet<Role> = new Set([Role.If, Role.Block, Role.While, Role.For, Role.ForEach, Role.DoWhile, Role.Return, Role.Break, Role.Continue, Role.Throw, Role.Try]);

/** A call that comes back only if its arguments are harmless (`assertSafe(x)`): known when the callee has been looked at. */
function assertion(lowering: Lowering, call: number): number {
  const { code } = lowering;
  if (code.calls[call]!.targets.length === 0) return -1;
  code.clears.push([{ place: { variable: -1, names: [] }, group: 'allow-list', unless: -1, verdict: { call, outcome: 'returns' } }]);
  return code.clears.length - 1;
}

function exported(lowering: Lowering, child: number): void {
  const { graph } = lowering;
  switch (graph.role(child)) {
    case Role.None:
      for (const inner of graph.children(child)) exported(lowering, inner);
      return;
    case Role.String:
      return;
    default:
      lowerStatement(lowering, child);
  }
}

function labeled(lowering: Lowering, name: string, inner: number): void {
  const role = lowering.graph.role(inner);
  if (role === Role.For || role === Role.ForEach || role === Role.While || role === Role.DoWhile) {
    lowering.pendingLabel = name;
    lowerStatement(lowering, inner);
    return;
  }
  const after = lowering.code.label();
  push(lowering, { kind: 'block', name, breakTo: after });
  body(lowering, inner);
  lowering.targets.pop();
  lowering.code.emit(Op.Label, inner, after);
}

const NO_TARGET: Target = { kind: 'block', name: '', breakTo: -1, continueTo: -1, handler: -1, thrown: -1, finalizer: -1 };

function push(lowering: Lowering, target: Partial<Target>): void {
  lowering.targets.push({ ...NO_TARGET, ...target });
}

function leave(lowering: Lowering, node: number): void {
  const { graph, code } = lowering;
  const nameNode = graph.part(node, Part.Name);
  const name = nameNode < 0 ? '' : graph.text(nameNode);
  const continues = graph.role(node) === Role.Continue;
  const target = lowering.targets.findLast((candidate) =>
    name ? candidate.name === name : candidate.kind === 'loop' || (candidate.kind === 'switch' && !continues),
  );
  if (target === undefined && graph.shape.spec.values === 'last') {
    // `next` and `break` end a block, with or without a value.
    const operand = graph.part(node, Part.Operand);
    if (operand >= 0) returned(lowering, node, operand, lowerExpression(lowering, operand));
  }
  const to = target === undefined ? -1 : continues ? target.continueTo : target.breakTo;
  code.emit(Op.Jump, node, to < 0 ? EXIT : to);
}

/** Evaluates a condition; goes to `otherwise` where it fails, and on where it holds, with what each outcome proves. */
function branch(lowering: Lowering, condition: number, otherwise: number): void {
  const { code } = lowering;
  lowerExpression(lowering, condition);
  const constant = truth(lowering, condition);
  if (constant === true) return;
  if (constant === false) {
    code.emit(Op.Jump, condition, otherwise);
    return;
  }
  const guards = guardsOf(lowering, condition);
  code.emit(Op.Fork, condition, otherwise, guards?.whenFalse ?? -1);
  if (guards && guards.whenTrue >= 0) code.emit(Op.Clear, condition, 0, guards.whenTrue);
}

/** What a literal condition is. */
export function truth(lowering: Lowering, condition: number): boolean | undefined {
  const { graph } = lowering;
  let node = condition;
  while (graph.role(node) === Role.Parenthesized) {
    const inner = graph.part(node, Part.Operand);
    if (inner < 0) return undefined;
    node = inner;
  }
  const role = graph.role(node);
  if (role === Role.Number) return graph.text(node) !== '0';
  // Of several results, the last one tells how it went.
  if (role === Role.Array && graph.shape.spec.errorNames) return truth(lowering, graph.children(node).at(-1) ?? -1);
  if (role === Role.Call && graph.model.model.truthy?.includes(qualifiedName(graph, lowering.scope, graph.part(node, Part.Callee)))) return true;
  const known = role === Role.Binary || role === Role.Unary || role === Role.Identifier || role === Role.Call || role === Role.Member ? knownValue(lowering, node) : undefined;
  if (typeof known === 'boolean') return known;
  if (role !== Role.Literal) return undefined;
  const text = graph.text(node).toLowerCase();
  return text === 'true' ? true : text === 'false' || text === 'none' || text === 'null' || text === 'nil' ? false : undefined;
}

/** `if` with its whole chain of `else if`, without recursion along the chain. */
function conditional(lowering: Lowering, first: number): void {
  const { graph, code } = lowering;
  const clauses: number[] = [];
  let otherwise = -1;
  for (let node = first; node >= 0; ) {
    clauses.push(node);
    let chained = -1;
    for (const alternative of alternatives(lowering, node)) {
      const nested = graph.role(alternative) === Role.Else && graph.part(alternative, Part.Condition) < 0;
      const inner = nested ? graph.part(alternative, Part.Body) : alternative;
      const conditioned = inner >= 0 && graph.part(inner, Part.Condition) >= 0 && graph.part(inner, Part.Consequence) >= 0;
      if (!conditioned) otherwise = inner >= 0 ? inner : alternative;
      else if (nested || graph.role(alternative) === Role.If) chained = inner;
      else clauses.push(inner);
    }
    node = chained;
  }
  const end = code.label();
  const outer = lowering.scope;
  for (const clause of clauses) {
    initialize(lowering, clause);
    const condition = graph.part(clause, Part.Condition);
    const next = code.label();
    if (condition >= 0) branch(lowering, condition, next);
    body(lowering, graph.part(clause, Part.Consequence));
    code.emit(Op.Jump, clause, end);
    code.emit(Op.Label, clause, next);
  }
  body(lowering, otherwise);
  code.emit(Op.Label, first, end);
  lowering.scope = outer;
}

/** The statement in front of a condition or subject (`if x := f(); x > 0`), in a scope that the caller leaves. */
function initialize(lowering: Lowering, node: number): void {
  const { graph, info } = lowering;
  const initializer = graph.part(node, Part.Initializer);
  if (initializer < 0) return;
  lowering.scope = new Scope(lowering.scope, info.index);
  declareBlock(graph, lowering.scope, info.index, node);
  lowerStatement(lowering, initializer);
}

/** All children in the place of the alternative (`elif` ... `elif` ... `else`). */
function alternatives(lowering: Lowering, node: number): number[] {
  const { graph } = lowering;
  const { tree } = graph;
  const one = graph.part(node, Part.Alternative);
  if (one < 0) return [];
  const found: number[] = [];
  for (let child = one; child < tree.next[node]!; child = tree.next[child]!) {
    if (tree.field[child] === tree.field[one] && graph.children(child).length > 0) found.push(child);
  }
  return found.length > 0 ? found : [one];
}

function loop(lowering: Lowering, node: number): void {
  const { graph, code, info } = lowering;
  const outer = lowering.scope;
  const name = lowering.pendingLabel;
  lowering.pendingLabel = '';
  const initializer = graph.part(node, Part.Initializer);
  if (initializer >= 0) {
    lowering.scope = new Scope(outer, info.index);
    declareBlock(graph, lowering.scope, info.index, node);
    lowerStatement(lowering, initializer);
  }
  const condition = loopCondition(lowering, node);
  const failed = code.label();
  const done = code.label();
  const again = code.label();
  const first = graph.role(node) === Role.DoWhile;
  const head = code.emit(Op.Loop, node);
  if (!first && condition >= 0) branch(lowering, condition, failed);
  push(lowering, { kind: 'loop', name, breakTo: done, continueTo: again });
  body(lowering, graph.part(node, Part.Body));
  lowering.targets.pop();
  code.emit(Op.Label, node, again);
  const increment = graph.part(node, Part.Increment);
  if (increment >= 0) lowerExpression(lowering, increment);
  if (first && condition >= 0) branch(lowering, condition, failed);
  code.emit(Op.Back, node, head);
  code.emit(Op.Label, node, failed);
  const alternative = graph.part(node, Part.Alternative);
  if (alternative >= 0) body(lowering, graph.part(alternative, Part.Body));
  code.emit(Op.Label, node, done);
  lowering.scope = outer;
}

/** Go writes a condition that stands alone without a field of its own. */
function loopCondition(lowering: Lowering, node: number): number {
  const { graph } = lowering;
  const condition = graph.part(node, Part.Condition);
  if (condition >= 0 || graph.part(node, Part.Initializer) >= 0 || graph.part(node, Part.Increment) >= 0) return condition;
  const first = graph.part(node, Part.Subject);
  return first === graph.part(node, Part.Body) ? -1 : first;
}

function forEach(lowering: Lowering, node: number): void {
  const { graph, code, info } = lowering;
  const outer = lowering.scope;
  const name = lowering.pendingLabel;
  lowering.pendingLabel = '';
  const iterable = graph.part(node, Part.Iterable);
  const variable = graph.part(node, Part.Variable);
  const collection = iterable < 0 ? code.emit(Op.Literal, node) : lowerExpression(lowering, iterable);
  const keyword = graph.part(node, Part.Keyword);
  const keyed = graph.shape.spec.loopVariables === 'key-value';
  if (keyed || keyword >= 0 && graph.text(keyword) !== graph.shape.spec.functionScopedKeyword) {
    const scope = new Scope(outer, info.index);
    boundNames(graph.tree, graph.shape, variable, (bound) => {
      graph.declare(scope, bound, info.index).writes++;
    });
    lowering.scope = scope;
  }
  const operator = graph.part(node, Part.Operator);
  const keys = operator >= 0 && graph.text(operator) === 'in' ? 1 : 0;
  const failed = code.label();
  const done = code.label();
  const again = code.label();
  const head = code.emit(Op.Loop, node);
  code.emit(Op.Fork, node, failed, -1);
  if (variable >= 0 && graph.role(variable) === Role.Pair) {
    const key = graph.part(variable, Part.Key);
    const value = graph.part(variable, Part.Target);
    assign(lowering, key, code.emit(Op.Element, key, collection, 1));
    assign(lowering, value, code.emit(Op.Element, value, collection, 0));
  } else if (variable >= 0 && keyed) {
    const [key, element] = graph.role(variable) === Role.Array ? graph.children(variable) : [variable];
    const counts = key !== undefined && graph.shape.spec.indexNames?.includes(graph.text(key));
    if (key !== undefined) assign(lowering, key, counts ? code.emit(Op.Literal, key) : code.emit(Op.Element, key, collection, 1));
    if (element !== undefined) assign(lowering, element, code.emit(Op.Element, element, collection, 0));
  } else if (variable >= 0) {
    assign(lowering, variable, code.emit(Op.Element, variable, collection, keys));
  }
  push(lowering, { kind: 'loop', name, breakTo: done, continueTo: again });
  body(lowering, graph.part(node, Part.Body));
  lowering.targets.pop();
  code.emit(Op.Label, node, again);
  code.emit(Op.Back, node, head);
  code.emit(Op.Label, node, failed);
  const alternative = graph.part(node, Part.Alternative);
  if (alternative >= 0) body(lowering, graph.part(alternative, Part.Body));
  code.emit(Op.Label, node, done);
  lowering.scope = outer;
}

/** A switch; answers the register of its value, for one that has a value. */
export function lowerSwitch(lowering: Lowering, node: number, as: 'statement' | 'value'): number {
  const { code, graph, info } = lowering;
  const outer = lowering.switchValue;
  const variable = as === 'value' ? graph.variable('', info.index).id : -1;
  const end = code.label();
  lowering.switchValue = as === 'value' ? { variable, end } : undefined;
  switchStatement(lowering, node);
  code.emit(Op.Label, node, end);
  lowering.switchValue = outer;
  return as === 'value' ? code.emit(Op.Read, node, variable) : -1;
}

/** The conditions of a case; a `default` has none. */
function labelled(lowering: Lowering, each: number): { readonly tests: readonly number[]; readonly statements: readonly number[]; readonly fallback: boolean } {
  const { graph } = lowering;
  const children = graph.children(each);
  const labels = children.filter((child) => graph.role(child) === Role.Case);
  if (labels.length > 0) {
    const tests = labels.flatMap((label) => graph.children(label));
    return { tests, statements: children.filter((child) => !labels.includes(child)), fallback: labels.some((label) => /^default\b/.test(graph.text(label))) };
  }
  const test = graph.part(each, Part.Value);
  return { tests: test < 0 ? [] : [test], statements: children.filter((child) => child !== test), fallback: test < 0 };
}

function switchStatement(lowering: Lowering, node: number): void {
  const { graph, code, info } = lowering;
  if (graph.shape.spec.cases === 'separate') {
    separateCases(lowering, node);
    return;
  }
  const subject = graph.part(node, Part.Subject);
  const container = graph.part(node, Part.Body);
  if (subject < 0 || container < 0) return;
  const known = knownValue(lowering, subject);
  const value = lowerExpression(lowering, subject);
  const place = placeOf(lowering, subject);
  const cases = graph.children(container).filter((child) => graph.role(child) === Role.Case);
  const end = code.label();
  const outer = lowering.scope;
  if (graph.shape.spec.scoping === 'block') {
    lowering.scope = new Scope(outer, info.index);
    for (const each of cases) declareBlock(graph, lowering.scope, info.index, each);
  }
  push(lowering, { kind: 'switch', breakTo: end });
  const { cases: style, scoping } = graph.shape.spec;
  const matches = style === undefined && scoping === 'function';
  const labels = cases.map(() => code.label());
  if (matches) {
    cases.forEach((each, index) => matchCase(lowering, each, value, place, index + 1 < cases.length ? labels[index + 1]! : end, labels[index]!, end));
  } else {
    let fallback = end;
    let decided = false;
    const each = cases.map((node) => labelled(lowering, node));
    each.forEach(({ tests, fallback: last }, index) => {
      if (last) fallback = labels[index]!;
      for (const test of tests) {
        if (decided) return;
        const role = graph.role(test);
        if (role === Role.Type || role === Role.None) continue;
        const wanted = known === undefined ? undefined : knownValue(lowering, test);
        if (wanted !== undefined && wanted !== known) continue;
        lowerExpression(lowering, test);
        decided = wanted !== undefined;
        if (decided) code.emit(Op.Jump, test, labels[index]);
        else code.emit(Op.Fork, test, labels[index], literalClear(lowering, test, place));
      }
      // A pattern of types, which may fit.
      if (!last && tests.every((test) => graph.role(test) === Role.None)) code.emit(Op.Fork, cases[index]!, labels[index], -1);
    });
    if (!decided) code.emit(Op.Jump, node, fallback);
    lowering.nesting++;
    each.forEach(({ tests, statements }, index) => {
      const closed = graph.shape.closedCases.has(graph.tree.kind[cases[index]!]!);
      code.emit(Op.Label, cases[index]!, labels[index]);
      for (const test of tests) patternNames(lowering, test, value);
      const [only] = statements;
      if (closed && lowering.switchValue && only !== undefined && graph.role(only) === Role.ExpressionStatement) {
        code.emit(Op.Store, 0, lowering.switchValue.variable, lowerExpression(lowering, graph.part(only, Part.Operand)));
      } else {
        for (const child of statements) lowerStatement(lowering, child);
      }
      if (closed) code.emit(Op.Jump, cases[index]!, end);
    });
    lowering.nesting--;
  }
  code.emit(Op.Label, node, end);
  lowering.targets.pop();
  lowering.scope = outer;
}

/** Cases that end where the next one begins, each with any number of values, conditions or types. */
function separateCases(lowering: Lowering, node: number): void {
  const { graph, code, info } = lowering;
  const outer = lowering.scope;
  initialize(lowering, node);
  const subject = graph.part(node, Part.Subject);
  const value = subject < 0 ? -1 : lowerExpression(lowering, subject);
  const alias = graph.part(node, Part.Target);
  if (alias >= 0) {
    lowering.scope = new Scope(lowering.scope, info.index);
    boundNames(graph.tree, graph.shape, alias, (name) => graph.declare(lowering.scope, name, info.index).writes++);
    assign(lowering, alias, value);
  }
  const place = subject < 0 ? undefined : placeOf(lowering, alias >= 0 ? alias : subject);
  const cases = graph.children(node).filter((child) => graph.role(child) === Role.Case);
  const labels = cases.map(() => code.label());
  const end = code.label();
  let fallback = end;
  push(lowering, { kind: 'switch', breakTo: end });
  cases.forEach((each, index) => {
    const tests = testsOf(lowering, each);
    if (graph.part(each, Part.Initializer) >= 0) code.emit(Op.Fork, each, labels[index], -1);
    else if (tests.length === 0) fallback = labels[index]!;
    for (const test of tests) {
      if (graph.role(test) !== Role.Type) lowerExpression(lowering, test);
      code.emit(Op.Fork, each, labels[index], subject < 0 ? (guardsOf(lowering, test)?.whenTrue ?? -1) : caseClear(lowering, node, test, place));
    }
  });
  code.emit(Op.Jump, node, fallback);
  cases.forEach((each, index) => {
    const around = lowering.scope;
    code.emit(Op.Label, each, labels[index]);
    lowering.scope = new Scope(around, info.index);
    declareBlock(graph, lowering.scope, info.index, each);
    patternBinds(graph, each, (_name, name) => assign(lowering, name, code.emit(Op.Element, name, value, 0)));
    const compared = [graph.part(each, Part.Value), ...testsOf(lowering, each)];
    for (const child of graph.children(each)) if (!compared.includes(child)) lowerStatement(lowering, child);
    const last = graph.children(each).at(-1);
    const goesOn = last !== undefined && graph.model.model.fallsThrough === graph.text(last);
    code.emit(Op.Jump, each, goesOn ? (labels[index + 1] ?? end) : end);
    lowering.scope = around;
  });
  code.emit(Op.Label, node, end);
  lowering.targets.pop();
  lowering.scope = outer;
}

/** What a case compares with: one value, several, or types. */
function testsOf(lowering: Lowering, node: number): number[] {
  const { graph } = lowering;
  const first = graph.part(node, Part.Value);
  if (first < 0) return [];
  if (graph.role(first) === Role.Array) return graph.children(first);
  return graph.children(node).filter((child) => child === first || (graph.tree.field[child] !== 0 && graph.tree.field[child] === graph.tree.field[first]));
}

/** What it proves that the subject is this value, or of this type. */
function caseClear(lowering: Lowering, node: number, test: number, place: ReturnType<typeof placeOf>): number {
  const { graph, code } = lowering;
  if (graph.role(test) === Role.Regex && place && !place.dynamic && regexProof(lowering, test, 'no') === 'whole') return code.clears.push([{ place, group: 'regex', unless: -1 }]) - 1;
  const types = graph.part(node, Part.Target) >= 0 || graph.role(test) === Role.Type;
  if (!types) return literalClear(lowering, test, place);
  if (!place || place.dynamic) return -1;
  return code.clears.push([{ place, group: 'type', unless: -1, type: graph.text(test) }]) - 1;
}

/** The names that a pattern of a case binds (`case Circle c`). */
function patternNames(lowering: Lowering, test: number, value: number): void {
  const { graph, code, info } = lowering;
  if (graph.role(test) !== Role.None) return;
  for (let node = test; node < graph.tree.next[test]!; node++) {
    if (graph.role(node) !== Role.Parameter) continue;
    boundNames(graph.tree, graph.shape, node, (name, at) => {
      graph.declare(lowering.scope, name, info.index).writes++;
      assign(lowering, at, code.emit(Op.Element, at, value, 0));
    });
  }
}

function literalClear(lowering: Lowering, test: number, place: ReturnType<typeof placeOf>): number {
  const { graph, code } = lowering;
  const role = graph.role(test);
  if (!place || place.dynamic || (role !== Role.String && role !== Role.Symbol && role !== Role.Number && role !== Role.Literal)) return -1;
  code.clears.push([{ place, group: 'equality', unless: -1 }]);
  return code.clears.length - 1;
}

/** A switch that has a value (`match`): that of the case that fits. Undefined where the node is no such switch. */
export function switchValue(lowering: Lowering, node: number): number | undefined {
  const { graph, code } = lowering;
  const subject = graph.part(node, Part.Subject);
  const body = graph.part(node, Part.Body);
  const container = body < 0 ? node : body;
  const cases = graph.children(container).filter((child) => graph.role(child) === Role.Case);
  if (cases.length === 0 || cases.some((each) => graph.part(each, Part.Body) < 0)) return undefined;
  const value = subject < 0 ? -1 : lowerExpression(lowering, subject);
  const place = subject < 0 ? undefined : placeOf(lowering, subject);
  const end = code.label();
  const values: number[] = [];
  for (const each of cases) {
    const next = code.label();
    const pattern = graph.part(each, Part.Value);
    if (pattern >= 0) {
      const tests = graph.role(pattern) === Role.Array ? graph.children(pattern) : [pattern];
      for (const test of tests) {
        // A pattern binds names to what it takes out of the subject.
        if (value >= 0 && graph.role(test) === Role.ArrayPattern) assign(lowering, test, code.emit(Op.Same, test, value));
        else lowerExpression(lowering, test);
      }
      code.emit(Op.Fork, each, next, -1);
      const clears = tests.map((test) => literalClear(lowering, test, place));
      if (clears.length > 0 && clears.every((clear) => clear >= 0)) code.emit(Op.Clear, each, 0, clears[0]);
    }
    values.push(lowerExpression(lowering, graph.part(each, Part.Body)));
    code.emit(Op.Jump, each, end);
    code.emit(Op.Label, each, next);
  }
  code.emit(Op.Label, node, end);
  return code.emit(Op.Choose, node, code.list(values), values.length);
}

/** A case that binds names and does not fall through. */
function matchCase(lowering: Lowering, node: number, value: number, place: ReturnType<typeof placeOf>, next: number, own: number, end: number): void {
  const { graph, code } = lowering;
  code.emit(Op.Label, node, own);
  code.emit(Op.Fork, node, next, -1);
  const pattern = graph.part(node, Part.Value);
  if (pattern >= 0) {
    captures(graph, pattern, (_name, name) => assign(lowering, name, code.emit(Op.Element, name, value, 0)));
    const inner = graph.children(pattern);
    const clear = inner.length === 1 ? literalClear(lowering, inner[0]!, place) : -1;
    if (clear >= 0) code.emit(Op.Clear, node, 0, clear);
  }
  const guard = graph.part(node, Part.Guard);
  if (guard >= 0) {
    const condition = graph.part(guard, Part.Condition);
    if (condition >= 0) branch(lowering, condition, next === own ? end : next);
  }
  body(lowering, graph.part(node, Part.Body));
  code.emit(Op.Jump, node, end);
}

function tryStatement(lowering: Lowering, node: number): void {
  const { graph, code, info } = lowering;
  const handlers: number[] = [];
  let finalizer = graph.part(node, Part.Finalizer);
  let otherwise = -1;
  for (const child of graph.children(node)) {
    const role = graph.role(child);
    if (role === Role.Catch) handlers.push(child);
    else if (role === Role.Finally) finalizer = child;
    else if (role === Role.Else) otherwise = graph.part(child, Part.Body);
  }
  const finish = finalizer < 0 ? -1 : graph.part(finalizer, Part.Body);
  const caught = code.label();
  const done = code.label();
  const leaving = finish >= 0 && lowering.finalizers < 2 ? code.label() : -1;
  const thrown = graph.variable('', info.index).id;
  const outerLeave = lowering.leaveTo;
  const outerHandler = lowering.handler?.handler ?? EXIT;
  const afterAbrupt = outerHandler === EXIT ? outerLeave : outerHandler;
  if (leaving >= 0) push(lowering, { kind: 'try', handler: handlers.length > 0 ? -1 : leaving, finalizer: leaving });
  if (handlers.length > 0) push(lowering, { kind: 'try', handler: caught, thrown });
  code.emit(Op.Fork, node, lowering.handler?.handler ?? done, -1);
  const resources = graph.part(node, Part.Initializer);
  const outerScope = lowering.scope;
  if (resources >= 0) {
    lowering.scope = new Scope(outerScope, info.index);
    declareStatement(graph, lowering.scope, info.index, resources);
    lowerStatement(lowering, resources);
  }
  body(lowering, graph.part(node, Part.Body));
  lowering.scope = outerScope;
  if (handlers.length > 0) lowering.targets.pop();
  if (otherwise >= 0) body(lowering, otherwise);
  code.emit(Op.Jump, node, done);
  code.emit(Op.Label, node, caught);
  for (const handler of handlers) {
    const next = code.label();
    code.emit(Op.Fork, handler, next, -1);
    catchClause(lowering, handler, thrown);
    code.emit(Op.Jump, handler, done);
    code.emit(Op.Label, handler, next);
  }
  if (handlers.length > 0) code.emit(Op.Jump, node, leaving >= 0 ? leaving : afterAbrupt);
  if (leaving >= 0) lowering.targets.pop();
  if (leaving >= 0) {
    code.emit(Op.Label, finalizer, leaving);
    lowering.finalizers++;
    body(lowering, finish);
    lowering.finalizers--;
    code.emit(Op.Jump, finalizer, afterAbrupt);
  }
  code.emit(Op.Label, node, done);
  const { tail } = lowering;
  lowering.tail = undefined;
  if (finish >= 0) body(lowering, finish);
  lowering.tail = tail;
}

function catchClause(lowering: Lowering, handler: number, thrown: number): void {
  const { graph, code, info } = lowering;
  const inner = graph.part(handler, Part.Body);
  const value = graph.part(handler, Part.Target);
  // Python names the type first: `E as e`.
  const named = value >= 0 && graph.shape.spec.receiver === 'first-parameter';
  const target = named ? graph.part(value, Part.Target) : value;
  const outer = lowering.scope;
  if (target >= 0 && target !== inner) {
    if (graph.shape.spec.scoping === 'block') {
      lowering.scope = new Scope(outer, info.index);
      boundNames(graph.tree, graph.shape, target, (name) => {
        graph.declare(lowering.scope, name, info.index).writes++;
      });
    }
    assign(lowering, target, code.emit(Op.Read, target, thrown));
  }
  body(lowering, inner);
  lowering.scope = outer;
}

/** A class: its methods come into being here, its field values and static blocks run here. */
export function lowerClass(lowering: Lowering, node: number): void {
  const { graph, info } = lowering;
  const inner = graph.part(node, Part.Body);
  const outer = lowering.scope;
  for (const child of graph.children(node)) {
    const role = graph.role(child);
    if (child !== inner && role !== Role.Identifier && role !== Role.Type) lowerExpression(lowering, child);
  }
  if (inner < 0) return;
  if (graph.shape.spec.scoping === 'function') {
    lowering.scope = new Scope(outer, info.index, 'class');
    declareClassBody(graph, lowering.scope, info.index, inner);
    for (const child of graph.children(inner)) lowerStatement(lowering, child);
  } else {
    lowerMembers(lowering, inner);
  }
  lowering.scope = outer;
}

/** What stands in a class's body, where its names are no scope. */
export function lowerMembers(lowering: Lowering, inner: number): void {
  const { graph } = lowering;
  for (const child of graph.children(inner)) {
    const role = graph.role(child);
    if (role === Role.Declaration && graph.members) {
      for (const declarator of graph.children(child)) {
        const value = graph.role(declarator) === Role.Declarator ? graph.part(declarator, Part.Value) : -1;
        if (value >= 0) lowerExpression(lowering, value);
      }
    } else if (role === Role.Field) {
      const value = graph.part(child, Part.Value);
      if (value >= 0) lowerExpression(lowering, value);
    } else {
      lowerStatement(lowering, child);
    }
  }
}
