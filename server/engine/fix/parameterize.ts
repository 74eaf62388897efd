import type { LanguageSpec } from '../syntax/language';
import { type BuiltText, readBuiltText, VALUE } from './builtText';
import { templateLiteral, textExpression } from './literals';
import { allAreValues, quotedSpans } from './sqlPlaces';
import type { FixContext } from './types';

/** A text with placeholders, as code, and the expressions that belong to them, in order. */
export interface Parameterized {
  readonly text: string;
  readonly values: readonly string[];
}

/** Marks the border between two literals of a text. */
const BORDER = '\ue001';

/**
 * Makes parameters of the values that code writes into an SQL text. `placeholder` is `?`, `%s`, numbered when it holds a
 * `1` (`$1`), or `${}` for a tagged template. Quotes around a value go; what is quoted together with it goes into the
 * parameter. Undefined where a value cannot be a parameter, or the text has placeholders already.
 */
export function parameterize(node: number, placeholder: string, context: FixContext): Parameterized | undefined {
  const built = readBuiltText(context.tree, node);
  if (!built) return undefined;
  const flat = built.leaves.map((leaf, i) => (i > 0 && leaf.join !== '' ? BORDER : '') + leaf.text).join('');
  if (hasPlaceholder(flat, placeholder)) return undefined;
  const freed = freeFromQuotes(flat, built.values, placeholder, context, built.source);
  if (!freed || !allAreValues(freed.sql.replaceAll(BORDER, ''), placeholder)) return undefined;
  if (placeholder === '${}') {
    return { text: templateLiteral(freed.sql.replaceAll(BORDER, ''), freed.values), values: [] };
  }
  let number = 0;
  const doubled = placeholder.includes('%') ? freed.sql.replaceAll('%', '%%') : freed.sql;
  const sql = doubled.replaceAll(VALUE, () => placeholder.replace('1', String(++number)));
  return { text: written(sql, built, context), values: freed.values };
}

function hasPlaceholder(sql: string, placeholder: string): boolean {
  if (placeholder.startsWith('?')) return sql.includes('?');
  if (placeholder.startsWith('%')) return /%s|%\(/.test(sql);
  if (placeholder === '${}') return false;
  return (
    sql.includes(placeholder) ||
    (placeholder.startsWith('$') && /\$\d/.test(sql)) ||
    (placeholder.startsWith(':') && /:\w/.test(sql))
  );
}

/** Takes values out of SQL's quotes: `'${x}'` becomes a value, and `'%${x}%'` one that has the signs in it. */
function freeFromQuotes(
  flat: string,
  values: readonly string[],
  placeholder: string,
  context: FixContext,
  source: BuiltText['source'],
): { sql: string; values: string[] } | undefined {
  // MySQL, which writes placeholders as `?`, takes double quotes for a string's.
  const spans = quotedSpans(flat, placeholder === '?' ? `'"` : `'`);
  if (!spans) return undefined;
  let sql = '';
  let from = 0;
  let index = 0;
  const freed: string[] = [];
  const keep = (text: string): void => {
    for (const char of text) if (char === VALUE) freed.push(values[index++]!);
    sql += text;
  };
  for (const [start, end] of spans) {
    const inside = flat.slice(start + 1, end - 1);
    if (!inside.includes(VALUE)) continue;
    keep(flat.slice(from, start));
    const quote = flat[start]!;
    const text = inside.replaceAll(BORDER, '').replaceAll(quote + quote, quote);
    const used = values.slice(index, index + text.split(VALUE).length - 1);
    index += used.length;
    // A value that was formatted may be of any type, which only formatting makes a text of.
    if (text !== VALUE && source === 'format') return undefined;
    const whole = textExpression(text, used, context);
    if (whole === undefined) return undefined;
    freed.push(whole);
    sql += VALUE + (inside.includes(BORDER) ? BORDER : '');
    from = end;
  }
  keep(flat.slice(from));
  return { sql, values: freed };
}

/** The text as literals of code, on as many lines as before. */
function written(sql: string, built: BuiltText, { tree, style }: FixContext): string {
  const joins = built.leaves.map((leaf) => leaf.join).filter((join) => join !== '');
  const [head, ...rest] = sql.split(BORDER);
  const literal = (text: string): string => {
    const quote = quoteFor(text, built.leaves[0]!.quote, built, style.quote, tree.language.spec);
    const escaped =
      quote === '`'
        ? text.replace(/`|\$\{/g, '\\$&')
        : quote.length === 1
          ? text.replaceAll(quote, `\\${quote}`)
          : text;
    return quote + escaped + quote;
  };
  return literal(head!) + rest.map((text, i) => (text === '' ? '' : (joins[i] ?? ' ') + literal(text))).join('');
}

function quoteFor(text: string, original: string, built: BuiltText, preferred: string, { id: language, stringQuote }: LanguageSpec): string {
  if (stringQuote) return original;
  if (original.length === 3 || /[\r\n]/.test(text)) return original;
  // Escapes and `$` mean something in one of PHP's quotes only.
  if (/[\\$]/.test(text) && language === 'php') return original;
  // So it is with escapes and `#` in Ruby; what stands in backticks is no text there.
  if (language === 'ruby') return /[\\#]/.test(text) || !text.includes(original) ? original : original === '"' ? "'" : '"';
  // A template without values is better a plain string, unless that would need escapes.
  const wanted = built.source === 'template' && language !== 'python' ? preferred : original;
  if (wanted !== '`' && !text.includes(wanted)) return wanted;
  const other = wanted === '"' ? "'" : '"';
  if (!text.includes(other) && language !== 'python' && language !== 'go') return other;
  return built.source === 'template' && language !== 'python' ? '`' : wanted;
}
