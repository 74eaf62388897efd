/**
 * Whether an expression needs parentheses, judged by text alone so that it holds for every language. A pair too many is
 * ugly, a pair too few is wrong: where in doubt, they are put.
 */

/** Whether nothing put before or behind the expression can tear it apart: a name, call, member access, literal, bracket. */
export function isAtomic(expression: string): boolean {
  const text = expression.trim();
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' || char === "'" || char === '`') {
      const end = closing(text, i);
      if (end < 0) return false;
      i = end;
    } else if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') {
      if (--depth < 0) return false;
    } else if (depth === 0 && char === '?' && text[i + 1] === '.') i++;
    else if (depth === 0 && ((char === '-' && text[i + 1] === '>') || (char === ':' && text[i + 1] === ':'))) i++;
    else if (depth === 0 && !/[\w$.\u0080-\uffff]/.test(char)) return false;
  }
  return depth === 0;
}

/** Whether `value`, put between the two texts, needs parentheses to stay one operand. */
export function needsParentheses(before: string, after: string, value: string): boolean {
  if (/^\d+$/.test(value.trim()) && /^\.\w/.test(after)) return true;
  return !isAtomic(value) && (operatorBefore(before) || operatorBehind(after));
}

export function parenthesized(expression: string): string {
  return `(${expression})`;
}

function operatorBefore(text: string): boolean {
  const left = text.trimEnd();
  if (/(?:=>|\.\.\.|->)$/.test(left)) return false;
  if (/(?:\.|[!~+\-*/%&|^]|\?\?|[=!]==?|[<>]=)$/.test(left)) return true;
  if (/\s[<>]{1,3}$/.test(left)) return true;
  return /(?:^|[^\w$.])(?:not|await|in|and|or|is|typeof|instanceof|new|void|delete)$/.test(left);
}

function operatorBehind(text: string): boolean {
  if (/^(?:\?\.|\.(?!\.)|\[|\(|`)/.test(text)) return true;
  const right = text.trimStart();
  if (/^(?:=>|=(?!=)|\/\/|\/\*)/.test(right)) return false;
  if (/^(?:[+\-*/%&|^]|\?\??(?!\.)|[=!]==?|[<>]=)/.test(right)) return true;
  return /^(?:\s+[<>]{1,3}\s|\s+(?:in|and|or|is|not|if|instanceof|as)\b)/.test(text);
}

function closing(text: string, open: number): number {
  const quote = text[open]!;
  const triple = quote !== '`' && text.startsWith(quote.repeat(3), open);
  const mark = triple ? quote.repeat(3) : quote;
  for (let i = open + mark.length; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(mark, i)) return i + mark.length - 1;
  }
  return -1;
}
