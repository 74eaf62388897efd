import type { Finding } from '../model/finding';
import type { Range } from '../model/range';
import type { RuleInfo } from '../model/rule';
import type { SuppressedFinding, UnusedSuppression } from '../model/scan';

/** A name in a `lintel-ignore`, and where it stands. */
export interface NamedSelector {
  readonly selector: string;
  readonly range: Range;
  /** What to delete to take only this name out of the list. */
  readonly removal: Range;
}

/** Which findings a directive is about. */
export type Target =
  | { readonly type: 'selectors'; readonly selectors: readonly NamedSelector[] }
  | { readonly type: 'all' }
  /** Findings of secrets only. */
  | { readonly type: 'secrets' }
  /** Findings of one of these weaknesses. */
  | { readonly type: 'cwe'; readonly cwe: ReadonlySet<number> }
  /** Rule ids of another tool that reads Semgrep's rules: ours where they are ours, else any. */
  | { readonly type: 'ids'; readonly ids: readonly string[] };

/** Something that is wrong with a directive, with the range it is about. */
export interface DirectiveFault {
  readonly message: string;
  readonly range: Range;
}

/** A comment that hides findings, Lintel's own or another tool's. */
export interface Directive {
  /** `lintel`, or how the other tool's comment is known: `nosemgrep`. */
  readonly tool: string;
  readonly target: Target;
  /** Whether a finding that starts at the offset is hidden. Valid as long as the tree is that it was made with. */
  covers(offset: number): boolean;
  /** The directive itself, without the comment's marks. */
  readonly range: Range;
  /** What to delete to remove the comment: the whole line where it stands alone. */
  readonly removal: Range;
  /** The last day that it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly reason?: string;
  /** Why it cannot be used; it then hides nothing. */
  readonly fault?: DirectiveFault;
}

/** A hint for the author of a suppression that works. */
export interface SuppressionHint {
  readonly range: Range;
  readonly message: string;
}

/** What suppressing needs to know of the rules. */
export interface RuleLookup {
  rule(id: string): RuleInfo | undefined;
  /** Every selector that names a rule (`selectorsOf`). */
  readonly selectors: ReadonlySet<string>;
}

/** The findings of a document after suppression. */
export interface SuppressOutcome {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly unused: readonly UnusedSuppression[];
  readonly hints: readonly SuppressionHint[];
}
