import type { Applicability } from '../model/fix';
import type { RuleInfo } from '../model/rule';

/** A condition on what a metavariable is bound to. */
export type Condition =
  | { readonly type: 'regex'; readonly metavariable: string; readonly regex: string }
  | { readonly type: 'pattern'; readonly metavariable: string; readonly formula: Formula }
  | { readonly type: 'comparison'; readonly metavariable?: string; readonly comparison: string; readonly base?: number; readonly strip?: true };

/** What a rule looks for, as its author wrote it: Semgrep's operators. */
export type Formula =
  | { readonly op: 'pattern'; readonly source: string }
  | { readonly op: 'regex'; readonly source: string }
  | { readonly op: 'any'; readonly children: readonly Formula[] }
  | AllFormula;

/** `patterns`: every positive part matches, and no negative one. */
export interface AllFormula {
  readonly op: 'all';
  readonly positive: readonly Formula[];
  readonly inside: readonly Formula[];
  /** `pattern-not`, `pattern-not-inside` and `pattern-not-regex`: all of them exclude what lies inside a match of theirs. */
  readonly not: readonly Formula[];
  readonly conditions: readonly Condition[];
  readonly focus: readonly string[];
}

/** A source, sink or sanitizer of a taint rule. */
export interface TaintPart {
  readonly formula: Formula;
  /** Absent: Semgrep's default for its kind. */
  readonly exact?: boolean;
  readonly bySideEffect: 'no' | 'yes' | 'only';
}

/** A propagator: taint goes from what one metavariable is bound to, to what another is. */
export interface Propagator {
  readonly formula: Formula;
  readonly from: string;
  readonly to: string;
}

/** What an import has to bring in for a fix. */
export interface ImportSpec {
  readonly module: string;
  readonly name?: string;
  readonly default?: string;
}

/** One form of a rule's fix. */
export interface FixForm {
  /** The shape that the finding's node must have; any where absent. */
  readonly pattern?: string;
  readonly title: string;
  readonly applicability: Applicability;
  readonly template: string;
  readonly imports: readonly ImportSpec[];
  /**
   * The values that are written into the text bound to `metavariable` become placeholders in it (`?`, `%s`, or numbered
   * when it holds `1`: `$1`), and `$VALUES` in the template lists them in order.
   */
  readonly parameterize?: { readonly metavariable: string; readonly placeholder: string };
  /** The command line bound to `metavariable` is split: `$PROGRAM` and `$ARGUMENTS` (a list) in the template stand for its parts. */
  readonly argv?: { readonly metavariable: string };
}

/** `fix-regex` of a rule. */
export interface FixRegex {
  readonly regex: string;
  readonly replacement: string;
  readonly count?: number;
  readonly imports: readonly ImportSpec[];
}

/** A rule, read and checked: plain JSON, as the bundle stores it. */
export interface RuleDefinition {
  readonly info: RuleInfo;
  readonly mode: 'search' | 'taint';
  readonly formula?: Formula;
  readonly sources?: readonly TaintPart[];
  readonly sinks?: readonly TaintPart[];
  readonly sanitizers?: readonly TaintPart[];
  readonly propagators?: readonly Propagator[];
  /** The message of a finding with a trace; `{source}` is where the value comes from. */
  readonly flowMessage?: string;
  readonly fixes: readonly FixForm[];
  readonly fixRegex?: FixRegex;
  readonly paths?: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** Which names a text must hold for the rule to have a chance; made when the rule is compiled. */
  readonly needs?: Needs;
}

/** A condition on the words of a text: a word, all of, or one of. `[]` under `all` holds always. */
export type Needs = string | { readonly all: readonly Needs[] } | { readonly any: readonly Needs[] };
