import type { Finding } from '../model/finding';
import { SEVERITIES } from '../model/finding';
import { compareRanges, contains } from '../model/range';

/** A finding with what decides between two that say the same. */
export interface Candidate {
  readonly finding: Finding;
  readonly family: string;
}

/**
 * One flaw, one finding: of two that belong to the same family and whose spans start at the same place or lie inside each
 * other, the one that says more stays. Ordered by place.
 */
export function dedupe(candidates: readonly Candidate[]): Finding[] {
  const sorted = [...candidates].sort((a, b) => compareRanges(a.finding.range, b.finding.range) || a.finding.ruleId.localeCompare(b.finding.ruleId));
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const rival = kept.findLastIndex((other) => sameFlaw(other, candidate));
    if (rival < 0) kept.push(candidate);
    else if (rank(candidate.finding) > rank(kept[rival]!.finding)) kept[rival] = candidate;
  }
  return kept.map((candidate) => candidate.finding).sort((a, b) => compareRanges(a.range, b.range) || a.ruleId.localeCompare(b.ruleId));
}

function sameFlaw(a: Candidate, b: Candidate): boolean {
  if (a.finding.ruleId === b.finding.ruleId) {
    return a.finding.range.start === b.finding.range.start && a.finding.range.end === b.finding.range.end;
  }
  if (a.family !== b.family) return false;
  return contains(a.finding.range, b.finding.range) || contains(b.finding.range, a.finding.range);
}

/** What says more: a fix, then a trace, then severity, then confidence, then the narrower rule (a longer id). */
function rank(finding: Finding): number {
  const severity = SEVERITIES.length - SEVERITIES.indexOf(finding.severity);
  const confidence = { high: 2, medium: 1, low: 0 }[finding.confidence];
  return (finding.fixes.length > 0 ? 10_000 : 0) + (finding.trace ? 5_000 : 0) + severity * 1_000 + confidence * 200 + Math.min(finding.ruleId.length, 199);
}
