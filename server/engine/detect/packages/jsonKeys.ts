import type { Range } from '../../model/range';

/** A key of a JSON text with a value that is a text itself. */
export interface JsonEntry {
  /** The keys that lead to it, from the root. */
  readonly path: readonly string[];
  readonly key: string;
  /** The key between its quotes. */
  readonly range: Range;
  /** Absent where the value is no text. */
  readonly value?: string;
}

const TOKEN = /"((?:[^"\\\n]|\\.)*)"|[{}[\],:]|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g;

/** The keys of a JSON text, with comments and trailing commas as some tools write them. Never throws: what is broken ends the list. */
export function jsonKeys(text: string): JsonEntry[] {
  const entries: JsonEntry[] = [];
  const path: string[] = [];
  let key: { readonly text: string; readonly range: Range } | undefined;
  let last: { readonly text: string; readonly range: Range } | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const [token, string] = match;
    if (token.startsWith('/')) continue;
    if (string !== undefined) {
      const range = { start: match.index + 1, end: match.index + 1 + string.length };
      if (key) {
        entries.push({ path: [...path], key: key.text, range: key.range, value: string });
        key = undefined;
      } else {
        last = { text: string, range };
      }
    } else if (token === ':') {
      key = last;
      last = undefined;
    } else if (token === '{' || token === '[') {
      if (key) entries.push({ path: [...path], key: key.text, range: key.range });
      path.push(key?.text ?? '');
      key = undefined;
    } else if (token === '}' || token === ']') {
      path.pop();
      key = last = undefined;
    } else {
      key = last = undefined;
    }
  }
  // The outermost braces have no name.
  return entries.map((entry) => ({ ...entry, path: entry.path.slice(1) }));
}
