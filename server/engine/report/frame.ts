import type { Range } from '../model/range';
import type { LineIndex } from '../text/lineIndex';
import { layOut } from './cells';

/** One line of a code frame, ready for a monospaced display. */
export interface FrameLine {
  /** Counts from 1. */
  readonly number: number;
  /** Tabs expanded, controls replaced, a long line cut to the part around the mark with `…` where something is missing. */
  readonly text: string;
  /** The part to underline, in cells of the display. Absent on a line of context. */
  readonly mark?: { readonly start: number; readonly width: number };
}

/** Cells of a line that are shown; what is beyond is cut. */
const WIDTH = 110;
/** Code units shown before the mark where the line is cut on the left. */
const BEFORE = 30;
/** Lines shown of a range; the rest of a longer one is left out. */
const LINES = 4;

/** The flagged lines and one line of context above them. */
export function codeFrame(lines: LineIndex, range: Range): FrameLine[] {
  const first = lines.lineOf(range.start);
  const last = Math.max(first, lines.lineOf(Math.max(range.start, range.end - 1)));
  const frame: FrameLine[] = [];
  if (first > 0 && lines.lineText(first - 1).trim() !== '') frame.push(frameLine(lines, first - 1, undefined));
  for (let line = first; line <= Math.min(last, first + LINES - 1); line++) frame.push(frameLine(lines, line, range));
  return frame;
}

function frameLine(lines: LineIndex, line: number, range: Range | undefined): FrameLine {
  const text = lines.lineText(line);
  const offset = lines.lineStart(line);
  if (!range) return { number: line + 1, text: window(text, 0, 0).text };
  // On the lines after the first, the mark begins where the code does.
  const indent = text.length - text.trimStart().length;
  const start = Math.min(Math.max(range.start - offset, range.start < offset ? indent : 0), text.length);
  const end = Math.min(Math.max(range.end - offset, start), text.length);
  const { text: shown, mark } = window(text, start, end);
  return { number: line + 1, text: shown, mark };
}

/** Cuts a line to a window around `start..end` and finds the mark's cells in it. */
function window(line: string, start: number, end: number): { text: string; mark: { start: number; width: number } } {
  const from = line.length <= WIDTH || start <= WIDTH / 2 ? 0 : boundary(line, start - BEFORE);
  const to = line.length - from <= WIDTH ? line.length : boundary(line, from + WIDTH);
  const lead = from > 0 ? '…' : '';
  const before = layOut(line.slice(from, start), lead.length);
  const marked = layOut(line.slice(start, Math.min(end, to)), lead.length + before.width);
  const after = layOut(line.slice(Math.max(start, Math.min(end, to)), to), lead.length + before.width + marked.width);
  const text = lead + before.text + marked.text + after.text + (to < line.length ? '…' : '');
  return { text: text.trimEnd(), mark: { start: lead.length + before.width, width: Math.max(1, marked.width) } };
}

/** Not between the halves of a surrogate pair. */
function boundary(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
