import { DEEP, ELLIPSIS, MARK } from './marks';

/** Keywords after which a name stands that is no variable. */
const BEFORE_NAME = /\b(?:function|class|trait|interface|enum|extends|implements|namespace|use|const|instanceof|insteadof|as)\s+&?\s*$/;
const CLASS_HEAD = /\b(?:class|trait|interface|enum)\b[^;{}]*$/;

/**
 * Writes pattern syntax as names for a language in which variables begin with `$` themselves: `$X` becomes `$µX`, or `µX`
 * where only a name can stand; `...` becomes `$µµ`, as a statement or a member of a class where it stands for those.
 */
export function encodeSigil(source: string, reserved: readonly string[]): string {
  let out = '';
  const braces: ('class' | 'other')[] = [];
  const previous = (): string => out.trimEnd().at(-1) ?? '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const letter = source[at]!;
    if (letter === '"' || letter === "'" || letter === '`') {
      const end = closing(source, at);
      out += letter + encodeText(source.slice(at + 1, end), letter, reserved) + letter;
      at = end + 1;
      continue;
    }
    const deep = /^<\.\.\.([\s\S]*?)\.\.\.>/.exec(rest);
    if (deep) {
      out += `${DEEP}(${encodeSigil(deep[1]!, reserved).replace(/;\s*$/, '')})`;
      at += deep[0].length;
      continue;
    }
    const run = /^\$\.\.\.([A-Z_][A-Z_0-9]*)/.exec(rest);
    if (run) {
      out += `$${ELLIPSIS}${run[1]!}`;
      at += run[0].length;
      continue;
    }
    const variable = /^\$([A-Z_][A-Z_0-9]*|\d+)(?!\w)/.exec(rest);
    if (variable && !reserved.includes(variable[0])) {
      const named = BEFORE_NAME.test(out) || /^\s+&?(?:\.\.\.)?\$/.test(rest.slice(variable[0].length));
      out += `${named ? '' : '$'}${MARK}${variable[1]!}`;
      at += variable[0].length;
      continue;
    }
    if (rest.startsWith('...') && !/^\.\.\.[$\w[(]/.test(rest)) {
      at += 3;
      if (/(?:->|::)\s*$/.test(out)) {
        out += ELLIPSIS;
        continue;
      }
      const before = previous();
      const after = source.slice(at).trimStart();
      const statement = ['', '{', '}', ';', ':'].includes(before) || (before === ')' && /^(?:$|\n)/.test(source.slice(at)));
      const ended = after.startsWith(';') || (before === '' && after === '');
      if (!statement) out += `$${ELLIPSIS}`;
      else out += `${braces.at(-1) === 'class' ? 'var ' : ''}$${ELLIPSIS}${ended ? '' : ';'}`;
      continue;
    }
    if (letter === '{') braces.push(CLASS_HEAD.test(out) ? 'class' : 'other');
    else if (letter === '}') braces.pop();
    out += letter;
    at++;
  }
  return out;
}

/** Where the string that opens at `from` is closed. */
function closing(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === source[from]) return at;
  }
  return source.length;
}

function encodeText(content: string, quote: string, reserved: readonly string[]): string {
  if (content === '...') return ELLIPSIS;
  const whole = /^\$([A-Z_][A-Z_0-9]*|\d+)$/.exec(content);
  if (whole && !reserved.includes(content)) return `${MARK}${whole[1]!}`;
  if (quote === "'") return content;
  return content
    .replace(/\{?\$([A-Z_][A-Z_0-9]*|\d+)(?!\w)\}?/g, (text, name: string) => (reserved.includes(`$${name}`) ? text : `{$${MARK}${name}}`))
    .replaceAll('...', ELLIPSIS);
}
