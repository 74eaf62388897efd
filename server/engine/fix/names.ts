import { type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, roleOf } from '../syntax/view';

/** A node that gives a name its meaning, and the function (or the program, 0) in which it does. */
export interface NameBinding {
  readonly node: number;
  readonly scope: number;
}

/** Every place where the name is declared, assigned, imported or taken as a parameter. */
export function bindingsOf(tree: FlatTree, name: string): NameBinding[] {
  const found: NameBinding[] = [];
  if (!tree.text.includes(name)) return found;
  for (let node = 0; node < tree.count; node++) {
    if (roleOf(tree, node) !== Role.Identifier || tree.end[node]! - tree.start[node]! !== name.length) continue;
    if (!tree.text.startsWith(name, tree.start[node])) continue;
    const binder = binderOf(tree, node);
    if (binder >= 0) found.push({ node, scope: scopeOf(tree, binder) });
  }
  return found;
}

/** Whether a binding's scope is seen from an offset. Blocks count as part of their function: where in doubt, it is seen. */
export function isVisible(tree: FlatTree, binding: NameBinding, offset: number): boolean {
  for (let node = nodeAt(tree, offset, offset); node >= 0; node = tree.parent[node]!)
    if (node === binding.scope) return true;
  return binding.scope === 0;
}

/** The function around a node, or 0. */
export function scopeOf(tree: FlatTree, node: number): number {
  for (let up = node; up > 0; up = tree.parent[up]!) if (isFunction(tree, up)) return up;
  return 0;
}

function isFunction(tree: FlatTree, node: number): boolean {
  const role = roleOf(tree, node);
  return role === Role.Function || role === Role.Method;
}

/** The node from which the scope of what the identifier binds is to be looked for, or -1 where it binds nothing. */
function binderOf(tree: FlatTree, identifier: number): number {
  let child = identifier;
  for (let up = tree.parent[child]!; up >= 0; child = up, up = tree.parent[up]!) {
    const field = tree.language.fieldName[tree.field[child]!] ?? '';
    const kind = tree.language.kindName[tree.kind[up]!] ?? '';
    switch (roleOf(tree, up)) {
      case Role.Declarator:
        return field === 'name' ? up : -1;
      case Role.Parameters:
        return up;
      case Role.Parameter:
        return field === 'value' || field === 'right' || field === 'type' ? -1 : up;
      case Role.Function:
      case Role.Class:
        if (field === 'name') return tree.parent[up]!;
        return field === 'parameter' ? up : -1;
      case Role.Assignment:
      case Role.AugmentedAssignment:
        return field === 'left' || field === 'name' ? up : -1;
      case Role.ForEach:
      case Role.ComprehensionFor:
        return field === 'left' ? up : -1;
      case Role.Catch:
        return field === 'parameter' ? up : -1;
      case Role.Global:
        return up;
      case Role.Import:
        return bindsInImport(tree, identifier) ? up : -1;
      case Role.ObjectPattern:
      case Role.ArrayPattern:
      case Role.Spread:
        continue;
      default:
    }
    if (kind === 'pair_pattern') {
      if (field !== 'value') return -1;
    } else if (
      /^(?:enum_declaration|interface_declaration|type_alias_declaration|internal_module|module)$/.test(kind)
    ) {
      return field === 'name' ? tree.parent[up]! : -1;
    } else if (kind === 'as_pattern_target') {
      return up;
    } else if (!IMPORT_PARTS.has(kind)) {
      return -1;
    }
  }
  return -1;
}

const IMPORT_PARTS: ReadonlySet<string> = new Set([
  'import_clause',
  'named_imports',
  'import_specifier',
  'namespace_import',
  'import_require_clause',
  'dotted_name',
  'aliased_import',
]);

/** Whether the identifier is the local name of what an import brings in. */
function bindsInImport(tree: FlatTree, identifier: number): boolean {
  const parent = tree.parent[identifier]!;
  switch (tree.language.kindName[tree.kind[parent]!]) {
    case 'import_specifier':
    case 'aliased_import': {
      const alias = fieldOf(tree, parent, 'alias');
      return alias < 0 || alias === identifier;
    }
    case 'dotted_name': {
      // `import a.b` binds `a`; `from a import b` binds `b`; the module of the latter binds nothing.
      const owner = tree.parent[parent]!;
      return (
        tree.language.fieldName[tree.field[parent]!] === 'name' &&
        tree.language.kindName[tree.kind[owner]!] !== 'aliased_import' &&
        tree.start[parent] === tree.start[identifier]
      );
    }
    default:
      return true;
  }
}
