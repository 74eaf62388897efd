import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { FlowGraph } from './graph';
import { boundNames, importedNames, type Scope, type Variable } from './scopes';

/** Notes one write to a variable: with its value where that is all it ever holds. */
function written(variable: Variable, value: number, scope: Scope): void {
  variable.writes++;
  variable.value = variable.writes === 1 ? value : -1;
  variable.valueScope = scope;
}

function declareTarget(graph: FlowGraph, scope: Scope, owner: number, target: number, value: number): void {
  const plain = target >= 0 && graph.role(target) === Role.Identifier;
  // Of `x, err := f()` both names stand for the call.
  const shared = target >= 0 && value >= 0 && graph.shape.spec.errorNames !== undefined && graph.role(target) === Role.Array && graph.role(value) !== Role.Array;
  boundNames(graph.tree, graph.shape, target, (name) => {
    const variable = graph.declare(scope, name, owner);
    written(variable, plain || shared ? value : -1, scope);
  });
}

function declareCallable(graph: FlowGraph, scope: Scope, owner: number, node: number): void {
  const name = graph.part(node, Part.Name);
  if (name < 0) return;
  const variable = graph.declare(scope, graph.text(name), owner);
  written(variable, -1, scope);
  if (graph.role(node) === Role.Class) variable.classNode = node;
  else {
    const index = graph.functionByNode.get(node);
    if (index !== undefined) variable.functions.push(index);
  }
}

function declareImport(graph: FlowGraph, scope: Scope, owner: number, node: number): void {
  importedNames(graph.tree, graph.shape, node, (name) => {
    graph.declare(scope, name, owner, 'import');
  });
}

/** Block scoping: what the statements directly inside a block declare. */
export function declareBlock(graph: FlowGraph, scope: Scope, owner: number, block: number): void {
  for (const child of graph.children(block)) declareStatement(graph, scope, owner, child);
}

/** What one statement declares in the scope that it stands in. */
export function declareStatement(graph: FlowGraph, scope: Scope, owner: number, node: number): void {
  switch (graph.role(node)) {
    case Role.Declaration: {
      if (graph.shape.functionScoped.has(graph.tree.kind[node]!)) return;
      for (const declarator of graph.children(node)) declareDeclarator(graph, scope, owner, declarator, graph.part(node, Part.Type));
      return;
    }
    case Role.Declarator:
      declareDeclarator(graph, scope, owner, node);
      return;
    case Role.Function:
    case Role.Class:
      declareCallable(graph, scope, owner, node);
      return;
    case Role.Import:
      declareImport(graph, scope, owner, node);
      return;
    case Role.Export:
      declareBlock(graph, scope, owner, node);
      return;
    default:
  }
}

function declareDeclarator(graph: FlowGraph, scope: Scope, owner: number, node: number, type = -1): void {
  if (graph.role(node) !== Role.Declarator) return;
  const target = graph.part(node, Part.Target);
  const value = graph.part(node, Part.Value);
  let single = target >= 0 && value >= 0;
  boundNames(graph.tree, graph.shape, target, (name) => {
    if (graph.assignments(name) > 0) single = false;
  });
  declareTarget(graph, scope, owner, target, single ? value : -1);
  const declared = type >= 0 ? type : graph.part(node, Part.Type);
  if (declared >= 0 && target >= 0 && graph.role(target) === Role.Identifier) graph.declare(scope, graph.text(target), owner).type = declared;
}

/** Block scoping: the variables that belong to the function wherever it declares them (`var`). */
function declareFunctionScoped(graph: FlowGraph, scope: Scope, owner: number, body: number): void {
  const { tree, shape } = graph;
  const end = tree.next[body]!;
  for (let node = body; node < end; node++) {
    const role = shape.role[tree.kind[node]!]!;
    if (node !== body && graph.functionByNode.has(node)) {
      node = tree.next[node]! - 1;
    } else if (role === Role.Declaration && shape.functionScoped.has(tree.kind[node]!)) {
      for (const declarator of graph.children(node)) declareDeclarator(graph, scope, owner, declarator);
    } else if (role === Role.ForEach) {
      const keyword = graph.part(node, Part.Keyword);
      if (keyword >= 0 && graph.text(keyword) === shape.spec.functionScopedKeyword) {
        declareTarget(graph, scope, owner, graph.part(node, Part.Variable), -1);
      }
    }
  }
}

/** Function scoping: every name that is written in a body belongs to the body, unless it says otherwise. */
function declareWritten(graph: FlowGraph, scope: Scope, owner: number, body: number): void {
  const { tree } = graph;
  const shares = graph.shape.sharesNames.has(tree.kind[graph.functions[owner]!.node]!);
  const elsewhere = new Set<string>();
  const end = tree.next[body]!;
  const declare = (target: number, value: number): void => {
    boundNames(tree, graph.shape, target, (name) => {
      if (elsewhere.has(name)) return;
      const outer = shares && scope.own(name) === undefined ? scope.parent?.find(name) : undefined;
      if (outer && outer.declared === 'yes') {
        written(outer, -1, scope);
        return;
      }
      const variable = graph.declare(scope, name, owner);
      written(variable, graph.role(target) === Role.Identifier && !graph.writtenFromInside(name) ? value : -1, scope);
    });
  };
  for (let node = body; node < end; node++) {
    if (graph.role(node) !== Role.Global) continue;
    for (const child of graph.children(node)) elsewhere.add(graph.text(child));
  }
  for (let node = body; node < end; node++) {
    if (node !== body && graph.functionByNode.has(node)) {
      declareCallable(graph, scope, owner, node);
      node = tree.next[node]! - 1;
      continue;
    }
    switch (graph.role(node)) {
      case Role.Class:
        if (node === body) break;
        declareCallable(graph, scope, owner, node);
        node = tree.next[node]! - 1;
        break;
      case Role.Assignment:
      case Role.Declarator:
        declare(graph.part(node, Part.Target), graph.part(node, Part.Value));
        break;
      case Role.AugmentedAssignment:
        declare(graph.part(node, Part.Target), -1);
        break;
      case Role.ForEach:
        declare(graph.part(node, Part.Variable), -1);
        break;
      case Role.Import:
        declareImport(graph, scope, owner, node);
        break;
      case Role.Case:
        caseNames(graph, node, (name) => written(graph.declare(scope, name, owner), -1, scope));
        break;
      default:
    }
  }
}

/** The names that a case binds, where its pattern is one that binds names. */
function caseNames(graph: FlowGraph, node: number, found: (name: string, node: number) => void): void {
  const pattern = graph.part(node, Part.Value);
  if (graph.shape.spec.values === 'last') patternBinds(graph, node, found);
  else captures(graph, pattern, found);
}

/** The names in the pattern of `in`; those of `when` are compared with, not bound. */
export function patternBinds(graph: FlowGraph, node: number, found: (name: string, node: number) => void): void {
  const pattern = graph.part(node, Part.Value);
  if (pattern < 0 || !graph.shape.bindingCases.has(graph.tree.kind[node]!)) return;
  for (let inner = pattern; inner < graph.tree.next[pattern]!; inner++) {
    const role = graph.role(inner);
    if ((role === Role.Identifier || role === Role.ShorthandPair) && graph.tree.next[inner] === inner + 1 && /^[a-z_]/.test(graph.text(inner))) found(graph.text(inner), inner);
  }
}

/** The names that a case binds: a name alone, without a dot, that is no call. */
export function captures(graph: FlowGraph, pattern: number, found: (name: string, node: number) => void): void {
  if (pattern < 0) return;
  const { tree } = graph;
  const classPattern = tree.language.kindId('class_pattern');
  const end = tree.next[pattern]!;
  for (let node = pattern; node < end; node++) {
    if (graph.role(node) !== Role.Identifier) continue;
    const parent = tree.parent[node]!;
    const alone = graph.children(parent).length === 1 || (graph.role(parent) === Role.Declarator && tree.next[node] === tree.next[parent]);
    const callee = tree.kind[tree.parent[parent]!] === classPattern;
    if (alone && !callee) found(graph.text(node), node);
  }
}

/** Declares everything at the top level of a function or file. Parameters are declared already. */
export function declareBody(graph: FlowGraph, scope: Scope, owner: number, body: number): void {
  if (graph.shape.spec.scoping === 'function') {
    declareWritten(graph, scope, owner, body);
  } else {
    declareFunctionScoped(graph, scope, owner, body);
    declareBlock(graph, scope, owner, body);
  }
  // Classes inside classes are seen everywhere in the file by their simple names.
  if (owner === 0 && graph.members) {
    for (const node of graph.classes) {
      const name = graph.part(node, Part.Name);
      if (name >= 0 && graph.members.classNamed(graph.text(name)) === node && !scope.own(graph.text(name))) declareCallable(graph, scope, owner, node);
    }
  }
}

/** Declares the names of a class body of a language in which they are a scope of their own. */
export function declareClassBody(graph: FlowGraph, scope: Scope, owner: number, body: number): void {
  if (graph.shape.spec.scoping === 'function') declareWritten(graph, scope, owner, body);
}
