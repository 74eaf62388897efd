import type { Range } from '../model/range';
import { sha256 } from '../text/sha256';

/** What the flagged range holds: `code`, or a `secret` whose value must leave no trace in the fingerprint. */
export type FingerprintSubject = 'code' | 'secret';

/** Code units of a line, or of a long range, that count. Enough to tell lines apart, and a minified line costs no more. */
const CONTEXT = 400;
/** Between parts, so that their ends cannot be confused. */
const SEPARATOR = '\u0000';

/**
 * The identity of a finding across scans: 32 hexadecimal digits, equal for the same flaw though lines move or the code is
 * re-indented. The first 16 digits come from the rule and the code, so they survive a renamed file too; the last 16 add the
 * path and the occurrence.
 *
 * The code is the flagged range and what stands before it on its first line, without white space. For a secret it is only
 * what stands before: the value itself is not hashed, so nothing can be guessed from the digits.
 *
 * @param path Relative, with `/`, so that two machines agree.
 * @param range UTF-16 offsets in `text`.
 * @param occurrence 0 for the first finding of this rule with the same code in this file, then 1, 2, ...
 */
export function fingerprint(
  ruleId: string,
  path: string,
  text: string,
  range: Range,
  occurrence: number,
  subject: FingerprintSubject = 'code',
): string {
  const content = contentHash(ruleId, text, range, subject);
  return content + sha256([content, path, String(occurrence)].join(SEPARATOR)).slice(0, 16);
}

/** Makes the fingerprints of one document, counting occurrences: call it once per finding, in the order of their places. */
export function fingerprinter(path: string, text: string): (ruleId: string, range: Range, subject?: FingerprintSubject) => string {
  const seen = new Map<string, number>();
  return (ruleId, range, subject = 'code') => {
    const content = contentHash(ruleId, text, range, subject);
    const occurrence = seen.get(content) ?? 0;
    seen.set(content, occurrence + 1);
    return fingerprint(ruleId, path, text, range, occurrence, subject);
  };
}

function contentHash(ruleId: string, text: string, range: Range, subject: FingerprintSubject): string {
  const before = text.slice(lineStart(text, range.start), range.start);
  const flagged = subject === 'secret' ? '' : text.slice(range.start, Math.min(range.end, range.start + CONTEXT));
  return sha256([ruleId, squeeze(before), squeeze(flagged)].join(SEPARATOR)).slice(0, 16);
}

function lineStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - CONTEXT);
  let start = offset;
  while (start > limit && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Indentation and spacing are a formatter's, not the flaw's. */
function squeeze(code: string): string {
  return code.replace(/\s+/g, '');
}
