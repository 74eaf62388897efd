import type { FileRole } from './fileRole';

/** A text that a rule's regex took for a secret. Offsets are UTF-16. */
export interface Candidate {
  readonly text: string;
  /** The secret itself. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** How many characters at the start of the value are the same in every value of the kind (`sk_live_`): no secret. */
  readonly prefix: number;
  /** The whole match, with what stands around the secret. */
  readonly match: string;
  readonly matchStart: number;
  readonly role: FileRole;
}

/**
 * What a check without network can say. `valid`: proven by a checksum or by structure. `unknown`: nothing speaks
 * against it. `doubtful`: probably not real; worth a look in a review. `invalid`: not a secret.
 */
export type Verdict = 'valid' | 'unknown' | 'doubtful' | 'invalid';
