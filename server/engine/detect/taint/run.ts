import type { Analysis } from './analysis';
import * as call from './call';
import { Cell, extend, hop, isReal, joinCell, joinTaint, labelsOf, type Origin, readField, SAFE, Taint, tainted } from './domain';
import { Env } from './env';
import type { FunctionInfo } from './graph';
import { type Clear, type Code, NEVER, Op, type Place, WORDS } from './ir';
import { MARK_FROM, MARK_SANITIZER, MARK_SINK, MARK_SOURCE, MARK_TO } from './spots';
import { Summary } from './summary';
import type { TaintPropagator } from './types';
import { copied, elementOf, readPath, spreadInto, withElements, without, withPath } from './values';

/** Times round one loop. Values only grow, so this is reached by long chains of copies from round to round alone. */
const MAX_ROUNDS = 24;

/** One function being run with unknown parameters. */
export class Run {
  readonly summary = new Summary();
  readonly registers: (Cell | undefined)[];
  /** Summaries that a call used, for what they prove. */
  verdicts: Map<number, readonly Summary[]> | undefined;
  env: Env | undefined = Env.empty();
  private readonly waiting: (Env | undefined)[];
  private heads: Map<number, { env: Env; rounds: number }> | undefined;
  private defined: Map<number, Env> | undefined;
  private passed: Map<number, Taint | undefined> | undefined;
  private targets: Map<number, { place: Place; node: number }> | undefined;
  private readonly marks: Uint8Array;

  constructor(
    readonly analysis: Analysis,
    readonly info: FunctionInfo,
    readonly code: Code,
    /** Variables that may be tainted when the function is entered: parameters, and variables of functions around. */
    readonly inputs: ReadonlySet<number>,
  ) {
    this.registers = new Array<Cell | undefined>(code.count);
    this.waiting = new Array<Env | undefined>(code.labels);
    this.marks = analysis.spots.marks;
  }

  /** A variable's value at the function's entry. */
  readonly initial = (variable: number): Cell | undefined => {
    const { owner, parameter } = this.analysis.graph.variables[variable]!;
    if (owner === this.info.index) return undefined;
    if (this.inputs.has(variable)) return this.analysis.symbolic(variable);
    // A parameter of a function around may be a function that is called in here.
    return parameter ? this.analysis.parameter(variable, -1, '', false) : undefined;
  };

  /** Charges for values that were looked at one by one. */
  readonly work = (values: number): void => {
    this.steps += values;
    this.analysis.steps += values;
  };

  private steps = 0;

  read(variable: number): Cell | undefined {
    const { env } = this;
    if (env?.has(variable)) return env.get(variable);
    return this.initial(variable);
  }

  readPlace(place: Place): Cell | undefined {
    return readPath(this.read(place.variable), place.names, this.analysis.element);
  }

  /** Gives a place a value; `join` keeps what was there too. */
  write(place: Place, value: Cell | undefined, mode: 'replace' | 'join'): void {
    const { variable, names } = place;
    if (!this.env) return;
    const before = this.read(variable);
    const after = withPath(before, names, value, mode);
    if (after === before) return;
    this.put(variable, after);
    if (names.length > 0) {
      const holder = readPath(before, names.slice(0, -1), this.analysis.element);
      this.seenOutside(variable, holder?.self?.field(names[names.length - 1]!), value, after);
    } else {
      this.seenOutside(variable, mode === 'join' ? before?.self : undefined, value, after);
    }
  }

  /** The table of values holds only what differs from the entry. */
  private put(variable: number, cell: Cell | undefined): void {
    if (cell === undefined && this.initial(variable) === undefined) this.env!.forget(variable);
    else this.env!.set(variable, cell);
  }

  /** Puts taint into the object at a place, wherever in it. */
  flood(place: Place, taint: Taint | undefined): void {
    if (!taint || !this.env) return;
    const before = this.readPlace(place);
    const after = withPath(this.read(place.variable), place.names, withElements(copied(before), taint), 'replace');
    this.env.set(place.variable, after);
    this.seenOutside(place.variable, before?.self, tainted(taint), after);
  }

  /** Notes a write that the caller sees: into its object, or to a variable of a function around. */
  private seenOutside(variable: number, object: Origin | undefined, value: Cell | undefined, after: Cell | undefined): void {
    if (object) this.summary.writesInto(object, value);
    else if (this.analysis.graph.variables[variable]!.owner !== this.info.index) this.summary.writesVariable(variable, after);
  }

  execute(): Summary {
    const { analysis, info } = this;
    if (info.thisVariable >= 0 && analysis.graph.variables[info.thisVariable]!.owner === info.index) {
      this.env!.set(info.thisVariable, analysis.parameter(info.thisVariable, -1, 'this', this.inputs.has(info.thisVariable)));
    }
    this.loop();
    if (this.env) this.comesBack(NEVER, -1);
    for (const [index, env] of this.defined ?? []) {
      if (analysis.used.has(index)) continue;
      this.env = env;
      call.use(this, index);
    }
    if (this.code.tooDeep) analysis.gaveUp(info.index, 'nesting');
    return this.summary;
  }

  private loop(): void {
    const { code, analysis, registers, marks } = this;
    const { words } = code;
    const { functionSteps, querySteps } = analysis.options;
    for (let at = 0; at < code.count; at++) {
      const word = at * WORDS;
      const op = words[word]! as Op;
      if (!this.env && op !== Op.Label && op !== Op.Function) {
        registers[at] = undefined;
        continue;
      }
      if (++this.steps > functionSteps) {
        analysis.gaveUp(this.info.index, 'function-steps');
        return;
      }
      if (++analysis.steps > querySteps) {
        analysis.gaveUp(this.info.index, 'query-steps');
        return;
      }
      if (op === Op.Back) {
        if (this.back(words[word + 2]!)) at = words[word + 2]!;
        continue;
      }
      let value = this.step(op, at, words[word + 1]!, words[word + 2]!, words[word + 3]!, words[word + 4]!);
      const node = words[word + 1]!;
      if (marks[node] !== 0 && op < Op.Jump) value = this.marked(op, at, node, value);
      registers[at] = value;
      if (value) this.work(value.size + (value.all?.size ?? 0));
    }
  }

  private step(op: Op, at: number, node: number, a: number, b: number, c: number): Cell | undefined {
    const { code, registers, analysis } = this;
    const { options } = analysis;
    switch (op) {
      case Op.Literal:
        return undefined;
      case Op.Read:
        return this.read(a);
      case Op.Member:
        return readField(registers[a], b);
      case Op.Index: {
        const all = joinTaint(registers[a]?.all, options.indexes === 'propagate' && c === 0 ? registers[b]?.all : undefined);
        return tainted(all);
      }
      case Op.Mix:
        return options.operators === 'clean' ? undefined : tainted(this.mixed(a, b));
      case Op.Choose: {
        let cell = copied(registers[code.pool[a]!]);
        for (let i = 1; i < b; i++) cell = joinCell(cell, copied(registers[code.pool[a + i]!]));
        return cell;
      }
      case Op.Drop: {
        if ((b === 0 ? options.comparisons : options.conversions) === 'clean') return undefined;
        return tainted(this.mixed(a, c));
      }
      case Op.Object:
        return this.object(a, b);
      case Op.Array:
        return this.array(a, b);
      case Op.Element:
        return b === 1 ? tainted(registers[a]?.taint) : elementOf(registers[a]);
      case Op.Rest:
        return c < 0 ? tainted(registers[a]?.all) : without(registers[a], [...code.pool.subarray(b, b + c)]);
      case Op.Call:
        return call.evaluate(this, a, at);
      case Op.Function:
        this.functionUsed(a, c);
        return undefined;
      case Op.Store:
        this.store({ variable: a, names: [] }, node, registers[b], false);
        return registers[b];
      case Op.StoreMember:
        this.store(code.places[a]!, node, registers[b], c === 1);
        return registers[b];
      case Op.Return:
        this.summary.result = joinCell(this.summary.result, copied(a < 0 ? undefined : registers[a]));
        this.comesBack(b, c);
        return a < 0 ? undefined : registers[a];
      case Op.Throw:
        if (b >= 0 && a >= 0) this.env!.set(b, joinCell(this.read(b), copied(registers[a])));
        return a < 0 ? undefined : registers[a];
      case Op.Yield:
        this.summary.result = joinCell(this.summary.result, tainted(registers[a]?.all));
        return undefined;
      case Op.Same:
        return registers[a];
      case Op.Parameter:
        return this.parameter(a, node, c);
      case Op.Jump:
        this.meet(a, this.env!);
        this.env = undefined;
        return undefined;
      case Op.Fork: {
        const other = this.env!.copy();
        if (b >= 0) this.clear(other, b);
        this.meet(a, other);
        return undefined;
      }
      case Op.Clear:
        if (b >= 0) this.clear(this.env!, b);
        return undefined;
      case Op.Label:
        this.label(a);
        return undefined;
      case Op.Loop:
        this.enterLoop(at);
        return undefined;
      default:
        return undefined;
    }
  }

  private mixed(first: number, count: number): Taint | undefined {
    const { pool } = this.code;
    let taint: Taint | undefined;
    for (let i = 0; i < count; i++) taint = joinTaint(taint, this.registers[pool[first + i]!]?.all);
    return taint;
  }

  private meet(label: number, env: Env): void {
    const before = this.waiting[label];
    if (before) before.join(env, this.initial, this.work);
    else this.waiting[label] = env;
  }

  private label(label: number): void {
    const arriving = this.waiting[label];
    this.waiting[label] = undefined;
    if (!arriving) return;
    if (this.env) this.env.join(arriving, this.initial, this.work);
    else this.env = arriving;
  }

  private enterLoop(at: number): void {
    this.heads ??= new Map();
    const head = this.heads.get(at);
    if (!head) {
      this.heads.set(at, { env: this.env!.copy(), rounds: 0 });
      return;
    }
    head.env.join(this.env!, this.initial, this.work);
    head.rounds = 0;
    this.env = head.env.copy();
  }

  /** At the end of a loop's body: whether to go round again. */
  private back(loop: number): boolean {
    const head = this.heads!.get(loop)!;
    const changed = head.env.join(this.env!, this.initial, this.work);
    if (changed && head.rounds++ < MAX_ROUNDS) {
      this.env = head.env.copy();
      return true;
    }
    if (changed) this.analysis.gaveUp(this.info.index, 'loop');
    this.env = undefined;
    return false;
  }

  private object(first: number, count: number): Cell | undefined {
    const { pool } = this.code;
    let cell: Cell | undefined;
    for (let i = 0; i < count; i++) {
      const name = pool[first + 2 * i]!;
      const value = copied(this.registers[pool[first + 2 * i + 1]!]);
      if (name === -1) cell = spreadInto(cell, value);
      else if (name === -2) cell = withElements(cell, value?.all);
      else cell = withPath(cell, [name], value, 'replace');
    }
    return cell;
  }

  private array(first: number, count: number): Cell | undefined {
    const { pool } = this.code;
    let cell: Cell | undefined;
    let known = true;
    for (let i = 0; i < count; i++) {
      const value = copied(this.registers[pool[first + 2 * i + 1]!]);
      if (pool[first + 2 * i] === 1) known = false;
      if (!value) continue;
      if (known) cell = withPath(cell, [this.analysis.graph.name(String(i))], value, 'replace');
      else cell = withElements(cell, value.all);
    }
    return cell;
  }

  private parameter(variable: number, node: number, fallback: number): Cell | undefined {
    const { name } = this.analysis.graph.variables[variable]!;
    let cell: Cell | undefined = this.analysis.parameter(variable, node, name, this.inputs.has(variable));
    const other = fallback < 0 ? undefined : this.registers[fallback];
    if (other?.all) cell = new Cell(joinTaint(cell.taint, other.all), undefined, cell.self);
    if ((this.marks[node]! & MARK_SOURCE) !== 0) cell = this.sourced(node, cell);
    this.env!.set(variable, cell);
    return cell;
  }

  private functionUsed(index: number, used: number): void {
    if (used === 1) {
      if (this.env) call.use(this, index);
      return;
    }
    const env = this.env?.copy() ?? Env.empty();
    if (this.analysis.options.summaries === 'function') {
      const outer = this.env;
      this.env ??= env;
      call.use(this, index);
      this.env = outer;
      return;
    }
    this.defined ??= new Map();
    const before = this.defined.get(index);
    if (before) before.join(env, this.initial, this.work);
    else this.defined.set(index, env);
  }

  private store(place: Place, node: number, stored: Cell | undefined, dynamic: boolean): void {
    const { graph } = this.analysis;
    let value = copied(stored);
    if (value?.taint) {
      const name = [graph.variables[place.variable]!.name, ...place.names.map((id) => graph.nameText(id))].join('.');
      if (value.taint.hop?.way !== 'assigned' || value.taint.hop.name !== name) {
        value = new Cell(extend(value.taint, node, 'assigned', name), value.fields, value.self);
      }
    }
    if (dynamic) this.flood(place, value?.all);
    else this.write(place, value, 'replace');
    if ((this.marks[node]! & MARK_SOURCE) !== 0) this.tainting(node, place);
  }

  /** A source that is what is written to: the place holds its taint from here on. */
  private tainting(node: number, place: Place): void {
    const { query, spots } = this.analysis;
    for (const index of spots.sourcesAt(node)) {
      if (query.sources[index]!.bySideEffect) this.flood(place, this.sourceTaint(index, node, undefined));
    }
  }

  private sourceTaint(index: number, node: number, before: Cell | undefined): Taint | undefined {
    const spot = this.analysis.query.sources[index]!;
    if (spot.requires && !spot.requires(labelsOf(before?.all))) return undefined;
    return new Taint(spot.label ?? 0, undefined, index, hop(undefined, node, 'source'), undefined);
  }

  /** The value of a node that is a source. */
  private sourced(node: number, cell: Cell | undefined): Cell | undefined {
    const { query, spots } = this.analysis;
    let result = cell;
    for (const index of spots.sourcesAt(node)) {
      const spot = query.sources[index]!;
      if (spot.bySideEffect === 'only') continue;
      const taint = this.sourceTaint(index, spot.exact === true ? node : spot.node, cell);
      if (taint) result = new Cell(joinTaint(result?.taint, taint), result?.fields, result?.self);
    }
    return result;
  }

  /** Applies sources, sanitizers, propagators and sinks that stand at an instruction's node. */
  private marked(op: Op, at: number, node: number, before: Cell | undefined): Cell | undefined {
    const { spots, query } = this.analysis;
    const mark = this.marks[node]!;
    let cell = before;
    const place = op === Op.Read || op === Op.Member ? this.placeOf(at) : undefined;
    if ((mark & MARK_SOURCE) !== 0 && op !== Op.Store && op !== Op.StoreMember && op !== Op.Parameter && cell !== SAFE) {
      cell = this.sourced(node, cell);
      for (const index of spots.sourcesAt(node)) {
        const spot = query.sources[index]!;
        if (spot.bySideEffect && place && this.exactly(spot.node, node)) this.flood(place, this.sourceTaint(index, node, before));
      }
    }
    if ((mark & MARK_SANITIZER) !== 0) {
      for (const index of spots.sanitizersAt(node)) {
        const spot = query.sanitizers[index]!;
        if (spot.bySideEffect !== 'only') cell = undefined;
        if (spot.bySideEffect && place && this.env && this.exactly(spot.node, node)) this.prove(this.env, place);
      }
    }
    if ((mark & (MARK_FROM | MARK_TO)) !== 0) cell = this.propagated(node, cell, place);
    if ((mark & MARK_SINK) !== 0 && cell?.all) {
      for (const sink of op === Op.Call ? spots.callSinksAt(node, 'value') : spots.sinksAt(node)) this.analysis.arrives(sink, cell.all, this.summary);
    }
    return cell;
  }

  private exactly(spot: number, node: number): boolean {
    return spot === node || this.analysis.graph.tree.end[spot] === this.analysis.graph.tree.end[node];
  }

  private propagated(node: number, before: Cell | undefined, place: Place | undefined): Cell | undefined {
    const { spots, query } = this.analysis;
    this.passed ??= new Map();
    this.targets ??= new Map();
    let cell = before;
    for (const index of spots.to.get(node) ?? []) {
      const taint = this.passed.get(index);
      if (taint) cell = new Cell(joinTaint(cell?.taint, extend(taint, node, 'propagated', undefined)), cell?.fields, cell?.self);
      if (place && query.propagators[index]!.bySideEffect !== false) {
        if (taint) this.flood(place, extend(taint, node, 'propagated', undefined));
        this.targets.set(index, { place, node });
      }
    }
    for (const index of spots.from.get(node) ?? []) {
      const taint = relabelled(cell?.all, query.propagators[index]!);
      this.passed.set(index, taint);
      const target = this.targets.get(index);
      if (target && taint) this.flood(target.place, extend(taint, target.node, 'propagated', undefined));
    }
    return cell;
  }

  /** The place that a chain of reads names, or undefined. */
  placeOf(register: number): Place | undefined {
    const { words } = this.code;
    const names: number[] = [];
    for (let at = register; ; ) {
      const op = words[at * WORDS]! as Op;
      if (op === Op.Read) return { variable: words[at * WORDS + 2]!, names };
      if (op === Op.Member) names.unshift(words[at * WORDS + 3]!);
      else if (op !== Op.Same) return undefined;
      at = words[at * WORDS + 2]!;
    }
  }

  private prove(env: Env, place: Place): void {
    const cell = env.has(place.variable) ? env.get(place.variable) : this.initial(place.variable);
    env.set(place.variable, withPath(cell, place.names, SAFE, 'replace'));
  }

  private clear(env: Env, list: number): void {
    for (const clear of this.code.clears[list]!) {
      if (clear.verdict) for (const place of this.verdict(clear.verdict.call, clear.verdict.outcome)) this.prove(env, place);
      else if (this.holds(clear)) this.prove(env, clear.place);
    }
  }

  /** Places that a list of clears proves harmless under the query's options. */
  private proved(list: number): Place[] {
    const places: Place[] = [];
    for (const clear of this.code.clears[list]!) {
      if (clear.verdict) places.push(...this.verdict(clear.verdict.call, clear.verdict.outcome));
      else if (this.holds(clear)) places.push(clear.place);
    }
    return places;
  }

  private holds(clear: Clear): boolean {
    const { guards, safeTypes } = this.analysis;
    if (!guards.has(clear.group)) return false;
    if (clear.type !== undefined && !clear.type.split('|').every((type) => safeTypes.has(type))) return false;
    return clear.unless < 0 || !isReal(this.registers[clear.unless]?.all);
  }

  private verdict(index: number, outcome: 'truthy' | 'falsy' | 'returns'): Place[] {
    const summaries = this.verdicts?.get(index);
    if (!summaries || summaries.length === 0) return [];
    const site = this.code.calls[index]!;
    const shift = call.shift(this, index);
    const places: Place[] = [];
    site.arguments.forEach((argument, position) => {
      const bit = 1 << (position + shift);
      if (argument.place && !argument.name && !argument.spread && position + shift < 31 && summaries.every((summary) => (summary[outcome] & bit) !== 0)) {
        places.push(argument.place);
      }
    });
    return places;
  }

  /** The function comes back: notes which parameters are proved harmless, by outcome. */
  private comesBack(whenTrue: number, whenFalse: number): void {
    const { summary, info, env } = this;
    if (!env) return;
    const bits = (extra: readonly Place[]): number => {
      let mask = 0;
      info.parameters.forEach(({ variable }, position) => {
        if (position > 30) return;
        const safe = env.get(variable) === SAFE || extra.some((place) => place.variable === variable && place.names.length === 0);
        if (safe) mask |= 1 << position;
      });
      return mask;
    };
    const always = bits([]);
    summary.returns &= always;
    if (whenTrue !== NEVER) summary.truthy &= whenTrue < 0 ? always : bits(this.proved(whenTrue));
    if (whenFalse !== NEVER) summary.falsy &= whenFalse < 0 ? always : bits(this.proved(whenFalse));
  }
}

/** What a propagator passes on of a value's taint, under the label that it gives it. */
function relabelled(taint: Taint | undefined, { requires, label, replaces }: TaintPropagator): Taint | undefined {
  if (!taint || (requires && !requires(labelsOf(taint)))) return undefined;
  if (label === undefined) return taint;
  let result: Taint | undefined;
  for (let entry: Taint | undefined = taint; entry; entry = entry.next) {
    const changes = !entry.origin && (replaces === undefined || (replaces & (1 << entry.key)) !== 0);
    result = joinTaint(result, changes ? new Taint(label, undefined, entry.source, entry.hop, undefined) : entry.by(entry.hop));
  }
  return result;
}

/** Runs a function once. */
export function run(analysis: Analysis, info: FunctionInfo, inputs: ReadonlySet<number>): Summary {
  return new Run(analysis, info, analysis.graph.code(info), inputs).execute();
}

