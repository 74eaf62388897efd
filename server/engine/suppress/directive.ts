import type { Range } from '../model/range';
import { normalizeSelector } from '../model/selector';
import { type Comment, type CommentSource, commentsWith, headEnd } from './comments';
import { coverNextLine, coverSameLine } from './coverage';
import type { Directive, NamedSelector } from './types';

/** The word that Lintel's own directives begin with. */
export const DIRECTIVE = 'lintel-ignore';

const KEYWORDS = /lintel-ignore/g;
const USAGE = `Write \`${DIRECTIVE} rule-id -- reason\`, with \`until YYYY-MM-DD\` before the reason if it shall end.`;

/**
 * Reads `lintel-ignore` and `lintel-ignore-file` from the comments. A directive begins its comment, or a line of it, or
 * follows another tool's directive behind a `#` or `//`; a mention within prose is none.
 */
export function readOwnDirectives(source: CommentSource): Directive[] {
  if (!source.document.text.includes(DIRECTIVE)) return [];
  const found: Directive[] = [];
  for (const comment of commentsWith(source, KEYWORDS)) {
    const body = source.document.text.slice(comment.body.start, comment.body.end);
    for (const match of body.matchAll(/(?:^|[\r\n]|\s(?:#|\/\/))[ \t*!#/;-]*lintel-ignore/g)) {
      found.push(readDirective(source, comment, comment.body.start + match.index + match[0].length - DIRECTIVE.length));
    }
  }
  return found;
}

function readDirective(source: CommentSource, comment: Comment, start: number): Directive {
  const { text } = source.document;
  const line = /^[^\r\n]*/.exec(text.slice(start, comment.body.end))![0].trimEnd();
  const range: Range = { start, end: start + line.length };
  const word = /^lintel-ignore[\w-]*/.exec(line)![0];
  const parsed = parseDirective(line.slice(word.length), start + word.length);
  const placed = place(source, comment, word);
  const fault = placed.fault ?? parsed.fault;
  return {
    tool: 'lintel',
    target: { type: 'selectors', selectors: parsed.selectors },
    covers: placed.covers,
    range,
    removal: removalOf(source, comment, range),
    ...(parsed.until === undefined ? {} : { until: parsed.until }),
    ...(parsed.reason === undefined ? {} : { reason: parsed.reason }),
    ...(fault === undefined ? {} : { fault: { message: fault, range } }),
  };
}

interface Placed {
  covers(offset: number): boolean;
  readonly fault?: string;
}

function place(source: CommentSource, comment: Comment, word: string): Placed {
  if (word === `${DIRECTIVE}-file`) {
    if (comment.range.start <= headEnd(source)) return { covers: () => true };
    return {
      covers: () => false,
      fault: `\`${word}\` counts only in the comments at the top of the file. Move it there, or use \`${DIRECTIVE}\` above the line.`,
    };
  }
  if (word !== DIRECTIVE) {
    return {
      covers: () => false,
      fault: `\`${word}\` is not known. \`${DIRECTIVE}\` alone on a line is for the code below it, behind code it is for that line.`,
    };
  }
  const { lines } = source;
  if (comment.alone) return { covers: coverNextLine(source, lines.lineOf(comment.range.end)) };
  return { covers: coverSameLine(source, lines.lineOf(comment.range.start), comment.range.start) };
}

interface Parsed {
  readonly selectors: readonly NamedSelector[];
  readonly until?: string;
  readonly reason?: string;
  readonly fault?: string;
}

/** Reads what follows the word: `a, b until 2030-01-31 -- reason`. `offset` is where `text` begins in the document. */
function parseDirective(text: string, offset: number): Parsed {
  const cut = /(?:^|\s)(?:--+|—)(?:\s|$)/.exec(text);
  const reason = cut ? text.slice(cut.index + cut[0].length).trim() : '';
  const head = cut ? text.slice(0, cut.index) : text;
  const until = /\suntil(?:\s+(\S+))?\s*$/.exec(head);
  const list = until ? head.slice(0, until.index) : head;
  const selectors = readSelectors(list, offset);
  const rest = { ...(reason === '' ? {} : { reason }), ...(until?.[1] ? { until: until[1] } : {}) };
  if (selectors === undefined) return { selectors: [], ...rest, fault: `This ${DIRECTIVE} cannot be read. ${USAGE}` };
  if (selectors.length === 0)
    return { selectors, ...rest, fault: `This ${DIRECTIVE} does not say which rule to hide. ${USAGE}` };
  if (until && !isDate(until[1] ?? '')) {
    return {
      selectors,
      ...rest,
      fault: `\`${until[1] ?? 'until'}\` is not a date. Write the last day as YYYY-MM-DD, such as \`until 2030-01-31\`.`,
    };
  }
  return { selectors, ...rest };
}

/** The names between commas; undefined where something is no name. */
function readSelectors(list: string, offset: number): NamedSelector[] | undefined {
  const from = /^\s*:?\s*/.exec(list)![0].length;
  if (list.slice(from).trim() === '') return [];
  const found: NamedSelector[] = [];
  let at = from;
  const items = list.slice(from).split(',');
  for (const [i, item] of items.entries()) {
    const name = item.trim();
    if (!/^[\w@][\w.@/-]*$/.test(name)) return undefined;
    const start = offset + at + item.indexOf(name);
    const range = { start, end: start + name.length };
    // With the comma behind it, or for the last one the comma before it.
    const next = items[i + 1];
    const removal =
      next !== undefined
        ? { start, end: offset + at + item.length + 1 + /^\s*/.exec(next)![0].length }
        : { start: i > 0 ? offset + at - 1 : start, end: range.end };
    found.push({ selector: normalizeSelector(name), range, removal });
    at += item.length + 1;
  }
  return found;
}

/** Whether the text is a day of the calendar as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** The whole line for a comment that stands alone, else the comment with the blanks before it, else only the directive. */
export function removalOf({ lines }: CommentSource, comment: Comment, directive: Range): Range {
  const { text } = lines;
  const before = text.slice(comment.body.start, directive.start);
  const after = text.slice(directive.end, comment.body.end);
  const only = /^[\s*!#/;-]*$/.test(before) && after.trim() === '';
  if (!only) {
    const first = lines.lineOf(directive.start);
    const wholeLine =
      /^[\s*]*$/.test(text.slice(lines.lineStart(first), directive.start)) &&
      text.slice(directive.end, lines.lineEnd(first)).trim() === '';
    if (wholeLine) return { start: lines.lineStart(first), end: lines.lineStart(first + 1) };
    // Behind another tool's directive: the mark that separates the two goes too.
    const blanks = /[\s#/;]*$/.exec(before)![0].length;
    return { start: directive.start - (before.length === blanks ? 0 : blanks), end: directive.end };
  }
  const firstLine = lines.lineOf(comment.range.start);
  const lastLine = lines.lineOf(comment.range.end);
  if (!comment.alone) {
    const lineStart = lines.lineStart(firstLine);
    const code = text.slice(lineStart, comment.range.start);
    const blanks = code.length - code.trimEnd().length;
    return { start: code.trim() === '' ? comment.range.start : comment.range.start - blanks, end: comment.range.end };
  }
  const start = lines.lineStart(firstLine);
  if (lastLine + 1 < lines.lineCount) return { start, end: lines.lineStart(lastLine + 1) };
  // The last line has no line ending of its own: take the one before.
  return { start: firstLine > 0 ? lines.lineEnd(firstLine - 1) : start, end: comment.range.end };
}
