/** Escapes that stand for nearly any character. */
const WILD_ESCAPES = 'SDWNPX';

/**
 * What a match of a regular expression proves about a value.
 * `whole`: it matches the whole value and nothing in it stands for just any character, so a match is harmless.
 * `absent`: it looks for a character outside a set of allowed ones, so no match is harmless.
 * `anchored` is what the call adds by itself (`re.fullmatch` both ends, `re.match` the start).
 */
export function patternProof(source: string, flags: string, anchored: 'both' | 'start' | 'no', anchors: 'line' | 'text' = 'text'): 'whole' | 'absent' | 'nothing' {
  const text = source.replace(/^\(\?[aiu]+\)/, '');
  if (/^(?:\[\^(?:\\.|[^\]\\])+\]|\\[WDS])[+*]?$/.test(text) && anchored === 'no' && !text.endsWith('*')) return 'absent';
  if (flags.includes('m') || flags.includes('s')) return 'nothing';
  const start = (anchors === 'line' ? /^\\A/ : /^(?:\^|\\A)/).exec(text);
  const end = (anchors === 'line' ? /(?:^|[^\\])(?:\\\\)*(\\[Zz])$/ : /(?:^|[^\\])(?:\\\\)*(\$|\\Z|\\z)$/).exec(text);
  if (anchored === 'no' && !start) return 'nothing';
  if (anchored !== 'both' && !end) return 'nothing';
  const inner = text.slice(start ? start[0].length : 0, end ? text.length - end[1]!.length : text.length);
  return tame(inner) ? 'whole' : 'nothing';
}

/** Whether nothing in a pattern matches just any character, and no alternative escapes the anchors. */
function tame(pattern: string): boolean {
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (char === '\\') {
      if (WILD_ESCAPES.includes(pattern[++i] ?? '')) return false;
    } else if (char === '[') {
      if (pattern[i + 1] === '^') return false;
      for (i++; i < pattern.length && pattern[i] !== ']'; i++) {
        if (pattern[i] === '\\' && WILD_ESCAPES.includes(pattern[++i] ?? '')) return false;
      }
    } else if (char === '(') {
      if (/^\(\?(?:[!<=]|[a-z]*-?[a-z]*m)/.test(pattern.slice(i, i + 8)) && !/^\(\?(?:<[A-Za-z]|P<)/.test(pattern.slice(i, i + 4))) return false;
      depth++;
    } else if (char === ')') {
      depth--;
    } else if (char === '|' && depth === 0) {
      return false;
    } else if (char === '.' || char === '^' || char === '$') {
      return false;
    }
  }
  return true;
}
