import { emitRegex } from '../text/regex/emit';
import { LinearRegExp } from '../text/regex/linear';
import { hasNestedAmbiguity, isFragile } from '../text/regex/safety';
import { parseRegex } from '../text/regex/syntax';

/** A regular expression that cannot be used, in words for its author. */
export class RegexError extends Error {}

/** A group that is repeated: where nothing is known of an expression, a sign that some text could keep it busy. */
const REPEATED_GROUP = /\)[*+{]/;

const BACK_REFERENCE = /(?<!\\)(?:\\[1-9]|\\k<\w+>)/g;

/**
 * A `RegExp` for an expression in a rule, which is written in the dialect of PCRE and RE2 (flags such as `(?i)` in front,
 * `\z`, POSIX classes). As in Semgrep, `^` and `$` match at line ends. `flags` are `g` and `y`. Whatever the expression and
 * the text, it comes to an end: one that a backtracking matcher could be kept busy by runs in linear time. Throws
 * `RegexError`.
 */
export function compileRegex(source: string, flags: '' | 'g' | 'y'): RegExp {
  const parsed = parseRegex(`(?m)${source}`);
  if (parsed.ok) return isFragile(parsed.root) ? new LinearRegExp(parsed.root, flags) : new RegExp(emitRegex(parsed.root), flags);
  const shown = `the regular expression ${JSON.stringify(source)}`;
  let native: RegExp;
  try {
    // What the parser does not know (a back-reference, say) JavaScript may still understand as it stands.
    native = new RegExp(source, `m${flags}`);
  } catch {
    throw new RegexError(`${shown} ${parsed.problem.message}`);
  }
  // A back-reference matches in one way only: it makes nothing ambiguous that is not so without it.
  const without = parseRegex(`(?m)${source.replace(BACK_REFERENCE, '')}`);
  if (without.ok ? hasNestedAmbiguity(without.root) : REPEATED_GROUP.test(source)) {
    throw new RegexError(`${shown} repeats a group and cannot be shown to come to an end quickly: ${parsed.problem.message}`);
  }
  return native;
}
