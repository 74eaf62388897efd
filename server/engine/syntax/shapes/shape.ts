import { FLAG_EXTRA, FLAG_NAMED, type FlatTree } from '../flatTree';
import { type Language, Role } from '../language';

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
  /** The parameter list that holds a method's receiver, where it is written apart. */
  Receiver,
  /** The type of a parameter, variable or field; of a function, what it results in. */
  Type,
  /** The function that a call has beside its arguments. */
  Block,
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
  /** Whether a case goes on into the next one. Absent: as in JavaScript where blocks have scopes, else it binds names. */
  readonly cases?: 'separate' | 'fall-through';
  /** Of two variables of a for-each the first is the key; one alone is the key. Absent: a single one is the element. */
  readonly loopVariables?: 'key-value';
  /** Names by which the key of a for-each is known to be a position: it carries no data. */
  readonly indexNames?: readonly string[];
  /** Operators that stand for their operand: references and the like. */
  readonly references?: readonly string[];
  /** Last results of several that tell how a call went (`x, err := f()`), and carry no data. */
  readonly errorNames?: readonly string[];
  /** A block's last expression is its value, and so are the branches of a condition. */
  readonly blocks?: 'values';
  /** `implicit`: a plain name may be a member of the class around it (`name` for `this.name`). Absent: never. */
  readonly members?: 'implicit';
  /** With `members`: writing to a plain name that the tree does not show as an assignment (`out x`, `x++`). The groups are names. */
  readonly writesInText?: RegExp;
  /** Kinds of cases whose pattern binds the names in it. */
  readonly bindingCases?: readonly string[];
  /** Kinds of functions that write to the names of the function around them, where it has those. */
  readonly sharesNames?: readonly string[];
  /** A block's value, and a function's result, is that of its last statement; names that nothing wrote to are calls. */
  readonly values?: 'last';
  /** Kinds of cases that do not fall through to the next; their expression is the value of the switch. */
  readonly closedCases?: readonly string[];
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
  readonly closedCases: ReadonlySet<number>;
  readonly sharesNames: ReadonlySet<number>;
  readonly bindingCases: ReadonlySet<number>;
  /** The child of a node that is the part, or -1. */
  part(tree: FlatTree, node: number, part: Part): number;
  /** The named children that are no comments, seen through nodes that only group. */
  children(tree: FlatTree, node: number): number[];
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
  const grouping = groupingOf(language, role);
  const children = (tree: FlatTree, node: number): number[] => {
    const found: number[] = [];
    addChildren(tree, node, grouping, found);
    return found;
  };
  return {
    spec,
    role,
    functionScoped: kinds(spec.functionScoped),
    borrowsThis: kinds(spec.borrowsThis),
    closedCases: kinds(spec.closedCases ?? []),
    sharesNames: kinds(spec.sharesNames ?? []),
    bindingCases: kinds(spec.bindingCases ?? []),
    part(tree, node, part) {
      const place = places[tree.kind[node]! * partCount + part];
      if (!place) return -1;
      if (place >= FIRST_POSITION) return grouping ? (children(tree, node).at(place === LAST ? -1 : place - FIRST_POSITION) ?? -1) : childAt(tree, node, place);
      const child = childInField(tree, node, place);
      if (!grouping) return child;
      return child >= 0 ? alone(tree, child, grouping) : deepChildInField(tree, node, place, grouping);
    },
    children,
  };
}

/** By kind, how a node groups others: not at all, always, or when it holds just one. */
type Grouping = Uint8Array;
const ALWAYS = 1;
const WHEN_ALONE = 2;

/** Undefined for a grammar without nodes that only group. */
function groupingOf(language: Language, role: Uint8Array): Grouping | undefined {
  const grouping = role.map((value, kind) => (value === Role.Transparent ? ALWAYS : language.role[kind] === Role.ValueList ? WHEN_ALONE : 0));
  return grouping.some((value) => value > 0) ? grouping : undefined;
}

function addChildren(tree: FlatTree, node: number, grouping: Grouping | undefined, found: number[]): void {
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) !== FLAG_NAMED) continue;
    const group = grouping ? grouping[tree.kind[child]!] : 0;
    if (group === ALWAYS) addChildren(tree, child, grouping, found);
    else found.push(group === WHEN_ALONE ? alone(tree, child, grouping!) : child);
  }
}

/** The only child of a node that groups, or the node itself. */
function alone(tree: FlatTree, node: number, grouping: Grouping): number {
  if (!grouping[tree.kind[node]!]) return node;
  const inner: number[] = [];
  addChildren(tree, node, grouping, inner);
  return inner.length === 1 ? inner[0]! : node;
}

/** The child in a field of a node, or of a node in it that only groups. */
function deepChildInField(tree: FlatTree, node: number, field: number, grouping: Grouping): number {
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if (grouping[tree.kind[child]!] !== ALWAYS) continue;
    const inner = childInField(tree, child, field);
    const found = inner >= 0 ? alone(tree, inner, grouping) : deepChildInField(tree, child, field, grouping);
    if (found >= 0) return found;
  }
  return -1;
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
