import { VALUE } from './builtText';

/**
 * Whether every value of an SQL text stands where a parameter may stand: as a whole value. Tables, columns, directions,
 * lists and pieces of conditions cannot be parameters. `sql` has no values inside its quotes any more.
 */
export function allAreValues(sql: string, placeholder: string): boolean {
  const text = blankQuoted(sql);
  for (let at = text.indexOf(VALUE); at >= 0; at = text.indexOf(VALUE, at + 1)) {
    if (!isValue(text.slice(0, at), text.slice(at + 1), placeholder)) return false;
  }
  return true;
}

const CLAUSE =
  /\b(select|from|join|where|on|having|values|set|order\s+by|group\s+by|into|update|table|limit|offset|call|returning|union|window|as)\b/gi;
/** The clauses in which a lone value can stand. `select` and `order by` would take a parameter for a constant. */
const VALUE_CLAUSES: ReadonlySet<string> = new Set([
  'where',
  'on',
  'having',
  'values',
  'set',
  'call',
  'limit',
  'offset',
]);

function isValue(before: string, after: string, placeholder: string): boolean {
  if (!/^(?:\s|$|[),;=<>+\-*/|:])/.test(after)) return false;
  const clause = [...before.matchAll(CLAUSE)].pop()?.[1]?.toLowerCase();
  const left = before.trimEnd();
  // A piece of a query, as query builders take it: what is compared with is a value.
  if (clause === undefined) return /(?:[=<>]|\b(?:like|ilike))$/i.test(left);
  if (!VALUE_CLAUSES.has(clause)) return false;
  // Drivers send a text as a text, which only PostgreSQL's own protocol takes for a number here.
  if (clause === 'limit' || clause === 'offset') return /(?:limit|offset)$/i.test(left) && placeholder.startsWith('$');
  const open = openParenthesis(left);
  if (open !== undefined && /\bin\s*$/i.test(open)) return false;
  if (/(?:[=<>+*/|(]|[^-]-)$/.test(left)) return true;
  if (left.endsWith(',')) return open !== undefined;
  return /\b(?:like|ilike|rlike|regexp|glob|then|else|between)$/i.test(left) || /\bbetween\s+\S+\s+and$/i.test(left);
}

/** What stands before the innermost parenthesis that is still open, or undefined. */
function openParenthesis(text: string): string | undefined {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') depth++;
    else if (text[i] === '(' && depth-- === 0) return text.slice(0, i);
  }
  return undefined;
}

/** The text with the content of its quoted strings and names replaced by blanks. */
function blankQuoted(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|"[^"]*"|`[^`]*`/g, (found) => found.charAt(0) + ' '.repeat(found.length - 2) + found.charAt(0));
}

/**
 * The spans of SQL's quoted strings, with their quotes. `strings` are the quotes of strings; the others are those of names.
 * Undefined where a quote is not closed or a value stands in a quoted name.
 */
export function quotedSpans(
  sql: string,
  strings: string,
): readonly (readonly [start: number, end: number])[] | undefined {
  const spans: [number, number][] = [];
  for (let i = 0; i < sql.length; i++) {
    const quote = sql[i]!;
    if (quote !== "'" && quote !== '"' && quote !== '`') continue;
    let end = sql.indexOf(quote, i + 1);
    while (end >= 0 && sql[end + 1] === quote) end = sql.indexOf(quote, end + 2);
    if (end < 0) return undefined;
    if (strings.includes(quote)) spans.push([i, end + 1]);
    else if (sql.slice(i, end).includes(VALUE)) return undefined;
    i = end;
  }
  return spans;
}
