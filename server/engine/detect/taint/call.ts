import { BLOCK } from './lowerCall';
import { Role } from '../../syntax/language';
import { Cell, hop, joinCell, joinTaint, link, type Origin, readField, type Taint, tainted } from './domain';
import { INERT } from './analysis';
import type { FunctionInfo } from './graph';
import type { Access, CallSite, Place } from './ir';
import type { HigherOrder } from './models';
import type { Run } from './run';
import { MARK_SINK } from './spots';
import type { Summary } from './summary';
import { copied, elementOf, mixed, readPath, withPath } from './values';

/** What a call brings, by parameter. */
interface Input {
  readonly values: readonly (Cell | undefined)[];
  /** Where each value is written in the caller, -1 where it is not. */
  readonly nodes: readonly number[];
  readonly places: readonly (Place | undefined)[];
  readonly functions: readonly (readonly number[])[];
  readonly self: Cell | undefined;
  readonly selfPlace: Place | undefined;
  /** The call, -1 if nobody is seen to call. */
  readonly node: number;
}

/** One call of a function: what it brings, and what of it was looked up already. */
class Binding {
  private values: Map<Origin, Cell | undefined> | undefined;
  private taints: Map<Taint, Taint | undefined> | undefined;

  constructor(
    readonly callee: FunctionInfo,
    readonly input: Input,
  ) {}

  /** Values looked up already: the call's effects do not change what it was called with. */
  get known(): Map<Origin, Cell | undefined> {
    this.values ??= new Map();
    return this.values;
  }

  /** Taint put in the caller's terms already; values share their taint. */
  get put(): Map<Taint, Taint | undefined> {
    this.taints ??= new Map();
    return this.taints;
  }
}

const NOBODY: Input = { values: [], nodes: [], places: [], functions: [], self: undefined, selfPlace: undefined, node: -1 };

/** A function is used by somebody who cannot be seen: with clean arguments, and the variables around it as they are now. */
export function use(run: Run, index: number): void {
  invoke(run, index, NOBODY);
}

/** Variables of functions around the callee that are tainted now, and that it or what it calls can name. */
function taintedAround(run: Run, callee: FunctionInfo): number[] {
  const { graph } = run.analysis;
  const { env } = run;
  const found: number[] = [];
  const add = (variable: number): void => {
    if (graph.isInside(callee, graph.variables[variable]!.owner) && graph.canName(callee.index, variable)) found.push(variable);
  };
  for (let at = 0; env && at < env.size; at++) {
    if (env.cellAt(at)?.all) add(env.variableAt(at));
  }
  for (const variable of run.inputs) {
    if (graph.variables[variable]!.owner !== run.info.index && !env?.has(variable)) add(variable);
  }
  return found;
}

/** The callee's variables that the caller brings taint in. */
function inputsOf(binding: Binding, around: readonly number[]): ReadonlySet<number> {
  const { callee } = binding;
  const inputs = new Set<number>(around);
  callee.parameters.forEach(({ variable, rest }, position) => {
    if (rest ? binding.input.values.slice(position).some((value) => value?.all) : binding.input.values[position]?.all) inputs.add(variable);
  });
  if (binding.input.self?.all && callee.thisVariable >= 0) inputs.add(callee.thisVariable);
  return inputs;
}

/** Runs through a summary with what the caller brings: sinks reached, objects and variables written, functions called. */
function invoke(run: Run, index: number, input: Input): { result: Cell | undefined; summary: Summary; binding: Binding } {
  const { analysis } = run;
  analysis.used.add(index);
  const callee = analysis.graph.functions[index]!;
  const around = taintedAround(run, callee);
  const brought = around.length > 0 || input.self?.all !== undefined || input.values.some((value) => value?.all);
  const binding = new Binding(callee, input);
  if (!brought && !analysis.isRelevant(index)) return { result: undefined, summary: INERT, binding };
  // Parameters and variables of the callee are known once it has code.
  analysis.graph.code(callee);
  const summary = analysis.summary(index, inputsOf(binding, around));
  if (summary === INERT) return { result: undefined, summary, binding };
  run.work(summary.weight);
  for (const [sink, taint] of summary.sinks) {
    const arriving = substituteTaint(run, binding, taint);
    if (arriving) analysis.arrives(sink, arriving, run.summary);
  }
  for (const [origin, value] of summary.effects) {
    const place = placeOf(run, binding, origin);
    const written = substitute(run, binding, value);
    if (place && written?.all) run.write(place, written, 'join');
  }
  for (const [variable, value] of summary.writes) {
    const written = substitute(run, binding, value);
    if (written?.all || run.env?.has(variable)) run.write({ variable, names: [] }, written, 'join');
  }
  for (const { callee, arguments: values } of summary.calls) {
    const given = values.map((value) => substitute(run, binding, value));
    const position = callee.path.length === 0 ? positionOf(binding.callee, callee) : -1;
    for (const called of binding.input.functions[position] ?? []) {
      if (called !== index) invoke(run, called, { ...NOBODY, values: given, node: binding.input.node, nodes: given.map(() => -1) });
    }
    const self = valueOf(run, binding, callee)?.self;
    if (self && (binding.input.functions[position] ?? []).length === 0) run.summary.callsOuter(self, given);
  }
  return { result: substitute(run, binding, summary.result, 'returned'), summary, binding };
}

/** What the caller has, at the time of the call, for something that was unknown in the callee. */
function valueOf(run: Run, binding: Binding, origin: Origin): Cell | undefined {
  const { known } = binding;
  if (known.has(origin)) return known.get(origin);
  const value = readPath(baseOf(run, binding, origin), origin.path, run.analysis.element);
  known.set(origin, value);
  return value;
}

function baseOf(run: Run, binding: Binding, origin: Origin): Cell | undefined {
  const { callee } = binding;
  const position = positionOf(callee, origin);
  if (position >= 0) return callee.parameters[position]!.rest ? restOf(binding, position) : binding.input.values[position];
  const own = run.analysis.graph.variables[origin.variable]!.owner === callee.index;
  if (own) return origin.variable === callee.thisVariable ? binding.input.self : undefined;
  return run.read(origin.variable);
}

/** The parameter that an origin is in, or -1. */
const positionOf = (callee: FunctionInfo, origin: Origin): number => callee.parameters.findIndex(({ variable }) => variable === origin.variable);

function restOf(binding: Binding, position: number): Cell | undefined {
  return tainted(mixed(binding.input.values.slice(position)));
}

function placeOf(run: Run, binding: Binding, origin: Origin): Place | undefined {
  const { callee } = binding;
  const position = positionOf(callee, origin);
  const own = run.analysis.graph.variables[origin.variable]!.owner === callee.index;
  const base = position >= 0 ? binding.input.places[position] : origin.variable === callee.thisVariable && own ? binding.input.selfPlace : own ? undefined : { variable: origin.variable, names: [] };
  return base && { variable: base.variable, names: [...base.names, ...origin.path] };
}

/** `back`: the taint is part of a result, so what began inside the callee has come back through the call. */
function substituteTaint(run: Run, binding: Binding, taint: Taint | undefined, back?: 'returned'): Taint | undefined {
  if (!taint) return undefined;
  if (binding.put.has(taint)) return binding.put.get(taint);
  let result: Taint | undefined;
  const { callee } = binding;
  const { node } = binding.input;
  for (let entry: Taint | undefined = taint; entry; entry = entry.next) {
    if (!entry.origin) {
      result = joinTaint(result, back && node >= 0 && callee.name ? entry.by(hop(entry.hop, node, back, callee.name)) : entry.by(entry.hop));
      continue;
    }
    const { origin } = entry;
    const position = positionOf(callee, origin);
    const from = position >= 0 ? (binding.input.nodes[position] ?? -1) : -1;
    const brought = valueOf(run, binding, origin)?.all;
    run.work(brought?.size ?? 1);
    for (let each = brought; each; each = each.next) {
      const way = from >= 0 ? hop(each.hop, from, 'argument', callee.name || undefined, entry.hop) : entry.hop ? link(each.hop, entry.hop) : each.hop;
      result = joinTaint(result, each.by(way));
    }
  }
  binding.put.set(taint, result);
  return result;
}

function substitute(run: Run, binding: Binding, cell: Cell | undefined, back?: 'returned'): Cell | undefined {
  if (!cell) return undefined;
  if (cell.self && !cell.fields) return copied(valueOf(run, binding, cell.self)) ?? tainted(substituteTaint(run, binding, cell.taint, back));
  const taint = substituteTaint(run, binding, cell.taint, back);
  if (!cell.fields) return tainted(taint);
  const fields = new Map<number, Cell>();
  for (const [name, field] of cell.fields) fields.set(name, substitute(run, binding, field, back) ?? new Cell(undefined, undefined));
  return new Cell(taint, fields);
}

/** How far a call's arguments stand behind the callee's parameters: the receiver may be the first of them. */
function shiftFor(run: Run, callee: FunctionInfo): number {
  const { graph } = run.analysis;
  if (graph.shape.spec.receiver !== 'first-parameter' || callee.classNode < 0) return 0;
  const around = graph.tree.parent[callee.node]!;
  const isStatic = graph.children(around).some((child) => graph.role(child) === Role.Decorator && graph.text(child).includes('staticmethod'));
  return isStatic && graph.functionByNode.get(around) === undefined ? 0 : 1;
}

/** The same for a call site. */
export function shift(run: Run, call: number): number {
  const [target] = run.code.calls[call]!.targets;
  return target === undefined ? 0 : shiftFor(run, run.analysis.graph.functions[target]!);
}

/** The value of a call. */
export function evaluate(run: Run, index: number, _at: number): Cell | undefined {
  const site = run.code.calls[index]!;
  const { analysis, registers } = run;
  const receiver = site.receiver < 0 ? undefined : registers[site.receiver];
  const callee = site.callee < 0 ? undefined : registers[site.callee];
  let inputs = joinTaint(receiver?.all, callee?.all);
  for (const argument of site.arguments) inputs = joinTaint(inputs, registers[argument.value]?.all);
  if (inputs && (analysis.spots.marks[site.node]! & MARK_SINK) !== 0) {
    for (const sink of analysis.spots.callSinksAt(site.node, 'inputs')) analysis.arrives(sink, inputs, run.summary);
  }
  const inFile = analysis.options.summaries === 'file';
  if (site.access && analysis.options.mutators === 'on') return accessed(run, site, site.access, receiver);
  if (inFile && site.targets.length > 0) return targets(run, index, site, receiver, inputs);
  const called = callee?.self;
  if (inFile && called && called.path.length === 0 && site.receiver < 0) {
    run.summary.callsOuter(called, site.arguments.map(({ value }) => registers[value]));
  }
  return unknown(run, site, receiver, inputs, inFile);
}

/** A call that reads or writes one part of its receiver. */
function accessed(run: Run, site: CallSite, { kind, name, value }: Access, receiver: Cell | undefined): Cell | undefined {
  if (kind === 'element') return elementOf(receiver);
  if (kind === 'get') return joinCell(copied(readField(receiver, name)), value < 0 ? undefined : copied(run.registers[value]));
  const place = site.receiverPlace!;
  run.write({ variable: place.variable, names: [...place.names, name] }, copied(run.registers[value]), 'replace');
  return undefined;
}

function targets(run: Run, index: number, site: CallSite, receiver: Cell | undefined, inputs: Taint | undefined): Cell | undefined {
  const { analysis } = run;
  const summaries: Summary[] = [];
  let result: Cell | undefined;
  for (const target of site.targets) {
    const callee = analysis.graph.functions[target]!;
    // Arguments can be told apart by parameter once it has code.
    if (inputs || analysis.isRelevant(target)) analysis.graph.code(callee);
    const { result: value, summary, binding } = invoke(run, target, bind(run, site, callee, receiver));
    summaries.push(summary);
    const made = site.construct ? constructed(run, summary, binding) : value;
    result = result === undefined && summaries.length === 1 ? made : joinCell(result, made);
  }
  run.verdicts ??= new Map();
  run.verdicts.set(index, summaries);
  return result;
}

/** Arguments by parameter: the receiver first where it is one, names where there are names. */
function bind(run: Run, site: CallSite, callee: FunctionInfo, receiver: Cell | undefined): Input {
  const first = shiftFor(run, callee);
  const values: (Cell | undefined)[] = [];
  const nodes: number[] = [];
  const places: (Place | undefined)[] = [];
  const functions: (readonly number[])[] = [];
  if (first === 1) {
    values[0] = site.construct ? undefined : receiver;
    places[0] = site.construct ? undefined : site.receiverPlace;
    nodes[0] = -1;
  }
  let position = first;
  for (const argument of site.arguments) {
    const value = run.registers[argument.value];
    if (argument.spread) {
      const element = elementOf(value);
      for (let rest = position; rest < Math.max(callee.parameters.length, position + 1); rest++) {
        values[rest] = joinCell(values[rest], element);
        nodes[rest] = argument.node;
      }
      continue;
    }
    const named = argument.name === undefined ? -1 : callee.parameters.findIndex(({ name, block }) => (argument.name === BLOCK ? block : name === argument.name));
    // A name that no parameter has goes to the one that takes all others.
    const others = named < 0 && argument.name !== BLOCK && run.analysis.graph.shape.spec.values === 'last' ? callee.parameters.findLastIndex(({ rest }) => rest) : named;
    const at = argument.name === undefined ? position++ : others;
    if (at < 0) continue;
    values[at] = value;
    nodes[at] = argument.node;
    places[at] = argument.place;
    functions[at] = argument.functions;
  }
  return { values, nodes, places, functions, self: site.construct ? undefined : receiver, selfPlace: site.construct ? undefined : site.receiverPlace, node: site.node };
}

/** The object that a constructor makes: what it writes into its receiver. */
function constructed(run: Run, summary: Summary, binding: Binding): Cell | undefined {
  const { callee } = binding;
  const receiver = run.analysis.graph.shape.spec.receiver === 'implicit' ? callee.thisVariable : (callee.parameters[0]?.variable ?? -1);
  let made: Cell | undefined;
  for (const [origin, value] of summary.effects) {
    if (origin.variable === receiver) made = withPath(made, origin.path, substitute(run, binding, value), 'join');
  }
  return made;
}

/** A call of something outside the file. */
function unknown(run: Run, site: CallSite, receiver: Cell | undefined, inputs: Taint | undefined, inFile: boolean): Cell | undefined {
  const { analysis } = run;
  const { model } = analysis.graph;
  const { options } = analysis;
  if (options.conversions === 'clean' && site.qualified && model.isConversion(site.qualified)) return undefined;
  if (options.comparisons === 'clean' && model.predicates.has(site.qualified)) return undefined;
  const listed = site.receiver >= 0 ? (model.functions.get(site.qualified) ?? model.methods.get(site.name)) : model.functions.get(site.qualified);
  const order = listed ?? (site.arguments.some(({ name }) => name === BLOCK) ? model.model.blocks : undefined);
  if (inFile && order && callbackOf(run, site, order)) return higherOrder(run, site, order, receiver, inputs);
  if (options.mutators === 'on') mutate(run, site);
  if (inFile && order) passOn(run, site, order, receiver);
  const found = site.receiver >= 0 && model.lookups.has(site.name) ? lookedUp(run, site, receiver) : tainted(inputs);
  let result = options.unknownCalls === 'propagate' ? found : undefined;
  if (inFile) {
    for (const argument of site.arguments) {
      for (const index of argument.functions) {
        const { summary, binding } = invoke(run, index, { ...NOBODY, node: site.node });
        if (model.resolvers.has(site.qualified)) result = joinCell(result, resolved(run, summary, binding));
      }
    }
  }
  if (options.conversions === 'clean' && site.receiver >= 0 && model.conversionMethods.has(site.name)) return undefined;
  return result;
}

/** Something found in the receiver by a key, or what was given in case there is nothing. */
function lookedUp(run: Run, site: CallSite, receiver: Cell | undefined): Cell | undefined {
  const given = site.arguments.slice(1).flatMap(({ name, value }) => (name === undefined ? [run.registers[value]] : []));
  return tainted(joinTaint(receiver?.all, mixed(given)));
}

/** What `new Promise(resolve => resolve(x))` holds. */
function resolved(run: Run, summary: Summary, binding: Binding): Cell | undefined {
  const first = binding.callee.parameters[0]?.variable;
  let result: Cell | undefined;
  for (const { callee, arguments: values } of summary.calls) {
    if (callee.variable === first) result = joinCell(result, substitute(run, binding, values[0]));
  }
  return result;
}

function mutate(run: Run, site: CallSite): void {
  const { model } = run.analysis.graph;
  const { registers } = run;
  const values = site.arguments.map(({ value }) => registers[value]);
  if (site.receiverPlace && (site.inherited || model.mutators.has(site.name))) {
    run.flood(site.receiverPlace, mixed(values));
  } else if (model.fills.has(site.qualified)) {
    const target = site.arguments[0]?.place;
    if (target) run.flood(target, mixed(values.slice(1)));
  } else if (model.model.fillsArguments?.some((name) => name === site.qualified || (site.receiver >= 0 && name === `.${site.name}`))) {
    const brought = joinTaint(mixed(values), site.receiver < 0 ? undefined : registers[site.receiver]?.all);
    for (const argument of site.arguments) if (argument.place) run.flood(argument.place, brought);
  }
}

/** The argument that a known higher-order call calls, or undefined: then it is a call like any other. */
function callbackOf(run: Run, site: CallSite, order: HigherOrder): CallSite['arguments'][number] | undefined {
  return site.arguments.find(
    (argument, position) =>
      (order.callbacks.includes(position) || argument.name !== undefined) &&
      (argument.functions.length > 0 || argument.conversion),
  );
}

/** A parameter handed on to `map` and the like: whoever calls this function knows what it is. */
function passOn(run: Run, site: CallSite, order: HigherOrder, receiver: Cell | undefined): void {
  const { registers } = run;
  const collection = order.over === 'receiver' ? receiver : registers[site.arguments[order.over]?.value ?? -1];
  const element = elementOf(collection);
  for (const position of order.callbacks) {
    const self = registers[site.arguments[position]?.value ?? -1]?.self;
    if (self) run.summary.callsOuter(self, order.inputs.map((input) => (input === 'element' ? element : input === 'receiver' ? collection : undefined)));
  }
}

function higherOrder(run: Run, site: CallSite, order: HigherOrder, receiver: Cell | undefined, inputs: Taint | undefined): Cell | undefined {
  const { registers } = run;
  const at = (position: number): Cell | undefined => {
    const argument = site.arguments[position];
    return argument && registers[argument.value];
  };
  const collection = order.over === 'receiver' ? receiver : at(order.over);
  const element = elementOf(collection);
  let result = order.seed === undefined ? undefined : at(order.seed);
  let proved = false;
  site.arguments.forEach((argument, position) => {
    if (!order.callbacks.includes(position) && argument.name === undefined) return;
    const given = (): (Cell | undefined)[] =>
      order.inputs.map((input) => (input === 'element' ? element : input === 'receiver' ? collection : input === 'result' ? result : undefined));
    if (argument.functions.length > 0) {
      const rounds = order.inputs.includes('result') ? 2 : 1;
      for (const index of argument.functions) {
        for (let round = 0; round < rounds; round++) {
          const { result: value, summary } = invoke(run, index, { ...NOBODY, values: given(), nodes: given().map(() => -1), node: site.node });
          result = joinCell(result, copied(value));
          proved = (summary.truthy & 1) !== 0;
        }
      }
    } else if (!argument.conversion) {
      result = joinCell(result, tainted(inputs));
    }
  });
  switch (order.result) {
    case 'callback':
      return tainted(result?.all);
    case 'value':
      return result;
    case 'collection':
      return proved ? undefined : copied(collection);
    case 'element':
      return proved ? undefined : element;
    case 'both':
      return tainted(joinTaint(result?.all, collection?.all));
    case 'nothing':
      return undefined;
  }
}
