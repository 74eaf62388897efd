import { bindingText } from '../../match/bindings';
import type { Evaluator, Match } from '../../match/evaluate';
import type { Problem } from '../../model/scan';
import type { RuleDefinition, TaintPart } from '../../rules/definition';
import { type FlatTree, nodeAt } from '../../syntax/flatTree';
import type { RawFinding } from '../raw';
import { analyze, type FlowGraph, prepare, type TaintPropagator, type TaintSpot } from './index';

/** What the rules of one file share: the flow graph of its tree, made on first use. */
export interface TaintCache {
  graph?: FlowGraph | undefined;
}

/** Where the flows of a rule were not followed to the end. */
export type OnExhausted = (problem: Pick<Problem, 'message'>) => void;

/** A spot together with the match that it came from. */
interface Found {
  readonly spot: TaintSpot;
  readonly match: Match;
}

/** Finds the flows that a rule of `mode: taint` describes. Throws `BudgetError` when matching costs too much. */
export function detectTaint(rule: RuleDefinition, evaluator: Evaluator, cache: TaintCache, onExhausted: OnExhausted): RawFinding[] {
  // Sinks are the rarest: without one, nothing else has to be looked for.
  const sinks = spotsOf(rule.sinks, evaluator);
  if (sinks.length === 0) return [];
  const sources = spotsOf(rule.sources, evaluator);
  if (sources.length === 0) return [];
  const sanitizers = spotsOf(rule.sanitizers, evaluator);
  const propagators = propagatorsOf(rule, evaluator);
  cache.graph ??= prepare(evaluator.tree, evaluator.facts.imports);
  if (!cache.graph) return [];
  const { flows, exhausted } = analyze(cache.graph, {
    sources: sources.map((found) => found.spot),
    sinks: sinks.map((found) => found.spot),
    sanitizers: sanitizers.map((found) => found.spot),
    propagators,
  });
  if (exhausted.length > 0) onExhausted({ message: `the data flow of ${exhausted.length} function(s) was not followed to the end` });
  return flows.map((flow) => {
    const { match } = sinks[flow.sink]!;
    const source = sources[flow.source]!.match;
    // Metavariables of the sink come first; those of the source fill what is left.
    return { rule, ...match, bindings: new Map([...source.bindings, ...match.bindings]), steps: flow.steps };
  });
}

function spotsOf(parts: readonly TaintPart[] | undefined, evaluator: Evaluator): Found[] {
  const found: Found[] = [];
  for (const part of parts ?? []) {
    for (const match of evaluator.find(part.formula)) {
      const node = nodeOf(evaluator.tree, match);
      if (node < 0) continue;
      const bySideEffect = part.bySideEffect === 'only' ? 'only' : part.bySideEffect === 'yes';
      found.push({ match, spot: { node, bySideEffect, ...(part.exact === undefined ? {} : { exact: part.exact }) } });
    }
  }
  return found;
}

/** The node of a match; for a match on text alone, the node of just that span. */
function nodeOf(tree: FlatTree, match: Match): number {
  if (match.node >= 0) return match.node;
  const node = nodeAt(tree, match.start, match.end);
  return tree.start[node] === match.start && tree.end[node] === match.end ? node : -1;
}

function propagatorsOf(rule: RuleDefinition, evaluator: Evaluator): TaintPropagator[] {
  const found: TaintPropagator[] = [];
  for (const propagator of rule.propagators ?? []) {
    for (const match of evaluator.find(propagator.formula)) {
      const from = match.bindings.get(propagator.from);
      const to = match.bindings.get(propagator.to);
      const node = nodeOf(evaluator.tree, match);
      if (!from || !to || from.first < 0 || to.first < 0 || node < 0 || bindingText(evaluator.tree, from) === '') continue;
      found.push({ node, from: from.first, to: to.first });
    }
  }
  return found;
}
