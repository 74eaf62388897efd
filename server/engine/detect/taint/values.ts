import { BLANK, Cell, joinCell, joinTaint, readField, SAFE, type Taint, tainted, withField } from './domain';

/** How an element of a collection is named in a path of fields. */
export const ELEMENT = '[]';

/** The taint of everything in several values as one. */
export function mixed(values: readonly (Cell | undefined)[]): Taint | undefined {
  let taint: Taint | undefined;
  for (const value of values) taint = joinTaint(taint, value?.all);
  return taint;
}

/** An element of a collection. */
export function elementOf(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  if (!cell.fields) return tainted(cell.taint);
  let element = tainted(cell.taint);
  for (const field of cell.fields.values()) element = joinCell(element, field);
  return element;
}

/** A collection with elements added whose places are not known. */
export function withElements(cell: Cell | undefined, added: Taint | undefined): Cell | undefined {
  if (!added) return cell;
  return new Cell(joinTaint(cell?.taint, added), cell?.fields, cell?.self);
}

/** Copies all fields of `source` over those of `cell` (`{...cell, ...source}`). */
export function spreadInto(cell: Cell | undefined, source: Cell | undefined): Cell | undefined {
  if (!source) return cell;
  if (!cell) return new Cell(source.taint, source.fields);
  let result: Cell | undefined = new Cell(joinTaint(cell.taint, source.taint), cell.fields);
  for (const [name, field] of source.fields ?? []) result = withField(result, name, field);
  return result;
}

/** The object without some of its fields. */
export function without(cell: Cell | undefined, names: readonly number[]): Cell | undefined {
  if (!cell) return undefined;
  if (!cell.fields) return tainted(cell.taint);
  const fields = new Map(cell.fields);
  for (const name of names) fields.delete(name);
  return new Cell(cell.taint, fields);
}

/** The value with what stands at a path replaced, or joined to what was there (`weak`). */
export function withPath(cell: Cell | undefined, path: readonly number[], value: Cell | undefined, mode: 'replace' | 'join', at = 0): Cell | undefined {
  if (at === path.length) return mode === 'join' ? joinCell(cell, value) : value;
  const name = path[at]!;
  return withField(cell, name, withPath(readField(cell, name), path, value, mode, at + 1));
}

/** The value at a path. */
export function readPath(cell: Cell | undefined, path: readonly number[], element: number): Cell | undefined {
  let value = cell;
  for (const name of path) value = name === element ? elementOf(value) : readField(value, name);
  return value;
}

/** What a copy of a value into another variable is worth: proofs stay with the place they were made for. */
export const copied = (cell: Cell | undefined): Cell | undefined => (cell === SAFE || cell === BLANK ? undefined : cell);
