import { childByField, FLAG_EXTRA, FLAG_NAMED, type FlatTree } from './flatTree';
import { type Language, Role } from './language';

/**
 * How matching looks at a concrete tree: through parentheses, casts and expression statements, and at the children that
 * mean something. Patterns and code are read by the same functions, so they cannot disagree.
 */

/** The role of a node. */
export function roleOf(tree: FlatTree, node: number): Role {
  return tree.language.role[tree.kind[node]!]!;
}

/** Named children without comments, as the language means them: nodes that only group are looked through. */
export function parts(tree: FlatTree, node: number): number[] {
  const found: number[] = [];
  addParts(tree, node, found);
  return found;
}

function addParts(tree: FlatTree, node: number, found: number[]): void {
  const { role } = tree.language;
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) !== FLAG_NAMED) continue;
    const childRole = role[tree.kind[child]!];
    if (childRole === Role.Transparent || (childRole === Role.ValueList && role[tree.kind[node]!] === Role.Return)) addParts(tree, child, found);
    else found.push(childRole === Role.ValueList ? ungrouped(tree, child) : child);
  }
}

/** The node itself, or the only part of one that just groups. */
export function ungrouped(tree: FlatTree, node: number): number {
  const { role } = tree.language;
  for (let inner = node; ; ) {
    const innerRole = role[tree.kind[inner]!];
    if (innerRole !== Role.Transparent && innerRole !== Role.ValueList) return inner;
    const all = parts(tree, inner);
    if (all.length !== 1) return inner;
    inner = all[0]!;
  }
}

/** The first named child that is no comment, or -1. */
export function firstPart(tree: FlatTree, node: number): number {
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) !== FLAG_NAMED) continue;
    if (roleOf(tree, child) !== Role.Transparent) return ungrouped(tree, child);
    const inner = firstPart(tree, child);
    if (inner >= 0) return inner;
  }
  return -1;
}

/** The nearest node around this one that does more than group, or -1. */
export function holderOf(tree: FlatTree, node: number): number {
  let up = tree.parent[node]!;
  while (up >= 0 && roleOf(tree, up) === Role.Transparent) up = tree.parent[up]!;
  return up;
}

/** The child in the field of that name, or -1. */
export function fieldOf(tree: FlatTree, node: number, name: string): number {
  const child = childByField(tree, node, tree.language.fieldId(name));
  return child < 0 ? child : ungrouped(tree, child);
}

/** The expression inside parentheses, casts and expression statements. */
export function bare(tree: FlatTree, node: number): number {
  for (;;) {
    const role = roleOf(tree, node);
    if (role !== Role.Parenthesized && role !== Role.TypeWrapper && role !== Role.ExpressionStatement) return node;
    const inner = role === Role.TypeWrapper ? castOperand(tree, node) : firstPart(tree, node);
    if (inner < 0) return node;
    node = inner;
  }
}

/** A node inside parentheses and expression statements, casts left alone. */
export function unparenthesized(tree: FlatTree, outer: number): number {
  let node = outer;
  while (roleOf(tree, node) === Role.Parenthesized || roleOf(tree, node) === Role.ExpressionStatement) {
    const inner = firstPart(tree, node);
    if (inner < 0) return node;
    node = inner;
  }
  return node;
}

/** The value of `<T>x`, `x as T`, `x!`: the first child that is no type. */
function castOperand(tree: FlatTree, node: number): number {
  const value = fieldOf(tree, node, 'value');
  if (value >= 0) return value;
  for (const part of parts(tree, node)) if (roleOf(tree, part) !== Role.Type && roleOf(tree, part) !== Role.Decorator) return part;
  return -1;
}

/** The text of an operator token of a binary, unary or update expression (several joined by a blank), or ''. */
export function operatorOf(tree: FlatTree, node: number): string {
  const { language } = tree;
  const single = language.fieldId('operator');
  const several = language.fieldId('operators');
  let text = '';
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    const field = tree.field[child]!;
    if (field === 0 || (field !== single && field !== several)) continue;
    text += (text ? ' ' : '') + tree.text.slice(tree.start[child], tree.end[child]);
  }
  if (!text && roleOf(tree, node) === Role.Unary) {
    // Python's `not` stands without a field.
    const child = node + 1;
    if (child < end && !(tree.flags[child]! & FLAG_NAMED)) return tree.text.slice(tree.start[child], tree.end[child]);
  }
  return text;
}

/** The span of a string's content, without prefix and quotes. */
export function stringContent(tree: FlatTree, node: number): { start: number; end: number } {
  const end = tree.next[node]!;
  const first = node + 1;
  if (first >= end) return leafContent(tree, node);
  let last = first;
  for (let child = first; child < end; child = tree.next[child]!) last = child;
  // A text without quotes, such as the words of a list and the body of a heredoc; of that, the last child closes it.
  const lead = roleOf(tree, first);
  if (lead === Role.StringText || lead === Role.TemplatePart) {
    const closing = roleOf(tree, last) === Role.StringText || roleOf(tree, last) === Role.TemplatePart ? -1 : last;
    return { start: tree.start[first]!, end: closing < 0 ? tree.end[last]! : tree.start[closing]! };
  }
  if (last === first) return { start: tree.end[first]!, end: tree.end[first]! };
  return { start: tree.end[first]!, end: tree.start[last]! };
}

/** Where a grammar does not look inside a string, its quotes are found in the text. */
function leafContent(tree: FlatTree, node: number): { start: number; end: number } {
  const start = tree.start[node]!;
  const end = tree.end[node]!;
  const head = tree.language.spec.stringHead?.exec(tree.text.slice(start, Math.min(end, start + 80)));
  if (head) return { start: start + head[0].length, end };
  const quotes = /^[@$]*("{3}|["'])/.exec(tree.text.slice(start, Math.min(end, start + 8)));
  if (!quotes || quotes[0].length + quotes[1]!.length > end - start) return { start, end };
  return { start: start + quotes[0].length, end: end - quotes[1]!.length };
}

/** Whether a string has embedded expressions. */
export function isTemplate(tree: FlatTree, node: number): boolean {
  const end = tree.next[node]!;
  for (let child = node + 1; child < end; child = tree.next[child]!) {
    if (roleOf(tree, child) === Role.TemplatePart) return true;
  }
  return false;
}

/** Callee of a call or constructor of a `new`, or -1. */
export function calleeOf(tree: FlatTree, node: number): number {
  for (const field of ['function', 'constructor', 'type']) {
    const callee = fieldOf(tree, node, field);
    if (callee >= 0) return callee;
  }
  return -1;
}

/** The argument nodes of a call; undefined where it has no argument list (`new X`, a tagged template). */
export function argumentsOf(tree: FlatTree, node: number): number[] | undefined {
  const own = fieldOf(tree, node, 'arguments');
  const list = own >= 0 ? own : fieldOf(tree, node, 'body');
  if (list < 0) return undefined;
  if (roleOf(tree, list) === Role.Arguments) return parts(tree, list);
  // Python: `f(x for x in y)` has the generator itself in place of the list.
  return roleOf(tree, list) === Role.Comprehension ? [list] : undefined;
}

/** Fields of the object and the name of a member access. */
const MEMBER_FIELDS = [
  ['object', 'property'],
  ['object', 'attribute'],
  ['object', 'field'],
  ['scope', 'name'],
  ['operand', 'field'],
  ['package', 'name'],
] as const;

/** Object and property of a member access, or undefined. */
export function memberOf(tree: FlatTree, node: number): { object: number; property: number } | undefined {
  for (const [left, right] of MEMBER_FIELDS) {
    const object = fieldOf(tree, node, left);
    const property = object < 0 ? -1 : fieldOf(tree, node, right);
    if (property >= 0) return { object, property };
  }
  // A qualified name of a type, whose parts have no fields.
  if (tree.language.spec.declarations !== 'type-first') return undefined;
  const pieces = parts(tree, node).filter((part) => roleOf(tree, part) !== Role.Decorator);
  return pieces.length === 2 ? { object: pieces[0]!, property: pieces[1]! } : undefined;
}

/** The object of a subscript, or -1. */
export function subscriptedOf(tree: FlatTree, node: number): number {
  for (const field of ['object', 'value', 'operand']) {
    const object = fieldOf(tree, node, field);
    if (object >= 0) return object;
  }
  return -1;
}

/** Whether an assignment changes what was there (`x += 1`), in a grammar that has one kind for both. */
export function isAugmented(tree: FlatTree, node: number): boolean {
  const role = roleOf(tree, node);
  if (role !== Role.Assignment) return role === Role.AugmentedAssignment;
  const operator = operatorOf(tree, node);
  return operator !== '' && operator !== '=' && operator !== ':=';
}

/** Target and value of an assignment or declarator; the value is -1 where there is none. */
export function assignmentOf(tree: FlatTree, node: number): { target: number; value: number } | undefined {
  const left = fieldOf(tree, node, 'left');
  if (left >= 0) return { target: left, value: fieldOf(tree, node, 'right') };
  const name = fieldOf(tree, node, 'name');
  if (name >= 0) return { target: name, value: fieldOf(tree, node, 'value') };
  // TypeScript and JavaScript class fields.
  const property = fieldOf(tree, node, 'property');
  return property >= 0 ? { target: property, value: fieldOf(tree, node, 'value') } : undefined;
}

/** Whether a function says that it is asynchronous. */
export function isAsync(tree: FlatTree, node: number): boolean {
  const end = tree.next[node]!;
  for (let child = node + 1; child < end && !(tree.flags[child]! & FLAG_NAMED); child = tree.next[child]!) {
    if (tree.text.slice(tree.start[child], tree.end[child]) === 'async') return true;
  }
  return false;
}

/** The parameter nodes of a function. */
export function parametersOf(tree: FlatTree, node: number): number[] {
  const list = fieldOf(tree, node, 'parameters');
  if (list >= 0) return roleOf(tree, list) === Role.Identifier ? [list] : parts(tree, list);
  const single = fieldOf(tree, node, 'parameter');
  return single >= 0 ? [single] : [];
}

/** The name or destructuring pattern of a parameter, without its type and default. */
export function parameterName(tree: FlatTree, node: number): number {
  if (roleOf(tree, node) !== Role.Parameter) return node;
  for (const field of ['pattern', 'name', 'left']) {
    const child = fieldOf(tree, node, field);
    if (child >= 0) return child;
  }
  const declarator = parts(tree, node).find((part) => roleOf(tree, part) === Role.Declarator);
  const first = declarator === undefined ? firstPart(tree, node) : fieldOf(tree, declarator, 'name');
  return first < 0 ? node : first;
}

/** Key and value of an object's pair, or of a shorthand. */
export function pairOf(tree: FlatTree, node: number): { key: number; value: number } | undefined {
  const role = roleOf(tree, node);
  if (role === Role.ShorthandPair) return { key: node, value: node };
  if (role !== Role.Pair) return undefined;
  const key = fieldOf(tree, node, 'key');
  const value = fieldOf(tree, node, 'value');
  return key >= 0 && value >= 0 ? { key, value } : undefined;
}

/** The statements of a block, a program, or the body of a switch case. */
export function statementsOf(tree: FlatTree, node: number): number[] {
  return parts(tree, node);
}

/** Whether the node holds a list of statements. */
export function isStatementList(language: Language, kind: number): boolean {
  const role = language.role[kind]!;
  return role === Role.Block || role === Role.Program || role === Role.Case;
}

/** Whether two nodes are the same code apart from white space and comments. */
export function sameCode(tree: FlatTree, a: number, b: number): boolean {
  if (a === b) return true;
  const { text, start, end, next } = tree;
  const length = end[a]! - start[a]!;
  if (length === end[b]! - start[b]! && text.slice(start[a], end[a]) === text.slice(start[b], end[b])) return true;
  let i = a;
  let j = b;
  const stopA = next[a]!;
  const stopB = next[b]!;
  for (;;) {
    i = nextLeaf(tree, i, stopA);
    j = nextLeaf(tree, j, stopB);
    if (i >= stopA || j >= stopB) return i >= stopA && j >= stopB;
    if (text.slice(start[i], end[i]) !== text.slice(start[j], end[j])) return false;
    i++;
    j++;
  }
}

function nextLeaf(tree: FlatTree, from: number, stop: number): number {
  let i = from;
  while (i < stop) {
    if (tree.flags[i]! & FLAG_EXTRA) i = tree.next[i]!;
    else if (tree.next[i] === i + 1) return i;
    else i++;
  }
  return stop;
}
/** Name and value of a keyword argument, or undefined. */
export function keywordOf(tree: FlatTree, node: number): { key: number; value: number } | undefined {
  const name = fieldOf(tree, node, 'name');
  const key = name >= 0 ? name : fieldOf(tree, node, 'key');
  const value = fieldOf(tree, node, 'value');
  return key >= 0 && value >= 0 ? { key, value } : undefined;
}

/** Tag name, attributes and children of a JSX element; children are undefined where it closes itself. */
export function jsxOf(tree: FlatTree, node: number): { name: number; attributes: number[]; children: number[] | undefined } {
  const open = fieldOf(tree, node, 'open_tag');
  const close = fieldOf(tree, node, 'close_tag');
  const head = open >= 0 ? open : node;
  const name = fieldOf(tree, head, 'name');
  const attributes = parts(tree, head).filter((part) => part !== name && roleOf(tree, part) !== Role.Type);
  const children = open < 0 || close < 0 ? undefined : parts(tree, node).filter((part) => part !== open && part !== close);
  return { name, attributes, children };
}

/** What stands in front of a declaration: its keywords and its annotations. */
export function modifiersOf(tree: FlatTree, node: number): { words: string[]; annotations: number[] } {
  const words: string[] = [];
  const annotations: number[] = [];
  for (const part of parts(tree, node)) {
    const role = roleOf(tree, part);
    if (role === Role.Decorator) annotations.push(part);
    if (role !== Role.Optional) continue;
    for (let child = part + 1; child < tree.next[part]!; child = tree.next[child]!) {
      if (roleOf(tree, child) === Role.Decorator) annotations.push(child);
      else if (!(tree.flags[child]! & FLAG_EXTRA)) words.push(tree.text.slice(tree.start[child], tree.end[child]));
    }
  }
  if (tree.language.spec.declarations === 'nested') {
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      const word = tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA) ? '' : tree.text.slice(tree.start[child], tree.end[child]);
      if (/^\w+$/.test(word)) words.push(word);
    }
  }
  return { words, annotations };
}

/** The declared type of a declaration or parameter, or -1. */
export function typeNodeOf(tree: FlatTree, node: number): number {
  const type = fieldOf(tree, node, 'type');
  if (type >= 0) return type;
  // Without a field: the first part that is neither a modifier nor the name (`catch (E e)`, `String... names`).
  const name = parameterName(tree, node);
  for (const part of parts(tree, node)) {
    const role = roleOf(tree, part);
    if (role === Role.Optional || role === Role.Decorator) continue;
    return part === name || role === Role.Declarator ? -1 : part;
  }
  return -1;
}

/** The declarators of a declaration; one that has name and value itself is its own. */
export function declaratorsOf(tree: FlatTree, node: number): number[] {
  if (fieldOf(tree, node, 'name') >= 0) return [node];
  return parts(tree, node).filter((part) => roleOf(tree, part) === Role.Declarator);
}

/** The types or expressions that one clause of a class's heading names. */
export function heritageOf(tree: FlatTree, clause: number): number[] {
  return parts(tree, clause).flatMap((part) => (tree.language.kindName[tree.kind[part]!] === 'type_list' ? parts(tree, part) : [part]));
}

/** How many stars stand in front of a declared name, in a language that nests declarations. */
export function starsBefore(tree: FlatTree, name: number): number {
  const around = tree.parent[name]!;
  let stars = 0;
  for (let child = around + 1; around >= 0 && child < name; child = tree.next[child]!) {
    if (!(tree.flags[child]! & FLAG_NAMED) && tree.text[tree.start[child]!] === '*') stars++;
  }
  return stars;
}

/** The sizes between the brackets behind a declared name, -1 for empty ones; undefined where there are no brackets. */
export function extentsAfter(tree: FlatTree, name: number): number[] | undefined {
  const around = tree.parent[name]!;
  if (around < 0) return undefined;
  let found: number[] | undefined;
  for (let child = tree.next[name]!; child < tree.next[around]!; child = tree.next[child]!) {
    const text = tree.end[child]! - tree.start[child]! === 1 ? tree.text[tree.start[child]!] : '';
    if (text === '[' && !(tree.flags[child]! & FLAG_NAMED)) {
      const size = tree.next[child]!;
      found = [...(found ?? []), size < tree.next[around]! && tree.flags[size]! & FLAG_NAMED ? size : -1];
    } else if (text === '=') {
      break;
    }
  }
  return found;
}
