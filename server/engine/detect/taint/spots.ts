import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { FlowGraph } from './graph';
import type { TaintQuery, TaintSpot } from './types';

/** Bits of `Spots.marks`. */
export const MARK_SOURCE = 1;
export const MARK_SINK = 2;
export const MARK_SANITIZER = 4;
export const MARK_FROM = 8;
export const MARK_TO = 16;

/** A query's spots by node, so that running code asks one byte for most nodes. */
export interface Spots {
  /** By node: which kinds of spots cover it. */
  readonly marks: Uint8Array;
  sourcesAt(node: number): readonly number[];
  sanitizersAt(node: number): readonly number[];
  sinksAt(node: number): readonly number[];
  /** Sinks at a call, by whether they take what goes in or what comes out. */
  callSinksAt(node: number, takes: 'inputs' | 'value'): readonly number[];
  /** Indexes of propagators whose `from` or `to` is the node. */
  readonly from: ReadonlyMap<number, readonly number[]>;
  readonly to: ReadonlyMap<number, readonly number[]>;
  /** Nodes of the sources. */
  readonly sources: readonly number[];
}

/**
 * The expressions that a matched node stands for: a statement for its operand, parentheses for what is inside, an
 * assignment for the value, an argument list for the arguments.
 */
export function coresOf(graph: FlowGraph, node: number, depth = 0): number[] {
  if (node < 0 || depth > 16) return [];
  switch (graph.role(node)) {
    case Role.TypeWrapper:
      // A cast by name may make something harmless of its operand.
      if (graph.part(node, Part.Keyword) >= 0) return [node];
      return graph.part(node, Part.Operand) < 0 ? [node] : coresOf(graph, graph.part(node, Part.Operand), depth + 1);
    case Role.Parenthesized:
    case Role.ExpressionStatement:
    case Role.Return:
    case Role.Throw: {
      const operand = graph.part(node, Part.Operand);
      return operand < 0 ? [node] : coresOf(graph, operand, depth + 1);
    }
    case Role.KeywordArgument:
    case Role.Pair:
    case Role.JsxAttribute: {
      const value = graph.part(node, Part.Value);
      return value < 0 ? [node] : coresOf(graph, value, depth + 1);
    }
    case Role.Declaration:
    case Role.Arguments:
      return graph.children(node).flatMap((child) => coresOf(graph, child, depth + 1));
    case Role.Parameter: {
      const target = graph.part(node, Part.Target);
      return target < 0 ? [node] : coresOf(graph, target, depth + 1);
    }
    default:
      return [node];
  }
}

/** By core node: indexes of exact spots; by whole node: indexes of spots that cover what is inside. */
class Index {
  private readonly exact = new Map<number, number[]>();
  private readonly wide = new Map<number, number[]>();

  constructor(
    private readonly graph: FlowGraph,
    private readonly marks: Uint8Array,
    private readonly bit: number,
  ) {}

  add(node: number, index: number, inside: boolean): void {
    for (const core of coresOf(this.graph, node)) this.put(this.exact, core, index);
    this.put(this.exact, node, index);
    if (!inside) return;
    this.put(this.wide, node, index);
    const end = this.graph.tree.next[node]!;
    for (let at = node; at < end; at++) this.marks[at]! |= this.bit;
  }

  private put(map: Map<number, number[]>, node: number, index: number): void {
    this.marks[node]! |= this.bit;
    const list = map.get(node);
    if (!list) map.set(node, [index]);
    else if (!list.includes(index)) list.push(index);
  }

  at(node: number): readonly number[] {
    const found = [...(this.exact.get(node) ?? [])];
    if (this.wide.size > 0) {
      for (let up = node; up >= 0; up = this.graph.tree.parent[up]!) {
        for (const index of this.wide.get(up) ?? []) if (!found.includes(index)) found.push(index);
      }
    }
    return found;
  }
}

/** Whether a sink that covers a call takes its inputs. */
function takesInputs(graph: FlowGraph, spot: TaintSpot, call: number): boolean {
  if (spot.exact === false) return true;
  if (spot.takes) return spot.takes === 'inputs';
  const role = graph.role(spot.node);
  if (spot.node !== call && role !== Role.ExpressionStatement) return false;
  const around = graph.tree.parent[spot.node]!;
  const aroundRole = around < 0 ? Role.None : graph.role(around);
  return aroundRole !== Role.Arguments && aroundRole !== Role.KeywordArgument;
}

function inTree(graph: FlowGraph, spot: TaintSpot): boolean {
  return spot.node >= 0 && spot.node < graph.tree.count;
}

/** Lays out the spots of a query. Spots outside the tree are passed over. */
export function layOut(graph: FlowGraph, query: TaintQuery): Spots {
  const marks = new Uint8Array(graph.tree.count);
  const sources = new Index(graph, marks, MARK_SOURCE);
  const sinks = new Index(graph, marks, MARK_SINK);
  const sanitizers = new Index(graph, marks, MARK_SANITIZER);
  const nodes: number[] = [];
  const taken = new Set<string>();
  const span = (node: number): string => `${graph.tree.start[node]!}:${graph.tree.end[node]!}`;
  query.sources.forEach((spot, index) => {
    if (!inTree(graph, spot)) return;
    sources.add(spot.node, index, spot.exact !== true);
    nodes.push(spot.node);
    taken.add(span(spot.node));
  });
  query.sinks.forEach((spot, index) => {
    if (!inTree(graph, spot)) return;
    sinks.add(spot.node, index, spot.exact === false);
    taken.add(span(spot.node));
  });
  query.sanitizers.forEach((spot, index) => {
    if (!inTree(graph, spot) || (spot.notConflicting && taken.has(span(spot.node)))) return;
    sanitizers.add(spot.node, index, spot.exact !== true && spot.bySideEffect !== 'only');
  });
  const from = new Map<number, number[]>();
  const to = new Map<number, number[]>();
  query.propagators.forEach(({ from: source, to: target }, index) => {
    for (const [node, map, bit] of [[source, from, MARK_FROM], [target, to, MARK_TO]] as const) {
      if (node < 0 || node >= graph.tree.count) continue;
      for (const core of coresOf(graph, node)) {
        marks[core]! |= bit;
        map.set(core, [...(map.get(core) ?? []), index]);
      }
    }
  });
  return {
    marks,
    sourcesAt: (node) => sources.at(node),
    sanitizersAt: (node) => sanitizers.at(node),
    sinksAt: (node) => sinks.at(node),
    callSinksAt: (node, takes) => sinks.at(node).filter((index) => takesInputs(graph, query.sinks[index]!, node) === (takes === 'inputs')),
    from,
    to,
    sources: nodes,
  };
}
