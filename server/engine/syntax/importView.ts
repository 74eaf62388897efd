import { type FlatTree, nodeText } from './flatTree';
import { Role } from './language';
import { bare, calleeOf, argumentsOf, fieldOf, firstPart, pairOf, parts, roleOf } from './view';

/** What an import brings in, as nodes; -1 for what is not there. */
export interface ImportParts {
  /** The module's name: a string, or a dotted name. */
  readonly module: number;
  /** Things by name; a name of -1 is the module's default. */
  readonly items: readonly { readonly name: number; readonly alias: number }[];
  /** The name that the module as a whole gets. */
  readonly whole: number;
}

const JAVASCRIPT: ReadonlySet<string> = new Set(['javascript', 'typescript', 'tsx']);

/** One thing that Python brings in: its full dotted name, the part of it that is the module, and the name it gets (-1: its own). */
export interface DottedImport {
  readonly full: string;
  readonly module: string;
  /** The node of the name after `import`; -1 for `*`. */
  readonly name: number;
  readonly alias: number;
}

/** Reads a Python import; undefined for anything else. */
export function readDotted(tree: FlatTree, node: number): readonly DottedImport[] | undefined {
  const kind = tree.language.spec.id === 'python' ? tree.language.kindName[tree.kind[node]!] : undefined;
  if (kind !== 'import_statement' && kind !== 'import_from_statement') return undefined;
  const from = kind === 'import_from_statement' ? fieldOf(tree, node, 'module_name') : -1;
  const module = from < 0 ? '' : plain(tree, from);
  return parts(tree, node).flatMap((part): DottedImport[] => {
    if (part === from) return [];
    const aliased = tree.language.kindName[tree.kind[part]!] === 'aliased_import';
    const name = aliased ? fieldOf(tree, part, 'name') : part;
    const own = tree.language.kindName[tree.kind[part]!] === 'wildcard_import' ? -1 : name;
    const text = own < 0 ? '*' : plain(tree, own);
    return [{ full: module ? `${module}.${text}` : text, module: from < 0 ? text : module, name: own, alias: aliased ? fieldOf(tree, part, 'alias') : -1 }];
  });
}

function plain(tree: FlatTree, node: number): string {
  return nodeText(tree, node).replace(/\s/g, '');
}

/** Reads JavaScript's imports, and declarations that call `require`; undefined for anything else. */
export function readImport(tree: FlatTree, node: number): ImportParts | undefined {
  const role = roleOf(tree, node);
  if (!JAVASCRIPT.has(tree.language.spec.id)) return undefined;
  if (role === Role.Declaration) return readRequire(tree, node);
  const module = role === Role.Import ? fieldOf(tree, node, 'source') : -1;
  if (module < 0) return undefined;
  const clause = parts(tree, node).find((part) => part !== module);
  const items: { name: number; alias: number }[] = [];
  let whole = -1;
  for (const part of clause === undefined ? [] : parts(tree, clause)) {
    if (roleOf(tree, part) === Role.Identifier) items.push({ name: -1, alias: part });
    else if (tree.language.kindName[tree.kind[part]!] === 'namespace_import') whole = firstPart(tree, part);
    else for (const specifier of parts(tree, part)) items.push({ name: fieldOf(tree, specifier, 'name'), alias: fieldOf(tree, specifier, 'alias') });
  }
  return { module, items, whole };
}

/** `const x = require('m')` and `const { a, b: c } = require('m')`. */
function readRequire(tree: FlatTree, node: number): ImportParts | undefined {
  const declared = parts(tree, node);
  const [declarator] = declared;
  if (declared.length !== 1 || declarator === undefined) return undefined;
  const name = fieldOf(tree, declarator, 'name');
  const value = fieldOf(tree, declarator, 'value');
  if (name < 0 || value < 0) return undefined;
  const call = bare(tree, value);
  const callee = roleOf(tree, call) === Role.Call ? calleeOf(tree, call) : -1;
  const module = callee >= 0 && nodeText(tree, callee) === 'require' ? argumentsOf(tree, call)?.[0] : undefined;
  if (module === undefined || roleOf(tree, module) !== Role.String) return undefined;
  if (roleOf(tree, name) !== Role.ObjectPattern) return { module, items: [], whole: name };
  const items = parts(tree, name).flatMap((entry) => {
    if (roleOf(tree, entry) === Role.Identifier) return [{ name: entry, alias: -1 }];
    const pair = pairOf(tree, entry) ?? { key: fieldOf(tree, entry, 'key'), value: fieldOf(tree, entry, 'value') };
    return pair.key >= 0 && pair.value >= 0 ? [{ name: pair.key, alias: pair.value }] : [];
  });
  return { module, items, whole: -1 };
}
