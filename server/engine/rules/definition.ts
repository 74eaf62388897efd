import type { Applicability } from '../model/fix';
import type { RuleInfo } from '../model/rule';

/** A condition on what a metavariable is bound to. */
export type Condition =
  | { readonly type: 'regex'; readonly metavariable: string; readonly regex: string; readonly constants?: true }
  /** With a language, the text that the metavariable stands for is read as that language. */
  | { readonly type: 'pattern'; readonly metavariable: string; readonly formula: Formula; readonly language?: string }
  | { readonly type: 'analysis'; readonly metavariable: string; readonly analyzer: 'entropy' | 'redos' }
  /** The declared type of the expression is one of these. */
  | { readonly type: 'type'; readonly metavariable: string; readonly types: readonly string[] }
  /** The name was imported from one of these modules. */
  | { readonly type: 'name'; readonly metavariable: string; readonly modules: readonly string[] }
  | { readonly type: 'comparison'; readonly metavariable?: string; readonly comparison: string; readonly base?: number; readonly strip?: true };

/** What a rule looks for, as its author wrote it: Semgrep's operators. */
export type Formula =
  | { readonly op: 'pattern'; readonly source: string }
  | { readonly op: 'regex'; readonly source: string }
  | { readonly op: 'any'; readonly children: readonly Formula[] }
  | AllFormula;

/**
 * `patterns`: every positive part matches, and no negative one. Within `metavariable-pattern` there may be no positive part:
 * then it speaks of all that the metavariable stands for.
 */
export interface AllFormula {
  readonly op: 'all';
  readonly positive: readonly Formula[];
  readonly inside: readonly Formula[];
  /** Parts that hold anywhere in the file. */
  readonly anywhere?: readonly Formula[];
  /** `pattern-not` excludes a match of the same span, `pattern-not-regex` one that overlaps. */
  readonly not: readonly Formula[];
  /** `pattern-not-inside` excludes what lies inside a match of its. */
  readonly notInside: readonly Formula[];
  readonly conditions: readonly Condition[];
  /** Each item narrows the match to one of its metavariables; of several items, what they have in common. */
  readonly focus: readonly (readonly string[])[];
  /** The match itself is bound to this metavariable. */
  readonly as?: string;
}

/** A condition on the labels of taint. */
export type Requires =
  | { readonly label: string }
  | { readonly all: readonly Requires[] }
  | { readonly any: readonly Requires[] }
  | { readonly not: Requires };

/** A source, sink or sanitizer of a taint rule. */
export interface TaintPart {
  readonly formula: Formula;
  /** Absent: Semgrep's default for its kind. */
  readonly exact?: boolean;
  readonly bySideEffect: 'no' | 'yes' | 'only';
  /** Sources: which kind of taint this is. */
  readonly label?: string;
  /** Which labels have to arrive at a source for it to be one, or at a sink for a finding. */
  readonly requires?: Requires;
  /** Sanitizers: none where a source or sink has the same span. */
  readonly notConflicting?: true;
}

/** A propagator: taint goes from what one metavariable is bound to, to what another is. */
export interface Propagator {
  readonly formula: Formula;
  readonly from: string;
  readonly to: string;
  /** False: values that are evaluated later, and no variable. */
  readonly bySideEffect: boolean;
  readonly requires?: Requires;
  /** The label that the taint has from there on. */
  readonly label?: string;
  /** Only these labels are replaced. */
  readonly replaces?: readonly string[];
}

/** `options` of a rule, by Semgrep's names and only where they differ from its defaults (`rules/options.ts`). */
export type RuleOptions = Readonly<Record<string, boolean | number | string>>;

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
  /**
   * Made by code, without a template. `remove-entry`: the entry of an object or mapping goes. `step-env`: an expression in the script
   * of a workflow's step becomes a variable of its environment.
   */
  readonly make?: 'remove-entry' | 'step-env';
}

/** `fix-regex` of a rule. */
export interface FixRegex {
  readonly regex: string;
  readonly replacement: string;
  readonly count?: number;
  readonly imports: readonly ImportSpec[];
}

/**
 * What must be missing around a match for it to be a finding.
 * `unused`: the name bound to the metavariable stands nowhere else in the file.
 * `siblings`: the file has at least `atLeast` matches of `formula` with the same `same`, and more of them than findings: those
 * have what the match lacks.
 */
export type Absence =
  | { readonly kind: 'unused'; readonly metavariable: string }
  | { readonly kind: 'siblings'; readonly same: readonly string[]; readonly atLeast: number; readonly formula: Formula };

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
  readonly options?: RuleOptions;
  readonly paths?: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /**
   * Of a rule on text: the finding lies in a comment, in neither a comment nor a string (`code`), in no string, or in no comment.
   * It counts where the language has a grammar.
   */
  readonly place?: 'comments' | 'code' | 'outside-strings' | 'outside-comments';
  readonly absence?: Absence;
  /** Which names a text must hold for the rule to have a chance; made when the rule is compiled. */
  readonly needs?: Needs;
}

/**
 * A condition on the words of a text: a piece of it in either case (a string), a whole word in either case, a name as it is
 * written, all of, or one of. `[]` under `all` holds always.
 */
export type Needs = string | { readonly word: string } | { readonly name: string } | { readonly all: readonly Needs[] } | { readonly any: readonly Needs[] };
