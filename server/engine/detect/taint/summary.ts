import { type Cell, joinCell, joinTaint, type Origin, type Taint } from './domain';

/** A call of a function that came in from outside (`callback(x)`). */
export interface OuterCall {
  readonly callee: Origin;
  readonly arguments: readonly (Cell | undefined)[];
}

const MAX_CALLS = 16;
const MAX_SINKS = 64;

/** What a function does to taint, whatever it is called with: told in terms of the origins of its parameters and of the variables around it. */
export class Summary {
  result: Cell | undefined;
  /** By sink: what arrives there. */
  readonly sinks = new Map<number, Taint>();
  /** Objects of the caller that are written into. */
  readonly effects = new Map<Origin, Cell>();
  /** Variables of functions around it that are written. */
  readonly writes = new Map<number, Cell | undefined>();
  readonly calls: OuterCall[] = [];
  /** Bits by parameter position: proved harmless whenever the function comes back, with a truthy, with a falsy result. */
  returns = -1;
  truthy = -1;
  falsy = -1;

  reachesSink(sink: number, taint: Taint): void {
    if (this.sinks.size >= MAX_SINKS && !this.sinks.has(sink)) return;
    this.sinks.set(sink, joinTaint(this.sinks.get(sink), taint)!);
  }

  writesInto(origin: Origin, value: Cell | undefined): void {
    if (!value?.all) return;
    this.effects.set(origin, joinCell(this.effects.get(origin), value)!);
  }

  writesVariable(variable: number, value: Cell | undefined): void {
    this.writes.set(variable, this.writes.has(variable) ? joinCell(this.writes.get(variable), value) : value);
  }

  callsOuter(callee: Origin, values: readonly (Cell | undefined)[]): void {
    if (this.calls.length < MAX_CALLS) this.calls.push({ callee, arguments: values });
  }

  /** Grows with what the summary says; equal before and after another run means that nothing was added. */
  get weight(): number {
    let weight = this.sinks.size * 7 + this.effects.size * 5 + this.calls.length;
    for (let taint = this.result?.all; taint; taint = taint.next) weight += 11;
    for (const taint of this.sinks.values()) for (let entry: Taint | undefined = taint; entry; entry = entry.next) weight++;
    return weight;
  }
}
