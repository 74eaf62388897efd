import { FLAG_EXTRA, FLAG_NAMED, type FlatTree } from '../flatTree';
import type { Language, Role } from '../language';

/** A part that constructs of many languages have in common, whatever field or position the grammar gives it. */
export enum Part {
  /** What a call or `new` calls. */
  Callee = 0,
  Arguments,
  /** Left of a member access or a subscript. */
  Object,
  /** Name of a member access. */
  Property,
  /** Inside the brackets of a subscript. */
  Index,
  /** What an assignment, declarator, parameter or pattern element writes to. */
  Target,
  /** What is written, returned from a pair, or compared by a case. */
  Value,
  /** What a parameter or pattern element gets when nothing was given. */
  Default,
  Left,
  Right,
  Operator,
  /** The one inner expression of a prefix, suffix or wrapper. */
  Operand,
  Condition,
  Consequence,
  Alternative,
  Body,
  Name,
  Parameters,
  Key,
  /** What a for-each walks over. */
  Iterable,
  /** What a for-each binds. */
  Variable,
  Initializer,
  Increment,
  /** What a switch looks at. */
  Subject,
  Handler,
  Finalizer,
  /** The keyword that says how a loop variable is declared. */
  Keyword,
  /** The condition on a case. */
  Guard,
}

const PART_NAMES = Object.keys(Part).filter((key) => Number.isNaN(Number(key)));

/** Where a part stands: the grammar's field, or the position among the named children (`-1` for the last). */
export type Place = string | number;

/** Names of a grammar's parts, and what data flow has to know about its kinds beside their role: data only. */
export interface ShapeSpec {
  readonly parts: Readonly<Record<string, Readonly<Partial<Record<keyof typeof Part, Place>>>>>;
  /** Roles for kinds whose role in `LanguageSpec` is `None` (matching treats those by shape), or means less to data flow. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Whether a name belongs to the block or to the function it is first written in. */
  readonly scoping: 'block' | 'function';
  /** In a block-scoped language: kinds of declarations that belong to the function all the same (`var`). */
  readonly functionScoped: readonly string[];
  /** Keyword of a loop variable that belongs to the function. */
  readonly functionScopedKeyword: string;
  /** Kinds of functions that have no `this` of their own. */
  readonly borrowsThis: readonly string[];
  /** Whether a method's first parameter is its receiver. */
  readonly receiver: 'implicit' | 'first-parameter';
}

const LAST = 255;
const FIRST_POSITION = 200;

/** A shape whose names are turned into a loaded grammar's numbers. */
export interface Shape {
  readonly spec: ShapeSpec;
  /** Role by kind, with the shape's own roles laid over the language's. */
  readonly role: Uint8Array;
  readonly functionScoped: ReadonlySet<number>;
  readonly borrowsThis: ReadonlySet<number>;
  /** The child of a node that is the part, or -1. */
  part(tree: FlatTree, node: number, part: Part): number;
}

function placeCode(language: Language, place: Place): number {
  if (typeof place === 'string') return language.fieldId(place);
  return place < 0 ? LAST : FIRST_POSITION + place;
}

/** Turns the data of a shape into tables for one loaded grammar. */
export function resolveShape(language: Language, spec: ShapeSpec): Shape {
  const partCount = PART_NAMES.length;
  // Names end where the grammar's kinds end; the parser's own (errors) are far off and have no shape.
  let kindCount = 0;
  while (kindCount < language.kindName.length && language.kindName[kindCount] !== undefined) kindCount++;
  const places = new Uint8Array(kindCount * partCount);
  const role = language.role.slice(0, kindCount);
  // A grammar may show several symbols under one name.
  const byName = new Map<string, number[]>();
  for (let kind = 0; kind < kindCount; kind++) {
    const name = language.kindName[kind]!;
    const same = byName.get(name);
    if (same) same.push(kind);
    else byName.set(name, [kind]);
  }
  const kinds = (names: readonly string[]): Set<number> => new Set(names.flatMap((name) => byName.get(name) ?? []));
  for (const [kindName, parts] of Object.entries(spec.parts)) {
    for (const kind of byName.get(kindName) ?? []) {
      for (const [partName, place] of Object.entries(parts)) {
        places[kind * partCount + Part[partName as keyof typeof Part]] = placeCode(language, place);
      }
    }
  }
  for (const [kindName, value] of Object.entries(spec.roles)) {
    for (const kind of byName.get(kindName) ?? []) role[kind] = value;
  }
  return {
    spec,
    role,
    functionScoped: kinds(spec.functionScoped),
    borrowsThis: kinds(spec.borrowsThis),
    part(tree, node, part) {
      const place = places[tree.kind[node]! * partCount + part];
      if (!place) return -1;
      return place < FIRST_POSITION ? childInField(tree, node, place) : childAt(tree, node, place);
    },
  };
}

/** The first named child in a field; a token only if no named child stands there (an operator). */
function childInField(tree: FlatTree, node: number, field: number): number {
  const end = tree.next[node]!;
  let token = -1;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if (tree.field[child] !== field || (tree.flags[child]! & FLAG_EXTRA) !== 0) continue;
    if ((tree.flags[child]! & FLAG_NAMED) !== 0) return child;
    if (token < 0) token = child;
  }
  return token;
}

function childAt(tree: FlatTree, node: number, place: number): number {
  const end = tree.next[node]!;
  let left = place === LAST ? -1 : place - FIRST_POSITION;
  let last = -1;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) !== FLAG_NAMED) continue;
    last = child;
    if (left-- === 0) return child;
  }
  return place === LAST ? last : -1;
}
