import type { Fix } from './fix';
import type { Range } from './range';

/** How bad it is when the finding is true. */
export type Severity = 'error' | 'warning' | 'info';
/** How likely it is that the finding is true. */
export type Confidence = 'high' | 'medium' | 'low';
/** Who wants to see it: everybody while typing, a reviewer, or somebody auditing the code. */
export type Audience = 'everyday' | 'review' | 'audit';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Smallest circle first: each level includes the ones before it. */
export const AUDIENCES: readonly Audience[] = ['everyday', 'review', 'audit'];

/** One hop of a value on its way from source to sink, in the order the value travels. */
export interface Step {
  readonly kind: 'source' | 'propagation' | 'sink';
  readonly range: Range;
  /** A short sentence for the hop: 'User input enters here', 'assigned to `id`'. */
  readonly message: string;
}

/** Another place that helps to understand the finding. */
export interface Related {
  readonly uri?: string;
  readonly range: Range;
  readonly message: string;
}

/** That a machine wrote the code of a finding, how sure that is, and whether the finding is more severe for it. */
export interface FindingProvenance {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly severity: 'raised' | 'kept';
}

/** One flaw at one place. It never contains the value of a secret. */
export interface Finding {
  readonly ruleId: string;
  readonly range: Range;
  /** What, why and what to do, in one or two sentences. */
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly audience: Audience;
  readonly cwe: readonly number[];
  /** From source to sink; only for findings of data flow. */
  readonly trace?: readonly Step[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Same flaw, same fingerprint, though lines move; not reversible to the code or the secret. */
  readonly fingerprint: string;
  /** Only where a machine is likely to have written the code. */
  readonly provenance?: FindingProvenance;
}
