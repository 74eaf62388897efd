import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import { type Access, type Argument, type CallSite, Op, type Place } from './ir';
import { knownValue } from './known';
import type { Lowering } from './lower';
import { bare } from './resolve';

/** Elements of a list that are told apart. */
const MAX_ELEMENTS = 8;

/** Notes what is now in a variable: a list of known length, or anything. */
export function listMade(lowering: Lowering, variable: number, value: number): void {
  const { graph } = lowering;
  const node = bare(graph, value);
  lowering.lists.delete(variable);
  if (node < 0 || graph.role(node) !== Role.New) return;
  const callee = graph.part(node, Part.Callee);
  const list = graph.part(node, Part.Arguments);
  const args = list < 0 ? [] : graph.children(list);
  const name = callee < 0 ? '' : graph.text(bare(graph, callee)).replace(/^.*\./, '');
  const empty = args.length === 0 || (args.length === 1 && typeof knownValue(lowering, args[0]!) === 'number');
  if (empty && graph.model.lists.has(name)) lowering.lists.set(variable, { size: 0, nesting: lowering.nesting });
}

/** A list that another function gets to see may change there. */
export function listsGiven(lowering: Lowering, args: readonly Argument[]): void {
  for (const { place } of args) {
    const list = place && lowering.lists.get(place.variable);
    if (list) list.size = -1;
  }
}

/**
 * What a call of a collection's method does, where that is known by key or position: the access is part of the call. May
 * emit code that moves elements. Undefined for a call like any other.
 */
export function accessOf(lowering: Lowering, site: Pick<CallSite, 'node' | 'name' | 'receiverPlace' | 'arguments'>): Access | undefined {
  const { graph } = lowering;
  const { keyed } = graph.model.model;
  const args = site.arguments;
  if (args.some((argument) => argument.spread || argument.name !== undefined)) return undefined;
  const place = site.receiverPlace;
  const list = place && place.names.length === 0 ? lowering.lists.get(place.variable) : undefined;
  if (list && place) {
    const known = listAccess(lowering, site.name, place, list, args);
    if (known !== 'other') return known;
  }
  const put = keyed?.put[site.name];
  if (put !== undefined && args.length === 2 && place) {
    const key = knownValue(lowering, args[0]!.node);
    if (key !== undefined && (typeof key === 'string' || put === 'any')) return { kind: 'put', name: graph.name(String(key)), value: args[1]!.value };
  }
  if (keyed?.get.includes(site.name) && args.length >= 1 && args.length <= 2) {
    const key = knownValue(lowering, args[0]!.node);
    if (key !== undefined) return { kind: 'get', name: graph.name(String(key)), value: args[1]?.value ?? -1 };
  }
  return undefined;
}

function listAccess(lowering: Lowering, method: string, place: Place, list: { size: number; readonly nesting: number }, args: readonly Argument[]): Access | undefined | 'other' {
  const { graph, code } = lowering;
  const index = args.length > 0 ? knownValue(lowering, args[0]!.node) : undefined;
  const sure = list.size >= 0 && list.nesting === lowering.nesting;
  const at = (position: number): Place => ({ variable: place.variable, names: [...place.names, graph.name(String(position))] });
  const read = (position: number): number => code.emit(Op.Member, 0, code.emit(Op.Read, 0, place.variable), graph.name(String(position)));
  const lost = (): undefined => {
    list.size = -1;
    return undefined;
  };
  // Some libraries write the names of methods with a capital.
  switch (method.charAt(0).toLowerCase() + method.slice(1)) {
    case 'add':
    case 'addLast':
    case 'addElement':
      if (args.length !== 1 || !sure || list.size >= MAX_ELEMENTS) return lost();
      return { kind: 'put', name: graph.name(String(list.size++)), value: args[0]!.value };
    case 'remove':
    case 'removeAt':
      if (args.length !== 1 || !sure || typeof index !== 'number' || index < 0 || index >= list.size) return lost();
      for (let position = index; position + 1 < list.size; position++) code.emit(Op.StoreMember, 0, code.places.push(at(position)) - 1, read(position + 1), 0);
      code.emit(Op.StoreMember, 0, code.places.push(at(--list.size)) - 1, code.emit(Op.Literal, 0), 0);
      return undefined;
    case 'get':
    case 'elementAt':
      if (list.size < 0 || typeof index !== 'number') return { kind: 'element', name: -1, value: -1 };
      return { kind: 'get', name: graph.name(String(index)), value: -1 };
    case 'set':
      if (!sure || typeof index !== 'number' || args.length !== 2) return lost();
      return { kind: 'put', name: graph.name(String(index)), value: args[1]!.value };
    case 'clear':
      if (!sure) return undefined;
      list.size = 0;
      code.emit(Op.Store, 0, place.variable, code.emit(Op.Literal, 0));
      return undefined;
    case 'addAll':
    case 'addRange':
    case 'insert':
    case 'insertRange':
    case 'reverse':
    case 'removeAll':
    case 'addFirst':
    case 'insertElementAt':
    case 'sort':
    case 'push':
    case 'pop':
    case 'removeFirst':
    case 'removeIf':
      return lost();
    default:
      return 'other';
  }
}
