import { FLAG_NAMED } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { Clear } from './ir';
import { knownValue } from './known';
import type { Lowering } from './lower';
import { placeOf } from './lowerExpression';
import type { GuardRow } from './models';
import { patternProof } from './regexProof';
import { bare, qualifiedName } from './resolve';

/** Indexes into the code's clears, -1 for none: what a condition proves where it holds, and where it fails. */
export interface Guards {
  readonly whenTrue: number;
  readonly whenFalse: number;
}

interface Proof {
  readonly whenTrue: readonly Clear[];
  readonly whenFalse: readonly Clear[];
}

const NOTHING: Proof = { whenTrue: [], whenFalse: [] };
const MAX_DEPTH = 24;

/** What a condition proves about the values in it. It has been lowered already, so its parts have registers. */
export function guardsOf(lowering: Lowering, condition: number): Guards | undefined {
  const proof = prove(lowering, condition, 0);
  if (proof.whenTrue.length === 0 && proof.whenFalse.length === 0) return undefined;
  const store = (clears: readonly Clear[]): number => (clears.length > 0 ? lowering.code.clears.push(clears) - 1 : -1);
  return { whenTrue: store(proof.whenTrue), whenFalse: store(proof.whenFalse) };
}

const swapped = (proof: Proof): Proof => ({ whenTrue: proof.whenFalse, whenFalse: proof.whenTrue });
const outcome = (clear: Clear | undefined, when: boolean): Proof =>
  clear === undefined ? NOTHING : when ? { whenTrue: [clear], whenFalse: [] } : { whenTrue: [], whenFalse: [clear] };

function samePlace(a: Clear, b: Clear): boolean {
  return !a.verdict && !b.verdict && a.place.variable === b.place.variable && a.place.names.join() === b.place.names.join();
}
const both = (a: readonly Clear[], b: readonly Clear[]): Clear[] => a.filter((one) => b.some((other) => samePlace(one, other)));

function prove(lowering: Lowering, outer: number, depth: number): Proof {
  const { graph } = lowering;
  const node = bare(graph, outer);
  if (node < 0 || depth > MAX_DEPTH) return NOTHING;
  switch (graph.role(node)) {
    case Role.Await:
      return prove(lowering, graph.part(node, Part.Operand), depth + 1);
    case Role.Unary: {
      if (!graph.model.not.has(operatorText(lowering, node))) return NOTHING;
      return swapped(prove(lowering, graph.part(node, Part.Operand), depth + 1));
    }
    case Role.Binary:
      return binary(lowering, node, depth);
    case Role.Call:
      return call(lowering, node);
    case Role.Subscript:
      // `if allowed[x]`, `if _, ok := allowed[x]; ok`.
      if (!graph.model.model.indexProves) return NOTHING;
      return outcome(clearOf(lowering, graph.part(node, Part.Index), 'allow-list', graph.part(node, Part.Object)), true);
    case Role.Identifier: {
      // const ok = allowed.includes(x); if (!ok) return;
      const variable = graph.resolve(lowering.scope, graph.text(node));
      if (variable.value < 0 || variable.owner !== lowering.info.index) return NOTHING;
      const role = graph.role(bare(graph, variable.value));
      const provable = role === Role.Call || role === Role.Binary || role === Role.Unary || role === Role.Await || role === Role.Subscript;
      if (!provable) return NOTHING;
      return prove(lowering, variable.value, depth + 8);
    }
    default:
      return NOTHING;
  }
}

/** The operator of a unary or binary expression; a language may have it as a word without a field. */
export function operatorText(lowering: Lowering, node: number): string {
  const { graph } = lowering;
  const { tree } = graph;
  const operator = graph.part(node, Part.Operator);
  if (operator >= 0) return graph.text(operator).replace(/\s+/g, ' ');
  const first = node + 1 < tree.next[node]! && (tree.flags[node + 1]! & FLAG_NAMED) === 0 ? graph.text(node + 1) : '';
  if (first || graph.role(node) !== Role.Binary) return first;
  // Between its sides.
  for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) if ((tree.flags[child]! & FLAG_NAMED) === 0) return graph.text(child);
  return '';
}

function binary(lowering: Lowering, node: number, depth: number): Proof {
  const { graph } = lowering;
  const { model } = graph.model;
  const left = graph.part(node, Part.Left);
  const right = graph.part(node, Part.Right);
  if (left < 0 || right < 0) return NOTHING;
  const operator = operatorText(lowering, node);
  if (graph.model.and.has(operator)) {
    const a = prove(lowering, left, depth + 1);
    const b = prove(lowering, right, depth + 1);
    return { whenTrue: [...a.whenTrue, ...b.whenTrue], whenFalse: both(a.whenFalse, b.whenFalse) };
  }
  if (graph.model.or.has(operator)) {
    const a = prove(lowering, left, depth + 1);
    const b = prove(lowering, right, depth + 1);
    return { whenTrue: both(a.whenTrue, b.whenTrue), whenFalse: [...a.whenFalse, ...b.whenFalse] };
  }
  if (graph.children(node).length > 2) return NOTHING;
  if (model.contains.includes(operator)) return outcome(clearOf(lowering, left, 'allow-list', right), true);
  if (model.containsNot.includes(operator)) return outcome(clearOf(lowering, left, 'allow-list', right), false);
  const matches = model.matches?.includes(operator);
  if (matches || model.matchesNot?.includes(operator)) return matched(lowering, left, right, matches === true);
  const equal = model.equal.includes(operator);
  if (equal || model.unequal.includes(operator)) return equality(lowering, left, right, equal, depth);
  return position(lowering, left, right, operator);
}

const isLiteral = (role: Role): boolean => role === Role.String || role === Role.Symbol || role === Role.Number || role === Role.Literal;

/** `x =~ /re/` and `/re/ =~ x`. */
function matched(lowering: Lowering, left: number, right: number, when: boolean): Proof {
  for (const [pattern, value] of [[right, left], [left, right]] as const) {
    const proof = regexProof(lowering, pattern, 'no');
    if (proof !== 'nothing') return outcome(clearOf(lowering, value, 'regex', -1), proof === 'whole' ? when : !when);
  }
  return NOTHING;
}

function equality(lowering: Lowering, leftOuter: number, rightOuter: number, equal: boolean, depth: number): Proof {
  const { graph } = lowering;
  let left = bare(graph, leftOuter);
  let right = bare(graph, rightOuter);
  if (isLiteral(graph.role(left))) [left, right] = [right, left];
  const typeTest = graph.role(left) === Role.Unary && operatorText(lowering, left) === graph.model.model.typeOf;
  if (typeTest && graph.role(right) === Role.String) {
    const clear = clearOf(lowering, graph.part(left, Part.Operand), 'type', -1);
    return outcome(clear && { ...clear, type: graph.text(right).slice(1, -1) }, equal);
  }
  const text = graph.text(right);
  if (text === '-1') return position(lowering, left, right, equal ? '==' : '!=');
  if (!isLiteral(graph.role(right))) return NOTHING;
  if (/^(?:true|True)$/.test(text)) return equal ? prove(lowering, left, depth + 1) : swapped(prove(lowering, left, depth + 1));
  if (/^(?:false|False|null|None|nil|0)$/.test(text)) {
    const proof = prove(lowering, left, depth + 1);
    if (proof !== NOTHING) return equal ? swapped(proof) : proof;
  }
  return outcome(clearOf(lowering, left, 'equality', -1), equal);
}

/** `list.indexOf(x) >= 0` and its relatives. */
function position(lowering: Lowering, left: number, right: number, operator: string): Proof {
  const { graph } = lowering;
  const node = bare(graph, left);
  if (graph.role(node) !== Role.Call) return NOTHING;
  const number = graph.text(right).replace(/\s+/g, '');
  const found =
    (number === '-1' && ['!==', '!=', '>'].includes(operator)) || (number === '0' && operator === '>=')
      ? true
      : (number === '-1' && ['===', '==', '<='].includes(operator)) || (number === '0' && operator === '<')
        ? false
        : undefined;
  if (found === undefined) return NOTHING;
  const row = rowFor(lowering, node, true);
  return row ? outcome(provenBy(lowering, node, row), found) : NOTHING;
}

function calleeOf(lowering: Lowering, node: number): { callee: number; method: string; receiver: number; args: number[] } {
  const { graph } = lowering;
  const callee = bare(graph, graph.part(node, Part.Callee));
  const list = graph.part(node, Part.Arguments);
  const args = list >= 0 && graph.role(list) === Role.Arguments ? graph.children(list) : [];
  if (callee < 0 || graph.role(callee) !== Role.Member) return { callee, method: '', receiver: -1, args };
  const property = graph.part(callee, Part.Property);
  return { callee, method: property < 0 ? '' : graph.text(property), receiver: graph.part(callee, Part.Object), args };
}

function rowFor(lowering: Lowering, node: number, asPosition: boolean): GuardRow | undefined {
  return rowsFor(lowering, node, asPosition)[0];
}

function rowsFor(lowering: Lowering, node: number, asPosition: boolean): readonly GuardRow[] {
  const { graph } = lowering;
  const { callee, method, receiver, args } = calleeOf(lowering, node);
  if (callee < 0) return [];
  const name = qualifiedName(graph, lowering.scope, callee);
  return graph.model.model.guards.filter(
    (row) =>
      (row.position === true) === asPosition &&
      (row.call !== undefined ? row.call === name : row.method === method) &&
      (row.literal === undefined || isConstant(lowering, row.literal === 'receiver' ? receiver : (args[row.literal] ?? -1))) &&
      (row.through === undefined || calleeOf(lowering, bare(graph, receiver)).method === row.through),
  );
}

const isConstant = (lowering: Lowering, node: number): boolean => node >= 0 && knownValue(lowering, node) !== undefined;

function call(lowering: Lowering, node: number): Proof {
  const { code } = lowering;
  for (let index = code.calls.length - 1; index >= 0; index--) {
    if (code.calls[index]!.node !== node) continue;
    if (code.calls[index]!.targets.length === 0) break;
    const verdict = (result: 'truthy' | 'falsy'): Clear[] => [
      { place: { variable: -1, names: [] }, group: 'allow-list', unless: -1, verdict: { call: index, outcome: result } },
    ];
    return { whenTrue: verdict('truthy'), whenFalse: verdict('falsy') };
  }
  for (const row of rowsFor(lowering, node, false)) {
    const proof = provedBy(lowering, node, row);
    if (proof !== NOTHING) return proof;
  }
  return NOTHING;
}

function provedBy(lowering: Lowering, node: number, row: GuardRow): Proof {
  const { receiver, args } = provingCall(lowering, node, row);
  if (row.pattern !== undefined) {
    const pattern = row.pattern === 'receiver' ? receiver : (args[row.pattern] ?? -1);
    const proof = pattern < 0 ? 'nothing' : regexProof(lowering, pattern, row.anchored ?? 'no');
    if (proof === 'nothing') return NOTHING;
    return outcome(provenBy(lowering, node, row), proof === 'whole' ? row.when : !row.when);
  }
  if (row.type !== undefined) {
    const type = args[row.type];
    const clear = provenBy(lowering, node, row);
    if (type === undefined || !clear) return NOTHING;
    return typeProof(lowering, clear, type, row.when);
  }
  return outcome(provenBy(lowering, node, row), row.when);
}

/** One type or a tuple of them: each has to be a safe one, so all of them are noted. */
function typeProof(lowering: Lowering, clear: Clear, type: number, when: boolean): Proof {
  const { graph } = lowering;
  const names = graph.role(type) === Role.Array ? graph.children(type) : [type];
  const text = names.map((name) => graph.text(name).replace(/^.*\./, '')).join('|');
  return outcome({ ...clear, type: text }, when);
}

/** The call that names what is proved and by what: the one that a row matched, or its receiver. */
function provingCall(lowering: Lowering, node: number, row: GuardRow): ReturnType<typeof calleeOf> {
  const own = calleeOf(lowering, node);
  return row.through === undefined ? own : calleeOf(lowering, bare(lowering.graph, own.receiver));
}

function provenBy(lowering: Lowering, node: number, row: GuardRow): Clear | undefined {
  const { receiver, args } = provingCall(lowering, node, row);
  const proven = row.proves === 'receiver' ? receiver : (args[row.proves] ?? -1);
  if (proven < 0) return undefined;
  const list = row.list === undefined ? receiver : (args[row.list] ?? -1);
  return clearOf(lowering, proven, row.group, row.group === 'allow-list' && row.method !== undefined ? list : -1);
}

function clearOf(lowering: Lowering, node: number, group: Clear['group'], list: number): Clear | undefined {
  if (node < 0) return undefined;
  const place = placeOf(lowering, node);
  if (!place || place.dynamic) return undefined;
  return { place, group, unless: list < 0 ? -1 : lowering.registerOf(list) };
}

/** What a regular expression proves: a literal one, or one that a constant or a call of `re.compile` holds. */
export function regexProof(lowering: Lowering, outer: number, anchored: 'both' | 'start' | 'no', depth = 0): 'whole' | 'absent' | 'nothing' {
  const { graph } = lowering;
  const node = bare(graph, outer);
  if (node < 0 || depth > 4) return 'nothing';
  switch (graph.role(node)) {
    case Role.Regex: {
      const text = graph.text(node);
      const close = text.lastIndexOf('/');
      return patternProof(text.slice(1, close), text.slice(close + 1), anchored, graph.model.model.lineAnchors ? 'line' : 'text');
    }
    case Role.String: {
      const text = lowering.literal(node) ?? '';
      const delimited = graph.model.model.regexDelimiters ? /^\s*([^\w\s\\])([\s\S]*)\1([a-zA-Z]*)$/.exec(text) : null;
      if (delimited) return patternProof(delimited[2]!, delimited[3]!, anchored);
      // In a string that is not raw, the expression's own backslashes are escaped.
      return patternProof(/^["']/.test(graph.text(node)) ? text.replaceAll('\\\\', '\\') : text, '', anchored, graph.model.model.lineAnchors ? 'line' : 'text');
    }
    case Role.Identifier: {
      const field = graph.members?.implicit(lowering.info, graph.text(node))?.field;
      if (field && graph.assignments(graph.text(node)) === 0) return regexProof(lowering, graph.part(field.declarator, Part.Value), anchored, depth + 1);
      const variable = graph.resolve(lowering.scope, graph.text(node));
      return variable.value < 0 ? 'nothing' : regexProof(lowering, variable.value, anchored, depth + 1);
    }
    case Role.Call:
    case Role.New: {
      const { callee, args } = calleeOf(lowering, node);
      if (callee < 0 || args.length !== 1) return 'nothing';
      if (!graph.model.model.regexMakers.includes(qualifiedName(graph, lowering.scope, callee))) return 'nothing';
      return regexProof(lowering, args[0]!, anchored, depth + 1);
    }
    default:
      return 'nothing';
  }
}

