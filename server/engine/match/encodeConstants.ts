import { ELLIPSIS, MARK } from './marks';

/** A capital that makes a name with a mark the name of a class or module. */
export const NAME_MARK = 'K';

/** A call without parentheses whose arguments are an ellipsis, in front of a block. */
const BEFORE_BLOCK = new RegExp(`(?<=^|\\n|[;=]\\s*)([ \\t]*[\\w.?!${MARK}]+)[ \\t]+${ELLIPSIS}[ \\t]+(?=\\{|do\\b)`, 'g');

/** Readings of a pattern in a language where names of classes begin with a capital, and a list of pairs alone is no code. */
export function encodeConstants(encoded: string): string[] {
  const named = encoded.replace(new RegExp(`\\b(class|module)(\\s+)(?=${MARK}[A-Z])`, 'g'), `$1$2${NAME_MARK}`).replace(BEFORE_BLOCK, `$1(${ELLIPSIS}) `);
  const spread = named.replace(new RegExp(`([{,]\\s*)${ELLIPSIS}(?![\\w${MARK}.(])`, 'g'), `$1**${ELLIPSIS}`);
  return spread === named ? [named] : [named, spread];
}
