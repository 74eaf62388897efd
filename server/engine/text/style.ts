import { indentationOf } from './lineIndex';

/** How the author writes, so that what Lintel inserts looks like theirs. */
export interface TextStyle {
  readonly quote: "'" | '"';
  /** One level of indentation. */
  readonly indent: string;
  readonly eol: '\n' | '\r\n' | '\r';
  /** Whether statements end with `;`; only of use for JavaScript and TypeScript. */
  readonly semicolons: 'always' | 'never';
}

/** Reads at most the first 12,000 UTF-16 code units: more hardly changes the answer, and this runs while typing. */
const SAMPLE = 12_000;

/**
 * The style of a text. Where the text does not tell: `'` and two blanks, in Python `"` and four blanks (what Black
 * writes), `\n`, semicolons.
 */
export function styleOf(text: string, languageId: string): TextStyle {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const lines = sample.split(/\r\n|\n|\r/);
  return {
    quote: preferredQuote(lines, languageId),
    indent: indentUnit(lines, languageId),
    eol: endOfLine(sample),
    semicolons: semicolons(lines),
  };
}

/** The line ending that occurs most often; the text's last word on mixed line endings is the majority. */
export function endOfLine(text: string): '\n' | '\r\n' | '\r' {
  if (!text.includes('\r')) return '\n';
  let lf = 0;
  let crlf = 0;
  let cr = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) lf++;
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) {
        crlf++;
        i++;
      } else cr++;
    }
  }
  if (crlf > lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}

function preferredQuote(lines: readonly string[], languageId: string): "'" | '"' {
  // A single quote makes a character there.
  if (languageId === 'java') return '"';
  const python = languageId === 'python';
  let single = 0;
  let double = 0;
  for (const line of lines) {
    for (const { quote, before } of stringsOf(line)) {
      // Attributes of JSX are `"` by convention, whatever the rest of the file does.
      if (!python && /[\w-]=$/.test(before)) continue;
      if (quote === "'") single++;
      else double++;
    }
  }
  if (single === double) return python ? '"' : "'";
  return single > double ? "'" : '"';
}

/** The strings that open and close on the line and hold neither quote, so that the author was free to choose. */
function stringsOf(line: string): { quote: string; before: string }[] {
  const found: { quote: string; before: string }[] = [];
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    // Everything but ' " ` # / is passed over.
    if (code !== 39 && code !== 34 && code !== 96 && code !== 35 && code !== 47) continue;
    const quote = line[i]!;
    if (quote === '`') {
      const end = line.indexOf('`', i + 1);
      if (end < 0) break;
      i = end;
    } else if (quote === '#' || quote === '/') {
      const opens = quote === '#' || line[i + 1] === '/';
      if (opens && (i === 0 || line[i - 1] === ' ' || line[i - 1] === '\t')) break;
    } else {
      if (line[i + 1] === quote && line[i + 2] === quote) break;
      const end = closingQuote(line, i);
      if (end < 0) break;
      const content = line.slice(i + 1, end);
      if (!content.includes("'") && !content.includes('"'))
        found.push({ quote, before: line.slice(Math.max(0, i - 2), i) });
      i = end;
    }
  }
  return found;
}

function closingQuote(line: string, open: number): number {
  for (let i = open + 1; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === line[open]) return i;
  }
  return -1;
}

/** The commonest step from one line to a deeper one. */
function indentUnit(lines: readonly string[], languageId: string): string {
  const votes = new Map<string, number>();
  let previous = '';
  for (const line of lines) {
    const indent = indentationOf(line);
    if (indent.length === line.length || line[indent.length] === '*') continue;
    if (indent.length > previous.length && indent.startsWith(previous)) {
      const step = indent.slice(previous.length);
      const unit = step.startsWith('\t') ? '\t' : step;
      if (unit === '\t' || (/^ +$/.test(unit) && unit.length >= 2 && unit.length <= 8)) {
        votes.set(unit, (votes.get(unit) ?? 0) + 1);
      }
    }
    previous = indent;
  }
  let best: string | undefined;
  for (const [unit, count] of votes) {
    const leader = best === undefined ? -1 : votes.get(best)!;
    if (count > leader || (count === leader && unit.length < best!.length)) best = unit;
  }
  return best ?? (languageId === 'python' ? '    ' : '  ');
}

function semicolons(lines: readonly string[]): 'always' | 'never' {
  let always = 0;
  let never = 0;
  for (const line of lines) {
    const statement = line.trim();
    if (!/^(?:import|export|const|let|var|return|throw|await)\b/.test(statement)) continue;
    if (statement.endsWith(';')) always++;
    else if (/['"`)\]\w]$/.test(statement)) never++;
  }
  return never > always ? 'never' : 'always';
}
