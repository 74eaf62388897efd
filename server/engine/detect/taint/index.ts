import { Analysis } from './analysis';
import { FIRST_ORIGIN_KEY, type Hop, type Taint } from './domain';
import type { FlowGraph } from './graph';
import type { Flow, FlowStep, TaintQuery, TaintResult } from './types';

export { type FlowGraph, type ImportedNames, prepare } from './graph';
export * from './types';

/** A way longer than this keeps its beginning and its end. */
const MAX_STEPS = 24;

/**
 * Finds the sinks of a query that one of its sources reaches. A pure function of the graph's tree and the query; the graph
 * keeps what it derived from the tree for the next query. Never throws: what was not followed is in `exhausted`.
 */
export function analyze(graph: FlowGraph, query: TaintQuery): TaintResult {
  if (query.sources.length === 0 || query.sinks.length === 0) return { flows: [], exhausted: [] };
  const analysis = new Analysis(graph, query);
  analysis.summary(0, new Set());
  const flows: Flow[] = [];
  for (const [sink, taint] of analysis.found) {
    const entry = best(taint);
    flows.push({ source: entry.source, sink, steps: stepsOf(entry.hop, query.sinks[sink]!.node) });
  }
  const { start, end } = graph.tree;
  const place = (flow: Flow): number => query.sinks[flow.sink]!.node;
  flows.sort((a, b) => start[place(a)]! - start[place(b)]! || end[place(a)]! - end[place(b)]! || a.sink - b.sink);
  return { flows, exhausted: analysis.exhausted };
}

/** Among labels, the shortest way tells the story. */
function best(taint: Taint): Taint {
  let chosen = taint;
  for (let entry = taint.next; entry && entry.key < FIRST_ORIGIN_KEY; entry = entry.next) {
    if ((entry.hop?.length ?? 0) < (chosen.hop?.length ?? 0)) chosen = entry;
  }
  return chosen;
}

function stepsOf(last: Hop | undefined, sink: number): FlowStep[] {
  const steps: FlowStep[] = [];
  collect(last, steps, MAX_STEPS * 4);
  const distinct = steps.filter((each, index) => index === 0 || each.node !== steps[index - 1]!.node || each.way !== steps[index - 1]!.way);
  if (distinct.length > MAX_STEPS) distinct.splice(MAX_STEPS / 2, distinct.length - MAX_STEPS);
  return [...distinct, { node: sink, kind: 'sink', way: 'sink' }];
}

/** Appends the way up to a hop in the order it was gone: what led to a call, the call, the way inside. */
function collect(last: Hop | undefined, steps: FlowStep[], limit: number): void {
  const back: Hop[] = [];
  for (let hop = last; hop && back.length < limit; hop = hop.before) back.push(hop);
  for (const hop of back.reverse()) {
    if (steps.length >= limit) return;
    if (hop.node >= 0) steps.push(step(hop));
    if (hop.inner) collect(hop.inner, steps, limit);
  }
}

function step(hop: Hop): FlowStep {
  const kind = hop.way === 'source' ? 'source' : 'propagation';
  return hop.name === undefined ? { node: hop.node, kind, way: hop.way } : { node: hop.node, kind, way: hop.way, name: hop.name };
}
