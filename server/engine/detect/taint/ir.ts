import type { GuardGroup } from './types';

/**
 * A function as straight-line code with labels, made once for a tree and run by every query. An instruction's index is the
 * register of its result. Control flow is structured: jumps go forward, only `Back` goes back, to its `Loop`.
 */
export enum Op {
  /** A clean value. */
  Literal = 0,
  /** a: variable. c: 1 if the place uses the variable for something else than a call, which lets a function escape. */
  Read,
  /** a: object, b: name. */
  Member,
  /** a: object, b: index. */
  Index,
  /** Everything in a list mixed into one value: a: first in the pool, b: count. */
  Mix,
  /** One of a list of values: a: first in the pool, b: count. */
  Choose,
  /** A value that keeps nothing of a list of values (a: first in the pool, c: count): comparison (b: 0), number (b: 1). */
  Drop,
  /** a: first in the pool, b: count of (name | -1 spread | -2 unknown name, value). */
  Object,
  /** a: first in the pool, b: count of (0 element | 1 spread, value). */
  Array,
  /** An element of the collection a; b: 1 for its keys. */
  Element,
  /** a without the fields b: first in the pool, c: count; c < 0: the rest of an array. */
  Rest,
  /** a: index into calls. */
  Call,
  /** The function a comes into being, or (c: 1) is used for something else than a call. */
  Function,
  /** a: variable, b: value. */
  Store,
  /** a: index into places, b: value, c: 1 if the name is not known. */
  StoreMember,
  /** a: value or -1. b, c: what a truthy and a falsy result prove (index into clears, -1 for nothing, `NEVER`). */
  Return,
  /** a: value, b: variable of the handler or -1. */
  Throw,
  /** a: value. */
  Yield,
  /** The value a again, under another node. */
  Same,
  /** Parameter a: variable, b: position. c: value of the default or -1. */
  Parameter,
  /** a: label. */
  Jump,
  /** Goes on, and also to label a. b: index into clears for that way, -1 for none. */
  Fork,
  /** b: index into clears. */
  Clear,
  /** a: label. */
  Label,
  Loop,
  /** a: index of the loop's instruction. */
  Back,
}

/** A variable, or a field of it: what a read of `x.a.b` names. */
export interface Place {
  readonly variable: number;
  readonly names: readonly number[];
}

/** A place that is proved harmless on one way. */
export interface Clear {
  readonly place: Place;
  readonly group: GuardGroup;
  /** Register of the list or pattern that proves it; it must not be the attacker's own. -1 for none. */
  readonly unless: number;
  /** For `type`: the name of the type that was proved. */
  readonly type?: string;
  /**
   * Instead of a place: the arguments that a function of the file proves harmless when its call has this outcome. Index
   * into the calls.
   */
  readonly verdict?: { readonly call: number; readonly outcome: Outcome };
}

/** How a function came back. */
export type Outcome = 'truthy' | 'falsy' | 'returns';

/** An argument of a call. */
export interface Argument {
  readonly value: number;
  readonly node: number;
  /** The keyword, where there is one. */
  readonly name: string | undefined;
  readonly spread: boolean;
  readonly place: Place | undefined;
  /** Functions of the file that it may be. */
  readonly functions: readonly number[];
  /** It names a function whose result is a number or the like (`xs.map(Number)`). */
  readonly conversion: boolean;
}

/** A call that reads or writes one part of its receiver: `map.put("a", x)`, `list.get(0)`. */
export interface Access {
  /** `element`: any part. */
  readonly kind: 'get' | 'put' | 'element';
  readonly name: number;
  /** `put`: register of the value. `get`: of what stands in for a missing one, or -1. */
  readonly value: number;
}

export interface CallSite {
  readonly node: number;
  readonly access?: Access | undefined;
  /** Register of the receiver, or -1. */
  readonly receiver: number;
  readonly receiverPlace: Place | undefined;
  /** Register of what is called, or -1. */
  readonly callee: number;
  /** Last name of what is called; empty for none. */
  readonly name: string;
  /** The whole name with imports resolved, if it does not stand for something of the file; else empty. */
  readonly qualified: string;
  readonly construct: boolean;
  /** It runs the inherited constructor on `receiverPlace`. */
  readonly inherited: boolean;
  /** Functions of the file that it may call. */
  readonly targets: readonly number[];
  /** Variable that is called, for functions that call a parameter; -1 otherwise. */
  readonly variable: number;
  readonly arguments: readonly Argument[];
}

/** Instructions as five numbers each: operation, node, a, b, c. */
export const WORDS = 5;

/** The code of one function. */
export interface Code {
  readonly words: Int32Array;
  readonly count: number;
  readonly pool: Int32Array;
  readonly calls: readonly CallSite[];
  readonly places: readonly Place[];
  readonly clears: readonly (readonly Clear[])[];
  readonly labels: number;
  /** Nesting beyond the bound: values inside were mixed instead of followed. */
  readonly tooDeep: boolean;
}

/** In place of an index into clears: the outcome cannot happen. */
export const NEVER = -2;

/** Label of the function's end. */
export const EXIT = 0;

/** Collects the code of one function. */
export class CodeBuilder {
  private words: number[] = [];
  private readonly pool: number[] = [];
  readonly calls: CallSite[] = [];
  readonly places: Place[] = [];
  readonly clears: (readonly Clear[])[] = [];
  private labelCount = 1;
  tooDeep = false;

  /** Appends an instruction and answers its register. */
  emit(op: Op, node: number, a = 0, b = 0, c = 0): number {
    const index = this.words.length / WORDS;
    this.words.push(op, node, a, b, c);
    return index;
  }

  label(): number {
    return this.labelCount++;
  }

  list(values: readonly number[]): number {
    const at = this.pool.length;
    for (const value of values) this.pool.push(value);
    return at;
  }

  operation(register: number): Op {
    return this.words[register * WORDS]!;
  }

  operand(register: number): number {
    return this.words[register * WORDS + 2]!;
  }

  /** The last instruction of a node among the latest ones, or -1. */
  lastOf(node: number): number {
    const { words } = this;
    const first = Math.max(0, words.length - 400 * WORDS);
    for (let at = words.length - WORDS; at >= first; at -= WORDS) {
      if (words[at + 1] === node) return at / WORDS;
    }
    return -1;
  }

  get count(): number {
    return this.words.length / WORDS;
  }

  finish(): Code {
    return {
      words: new Int32Array(this.words),
      count: this.words.length / WORDS,
      pool: new Int32Array(this.pool),
      calls: this.calls,
      places: this.places,
      clears: this.clears,
      labels: this.labelCount,
      tooDeep: this.tooDeep,
    };
  }
}
