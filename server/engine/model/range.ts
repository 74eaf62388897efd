/** A half-open span of a document's text, in UTF-16 code units: the unit of JavaScript strings, of the parser and of LSP. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One replacement of text. `range` is measured in the text before any edit of the same list is applied. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Whether two spans share at least one code unit, or one is an empty span strictly inside the other. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers every code unit of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders by start, then by end. */
export function compareRanges(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}
