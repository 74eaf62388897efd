import type { Finding } from '../model/finding';
import type { Applicability, Fix } from '../model/fix';
import type { TextEdit } from '../model/range';
import { mergeFixes } from './merge';

/** Which findings to fix. */
export interface FixAllSelection {
  /** Only findings of this rule; without it, of every rule. */
  readonly ruleId?: string;
  /** Only findings with these fingerprints; without it, all. */
  readonly fingerprints?: ReadonlySet<string>;
  readonly applicability: readonly Applicability[];
}

/** The outcome of planning, with the findings that it is about. */
export interface FixAllPlan {
  /** Ordered, not overlapping. */
  readonly edits: readonly TextEdit[];
  readonly fixed: number;
  /** Findings whose fix collides with another's. */
  readonly skipped: number;
  /** The findings whose fixes are in `edits`: `verifyEdits` asks whether they are gone. */
  readonly targets: readonly Finding[];
}

/**
 * Plans to fix as many of the selected findings as fit together, each by its first fix of a chosen applicability. Findings
 * without such a fix are not counted. What collides is skipped: after the edits are made, a second plan can take it.
 */
export function planFixAll(findings: readonly Finding[], selection: FixAllSelection): FixAllPlan {
  const chosen: { finding: Finding; fix: Fix }[] = [];
  for (const finding of findings) {
    if (selection.ruleId !== undefined && finding.ruleId !== selection.ruleId) continue;
    if (selection.fingerprints && !selection.fingerprints.has(finding.fingerprint)) continue;
    const fix = finding.fixes.find((candidate) => selection.applicability.includes(candidate.applicability));
    if (fix) chosen.push({ finding, fix });
  }
  const merged = mergeFixes(chosen.map(({ fix }) => fix));
  return {
    edits: merged.edits,
    fixed: merged.taken.length,
    skipped: merged.left.length,
    targets: merged.taken.map((index) => chosen[index]!.finding),
  };
}
