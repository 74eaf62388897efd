import { type FlatTree, nodeAt } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { fieldOf, roleOf } from '../../syntax/view';
import type { SecretMatch } from './scanner';

/** Kinds of nodes whose strings are names of alternatives, whatever they look like. */
const NAMING = /^(?:literal_type|enum_\w+|import_\w+|export_specifier|import_attribute|case_pattern|pair_pattern)$/;

/**
 * Whether a value that only its place makes a secret stands in a place where code can use it as one: not as the name of a
 * type, the key of a look-up or of a pair, what is imported, or what something is compared with.
 */
export function isSecretPlace(tree: FlatTree, { range, kind }: SecretMatch): boolean {
  if (kind !== 'generic') return true;
  let child = nodeAt(tree, range.start, range.end);
  while (child >= 0 && roleOf(tree, child) !== Role.String && roleOf(tree, child) !== Role.TemplateString) child = tree.parent[child]!;
  if (child < 0) return true;
  const parent = tree.parent[child]!;
  if (parent < 0) return true;
  if (NAMING.test(tree.language.kindName[tree.kind[parent]!] ?? '')) return false;
  switch (roleOf(tree, parent)) {
    case Role.Import:
    case Role.Export:
    case Role.Type:
    case Role.Case:
      return false;
    case Role.Pair:
      return fieldOf(tree, parent, 'key') !== child;
    case Role.Subscript:
      return fieldOf(tree, parent, 'index') !== child && fieldOf(tree, parent, 'subscript') !== child;
    case Role.Binary:
      return !/^(?:[=!]==?|<>|in|not in|<=?|>=?)$/.test(operatorBetween(tree, parent));
    default:
      return true;
  }
}

function operatorBetween(tree: FlatTree, binary: number): string {
  const left = fieldOf(tree, binary, 'left');
  const right = fieldOf(tree, binary, 'right');
  return left < 0 || right < 0 ? '' : tree.text.slice(tree.end[left], tree.start[right]).trim();
}
