import { emitRegex } from '../text/regex/emit';
import { parseRegex } from '../text/regex/syntax';

/** A regular expression that cannot be used, in words for its author. */
export class RegexError extends Error {}

/**
 * The source of a JavaScript `RegExp` for an expression in a rule, which is written in the dialect of PCRE and RE2 (flags
 * such as `(?i)` in front, `\z`, POSIX classes). As in Semgrep, `^` and `$` match at line ends. Throws `RegexError`.
 */
export function translateRegex(source: string): string {
  const parsed = parseRegex(`(?m)${source}`);
  if (parsed.ok) return emitRegex(parsed.root);
  // What the parser does not know (a back-reference, say) JavaScript may still understand as it stands.
  try {
    return new RegExp(source, 'm').source;
  } catch {
    throw new RegexError(`the regular expression ${JSON.stringify(source)} ${parsed.problem.message}`);
  }
}
