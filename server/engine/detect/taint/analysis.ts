import { Cell, FIRST_ORIGIN_KEY, hop, labelsOf, Origin, type Taint } from './domain';
import { Role } from '../../syntax/language';
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
  private readonly summaries = new Map<number, Summary>();
  private readonly running = new Map<number, { answer: Summary; asked: boolean }>();
  private readonly origins = { next: 0 };
  private readonly outside = new Map<number, Cell | undefined>();

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

  /** The value that a variable of a function around has when a function is entered. */
  symbolic(variable: number): Cell | undefined {
    if (this.outside.has(variable)) return this.outside.get(variable);
    const { declared, functions, classNode, value } = this.graph.variables[variable]!;
    const role = value < 0 ? Role.None : this.graph.role(value);
    const constant = role === Role.Number || role === Role.Function || role === Role.Regex || (role === Role.String && this.graph.children(value).length < 2);
    const cell = declared === 'yes' && functions.length === 0 && classNode < 0 && !constant ? this.parameter(variable, -1, '') : undefined;
    this.outside.set(variable, cell);
    return cell;
  }

  /** The unknown value of a parameter; `node` is where it is declared. */
  parameter(variable: number, node: number, name: string): Cell {
    const origin = new Origin(this.origins, variable, []);
    const way = node < 0 ? undefined : hop(undefined, node, 'parameter', name || undefined);
    return new Cell({ key: FIRST_ORIGIN_KEY + origin.id, origin, source: -1, hop: way, next: undefined }, undefined, origin);
  }

  /** Whether a function can contribute anything: a spot lies in it or in what it calls. */
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
    return { ...taint, next: this.realPart(taint.next) };
  }

  /** What the function does; run now if it has not been. A function that is being run answers what is known so far. */
  summary(index: number): Summary {
    const done = this.summaries.get(index);
    if (done) return done;
    const open = this.running.get(index);
    if (open) {
      open.asked = true;
      return open.answer;
    }
    if (this.running.size >= MAX_CALL_DEPTH) {
      this.gaveUp(index, 'call-depth');
      return inert();
    }
    let answer = inert();
    for (let attempt = 0; attempt < MAX_RECURSION_RUNS; attempt++) {
      const entry = { answer, asked: false };
      this.running.set(index, entry);
      const next = run(this, this.graph.functions[index]!);
      this.running.delete(index);
      const settled = !entry.asked || next.weight === answer.weight;
      answer = next;
      if (settled) break;
    }
    this.summaries.set(index, answer);
    return answer;
  }

  gaveUp(index: number, reason: Exhaustion['reason']): void {
    const { node } = this.graph.functions[index]!;
    if (!this.exhausted.some((entry) => entry.node === node && entry.reason === reason)) this.exhausted.push({ node, reason });
  }

  /** Functions with a spot inside, those that mention one of them, and everything around these. */
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
    for (const node of this.spots.nodes) add(graph.functionAt(node).index);
    if (relevant.size === graph.functions.length || this.options.summaries === 'function') return relevant;
    const users = new Map<number, number[]>();
    graph.mentions().forEach((mentioned, user) => {
      for (const index of mentioned) users.set(index, [...(users.get(index) ?? []), user]);
    });
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      for (const user of users.get(index) ?? []) add(user);
    }
    return relevant;
  }
}

/** The summary of a function about which nothing is known: it does and proves nothing. */
function inert(): Summary {
  const summary = new Summary();
  summary.returns = 0;
  summary.truthy = 0;
  summary.falsy = 0;
  return summary;
}

function shorter(a: Taint, b: Taint): boolean {
  const difference = (a.hop?.length ?? 0) - (b.hop?.length ?? 0);
  return difference < 0 || (difference === 0 && a.source < b.source);
}
