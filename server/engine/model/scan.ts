import type { Finding } from './finding';
import type { Range } from './range';

/** What could not be done, and where. Data, not an exception: the findings beside it stand. */
export interface Problem {
  readonly kind:
    | 'too-large'
    | 'minified'
    | 'binary'
    | 'long-line'
    | 'budget'
    | 'parser'
    | 'rule-crashed'
    | 'rule-invalid'
    | 'config-invalid'
    | 'unreadable';
  /** A sentence for a person, naming the file or rule. Never contains the value of a secret. */
  readonly message: string;
  /** Where, if the problem has a place of its own. */
  readonly uri?: string;
  readonly range?: Range;
  readonly ruleId?: string;
}

/** A comment that hides nothing, has expired, or names a rule that does not exist. */
export interface UnusedSuppression {
  readonly range: Range;
  readonly message: string;
  /** The edit that removes the comment. */
  readonly removal: Range;
}

/** A word to the author of a suppression that works. */
export interface SuppressionHint {
  readonly range: Range;
  readonly message: string;
}

/** A finding that a comment or the baseline hides, and who says so. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly by: 'comment' | 'baseline';
  readonly reason?: string;
}

/** Where the time of one scan went, in milliseconds of the host's clock. */
export interface Timings {
  readonly prefilter: number;
  readonly parse: number;
  readonly flatten: number;
  readonly match: number;
  readonly total: number;
  /** Of `match`: looking for secrets, rules with data flow, and making findings of what was found. The rest are the other rules. */
  readonly secrets?: number;
  readonly taint?: number;
  readonly findings?: number;
  /** Of `match`, what each rule that was tried took. */
  readonly rules?: readonly (readonly [ruleId: string, time: number])[];
}

/** What one scan of one document came to. */
export interface ScanResult {
  /** Ordered by place, without duplicates. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly unusedSuppressions: readonly UnusedSuppression[];
  /** What could be better about comments that do hide something, such as a missing reason. */
  readonly suppressionHints: readonly SuppressionHint[];
  readonly problems: readonly Problem[];
  /** Equal for equal findings: a client that has this id need not be sent them again. */
  readonly resultId: string;
  /** False when the scan was cancelled, skipped the file, or ran out of its budget. */
  readonly complete: boolean;
  readonly timings: Timings;
}
