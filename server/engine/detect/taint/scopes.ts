import { FLAG_EXTRA, FLAG_NAMED, type FlatTree, nodeText } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { Part, type Shape } from '../../syntax/shapes';

/** A variable of the file. Its number is unique in the file, so that nested functions speak of the same variable. */
export interface Variable {
  readonly id: number;
  readonly name: string;
  /** The function that owns it; 0 for what nobody declares. */
  readonly owner: number;
  /** Whether the file declares it at all (an import counts), or it comes from outside. */
  readonly declared: 'yes' | 'import' | 'no';
  /** Functions declared under the name. */
  functions: number[];
  /** The class declared under the name, or -1. */
  classNode: number;
  /** Its only value, or -1: for looking through `const ok = allowed.includes(x)`. */
  value: number;
  /** The scope that `value` is read in. */
  valueScope: Scope | undefined;
  /** It is a parameter of its owner. */
  parameter: boolean;
  /** How often it is written, as far as declarations show. */
  writes: number;
  /** The type it is declared with, or -1. */
  type: number;
}

/** Names visible at a place. */
export class Scope {
  private readonly names = new Map<string, Variable>();

  constructor(
    readonly parent: Scope | undefined,
    /** Index of the function. */
    readonly owner: number,
    /** A class body's names are not seen by the functions in it (Python). */
    readonly kind: 'open' | 'class' = 'open',
  ) {}

  own(name: string): Variable | undefined {
    return this.names.get(name);
  }

  bind(name: string, variable: Variable): void {
    this.names.set(name, variable);
  }

  find(name: string): Variable | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const found = scope.names.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** The scope that a function defined here sees. */
  get forFunctions(): Scope {
    let scope: Scope = this;
    while (scope.kind === 'class' && scope.parent) scope = scope.parent;
    return scope;
  }
}

/** Calls back with every name that a target binds: plain names and those in destructuring; members and subscripts bind none. */
export function boundNames(tree: FlatTree, shape: Shape, target: number, found: (name: string, node: number) => void, depth = 0): void {
  if (target < 0 || depth > 24) return;
  switch (shape.role[tree.kind[target]!]) {
    case Role.Identifier:
    case Role.ShorthandPair:
      found(nodeText(tree, target), target);
      return;
    case Role.Parameter:
    case Role.Declarator:
    case Role.Pair: {
      const inner = shape.part(tree, target, Part.Target);
      boundNames(tree, shape, inner, found, depth + 1);
      return;
    }
    case Role.ObjectPattern:
    case Role.ArrayPattern:
    case Role.Array:
    case Role.Spread:
    case Role.Parenthesized:
    case Role.TypeWrapper:
    case Role.Parameters: {
      const end = tree.next[target]!;
      for (let child = target + 1; child < end; child = tree.next[child]!) {
        if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) === FLAG_NAMED) boundNames(tree, shape, child, found, depth + 1);
      }
      return;
    }
    default:
  }
}

/** Calls back with every name in an import statement that the file sees afterwards. */
export function importedNames(tree: FlatTree, shape: Shape, node: number, found: (name: string, node: number) => void): void {
  const end = tree.next[node]!;
  for (let inner = node + 1; inner < end; inner++) {
    if (shape.role[tree.kind[inner]!] === Role.Identifier) found(nodeText(tree, inner), inner);
  }
}
