/**
 * Pattern syntax for languages that put types before names. `source` is a pattern whose metavariables are written as names
 * already (`µX`, `µµ`): here typed metavariables, and ellipses among parameters and statements, become code that parses.
 */

const ELLIPSIS = 'µµ';
/** `(T $X)` is written as `µtyped.<T>of($X)`, which no code says. */
export const TYPED_CALLEE = 'µtyped.';

const NO_TYPES = new Set(['new', 'return', 'throw', 'else', 'assert', 'yield', 'case', 'do', 'instanceof', 'in', 'await']);
const NO_NAMES = new Set(['if', 'while', 'for', 'switch', 'synchronized', 'try', 'return', 'throw', 'assert', 'catch', 'case', 'else', 'super', 'this', 'in']);

/** Rewrites an encoded pattern; the other ways to read it follow the first. */
export function encodeTypeFirst(encoded: string): string[] {
  const list = [layOut(typedMetavariables(encoded))];
  const text = list[0]!;
  const bare = text.trimEnd().replace(/;$/, '');
  // A header alone stands for whatever its body is.
  if (bare.endsWith(')') || /\b(?:class|interface)\b[^{}]*$/.test(bare) || /\)\s*throws\s+[\w.,\sµ]+$/.test(bare)) list.push(`${bare} { ${ELLIPSIS} ${ELLIPSIS}; }`);
  return list;
}

function typedMetavariables(text: string): string {
  const typed = /\(\s*((?:[\wµ]+\s*\.\s*)*[\wµ]+(?:\s*<[^()]*>)?(?:\s*\[\s*\])*)\s+(µ(?:[A-Z_][A-Z_0-9]*|\d+))\s*\)(?!\s*->)/g;
  return text.replace(typed, (whole: string, type: string, name: string, at: number) => {
    if (NO_TYPES.has(type)) return whole;
    // What is written to is declared so.
    if (/^\s*=(?!=)/.test(text.slice(at + whole.length)) && /(?:^|[;{}]|µµ[A-Z_0-9]*)\s*$/.test(text.slice(0, at))) return `${type} ${name}`;
    const before = text.slice(0, at).trimEnd();
    const word = /[\wµ]+$/.exec(before)?.[0];
    if (word !== undefined ? !NO_TYPES.has(word) : /[>\]]$/.test(before) && !/(?:->|[=<> ]>)$/.test(before)) return whole;
    return `${TYPED_CALLEE}<${type}>of(${name})`;
  });
}

interface Bracket {
  readonly kind: 'parameters' | 'annotation' | 'group' | 'code' | 'list';
}

/** Walks through the text with the brackets that are open, and rewrites ellipses by where they stand. */
function layOut(text: string): string {
  let out = '';
  const open: Bracket[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    if (char === '"' || char === "'") {
      const end = stringEnd(text, at);
      out += text.slice(at, end);
      at = end;
      continue;
    }
    if (char === '(' || char === '[' || char === '{') open.push({ kind: bracketKind(text, at) });
    else if (char === ')' || char === ']' || char === '}') open.pop();
    const run = /^µµ(?![µ(])[A-Z_0-9]*(?!\w)/.exec(text.slice(at));
    const name = run ?? (open.at(-1)?.kind === 'parameters' ? /^µ[A-Z_0-9]+(?!\w)/.exec(text.slice(at)) : null);
    if (!name || /[\wµ]$/.test(out)) {
      out += char;
      at++;
      continue;
    }
    const word = name[0];
    const before = out.trimEnd();
    const after = text.slice(at + word.length);
    const next = after.trimStart();
    at += word.length;
    const inside = open.at(-1)?.kind ?? 'code';
    if (inside === 'parameters' && /(?:^|[(,])$/.test(before) && /^[,)]/.test(next)) out += run ? `${word} ${word}` : `µ_ ${word}`;
    else if (run && inside === 'code' && isStatement(before, next, out, after)) out += next.startsWith(';') ? `${word} ${word}` : `${word} ${word};`;
    // Beside pairs an annotation takes nothing but pairs.
    else if (run && inside === 'annotation' && /(?:,|\($)$/.test(before) && (before.endsWith(',') || next.startsWith(','))) out += `${word} = ${word}`;
    else out += word;
  }
  return out;
}

function isStatement(before: string, next: string, out: string, after: string): boolean {
  if (/(?:^|[{};:])$/.test(before)) return !/^[.=(+\-*/]/.test(next);
  // Alone on its line.
  return /(?:^|\n)[ \t]*$/.test(out) && /^[ \t]*;?[ \t]*(?:\n|$)/.test(after);
}

function bracketKind(text: string, at: number): Bracket['kind'] {
  const before = text.slice(0, at).trimEnd();
  if (text[at] === '[') return 'group';
  if (text[at] === '{') return /(?:[\])=(,{]|return)$/.test(before) && !/\)$/.test(before) ? 'list' : 'code';
  if (/@[\wµ.]+$/.test(before)) return 'annotation';
  const head = /([\wµ.@]+|[>\]])\s+([\wµ]+)$/.exec(before);
  if (/\bcatch$/.test(before)) return 'parameters';
  // A method without its result's type, which is how a constructor looks.
  if (/(?:^|[;{}]\s*|\n\s*|µµ\s+µµ;\s*)[\wµ]+$/.test(before) && !NO_NAMES.has(/[\wµ]+$/.exec(before)![0]) && hasBody(text, at)) return 'parameters';
  if (!head || head[1]!.startsWith('@') || head[1]!.endsWith('.') || NO_TYPES.has(head[1]!) || NO_NAMES.has(head[2]!)) return 'group';
  return 'parameters';
}

/** Whether the parenthesis that opens here closes in front of a body. */
function hasBody(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '"') i = stringEnd(text, i) - 1;
    else if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return /^\s*(?:throws[\w\s.,µ]+)?\{/.test(text.slice(i + 1));
  }
  return false;
}

function stringEnd(text: string, at: number): number {
  const quote = text[at]!;
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i + 1;
  }
  return text.length;
}
