/** What each code unit of a template belongs to. The quotes belong to the string. */
export function maskOf(template: string): readonly ('code' | 'string')[] {
  const mask: ('code' | 'string')[] = Array.from({ length: template.length }, () => 'code');
  for (const { start, end } of stringsIn(template)) mask.fill('string', start, end);
  return mask;
}

/**
 * Writes the strings of a template in the quote that the file prefers, where that changes nothing: no quote, escape or
 * metavariable inside. Attributes of JSX keep theirs.
 */
export function restyleQuotes(template: string, quote: "'" | '"', language: string): string {
  // Single quotes are no strings there.
  if (language === 'go') return template;
  let result = '';
  let from = 0;
  for (const { start, end, mark } of stringsIn(template)) {
    if (mark === quote || (mark !== "'" && mark !== '"')) continue;
    const content = template.slice(start + 1, end - 1);
    if (/['"\\]|\$(?:\.\.\.)?[A-Z_\d]|[\r\n]/.test(content)) continue;
    if (language !== 'python' && /[\w-]=$/.test(template.slice(0, start))) continue;
    // The expressions of an f-string hold strings of their own.
    if (
      language === 'python' &&
      /[fF][rR]?$/.test(template.slice(Math.max(0, start - 2), start)) &&
      content.includes('{')
    )
      continue;
    result += template.slice(from, start) + quote + content + quote;
    from = end;
  }
  return result + template.slice(from);
}

interface StringSpan {
  readonly start: number;
  readonly end: number;
  /** `'`, `"`, `` ` `` or one of the triple quotes. */
  readonly mark: string;
}

/** The strings of a piece of code, outermost ones only. An unclosed one is none. */
function* stringsIn(code: string): Iterable<StringSpan> {
  for (let i = 0; i < code.length; i++) {
    const char = code[i]!;
    if (char !== "'" && char !== '"' && char !== '`') continue;
    const triple = char !== '`' && code.startsWith(char.repeat(3), i);
    const mark = triple ? char.repeat(3) : char;
    const end = endOf(code, i + mark.length, mark);
    if (end < 0) continue;
    yield { start: i, end, mark };
    i = end - 1;
  }
}

function endOf(code: string, from: number, mark: string): number {
  for (let i = from; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code.startsWith(mark, i)) return i + mark.length;
    else if (mark.length === 1 && mark !== '`' && (code[i] === '\n' || code[i] === '\r')) return -1;
  }
  return -1;
}
