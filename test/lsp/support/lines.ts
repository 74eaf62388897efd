import { strict as assert } from 'node:assert';
import { ResponseError, type Range } from 'vscode-languageserver/node';

export function at(line: number, character: number, endLine = line, endCharacter = character): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** The error that a request was answered with. Fails when it was answered with a result. */
export async function errorOf(request: Promise<unknown>): Promise<ResponseError<unknown>> {
  try {
    const result = await request;
    assert.fail(`answered ${JSON.stringify(result)}`);
  } catch (error) {
    if (error instanceof ResponseError) return error as ResponseError<unknown>;
    throw error;
  }
}

/** The text after edits of one version, applied as an editor does: all are measured in the text before. */
export function applyLspEdits(text: string, edits: readonly { readonly range: Range; readonly newText: string }[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? text.length) + character;
  const ordered = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return ordered.reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), text);
}
