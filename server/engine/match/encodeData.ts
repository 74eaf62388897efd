import { DEEP, ELLIPSIS, MARK } from './marks';
import type { DataForm } from '../syntax/language';

/**
 * What the content of a string begins with that the pattern's author did not write as a string: JSON has no names that could
 * stand for `$X` and `...`.
 */
export const RAW = `${MARK}!`;

/** The backslash of a regular expression, which JSON may not know as the beginning of an escape. */
export const BACKSLASH = `${MARK}/`;

/** Writes pattern syntax so that a language of data can read it. */
export function encodeData(source: string, form: DataForm): string {
  switch (form) {
    case 'json':
      return encodeJson(source);
    case 'yaml':
      return encodeYaml(source);
    case 'hcl':
      return encodeHcl(source);
    case 'markup':
      return encodeNames(source).replace(OPEN_TAG, '$1 />');
    case 'dockerfile':
      return encodeNames(source);
  }
}

/** A pattern that is one opening tag: it says nothing of what follows. */
const OPEN_TAG = /^(\s*<[^\s>/]+(?:"[^"]*"|'[^']*'|[^>"'])*?)\/?>\s*$/;

/** Metavariables and ellipses as names, wherever they stand. */
function encodeNames(text: string): string {
  return text
    .replace(/\$\.\.\.([A-Z_][A-Z_0-9]*)/g, `${ELLIPSIS}$1`)
    .replace(/<\.\.\.\s*([\s\S]*?)\s*\.\.\.>/g, `${DEEP}($1)`)
    .replace(/(?<![.\w])\.\.\.(?![.\w])/g, ELLIPSIS)
    .replace(/\$([A-Z_][A-Z_0-9]*)(?!\w)/g, `${MARK}$1`);
}

function encodeJson(source: string): string {
  let out = '';
  const brackets: string[] = [];
  const token = /"(?:[^"\\]|\\.)*"|\$\.\.\.[A-Z_][A-Z_0-9]*|\$[A-Z_][A-Z_0-9]*(?!\w)|<\.\.\.|\.\.\.>|\.\.\.|\/\/[^\n]*|-?\d[\w.+-]*|[a-z]+|[^]/g;
  const previous = (): string => out.trimEnd().at(-1) ?? '';
  for (const match of source.matchAll(token)) {
    const [text] = match;
    const begins = /^(?:["$.[{\w-]|<\.\.\.$)/.test(text) && text !== '...>';
    // Around ellipses authors leave commas out.
    if (begins && brackets.length > 0 && out !== '' && !/[{[,:(]/.test(previous())) out += ', ';
    if (text === '<...') out += `{"${RAW}${DEEP}": `;
    else if (text === '...>') out += '}';
    else if (text.startsWith('"')) out += encodeNames(text.startsWith('"=~') ? text.replaceAll('\\', BACKSLASH) : text);
    else if (/^(?:\$|\.\.\.)/.test(text)) {
      const isKey = /^\s*:/.test(source.slice(match.index + text.length));
      const isEntry = brackets.at(-1) === '{' && previous() !== ':' && !isKey;
      out += `"${RAW}${encodeNames(text)}"${isEntry ? ': 0' : ''}`;
    } else {
      if (text === '{' || text === '[') brackets.push(text);
      else if (text === '}' || text === ']') brackets.pop();
      out += text;
    }
  }
  // A comma at the end is left over from an ellipsis.
  return out.replace(/,(\s*(?:[}\]]|$))/g, '$1');
}

const INDENT = /^\s*/;

/** A line that holds an ellipsis and nothing else is an entry of the mapping or the list that it stands in. */
function encodeYaml(source: string): string {
  const lines = encodeNames(source).split('\n');
  const alone = new RegExp(`^(\\s*(?:- +)*)(${ELLIPSIS}[A-Z_0-9]*)\\s*$`);
  return lines
    .map((line, index) => {
      const match = alone.exec(line);
      if (!match) return line;
      const [, before, name] = match as unknown as [string, string, string];
      const column = before.length;
      const asItem = before.includes('- ');
      switch (surroundings(lines, index, column, asItem ? 'item' : 'line')) {
        case 'mapping':
          return `${before}${name}: ${name}`;
        case 'list':
          return `${before}- ${name}`;
        case 'nothing':
          return line;
      }
    })
    .join('\n');
}

/** What the other lines at this column are entries of. */
function surroundings(lines: readonly string[], index: number, column: number, form: 'item' | 'line'): 'mapping' | 'list' | 'nothing' {
  const sort = (line: string): 'mapping' | 'list' | 'nothing' => {
    const text = line.slice(column);
    if (text.startsWith('- ') || text === '-') return 'list';
    return text.startsWith(ELLIPSIS) ? 'nothing' : 'mapping';
  };
  for (let below = index + 1; below < lines.length; below++) {
    const line = lines[below]!;
    if (line.trim() === '') continue;
    const indent = INDENT.exec(line)![0].length;
    if (indent < column) break;
    if (indent === column && sort(line) !== 'nothing') return sort(line);
  }
  if (form === 'item') return 'nothing';
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above]!;
    if (line.trim() === '') continue;
    const indent = INDENT.exec(line)![0].length;
    if (indent > column) continue;
    if (indent === column) {
      if (sort(line) !== 'nothing') return sort(line);
      continue;
    }
    // `- key:` begins a mapping at the column of its key.
    const item = /^\s*(?:- +)+/.exec(line);
    return item && item[0].length === column && /:(?:\s|$)/.test(line) ? 'mapping' : 'nothing';
  }
  return 'nothing';
}

/** Between the braces of a block or an object, an ellipsis is an attribute. */
function encodeHcl(source: string): string {
  let out = '';
  const brackets: string[] = [];
  const token = /"(?:[^"\\]|\\.)*"|\$\.\.\.[A-Z_][A-Z_0-9]*|<\.\.\.[\s\S]*?\.\.\.>|\.\.\.|#[^\n]*|[^]/g;
  for (const match of source.matchAll(token)) {
    const [text] = match;
    const previous = out.trimEnd().at(-1) ?? '';
    const entry = (brackets.at(-1) ?? '{') === '{' && !/[=:?(,[+\-*/&|<>!]/.test(previous === ',' ? '' : previous);
    if (text === '...' || text.startsWith('$...')) {
      const name = encodeNames(text);
      out += entry ? `${name} = ${name}` : name;
    } else if (text.startsWith('<...')) {
      out += encodeNames(text);
    } else {
      if (/^[{[(]$/.test(text)) brackets.push(text);
      else if (/^[}\])]$/.test(text)) brackets.pop();
      out += text;
    }
  }
  return encodeNames(out);
}
