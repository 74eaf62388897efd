import type { Document } from '../model/document';
import type { Range } from '../model/range';
import { type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { roleOf } from '../syntax/view';
import type { LineIndex } from '../text/lineIndex';
import { commentForms, type CommentForms, isMarkup } from './commentForms';

/** A comment, whoever found it. */
export interface Comment {
  /** With its marks; in JSX with the braces that a comment there needs. */
  readonly range: Range;
  /** What stands between the marks. */
  readonly body: Range;
  /** Nothing but white space stands beside it on its lines. */
  readonly alone: boolean;
}

/** What reading comments needs; one value per document. */
export interface CommentSource {
  readonly document: Document;
  /** Where there is one, a comment is what the grammar calls a comment; a string never is. */
  readonly tree: FlatTree | undefined;
  readonly lines: LineIndex;
}

/** The comments that hold a match of `keywords` (a global regex), in order, each once. Looks in the given spans only. */
export function commentsWith(source: CommentSource, keywords: RegExp, spans?: readonly Range[]): Comment[] {
  const { text, languageId, path } = source.document;
  const found: Comment[] = [];
  const forms = source.tree ? undefined : commentForms(languageId, path);
  for (const span of spans ?? [{ start: 0, end: text.length }]) {
    for (const match of text.slice(span.start, span.end).matchAll(keywords)) {
      const offset = span.start + match.index;
      const last = found[found.length - 1];
      if (last && offset < last.range.end) continue;
      const comment = forms ? commentInText(source, forms, offset) : commentInTree(source, offset);
      if (comment) found.push(comment);
    }
  }
  return found;
}

function commentInTree(source: CommentSource, offset: number): Comment | undefined {
  const tree = source.tree!;
  const node = nodeAt(tree, offset, offset + 1);
  if (roleOf(tree, node) !== Role.Comment) return undefined;
  const start = tree.start[node]!;
  const end = tree.end[node]!;
  const text = tree.text.slice(start, end);
  const { line, block } = tree.language.spec.comments;
  let body: Range;
  if (block && text.startsWith(block[0])) {
    const closed = text.endsWith(block[1]) && text.length >= block[0].length + block[1].length;
    body = { start: start + block[0].length, end: closed ? end - block[1].length : end };
  } else {
    body = { start: start + (line && text.startsWith(line) ? line.length : 0), end };
  }
  const range = withBraces(tree, node) ?? { start, end };
  return { range, body, alone: standsAlone(source.lines, range) };
}

/** The span of `{}` around a comment in JSX that holds nothing else. */
function withBraces(tree: FlatTree, comment: number): Range | undefined {
  const parent = tree.parent[comment]!;
  if (parent < 0 || tree.language.kindName[tree.kind[parent]!] !== 'jsx_expression') return undefined;
  const inside =
    tree.text.slice(tree.start[parent]! + 1, tree.start[comment]) +
    tree.text.slice(tree.end[comment], tree.end[parent]! - 1);
  return inside.trim() === '' ? { start: tree.start[parent]!, end: tree.end[parent]! } : undefined;
}

function standsAlone(lines: LineIndex, range: Range): boolean {
  const before = lines.text.slice(lines.lineStart(lines.lineOf(range.start)), range.start);
  const after = lines.text.slice(range.end, lines.lineEnd(lines.lineOf(range.end)));
  return before.trim() === '' && after.trim() === '';
}

/** Looks on the offset's own line for a mark that opens a comment. Comments of several lines are only found in a tree. */
function commentInText(source: CommentSource, forms: CommentForms, offset: number): Comment | undefined {
  const { lines } = source;
  const line = lines.lineOf(offset);
  const lineStart = lines.lineStart(line);
  const lineEnd = lines.lineEnd(line);
  const text = lines.text.slice(lineStart, lineEnd);
  const opened = openingMark(text, offset - lineStart, forms);
  if (!opened) return undefined;
  const start = lineStart + opened.at;
  const bodyStart = start + opened.mark.length;
  let end = lineEnd;
  let bodyEnd = lineEnd;
  if (opened.close !== undefined) {
    const close = text.indexOf(opened.close, opened.at + opened.mark.length);
    if (close >= 0 && lineStart + close <= offset) return undefined;
    if (close >= 0) {
      bodyEnd = lineStart + close;
      end = bodyEnd + opened.close.length;
    }
  }
  const range = { start, end };
  return { range, body: { start: bodyStart, end: bodyEnd }, alone: standsAlone(lines, range) };
}

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly close?: string;
}

/** The first comment mark before `limit` that is not inside quotes and does not belong to a word such as `https://`. */
function openingMark(line: string, limit: number, forms: CommentForms): Mark | undefined {
  let quote = '';
  for (let i = 0; i < limit; i++) {
    const char = line[i]!;
    if (quote !== '') {
      if (char === '\\') i++;
      else if (char === quote) quote = '';
      continue;
    }
    const before = i === 0 ? ' ' : line[i - 1]!;
    for (const [open, close] of forms.block) if (line.startsWith(open, i)) return { at: i, mark: open, close };
    if (before === ' ' || before === '\t' || /[;,(){}\]'"]/.test(before)) {
      for (const mark of forms.line) if (line.startsWith(mark, i)) return { at: i, mark };
    }
    // An apostrophe within a word (don't) opens nothing.
    if ((char === '"' || char === "'" || char === '`') && !/\w/.test(before)) quote = char;
  }
  return undefined;
}

/** The offset before which only comments, a docstring or directives such as 'use strict' stand: where file-wide comments count. */
export function headEnd(source: CommentSource): number {
  const { tree, lines } = source;
  if (tree) {
    for (let child = 1; child < tree.next[0]!; child = tree.next[child]!) {
      const kind = tree.language.kindName[tree.kind[child]!];
      if (roleOf(tree, child) === Role.Comment || kind === 'hash_bang_line' || isStringStatement(tree, child)) continue;
      return tree.start[child]!;
    }
    return lines.text.length;
  }
  const forms = commentForms(source.document.languageId, source.document.path);
  for (let line = firstCommentLine(lines, source.document); line < lines.lineCount; line++) {
    if (!isPreamble(lines.lineText(line), forms)) return lines.lineStart(line);
  }
  return lines.text.length;
}

/**
 * The first line at which a comment for the whole file can stand: after the marks that must come first (a byte order mark
 * stays on its line), such as `#!`, an encoding, `<?xml`, `<?php`, a doctype, Docker's parser directives, front matter.
 */
export function firstCommentLine(lines: LineIndex, document: Pick<Document, 'languageId' | 'path'>): number {
  const forms = commentForms(document.languageId, document.path);
  const docker = /(?:^|\/)dockerfile/i.test(document.path) || document.languageId === 'dockerfile';
  let line = 0;
  const text = (): string => lines.lineText(line).replace(/^\ufeff/, '');
  if (isMarkup(forms) && text() === '---') {
    let close = 1;
    while (close < lines.lineCount && lines.lineText(close).trimEnd() !== '---') close++;
    return close + 1 < lines.lineCount ? close + 1 : 0;
  }
  if (text().startsWith('#!')) line++;
  // PEP 263: an encoding counts in the first two lines.
  if (line < 2 && /^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+/.test(text())) line++;
  while (docker && /^#\s*(?:syntax|escape|check)\s*=/i.test(text())) line++;
  if (/^<\?(?:xml|php)/.test(text())) line++;
  if (/^<!doctype/i.test(text())) line++;
  return Math.min(line, lines.lineCount - 1);
}

/** A statement that is nothing but a string: a docstring, or a directive for the runtime. */
function isStringStatement(tree: FlatTree, node: number): boolean {
  if (roleOf(tree, node) !== Role.ExpressionStatement) return false;
  const child = node + 1;
  return child < tree.next[node]! && roleOf(tree, child) === Role.String;
}

/** Whether a line of a file without a tree may stand before file-wide comments. */
function isPreamble(line: string, forms: CommentForms): boolean {
  const text = line.replace(/^\ufeff/, '').trim();
  if (text === '' || text === '---' || text.startsWith('#!') || text.startsWith('<?') || /^<!doctype/i.test(text))
    return true;
  return forms.line.some((mark) => text.startsWith(mark)) || forms.block.some(([open]) => text.startsWith(open));
}
