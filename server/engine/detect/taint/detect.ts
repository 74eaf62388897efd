import { bindingText, sameBinding } from '../../match/bindings';
import type { Evaluator, Match } from '../../match/evaluate';
import type { Problem } from '../../model/scan';
import type { Requires, RuleDefinition, RuleOptions, TaintPart } from '../../rules/definition';
import { DEFAULT_LABEL } from '../../rules/parse';
import { fulfils } from '../../rules/requires';
import { type FlatTree, nodeAt } from '../../syntax/flatTree';
import type { RawFinding } from '../raw';
import { analyze, type FlowGraph, prepare, type TaintOptions, type TaintPropagator, type TaintSpot } from './index';

/** What the rules of one file share: the flow graph of its tree, made on first use. */
export interface TaintCache {
  graph?: FlowGraph | undefined;
  /** Ids of rules that had a flow in the version before. */
  readonly flowing: Set<string>;
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
  const labels = new Labels(rule);
  const sinks = spotsOf(rule.sinks, evaluator, labels, 'sink');
  if (sinks.length === 0) return [];
  const sources = spotsOf(rule.sources, evaluator, labels, 'source');
  if (sources.length === 0) return [];
  const propagators = propagatorsOf(rule, evaluator, labels);
  cache.graph ??= prepare(evaluator.tree, evaluator.facts.imports);
  const { graph } = cache;
  if (!graph) return [];
  const query = { sources: sources.map((found) => found.spot), sinks: sinks.map((found) => found.spot), propagators, options: flowOptions(rule.options) };
  // Sanitizers only take flows away, and looking for them costs the most: where nothing flows without them, nothing flows.
  const { id } = rule.info;
  if (!cache.flowing.has(id) && !hasConditions(rule)) {
    const most = analyze(graph, { ...query, sanitizers: [] });
    if (most.flows.length === 0 && most.exhausted.length === 0) return [];
  }
  const sanitizers = spotsOf(rule.sanitizers, evaluator, labels, 'source');
  const { flows, exhausted } = analyze(graph, { ...query, sanitizers: sanitizers.map((found) => found.spot) });
  if (flows.length > 0) cache.flowing.add(id);
  else cache.flowing.delete(id);
  if (exhausted.length > 0) onExhausted({ message: `the data flow of ${exhausted.length} function(s) was not followed to the end` });
  return flows.flatMap((flow) => {
    const { match } = sinks[flow.sink]!;
    const source = sources[flow.source]!.match;
    if (rule.options?.['taint_unify_mvars'] && !agree(evaluator.tree, source, match)) return [];
    // Metavariables of the sink come first; those of the source fill what is left.
    const bindings = new Map([...source.bindings, ...match.bindings]);
    return [{ rule, ...(isAtSource(rule.options) ? source : match), bindings, steps: flow.steps }];
  });
}

/** Whether some part of the rule asks for labels, which may be for those that are not there. */
function hasConditions({ sources, sinks, propagators }: RuleDefinition): boolean {
  return [...(sources ?? []), ...(sinks ?? []), ...(propagators ?? [])].some(({ requires }) => requires !== undefined);
}

/** Whether findings of the rule stand where the value comes from. */
function isAtSource(options: RuleOptions | undefined): boolean {
  return options?.['taint_focus_on'] === 'source' || options?.['taint_match_on'] === 'source';
}

/** Whether metavariables of the same name mean the same code in both. */
function agree(tree: FlatTree, a: Match, b: Match): boolean {
  for (const [name, binding] of a.bindings) {
    const other = b.bindings.get(name);
    if (other && !sameBinding(tree, binding, other)) return false;
  }
  return true;
}

/** What options of a rule say about how taint travels. */
function flowOptions(options: RuleOptions | undefined): Partial<TaintOptions> {
  if (!options) return {};
  const safeCalls = options['taint_assume_safe_functions'] === true || options['taint_only_propagate_through_assignments'] === true;
  return {
    ...(safeCalls ? { unknownCalls: 'clean' as const } : {}),
    ...(options['taint_assume_safe_indexes'] === true ? { indexes: 'clean' as const } : {}),
    ...(options['taint_only_propagate_through_assignments'] === true ? { operators: 'clean' as const } : {}),
  };
}

/** The labels of a rule by number. 0 is taint without a label. */
class Labels {
  readonly #numbers = new Map<string, number>([[DEFAULT_LABEL, 0]]);
  /** A rule without labels asks for nothing. */
  readonly #used: boolean;

  constructor(rule: RuleDefinition) {
    const all = [...(rule.sources ?? []), ...(rule.propagators ?? [])].flatMap(({ label }) => label ?? []);
    for (const label of all) if (!this.#numbers.has(label)) this.#numbers.set(label, this.#numbers.size);
    this.#used = all.length > 0;
  }

  numberOf(label: string | undefined): number {
    return this.#numbers.get(label ?? DEFAULT_LABEL) ?? 0;
  }

  /** A condition on bits, one for each label. A sink of a rule with labels that asks for none takes what has none. */
  test(requires: Requires | undefined, kind: 'sink' | 'source'): ((bits: number) => boolean) | undefined {
    if (!requires) return this.#used && kind === 'sink' ? (bits) => (bits & 1) !== 0 : undefined;
    return (bits) => fulfils(requires, (label) => (bits & (1 << this.numberOf(label))) !== 0);
  }
}

function spotsOf(parts: readonly TaintPart[] | undefined, evaluator: Evaluator, labels: Labels, kind: 'sink' | 'source'): Found[] {
  const found: Found[] = [];
  for (const part of parts ?? []) {
    for (const match of evaluator.find(part.formula)) {
      const node = nodeOf(evaluator.tree, match);
      if (node < 0) continue;
      const bySideEffect = part.bySideEffect === 'only' ? 'only' : part.bySideEffect === 'yes';
      const requires = labels.test(part.requires, kind);
      found.push({
        match,
        spot: {
          node,
          bySideEffect,
          label: labels.numberOf(part.label),
          ...(part.exact === undefined ? {} : { exact: part.exact }),
          ...(requires ? { requires } : {}),
          ...(part.notConflicting ? { notConflicting: true } : {}),
          // A rule that narrows its sink to a value means the value: in `echo count($x)` it is a number.
          ...(kind === 'sink' && part.exact === undefined && part.formula.op === 'all' && part.formula.focus.length > 0 ? { takes: 'value' as const } : {}),
        },
      });
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

function propagatorsOf(rule: RuleDefinition, evaluator: Evaluator, labels: Labels): TaintPropagator[] {
  const found: TaintPropagator[] = [];
  for (const propagator of rule.propagators ?? []) {
    for (const match of evaluator.find(propagator.formula)) {
      const from = match.bindings.get(propagator.from);
      const to = match.bindings.get(propagator.to);
      const node = nodeOf(evaluator.tree, match);
      if (!from || !to || from.first < 0 || to.first < 0 || node < 0 || bindingText(evaluator.tree, from) === '') continue;
      const requires = labels.test(propagator.requires, 'source');
      found.push({
        node,
        from: from.first,
        to: to.first,
        bySideEffect: propagator.bySideEffect,
        ...(requires ? { requires } : {}),
        ...(propagator.label === undefined ? {} : { label: labels.numberOf(propagator.label) }),
        ...(propagator.replaces ? { replaces: propagator.replaces.reduce((bits, label) => bits | (1 << labels.numberOf(label)), 0) } : {}),
      });
    }
  }
  return found;
}
