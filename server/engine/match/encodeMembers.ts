import { ELLIPSIS } from './marks';

/** What stands in front of the braces of an initializer. */
const INITIALIZER_HEAD = /\bnew\b[^;{}=]*$|[={,]\s*$/;
/** Type and name in front of a parameter list. */
const METHOD_HEAD = /(?:^|[\s\]])(?!(?:return|new|await|throw|else|in|is|as|case|yield|when|out|ref|var|using|catch|if|while|switch|foreach|for|lock)\s)[\w.<>[\],?µ]+\s+[\wµ]+\s*$/;

/**
 * Makes declarations of ellipses that stand where a name alone is no code: among statements, among the members of a class, and
 * among the parameters of a method.
 */
export function encodeMembers(encoded: string): string {
  let out = '';
  const braces: ('initializer' | 'statements')[] = [];
  const parens: ('parameters' | 'other')[] = [];
  for (let at = 0; at < encoded.length; at++) {
    const letter = encoded[at]!;
    if (letter === '"') {
      const end = closing(encoded, at);
      out += encoded.slice(at, end + 1);
      at = end;
      continue;
    }
    if (encoded.startsWith(ELLIPSIS, at) && !/[\wµ]/.test(encoded[at + 2] ?? '') && !/[\wµ]$/.test(out)) {
      at += 1;
      const before = out.trimEnd().at(-1) ?? '';
      const after = encoded.slice(at + 1).trimStart();
      if (parens.at(-1) === 'parameters') out += `${ELLIPSIS} ${ELLIPSIS}`;
      else if (parens.length > 0 || braces.at(-1) === 'initializer' || !['', '{', '}', ';', ']'].includes(before) || /^[.:=,)\]([<>!+\-*/&|?%]/.test(after)) out += ELLIPSIS;
      else out += `${ELLIPSIS} ${ELLIPSIS}${after.startsWith(';') || (before === '' && after === '') ? '' : ';'}`;
      continue;
    }
    if (letter === '{') braces.push(INITIALIZER_HEAD.test(out) ? 'initializer' : 'statements');
    else if (letter === '}') braces.pop();
    else if (letter === '(') parens.push(METHOD_HEAD.test(out) ? 'parameters' : 'other');
    else if (letter === ')') parens.pop();
    out += letter;
  }
  return out;
}

function closing(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
