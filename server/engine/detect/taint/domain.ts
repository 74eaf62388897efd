import type { StepWay } from './types';

/**
 * Where a value has been, newest hop last. A hop into a function of the file carries the way inside that function as
 * `inner`, so that a summary's way is shared by all its calls.
 */
export interface Hop {
  readonly before: Hop | undefined;
  readonly inner: Hop | undefined;
  readonly node: number;
  readonly way: StepWay;
  readonly name: string | undefined;
  /** Hops in all, including inner ones. */
  readonly length: number;
}

export function hop(before: Hop | undefined, node: number, way: StepWay, name?: string, inner?: Hop): Hop {
  return { before, inner, node, way, name, length: (before?.length ?? 0) + (inner?.length ?? 0) + 1 };
}

/** One way after another, without a hop of its own between them. */
export function link(before: Hop | undefined, inner: Hop): Hop {
  return { before, inner, node: -1, way: 'propagated', name: undefined, length: (before?.length ?? 0) + inner.length };
}

/** Fields of fields are told apart this deep in a value that is not known yet. */
const MAX_PATH = 3;

/** The unknown value that stood in a variable (or in a field of it) when the function was entered. */
export class Origin {
  private fields: Map<number, Origin> | undefined;
  private cleanCell: Cell | undefined;
  /** Unique within a query. */
  readonly id: number;

  constructor(
    private readonly counter: { next: number },
    readonly variable: number,
    readonly path: readonly number[],
  ) {
    this.id = counter.next++;
  }

  /** The object itself, known to be clean as a value; writes to it are still seen. */
  get clean(): Cell {
    this.cleanCell ??= new Cell(undefined, undefined, this);
    return this.cleanCell;
  }

  field(name: number): Origin {
    if (this.path.length >= MAX_PATH) return this;
    let origin = this.fields?.get(name);
    if (!origin) {
      origin = new Origin(this.counter, this.variable, [...this.path, name]);
      this.fields ??= new Map();
      this.fields.set(name, origin);
    }
    return origin;
  }
}

/** Keys below are labels of real sources, from here on origins. */
export const FIRST_ORIGIN_KEY = 32;

/** A value carries at most this many entries; of more, unknown values are left out. */
const MAX_ENTRIES = 12;

/**
 * What a value may carry: a list sorted by key, at most one entry a key, never changed once made. A real taint has the
 * label of its source as key; taint that is only there if the caller's value is tainted has its origin.
 */
export class Taint {
  /** Entries from here on. */
  readonly size: number;

  constructor(
    readonly key: number,
    readonly origin: Origin | undefined,
    /** Index into the query's sources; -1 for an origin. */
    readonly source: number,
    readonly hop: Hop | undefined,
    readonly next: Taint | undefined,
  ) {
    this.size = next === undefined ? 1 : next.size + 1;
  }

  /** The same entry in another list. */
  before(next: Taint | undefined): Taint {
    return next === this.next ? this : new Taint(this.key, this.origin, this.source, this.hop, next);
  }

  /** The same entry by another way, alone. */
  by(way: Hop | undefined): Taint {
    return new Taint(this.key, this.origin, this.source, way, undefined);
  }
}

const lengthOf = (taint: Taint): number => taint.hop?.length ?? 0;

/** Which of two entries with the same key to keep: the shorter way, then the earlier source, then the first. */
function prefers(a: Taint, b: Taint): boolean {
  const difference = lengthOf(a) - lengthOf(b);
  return difference < 0 || (difference === 0 && a.source <= b.source);
}

/** Union. Answers `a` itself when `b` brings no new key, so that a fixpoint is seen by identity. */
export function joinTaint(a: Taint | undefined, b: Taint | undefined): Taint | undefined {
  if (a === b || b === undefined) return a;
  if (a === undefined) return b;
  if (covers(a, b)) return a;
  if (a.size >= MAX_ENTRIES && b.key >= FIRST_ORIGIN_KEY) return a;
  return merge(a, b);
}

function merge(a: Taint | undefined, b: Taint | undefined): Taint | undefined {
  if (b === undefined) return a;
  if (a === undefined) return b;
  if (a.key < b.key) return a.before(merge(a.next, b));
  if (b.key < a.key) return b.before(merge(a, b.next));
  return (prefers(a, b) ? a : b).before(merge(a.next, b.next));
}

function covers(a: Taint, b: Taint): boolean {
  let left: Taint | undefined = a;
  for (let right: Taint | undefined = b; right; right = right.next) {
    while (left && left.key < right.key) left = left.next;
    if (left?.key !== right.key) return false;
  }
  return true;
}

/** Adds a hop to every entry. */
export function extend(taint: Taint | undefined, node: number, way: StepWay, name: string | undefined): Taint | undefined {
  if (taint === undefined) return undefined;
  return new Taint(taint.key, taint.origin, taint.source, hop(taint.hop, node, way, name), extend(taint.next, node, way, name));
}

/** Bits `1 << label` of the real taints. */
export function labelsOf(taint: Taint | undefined): number {
  let bits = 0;
  for (let entry = taint; entry && entry.key < FIRST_ORIGIN_KEY; entry = entry.next) bits |= 1 << entry.key;
  return bits;
}

export const isReal = (taint: Taint | undefined): boolean => taint !== undefined && taint.key < FIRST_ORIGIN_KEY;

/** At most this many fields of a value are told apart, this deep, and this many in all. */
const MAX_FIELDS = 16;
const MAX_DEPTH = 4;
const MAX_SIZE = 24;

/** An abstract value. `undefined` stands for a clean one. Never changed once made. */
export class Cell {
  /** Taint of the value and everything in it. */
  readonly all: Taint | undefined;
  /** How many levels of fields hang below. */
  readonly depth: number;
  /** This value and all fields below. */
  readonly size: number;

  constructor(
    /** Taint of the value itself and of every field that `fields` does not name. */
    readonly taint: Taint | undefined,
    readonly fields: ReadonlyMap<number, Cell> | undefined,
    /** This is the caller's very object: what is written into it, the caller sees. */
    readonly self: Origin | undefined = undefined,
  ) {
    let all = taint;
    let depth = 0;
    let size = 1;
    if (fields) {
      for (const field of fields.values()) {
        all = joinTaint(all, field.all);
        size += field.size;
        if (field.depth >= depth) depth = field.depth + 1;
      }
    }
    this.all = all;
    this.depth = depth;
    this.size = size;
  }
}

/** Known to be clean, even if a source is read here again: what a guard or a sanitizer by side effect leaves behind. */
export const SAFE = new Cell(undefined, undefined);
/** Clean because something else was written: covers the taint of the object around it. */
export const BLANK = new Cell(undefined, undefined);

export const tainted = (taint: Taint | undefined): Cell | undefined => (taint ? new Cell(taint, undefined) : undefined);

/** A value with these fields; one that has too many in all loses what is deep, by mixing it. */
function bounded(taint: Taint | undefined, fields: Map<number, Cell>, self: Origin | undefined): Cell {
  const cell = new Cell(taint, fields, self);
  if (cell.size <= MAX_SIZE) return cell;
  for (const [name, field] of fields) if (field.fields) fields.set(name, new Cell(field.all, undefined, field.self));
  return new Cell(taint, fields, self);
}

/** The least value that covers both. Answers `a` itself when `b` adds nothing. */
export function joinCell(a: Cell | undefined, b: Cell | undefined): Cell | undefined {
  if (a === b) return a;
  if (a === undefined) return b === SAFE || b === BLANK ? undefined : b;
  if (b === undefined) return a === SAFE || a === BLANK ? undefined : a.fields ? withoutSafe(a) : a;
  // A value that is tainted all through takes in what brings no other taint.
  if (!a.fields && a.taint && b.fields && !a.self && (b.all === undefined || covers(a.taint, b.all))) return a;
  const taint = joinTaint(a.taint, b.taint);
  const self = a.self === b.self ? a.self : undefined;
  if (!a.fields && !b.fields) {
    if (taint === undefined) return a === BLANK || b === BLANK ? BLANK : a;
    return taint === a.taint && self === a.self ? a : new Cell(taint, undefined, self);
  }
  const fields = new Map<number, Cell>();
  let same = taint === a.taint && self === a.self;
  for (const name of new Set([...(a.fields?.keys() ?? []), ...(b.fields?.keys() ?? [])])) {
    const before = a.fields?.get(name);
    const joined = joinCell(readField(a, name), readField(b, name)) ?? BLANK;
    if (joined !== before) same = false;
    fields.set(name, joined);
  }
  return same ? a : bounded(taint, fields, self);
}

/** Taint of a field that nothing else is known about. */
function fieldTaint(taint: Taint | undefined, name: number): Taint | undefined {
  if (taint === undefined) return undefined;
  const next = fieldTaint(taint.next, name);
  const origin = taint.origin?.field(name);
  if (origin === undefined || origin === taint.origin) return taint.before(next);
  return insert(new Taint(FIRST_ORIGIN_KEY + origin.id, origin, -1, taint.hop, undefined), next);
}

/** Origins of fields need not sort as their objects do. */
const insert = (entry: Taint, list: Taint | undefined): Taint | undefined => joinTaint(entry, list);

/** The value of a field. */
export function readField(cell: Cell | undefined, name: number): Cell | undefined {
  if (cell === undefined) return undefined;
  const known = cell.fields?.get(name);
  if (known !== undefined) return known;
  if (cell.taint === undefined) return cell === SAFE ? SAFE : cell.self?.field(name).clean;
  const taint = fieldTaint(cell.taint, name);
  const self = cell.self?.field(name);
  return taint === cell.taint && self === cell.self && !cell.fields ? cell : new Cell(taint, undefined, self);
}

/** A join with a value that nothing is known about: what was proved safe on one side only is no longer. */
function withoutSafe(cell: Cell): Cell {
  if (!cell.fields) return cell;
  let changed = false;
  const fields = new Map<number, Cell>();
  for (const [name, field] of cell.fields) {
    const kept = field === SAFE ? BLANK : withoutSafe(field);
    if (kept !== field) changed = true;
    fields.set(name, kept);
  }
  return changed ? new Cell(cell.taint, fields, cell.self) : cell;
}

/** The value with one field replaced. Beyond the bounds the field's taint goes to the value as a whole. */
export function withField(cell: Cell | undefined, name: number, value: Cell | undefined): Cell | undefined {
  const kept = value ?? BLANK;
  const known = cell?.fields?.has(name) ?? false;
  if (!known && ((cell?.fields?.size ?? 0) >= MAX_FIELDS || kept.depth >= MAX_DEPTH)) {
    return kept.all ? new Cell(joinTaint(cell?.taint, kept.all), cell?.fields, cell?.self) : cell;
  }
  if (kept === BLANK && !cell?.taint && !known) return cell;
  const fields = new Map(cell?.fields);
  fields.set(name, kept);
  return bounded(cell?.taint, fields, cell?.self);
}

/** The value with taint added to it as a whole, its known fields untouched. */
export function withTaint(cell: Cell | undefined, taint: Taint | undefined): Cell | undefined {
  if (!taint) return cell;
  return new Cell(joinTaint(cell?.taint, taint), cell?.fields, cell?.self);
}

/** The value with taint added everywhere. */
export function flooded(cell: Cell | undefined, taint: Taint | undefined): Cell | undefined {
  if (!taint) return cell;
  return new Cell(joinTaint(cell?.all, taint), undefined, cell?.self);
}
