import { Cell, FIRST_ORIGIN_KEY, hop, labelsOf, Origin, Taint } from './domain';
import type { FlowGraph } from './graph';
import { run } from './run';
import { layOut, type Spots } from './spots';
import { Summary } from './summary';
import { DEFAULT_OPTIONS, type Exhaustion, type GuardGroup, type TaintOptions, type TaintQuery } from './types';
import { ELEMENT } from './values';

/** Calls of functions of the file inside one another that are followed. */
const MAX_CALL_DEPTH = 40;
/** Runs of a function that calls itself. */
const MAX_RECURSION_RUNS = 3;

/** The state of one query. */
export class Analysis {
  readonly options: TaintOptions;
  readonly guards: ReadonlySet<GuardGroup>;
  readonly safeTypes: ReadonlySet<string>;
  readonly spots: Spots;
  /** Best way found to each sink: an entry for each label. */
  readonly found = new Map<number, Taint>();
  readonly exhausted: Exhaustion[] = [];
  readonly element: number;
  steps = 0;
  /** Functions that something was seen to use. */
  readonly used = new Set<number>();
  private readonly relevant: ReadonlySet<number>;
  private readonly summaries = new Map<number, { answer: Summary; inputs: ReadonlySet<number> }>();
  private readonly running = new Map<number, { answer: Summary; asked: boolean; wanted: Set<number> }>();
  private readonly origins = { next: 0 };
  private readonly outside = new Map<number, Cell>();
  private readonly roots = new Map<number, Origin>();

  constructor(
    readonly graph: FlowGraph,
    readonly query: TaintQuery,
  ) {
    this.options = { ...DEFAULT_OPTIONS, ...query.options };
    this.guards = new Set(this.options.guards);
    this.safeTypes = new Set(this.options.safeTypes);
    this.element = graph.name(ELEMENT);
    this.spots = layOut(graph, query);
    this.relevant = this.findRelevant();
  }

  /** The unknown value that a variable of a function around has when a function is entered. */
  symbolic(variable: number): Cell {
    let cell = this.outside.get(variable);
    if (!cell) {
      cell = this.parameter(variable, -1, '', true);
      this.outside.set(variable, cell);
    }
    return cell;
  }

  /** The caller's own value in a parameter: an unknown one where the caller may bring taint, else a clean one that it sees changes of. */
  parameter(variable: number, node: number, name: string, unknown: boolean): Cell {
    let origin = this.roots.get(variable);
    if (!origin) {
      origin = new Origin(this.origins, variable, []);
      this.roots.set(variable, origin);
    }
    if (!unknown) return origin.clean;
    const way = node < 0 ? undefined : hop(undefined, node, 'parameter', name || undefined);
    return new Cell(new Taint(FIRST_ORIGIN_KEY + origin.id, origin, -1, way, undefined), undefined, origin);
  }

  /** Whether a function can contribute anything by itself: a source lies in it or in what it calls. */
  isRelevant(index: number): boolean {
    return this.relevant.has(index);
  }

  /** Taint arrived at a sink. */
  arrives(sink: number, taint: Taint, summary: Summary): void {
    const spot = this.query.sinks[sink]!;
    const real = this.realPart(taint);
    if (real && (spot.requires ? spot.requires(labelsOf(real)) : true)) {
      const best = this.found.get(sink);
      if (!best || shorter(real, best)) this.found.set(sink, real);
    }
    let last: Taint | undefined = taint;
    while (last.next) last = last.next;
    if (last.key >= FIRST_ORIGIN_KEY) summary.reachesSink(sink, taint);
  }

  private realPart(taint: Taint | undefined): Taint | undefined {
    if (!taint || taint.key >= FIRST_ORIGIN_KEY) return undefined;
    return taint.before(this.realPart(taint.next));
  }

  /**
   * What the function does when these variables (its parameters, or of functions around) may be tainted. Run now if that
   * is not known. A function that is being run answers what is known so far.
   */
  summary(index: number, inputs: ReadonlySet<number>): Summary {
    const done = this.summaries.get(index);
    if (done && covered(inputs, done.inputs)) return done.answer;
    const open = this.running.get(index);
    if (open) {
      open.asked = true;
      for (const input of inputs) open.wanted.add(input);
      return open.answer;
    }
    if (inputs.size === 0 && !this.isRelevant(index)) return INERT;
    if (this.running.size >= MAX_CALL_DEPTH) {
      this.gaveUp(index, 'call-depth');
      return INERT;
    }
    const wanted = new Set(inputs);
    // Asked a second time, for more: everything that a caller may bring, so that there is no third time.
    if (done) {
      for (const input of done.inputs) wanted.add(input);
      const { parameters, thisVariable } = this.graph.functions[index]!;
      for (const { variable } of parameters) wanted.add(variable);
      if (thisVariable >= 0) wanted.add(thisVariable);
    }
    let answer = done?.answer ?? INERT;
    for (let attempt = 0; attempt < MAX_RECURSION_RUNS; attempt++) {
      const entry = { answer, asked: false, wanted };
      const before = wanted.size;
      this.running.set(index, entry);
      const next = run(this, this.graph.functions[index]!, new Set(wanted));
      this.running.delete(index);
      const settled = !entry.asked || (next.weight === answer.weight && wanted.size === before);
      answer = next;
      if (settled) break;
    }
    this.summaries.set(index, { answer, inputs: wanted });
    return answer;
  }

  gaveUp(index: number, reason: Exhaustion['reason']): void {
    const { node } = this.graph.functions[index]!;
    if (!this.exhausted.some((entry) => entry.node === node && entry.reason === reason)) this.exhausted.push({ node, reason });
  }

  /** Functions with a source inside, those that mention one of them, and everything around these: they can start a flow. */
  private findRelevant(): Set<number> {
    const { graph } = this;
    const relevant = new Set<number>();
    const queue: number[] = [];
    const add = (index: number): void => {
      for (let up = index; up >= 0 && !relevant.has(up); up = graph.functions[up]!.parent) {
        relevant.add(up);
        queue.push(up);
      }
    };
    add(0);
    for (const node of this.spots.sources) add(graph.functionAt(node).index);
    if (relevant.size === graph.functions.length || this.options.summaries === 'function') return relevant;
    const users = graph.users();
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      for (const user of users[index]!) add(user);
    }
    return relevant;
  }
}

/** The summary of a function about which nothing is known: it does and proves nothing. */
export const INERT: Summary = Object.freeze(
  Object.assign(new Summary(), { returns: 0, truthy: 0, falsy: 0 }),
);

function covered(inputs: ReadonlySet<number>, by: ReadonlySet<number>): boolean {
  for (const input of inputs) if (!by.has(input)) return false;
  return true;
}

function shorter(a: Taint, b: Taint): boolean {
  const difference = (a.hop?.length ?? 0) - (b.hop?.length ?? 0);
  return difference < 0 || (difference === 0 && a.source < b.source);
}
