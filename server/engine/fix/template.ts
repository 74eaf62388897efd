import type { Range } from '../model/range';
import type { FlatTree } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, roleOf } from '../syntax/view';
import { indentationOf } from '../text/lineIndex';
import { isAtomic, needsParentheses, parenthesized } from './precedence';
import { maskOf, restyleQuotes } from './quotes';
import type { FixContext, Lookup } from './types';

const METAVARIABLE = /\$\.\.\.[A-Z_][A-Z0-9_]*|\$[A-Z_][A-Z0-9_]*|\$\d+/g;

/**
 * The text that replaces `range`: the template with its metavariables filled in, in the author's own quotes, indentation
 * and line endings. Undefined where a metavariable is not bound or the text cannot stand in that place.
 */
export function renderTemplate(
  template: string,
  range: Range,
  lookup: Lookup,
  context: FixContext,
): string | undefined {
  const { tree, style } = context;
  const string = enclosingString(tree, range);
  const quote = string === undefined ? style.quote : string.quote === '"' ? "'" : '"';
  const styled = layOut(restyleQuotes(template.replace(/\r?\n$/, ''), quote, tree.language.spec.id), range, context);
  const filled = fill(onLines(styled, tree.text.slice(range.start, range.end)), lookup);
  if (filled === undefined) return undefined;
  const rendered = fitInto(filled, range, tree);
  if (string && !fitsFString(rendered, string)) return undefined;
  return rendered;
}

/** Puts the values in. An empty `$...ARGS` takes one of the commas beside it along. */
function fill(template: string, lookup: Lookup): string | undefined {
  const mask = maskOf(template);
  let result = '';
  let from = 0;
  for (const match of template.matchAll(METAVARIABLE)) {
    const value = lookup(match[0]);
    if (value === undefined) {
      // `$1` is also how PostgreSQL writes a placeholder.
      if (/^\$\d/.test(match[0])) continue;
      return undefined;
    }
    if (match.index < from) continue;
    result += template.slice(from, match.index);
    from = match.index + match[0].length;
    const isList = match[0].startsWith('$...');
    if (isList && value.trim() === '') {
      const comma = /^\s*,\s*/.exec(template.slice(from));
      if (comma) from += comma[0].length;
      else result = result.replace(/,\s*$/, '');
      continue;
    }
    const inCode = mask[match.index] === 'code';
    result +=
      inCode && !isList && needsParentheses(template.slice(0, match.index), template.slice(from), value)
        ? parenthesized(value)
        : value;
  }
  return result + template.slice(from);
}

/** What is added to a list (`T{$...FIELDS, added}`) gets a line of its own where the author gave each item one. */
function onLines(template: string, before: string): string {
  const added = /^([^{(]*[{(])(\$\.\.\.[A-Z_][A-Z0-9_]*), ([^\n]*)([})])$/.exec(template);
  const written = added && /^[^{(]*[{(]([ \t]*\r?\n[ \t]*)(?=\S)[\s\S]*?(,?)(\s*\r?\n\s*)[})]$/.exec(before);
  if (!added || !written || added[1]!.replace(/\s/g, '') !== before.slice(0, before.indexOf(written[1]!)).replace(/\s/g, '')) return template;
  return `${added[1]}${written[1]}${added[2]},${written[1]}${added[3]}${written[2]}${written[3]}${added[4]}`;
}

/** Lines after the first get the indentation of the place, in the file's own unit, and its line ending. */
function layOut(template: string, range: Range, { tree, style }: FixContext): string {
  const [first, ...rest] = template.split(/\r?\n/);
  if (rest.length === 0) return template;
  const { text } = tree;
  const lineStart = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const base = indentationOf(text.slice(lineStart, range.start));
  const depths = rest.filter((line) => line.trim() !== '').map((line) => indentationOf(line).length);
  const unit = Math.min(...depths.filter((depth) => depth > 0));
  const lines = rest.map((line) => {
    if (line.trim() === '') return '';
    const own = indentationOf(line);
    const even = Number.isFinite(unit) && own.length % unit === 0 && !own.includes('\t');
    return base + (even ? style.indent.repeat(own.length / unit) : own) + line.slice(own.length);
  });
  return [first, ...lines].join(style.eol);
}

/** Ends a statement as the replaced one ended, and puts parentheses around what would otherwise be torn apart. */
function fitInto(text: string, range: Range, tree: FlatTree): string {
  const before = tree.text.slice(range.start, range.end);
  if (tree.language.spec.id !== 'python') {
    const had = before.trimEnd().endsWith(';');
    const has = text.trimEnd().endsWith(';');
    // A block needs none, an object at the end of an expression does.
    if (had && !has && (!text.endsWith('}') || /\}\s*;\s*$/.test(before))) return `${text};`;
    if (!had && has) return fitInto(text.trimEnd().slice(0, -1), range, tree);
  }
  const node = exactNode(tree, range);
  // `{ a }` means `{ a: a }`: what replaces the value needs the key.
  if (node >= 0 && roleOf(tree, node) === Role.ShorthandPair) return `${before}: ${text}`;
  if (node < 0 || isAtomic(text) || !isAtomic(before) || !bindsTightly(tree, node)) return text;
  return parenthesized(text);
}

/** The outermost node that covers the range exactly, or -1. */
export function exactNode(tree: FlatTree, range: Range): number {
  for (let node = 0, end = tree.count; node < end; ) {
    if (tree.start[node]! > range.start) return -1;
    if (tree.end[node]! <= range.start && tree.end[node]! !== range.end) {
      node = tree.next[node]!;
      continue;
    }
    if (tree.start[node] === range.start && tree.end[node] === range.end) return node;
    node++;
  }
  return -1;
}

/** Whether the node is an operand: the object of a member access, a callee, or a part of an operation. */
function bindsTightly(tree: FlatTree, node: number): boolean {
  const parent = tree.parent[node]!;
  if (parent < 0) return false;
  switch (roleOf(tree, parent)) {
    case Role.Binary:
    case Role.Unary:
    case Role.Await:
    case Role.TypeWrapper:
      return true;
    case Role.Member:
      return fieldOf(tree, parent, 'object') === node;
    case Role.Subscript:
      return fieldOf(tree, parent, 'object') === node || fieldOf(tree, parent, 'value') === node;
    case Role.Call:
      return fieldOf(tree, parent, 'function') === node;
    case Role.New:
      return fieldOf(tree, parent, 'constructor') === node;
    default:
      return false;
  }
}

interface EnclosingString {
  readonly quote: string;
  readonly triple: boolean;
}

/** The f-string that the range is a part of: before Python 3.12 its expressions may not use its own quote. */
function enclosingString(tree: FlatTree, range: Range): EnclosingString | undefined {
  if (tree.language.spec.id !== 'python') return undefined;
  const node = exactNode(tree, range);
  for (let up = node < 0 ? -1 : tree.parent[node]!; up >= 0; up = tree.parent[up]!) {
    if (roleOf(tree, up) !== Role.String) continue;
    const opening = /^[A-Za-z]*("""|'''|"|')/.exec(tree.text.slice(tree.start[up], tree.end[up]))?.[1] ?? '"';
    return { quote: opening[0]!, triple: opening.length === 3 };
  }
  return undefined;
}

function fitsFString(text: string, string: EnclosingString): boolean {
  if (text.includes('\\') || text.includes('#')) return false;
  return string.triple ? !text.includes(string.quote.repeat(3)) : !text.includes(string.quote) && !/[\r\n]/.test(text);
}
