/**
 * A place in the tree that a rule's pattern matched. `node` is an index into the FlatTree: an expression, a parameter, an
 * assignment, or a statement such as `return` (which stands for its operand).
 */
export interface TaintSpot {
  readonly node: number;
  /**
   * Sources: `true` taints the variable (or member path) from here on besides this occurrence, `only` from here on but not
   * this occurrence. Sanitizers: `true` also cleans the variable from here on. Semgrep's `by-side-effect`.
   */
  readonly bySideEffect?: boolean | 'only';
  /**
   * Sources and sanitizers: the match alone, not what is inside it; by default everything inside counts too.
   * Sinks: by default (`true`) a sink is what its node takes in (a call's receiver and arguments, an expression's value);
   * `false` makes every expression inside a sink as well. These are Semgrep's defaults.
   */
  readonly exact?: boolean;
  /**
   * Sinks that are calls: whether what goes in is the sink (receiver and arguments), or what comes out. A rule that focuses
   * on an argument means its value: for `query(Number(x))` that is a number. Absent: `value` where the call itself is an
   * argument, else `inputs`.
   */
  readonly takes?: 'inputs' | 'value';
  /** Sanitizers: does not apply where a source or sink spot has the very same node. Semgrep's `not_conflicting`. */
  readonly notConflicting?: boolean;
  /** Sources: which kind of taint this is, 0 to 30. Absent is 0. */
  readonly label?: number;
  /**
   * Sinks and sources: whether the labels that arrive (bit `1 << label` each) satisfy the rule. Without it any taint
   * does; a source without it needs none.
   */
  readonly requires?: (labels: number) => boolean;
}

/** Taint of the expression `from` taints `to` afterwards (a variable or member path), and its value if it is evaluated later. */
export interface TaintPropagator {
  /** The whole match. */
  readonly node: number;
  readonly from: number;
  readonly to: number;
  /** `false`: only values that are evaluated after `from`, no variable. Semgrep's `by-side-effect`, default `true`. */
  readonly bySideEffect?: boolean;
  /** Whether taint with these labels (bit `1 << label` each) is passed on. */
  readonly requires?: (labels: number) => boolean;
  /** The label that taint has from there on; absent: its own. */
  readonly label?: number;
  /** Bits of the labels that `label` takes the place of; absent: all. */
  readonly replaces?: number;
}

/** Groups of built-in guards; a guard is a condition that proves a value harmless on one branch. */
export type GuardGroup =
  /** Membership in a list, set or table: `allowed.includes(x)`, `x in ALLOWED`. */
  | 'allow-list'
  /** An anchored regular expression without wildcards. */
  | 'regex'
  /** Equality with a literal, and `case` literals. */
  | 'equality'
  /** `typeof x === 'number'`, `isinstance(x, int)`. */
  | 'type'
  /** `Number.isInteger(x)`, `x.isdigit()`. */
  | 'number'
  /** `path.startsWith(root)`: for paths and addresses only, therefore off unless asked for. */
  | 'prefix';

/** How taint travels. Absent options take the value of `DEFAULT_OPTIONS`. */
export interface TaintOptions {
  readonly guards: readonly GuardGroup[];
  /** Results of `typeof x` or `isinstance` tests that prove a value harmless, as the language names the types. */
  readonly safeTypes: readonly string[];
  /** `Number(x)`, `int(x)`, `len(x)`, `.length`, arithmetic: whether the result carries the taint. */
  readonly conversions: 'clean' | 'propagate';
  /** Comparisons, `in`, `typeof`, `not`. */
  readonly comparisons: 'clean' | 'propagate';
  /** Whether `table[tainted]` is tainted. A table that the file shows to hold literals only never is. */
  readonly indexes: 'clean' | 'propagate';
  /** Whether operators (concatenation, arithmetic, templates) carry the taint of their operands. */
  readonly operators: 'clean' | 'propagate';
  /** Whether a call of an unknown function carries the taint of its receiver and arguments. */
  readonly unknownCalls: 'clean' | 'propagate';
  /** Whether methods such as `push` and `append` taint their receiver. */
  readonly mutators: 'on' | 'off';
  /** Whether functions of the file are looked into (`file`), or are as unknown as others (`function`: Semgrep's own). */
  readonly summaries: 'file' | 'function';
  /** Instructions that may run for one function, and for the whole query. */
  readonly functionSteps: number;
  readonly querySteps: number;
}

/** What Lintel's own rules use. */
export const DEFAULT_OPTIONS: TaintOptions = {
  guards: ['allow-list', 'regex', 'equality', 'type', 'number'],
  safeTypes: ['number', 'bigint', 'boolean', 'undefined', 'int', 'float', 'bool', 'complex', 'UUID', 'Integer', 'Float', 'Numeric'],
  conversions: 'clean',
  comparisons: 'clean',
  indexes: 'propagate',
  operators: 'propagate',
  unknownCalls: 'propagate',
  mutators: 'on',
  summaries: 'file',
  functionSteps: 100_000,
  querySteps: 500_000,
};

/** What Semgrep's open-source engine does, for rules that were written against it. */
export const SEMGREP_OPTIONS: TaintOptions = {
  ...DEFAULT_OPTIONS,
  guards: [],
  conversions: 'propagate',
  comparisons: 'propagate',
  mutators: 'off',
  summaries: 'function',
};

/** One rule's question about one tree. */
export interface TaintQuery {
  readonly sources: readonly TaintSpot[];
  readonly sinks: readonly TaintSpot[];
  readonly sanitizers: readonly TaintSpot[];
  readonly propagators: readonly TaintPropagator[];
  readonly options?: Partial<TaintOptions>;
}

/** How a value got one place further. */
export type StepWay = 'source' | 'assigned' | 'argument' | 'parameter' | 'returned' | 'element' | 'propagated' | 'sink';

/** One hop of a value. */
export interface FlowStep {
  readonly node: number;
  readonly kind: 'source' | 'propagation' | 'sink';
  readonly way: StepWay;
  /** The variable (`assigned`), parameter (`parameter`) or function (`argument`, `returned`) concerned. */
  readonly name?: string;
}

/** A source that reaches a sink. */
export interface Flow {
  /** Index into `TaintQuery.sources`. */
  readonly source: number;
  /** Index into `TaintQuery.sinks`. */
  readonly sink: number;
  /** From the source to the sink, both included. */
  readonly steps: readonly FlowStep[];
}

/** Where the analysis gave up; the flows beside it stand, others may be missing. */
export interface Exhaustion {
  /** The function (or the root) that was not followed to the end. */
  readonly node: number;
  readonly reason: 'function-steps' | 'query-steps' | 'nesting' | 'call-depth' | 'loop';
}

export interface TaintResult {
  /** At most one for each sink, ordered by the sink's place. */
  readonly flows: readonly Flow[];
  readonly exhausted: readonly Exhaustion[];
}
