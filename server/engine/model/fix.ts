import type { Range } from './range';

/**
 * How far a fix can be trusted.
 * `safe`: behaviour is kept for every non-malicious input; may be applied without a look (fix-all, on save).
 * `unsafe`: removes the flaw, but may change behaviour; offered one at a time.
 * `manual`: a start that the author has to finish.
 */
export type Applicability = 'safe' | 'unsafe' | 'manual';

/** A replacement in a document; without `uri` it is the document of the finding. */
export interface FixEdit {
  readonly uri?: string;
  readonly range: Range;
  readonly newText: string;
}

/** One way to repair a finding. Edits do not overlap and are measured in the scanned text. */
export interface Fix {
  /** Unique among the fixes of one finding; stable across scans. */
  readonly id: string;
  /** What the developer chooses, in the imperative: 'Pass the value as a query parameter'. */
  readonly title: string;
  readonly applicability: Applicability;
  readonly edits: readonly FixEdit[];
  /** What the environment has to hold for the new code to work: the value that stood in the text. */
  readonly environment?: { readonly variable: string; readonly value: Range };
}
