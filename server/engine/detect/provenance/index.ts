import type { MachineRange } from '../../model/document';
import { type FindingProvenance, type Severity, SEVERITIES } from '../../model/finding';
import type { Range, TextEdit } from '../../model/range';
import type { RuleInfo } from '../../model/rule';

/** From here on rules for machine-written code run. */
const LIKELY = 0.6;
/** From here on a finding that is surely right is one level more severe. */
const SURE = 0.9;

/** What of one document a machine wrote, and what follows from it for findings. Without ranges it changes nothing. */
export class MachineWritten {
  readonly #ranges: readonly MachineRange[];

  constructor(ranges: readonly MachineRange[] = []) {
    this.#ranges = ranges.filter(({ confidence, start, end }) => confidence >= LIKELY && start < end);
  }

  /** Whether rules for machine-written code have anything to look at. */
  get any(): boolean {
    return this.#ranges.length > 0;
  }

  /** The confidence for a span: the highest that holds for at least half of it. 0 where a machine wrote less than that. */
  confidenceIn({ start, end }: Range): number {
    if (start === end) return Math.max(0, ...this.#ranges.filter((range) => range.start <= start && start < range.end).map(({ confidence }) => confidence));
    const parts = this.#ranges
      .map((range) => ({ length: Math.min(end, range.end) - Math.max(start, range.start), confidence: range.confidence }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.confidence - a.confidence);
    let covered = 0;
    for (const { length, confidence } of parts) {
      covered += length;
      if (covered * 2 >= end - start) return confidence;
    }
    return 0;
  }

  /** Whether a rule's finding counts: one for machine-written code only there. */
  admits(rule: Pick<RuleInfo, 'provenance'>, span: Range): boolean {
    return rule.provenance !== 'ai' || this.confidenceIn(span) >= LIKELY;
  }

  /**
   * What a finding says of who wrote the code. Where a machine surely did, a rule that is seldom wrong reports one level more
   * severely, unless the user has set the level.
   */
  judge(rule: Pick<RuleInfo, 'confidence'>, span: Range, severity: Severity, level: 'set' | 'default'): { readonly severity: Severity; readonly provenance?: FindingProvenance } {
    const confidence = this.confidenceIn(span);
    if (confidence < LIKELY) return { severity };
    const raised = confidence >= SURE && rule.confidence === 'high' && level === 'default' ? SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)]! : severity;
    return { severity: raised, provenance: { confidence, severity: raised === severity ? 'kept' : 'raised' } };
  }
}

/** The ranges in a text that comes of edits: a fix within machine-written code is looked at by the same rules. */
export function moveMachineRanges(ranges: readonly MachineRange[], before: string, after: string): MachineRange[] {
  const { range, newText } = difference(before, after);
  const by = newText.length - (range.end - range.start);
  return ranges.map(({ start, end, confidence }) => ({
    start: start <= range.start ? start : start >= range.end ? start + by : range.start,
    end: end >= range.end ? end + by : end > range.start ? range.start + newText.length : end,
    confidence,
  }));
}

/** The one replacement that leads from a text to another. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { range: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}
