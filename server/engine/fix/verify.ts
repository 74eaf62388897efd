import { type Finding, SEVERITIES, type Severity } from '../model/finding';
import { compareRanges, overlaps, type Range, type TextEdit } from '../model/range';
import { applyFix } from './apply';

/** What verifying has to be given: both look at a text that was never shown to the user. */
export interface VerifyTools {
  /** How many places the parser could not make sense of; 0 where there is no parser for the file. */
  parseErrors(text: string): number | Promise<number>;
  /** The findings of a text, with the same rules and settings as the findings that are to go. */
  rescan(text: string): readonly Finding[] | Promise<readonly Finding[]>;
}

/** What is to be verified. */
export interface VerifyInput {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** The findings that must be gone afterwards. */
  readonly targets: readonly Finding[];
  /** Every finding of `text`. */
  readonly findings: readonly Finding[];
}

/** Whether a fix holds, and if not, a sentence that says why. */
export type Verdict =
  | { readonly holds: true; readonly text: string }
  | { readonly holds: false; readonly reason: string };

/**
 * A fix holds if the edits can be applied, the new text has no more syntax errors than before, the findings are gone, and
 * no finding as severe as the mildest of them has come up.
 */
export async function verifyEdits(input: VerifyInput, tools: VerifyTools): Promise<Verdict> {
  const applied = applyFix(input.text, input.edits);
  if (!applied.ok) return { holds: false, reason: applied.reason };
  if (applied.text === input.text) return { holds: false, reason: 'The edits change nothing.' };
  const [before, after] = [await tools.parseErrors(input.text), await tools.parseErrors(applied.text)];
  if (after > before) return { holds: false, reason: 'The new text has a syntax error.' };
  const found = await tools.rescan(applied.text);
  const move = rangeMover(input.edits);
  const still = input.targets.find((target) =>
    found.some((finding) => finding.ruleId === target.ruleId && touches(finding.range, move(target.range))),
  );
  if (still) return { holds: false, reason: `${still.ruleId} is still found after the fix.` };
  const limit = Math.max(...input.targets.map((target) => rank(target.severity)));
  const fresh = found.find((finding) => rank(finding.severity) <= limit && !isOld(finding, input.findings, move));
  if (fresh) return { holds: false, reason: `The fix brings up ${fresh.ruleId}.` };
  return { holds: true, text: applied.text };
}

/** Whether a finding of the new text was there before: the same rule at the place that an old finding has moved to. */
function isOld(finding: Finding, before: readonly Finding[], move: (range: Range) => Range): boolean {
  return before.some(
    (old) =>
      old.ruleId === finding.ruleId &&
      (old.fingerprint === finding.fingerprint || touches(finding.range, move(old.range))),
  );
}

/** Maps ranges of the old text to the new one. What an edit has replaced counts as a whole. */
export function rangeMover(edits: readonly TextEdit[]): (range: Range) => Range {
  const ordered = [...edits].sort((a, b) => compareRanges(a.range, b.range));
  const moved = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const { range, newText } of ordered) {
      // What is inserted at the start of a range stands before it, what is inserted at its end behind it.
      if (range.start > offset || (range.start === offset && side === 'end')) break;
      if (offset < range.end) return range.start + shift + (side === 'start' ? 0 : newText.length);
      shift += newText.length - (range.end - range.start);
    }
    return offset + shift;
  };
  return (range) => {
    const start = moved(range.start, 'start');
    return { start, end: Math.max(start, moved(range.end, 'end')) };
  };
}

function touches(a: Range, b: Range): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return overlaps(a, b);
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
