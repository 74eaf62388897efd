import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import type { TextEdit } from '../model/range';
import { type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { roleOf } from '../syntax/view';
import { indentationOf, LineIndex } from '../text/lineIndex';
import { endOfLine } from '../text/style';
import { commentForms, type CommentForms, embeddedForms, isMarkup } from './commentForms';
import { type CommentSource, firstCommentLine } from './comments';
import { coverFromLine } from './coverage';
import { DIRECTIVE } from './directive';

/**
 * The edit that adds the comment which hides a finding: on the line above where a comment can stand there and reaches the
 * finding, else above the statement it is in, else behind its line; for the file at the top. Undefined where the language
 * has no comments or no place for one.
 */
export function suppressionEdit(
  document: Document,
  tree: FlatTree | undefined,
  finding: Pick<Finding, 'ruleId' | 'range'>,
  scope: 'next-line' | 'file',
): TextEdit | undefined {
  const source: CommentSource = { document, tree, lines: new LineIndex(document.text) };
  if (scope === 'file') return atTop(source, `${DIRECTIVE}-file ${finding.ruleId}`);
  const directive = `${DIRECTIVE} ${finding.ruleId}`;
  return tree ? inTree(source, tree, finding.range.start, directive) : inText(source, finding.range.start, directive);
}

function atTop(source: CommentSource, directive: string): TextEdit | undefined {
  const { lines, document } = source;
  const forms = treeForms(source) ?? commentForms(document.languageId, document.path);
  if (!forms.writable) return undefined;
  const comment = written(isMarkup(forms) ? { ...forms, line: [] } : forms, directive);
  const line = firstCommentLine(lines, document);
  return lineAbove(lines, line, comment);
}

function treeForms({ tree }: CommentSource): CommentForms | undefined {
  if (!tree) return undefined;
  const { line, block } = tree.language.spec.comments;
  return { line: line ? [line] : [], block: block ? [block] : [], writable: line !== undefined || block !== undefined };
}

function inTree(source: CommentSource, tree: FlatTree, offset: number, directive: string): TextEdit | undefined {
  const { lines } = source;
  const forms = treeForms(source);
  if (!forms?.writable) return undefined;
  for (const line of candidateLines(tree, lines, offset)) {
    const place = placeAbove(tree, lines, line);
    if (place === 'none' || !coverFromLine(source, line)(offset)) continue;
    return lineAbove(lines, line, place === 'jsx' ? inBraces(tree, directive) : written(forms, directive));
  }
  const line = lines.lineOf(offset);
  const end = lines.lineEnd(line);
  if (placeAt(tree, end) !== 'code' || continuesLine(tree, lines, line)) return undefined;
  const code = lines.lineText(line).trimEnd();
  return { range: { start: lines.lineStart(line) + code.length, end }, newText: ` ${written(forms, directive)}` };
}

/** The finding's line, then the lines on which the nodes around it begin, from the inside out. */
function candidateLines(tree: FlatTree, lines: LineIndex, offset: number): number[] {
  const found = [lines.lineOf(offset)];
  for (let node = nodeAt(tree, offset, offset + 1); node > 0; node = tree.parent[node]!) {
    const line = lines.lineOf(tree.start[node]!);
    if (line < found[found.length - 1]!) found.push(line);
  }
  return found;
}

type Place = 'code' | 'jsx' | 'none';

/** What a new line above the given one would be part of. */
function placeAbove(tree: FlatTree, lines: LineIndex, line: number): Place {
  if (line > 0 && continuesLine(tree, lines, line - 1)) return 'none';
  return placeAt(tree, lines.lineStart(line));
}

/** Python joins lines by a `\` at the end; a comment may not come between. */
function continuesLine(tree: FlatTree, lines: LineIndex, line: number): boolean {
  return tree.language.spec.id === 'python' && lines.lineText(line).endsWith('\\');
}

/** What stands around the offset: code, the children of a JSX element, or something that a comment would become a part of. */
function placeAt(tree: FlatTree, offset: number): Place {
  const node = innermostAround(tree, offset);
  const name = tree.language.kindName[tree.kind[node]!];
  switch (roleOf(tree, node)) {
    case Role.String:
    case Role.StringText:
    case Role.TemplateString:
    case Role.Regex:
    case Role.Comment:
      return 'none';
    default:
  }
  if (name === 'jsx_element') return 'jsx';
  if (name === 'jsx_text') {
    // Between two lines of text the line break is a blank that a comment would take away.
    const before = tree.text.slice(tree.start[node], offset).trim();
    const after = tree.text.slice(offset, tree.end[node]).trim();
    return before !== '' && after !== '' ? 'none' : 'jsx';
  }
  if (
    name === 'jsx_opening_element' ||
    name === 'jsx_self_closing_element' ||
    name === 'jsx_closing_element' ||
    name === 'jsx_attribute'
  )
    return 'none';
  // Before Python 3.12 an f-string may not hold comments.
  return tree.language.spec.id === 'python' && isInString(tree, node) ? 'none' : 'code';
}

function isInString(tree: FlatTree, node: number): boolean {
  for (let up = node; up >= 0; up = tree.parent[up]!) if (roleOf(tree, up) === Role.String) return true;
  return false;
}

/** The innermost node that the offset lies strictly within. */
function innermostAround(tree: FlatTree, offset: number): number {
  let node = 0;
  for (;;) {
    let inner = -1;
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      if (tree.start[child]! < offset && offset < tree.end[child]!) {
        inner = child;
        break;
      }
    }
    if (inner < 0) return node;
    node = inner;
  }
}

function inBraces(tree: FlatTree, directive: string): string {
  const [open, close] = tree.language.spec.comments.block ?? ['/*', '*/'];
  return `{${open} ${directive} ${close}}`;
}

function inText(source: CommentSource, offset: number, directive: string): TextEdit | undefined {
  const { lines, document } = source;
  const found = commentForms(document.languageId, document.path);
  if (!found.writable) return undefined;
  let line = lines.lineOf(offset);
  // A logical line is covered as a whole, and a comment inside it would cut it.
  while (line > 0 && lines.lineText(line - 1).endsWith('\\')) line--;
  const start = lines.lineStart(line);
  const forms = isMarkup(found) ? embeddedForms(document.text, start) : found;
  if (!forms || isWithinText(lines, line, document, forms)) return undefined;
  return lineAbove(lines, line, written(forms, directive));
}

/** Whether a line begins inside a text of several lines, where a comment would become a part of the text. */
function isWithinText(lines: LineIndex, line: number, document: Document, forms: CommentForms): boolean {
  const before = lines.text.slice(0, lines.lineStart(line));
  if (count(before, '"""') % 2 === 1 || count(before, "'''") % 2 === 1) return true;
  if (document.languageId === 'go' || /\.go$/i.test(document.path)) return count(before, '`') % 2 === 1;
  if (/^(?:yaml|yml)$/.test(document.languageId) || /\.ya?ml$/i.test(document.path))
    return isInBlockScalar(lines, line);
  return forms.block.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}

/** YAML: whether a line with less indentation above introduces a text by `|` or `>`. */
function isInBlockScalar(lines: LineIndex, line: number): boolean {
  let indent = indentationOf(lines.lineText(line)).length;
  for (let above = line - 1; above >= 0 && indent > 0; above--) {
    const text = lines.lineText(above);
    const own = indentationOf(text).length;
    if (text.trim() === '' || own >= indent) continue;
    if (/[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(text)) return true;
    indent = own;
  }
  return false;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function written(forms: CommentForms, directive: string): string {
  const [line] = forms.line;
  if (line !== undefined) return `${line} ${directive}`;
  const [open, close] = forms.block[0]!;
  return `${open} ${directive} ${close}`;
}

/** A new line above the given one, as deep as it. A byte order mark stays the first character. */
function lineAbove(lines: LineIndex, line: number, comment: string): TextEdit {
  const offset = lines.lineStart(line) + (line === 0 && lines.text.startsWith('\ufeff') ? 1 : 0);
  return {
    range: { start: offset, end: offset },
    newText: indentationOf(lines.lineText(line)) + comment + endOfLine(lines.text),
  };
}
