import type { Binding } from '../match/bindings';
import type { RuleDefinition } from '../rules/definition';

/** A hop of a value, by node. */
export interface RawStep {
  readonly node: number;
  readonly kind: 'source' | 'propagation' | 'sink';
  readonly way: string;
  readonly name?: string;
}

/** What a detector found, before levels, messages and suppressions. */
export interface RawFinding {
  readonly rule: RuleDefinition;
  readonly start: number;
  readonly end: number;
  /** The node of the span, or -1. */
  readonly node: number;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly steps?: readonly RawStep[];
}
