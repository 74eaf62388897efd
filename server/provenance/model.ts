/** How it is known that a machine wrote a piece of text. */
export type EvidenceSource =
  /** A hook of an agent reported the edit. */
  | 'hook'
  /** One large insertion in the editor. */
  | 'insertion'
  /** Several large insertions in a moment without a key in between. */
  | 'burst'
  /** A change on disk while an agent was at work. */
  | 'disk'
  /** A note that git-ai left on a commit. */
  | 'git-note'
  /** A record in the project's Agent Trace file. */
  | 'agent-trace'
  /** The commit says that a tool wrote it. */
  | 'commit'
  /** A comment in the text says so. */
  | 'marker';

/** One reason to believe that a machine wrote a piece of text. */
export interface Evidence {
  readonly source: EvidenceSource;
  /** From 0 to 1, if this were the only evidence. */
  readonly confidence: number;
  /** The tool's name for people, where it is known: `Claude Code`. */
  readonly tool?: string;
  readonly session?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where a piece of text came from. Spans of one piece share one object, so identity tells pieces apart. */
export interface Origin {
  readonly evidence: readonly Evidence[];
  /** The insertion that the text was part of: unique within a document. */
  readonly block: number;
  /** Most of the piece was rewritten by hand since. */
  readonly mixed?: true;
}

/** A half-open stretch of a document that a machine wrote, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

/** From here on the rules for machine-written code run. */
export const LIKELY = 0.6;
/** From here on text counts as surely machine-written. */
export const SURE = 0.9;
/** What is mixed of both hands is never sure. */
const MIXED_LIMIT = 0.7;

/** Signals that see the same thing from two sides: of each group only the strongest counts. */
const GROUP: Readonly<Record<EvidenceSource, string>> = {
  hook: 'hook', insertion: 'editor', burst: 'editor', disk: 'disk', 'git-note': 'history', 'agent-trace': 'trace', commit: 'history', marker: 'marker',
};

/** How likely it is that a machine wrote the text: independent evidence adds up (noisy-or), evidence of one kind does not. */
export function confidenceOf({ evidence, mixed }: Pick<Origin, 'evidence' | 'mixed'>): number {
  const strongest = new Map<string, number>();
  for (const { source, confidence } of evidence) strongest.set(GROUP[source], Math.max(strongest.get(GROUP[source]) ?? 0, confidence));
  let doubt = 1;
  for (const confidence of strongest.values()) doubt *= 1 - Math.min(1, Math.max(0, confidence));
  const fused = 1 - doubt;
  return mixed ? Math.min(fused, MIXED_LIMIT) : fused;
}

/** The evidence that says most, for people. */
export function mainEvidence({ evidence }: Pick<Origin, 'evidence'>): Evidence | undefined {
  return [...evidence].sort((a, b) => b.confidence - a.confidence)[0];
}
