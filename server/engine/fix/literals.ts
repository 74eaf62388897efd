import { VALUE } from './builtText';
import { isAtomic, parenthesized } from './precedence';
import type { FixContext } from './types';

/** A text in quotes of the file's kind; undefined where it would need escapes that are not plain. */
function stringLiteral(text: string, { style, tree }: FixContext): string | undefined {
  if (/[\\\r\n]/.test(text)) return undefined;
  const quote = [style.quote, ...(tree.language.spec.stringQuote ? [] : [style.quote === '"' ? "'" : '"'])].find((candidate) => !text.includes(candidate));
  return quote === undefined ? undefined : quote + text + quote;
}

/** A template literal of JavaScript with expressions where the text has `VALUE`. */
export function templateLiteral(text: string, values: readonly string[]): string {
  let index = 0;
  return `\`${text.replace(/`|\$\{/g, '\\$&').replaceAll(VALUE, () => `\${${values[index++]}}`)}\``;
}

/** Pieces of text and values with `+` between them; the first piece is a text, so that the whole is one. */
function joined(text: string, values: readonly string[]): string | undefined {
  if (/["\r\n]/.test(text)) return undefined;
  const pieces = text.split(VALUE).flatMap((piece, i) => [...(piece || i === 0 ? [`"${piece}"`] : []), ...(i < values.length ? [operand(values[i]!)] : [])]);
  if (pieces[0] === '""' && pieces[2]?.startsWith('"')) pieces.shift();
  return pieces.join(' + ');
}

const operand = (value: string): string => (/^[\w.()[\]]+$/.test(value) ? value : `(${value})`);

/**
 * An expression for a text that has `VALUE` where values stand: the value itself where the text is nothing else, a string,
 * or the language's own interpolation. Undefined where that would need escapes.
 */
export function textExpression(text: string, values: readonly string[], context: FixContext): string | undefined {
  if (text === VALUE) return values[0];
  if (values.length === 0) return stringLiteral(text, context);
  if (/[\\]/.test(text)) return undefined;
  if (context.tree.language.spec.concatenation !== undefined) return concatenated(text, values, context);
  if (context.tree.language.spec.stringQuote === '"') return joined(text, values);
  if (context.tree.language.spec.id === 'ruby') return interpolated(text, values);
  if (context.tree.language.spec.id !== 'python') return templateLiteral(text, values);
  const { quote } = context.style;
  const fit = [quote, quote === '"' ? "'" : '"'].find(
    (candidate) => !text.includes(candidate) && !values.some((value) => value.includes(candidate)),
  );
  if (fit === undefined || /[\r\n]/.test(text) || values.some((value) => /[\\#\r\n]/.test(value))) return undefined;
  let index = 0;
  const content = text.replace(/[{}]/g, '$&$&').replaceAll(VALUE, () => `{${values[index++]}}`);
  return `f${fit}${content}${fit}`;
}

/** A text of Ruby with expressions where it has `VALUE`. */
function interpolated(text: string, values: readonly string[]): string | undefined {
  if (/["#\r\n]/.test(text)) return undefined;
  let index = 0;
  return `"${text.replaceAll(VALUE, () => `#{${values[index++]}}`)}"`;
}

/** Texts and values with the language's operator between them. */
function concatenated(text: string, values: readonly string[], context: FixContext): string | undefined {
  const pieces: string[] = [];
  for (const [i, piece] of text.split(VALUE).entries()) {
    if (i > 0) pieces.push(isAtomic(values[i - 1]!) ? values[i - 1]! : parenthesized(values[i - 1]!));
    if (piece === '') continue;
    const literal = /\$/.test(piece) ? undefined : stringLiteral(piece, context);
    if (literal === undefined) return undefined;
    pieces.push(literal);
  }
  return pieces.join(` ${context.tree.language.spec.concatenation!} `);
}
