import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, firstPart, parts, roleOf } from '../syntax/view';
import { importLine, listItem, type ImportAnchor } from './importPlace';
import { bindingsOf, isVisible, scopeOf } from './names';
import { derive, type FixContext } from './types';

/** One name that a Python import binds. */
interface PythonImport {
  readonly statement: number;
  /** The module of `from m import n`, or the whole module of `import m`. */
  readonly module: string;
  readonly name: string | undefined;
  readonly local: string;
  readonly scope: number;
  /** Only for type checkers, not there when the program runs. */
  readonly typeOnly: boolean;
}

/** The edit that brings in one import, none where it is there already, or why it cannot be. */
export function planPythonImport(
  spec: ImportSpec,
  places: readonly Range[],
  context: FixContext,
): TextEdit | 'present' | { readonly refused: string } {
  const { tree, style } = context;
  const imports = derive(context, readImports);
  const local = spec.name ?? spec.default ?? spec.module.split('.')[0]!;
  if (places.every((place) => imports.some((found) => provides(found, spec, tree, place)))) return 'present';
  // `import a.b` beside `import a` binds the same `a`.
  const ours = new Set(
    imports.filter((found) => found.local === local && isSame(found, spec)).map((found) => found.statement),
  );
  const taken = bindingsOf(tree, local).some(({ node, scope }) => {
    if (ours.has(statementOf(tree, node)) && scope === 0) return false;
    return places.some((place) => isVisible(tree, { node, scope }, place.start));
  });
  if (taken)
    return { refused: `\`${local}\` already means something else here, so ${sentence(spec)} cannot be added.` };
  return mergedInto(spec, places, context) ?? importLine(tree, sentence(spec), anchorOf(tree), style.eol);
}

function sentence(spec: ImportSpec): string {
  if (spec.name !== undefined) return `from ${spec.module} import ${spec.name}`;
  return spec.default === undefined ? `import ${spec.module}` : `import ${spec.module} as ${spec.default}`;
}

/** Whether the import brings in what is needed, before it is needed. */
function provides(found: PythonImport, spec: ImportSpec, tree: FlatTree, place: Range): boolean {
  if (found.typeOnly || found.module !== spec.module || found.name !== spec.name) return false;
  const local = spec.name ?? spec.default ?? spec.module.split('.')[0]!;
  if (found.local !== local || !isVisible(tree, { node: found.statement, scope: found.scope }, place.start))
    return false;
  const placeScope = scopeOf(tree, nodeAround(tree, place.start));
  return found.scope !== placeScope || tree.start[found.statement]! < place.start;
}

function isSame(found: PythonImport, spec: ImportSpec): boolean {
  if (spec.name !== undefined) return found.module === spec.module && found.name === spec.name;
  return (
    found.name === undefined && found.module.split('.')[0] === spec.module.split('.')[0] && spec.default === undefined
  );
}

function nodeAround(tree: FlatTree, offset: number): number {
  let node = 0;
  for (let i = 1; i < tree.count && tree.start[i]! <= offset; ) {
    if (tree.end[i]! < offset) i = tree.next[i]!;
    else node = i++;
  }
  return node;
}

function statementOf(tree: FlatTree, node: number): number {
  for (let up = node; up >= 0; up = tree.parent[up]!) if (roleOf(tree, up) === Role.Import) return up;
  return -1;
}

function readImports(tree: FlatTree): PythonImport[] {
  const found: PythonImport[] = [];
  const dotted = (node: number): string => nodeText(tree, node).replace(/\s/g, '');
  for (let node = 0; node < tree.count; node++) {
    if (roleOf(tree, node) !== Role.Import) continue;
    const from = fieldOf(tree, node, 'module_name');
    const common = { statement: node, scope: scopeOf(tree, node), typeOnly: isTypeOnly(tree, node) };
    for (const item of namesOf(tree, node)) {
      const alias = fieldOf(tree, item, 'alias');
      const inner = fieldOf(tree, item, 'name');
      const name = dotted(inner >= 0 && alias >= 0 ? inner : item);
      const local = alias >= 0 ? dotted(alias) : from >= 0 ? name : name.split('.')[0]!;
      found.push({ ...common, module: from >= 0 ? dotted(from) : name, name: from >= 0 ? name : undefined, local });
    }
  }
  return found;
}

function namesOf(tree: FlatTree, statement: number): number[] {
  return parts(tree, statement).filter((child) => tree.language.fieldName[tree.field[child]!] === 'name');
}

/** Inside `if TYPE_CHECKING:`. */
function isTypeOnly(tree: FlatTree, node: number): boolean {
  for (let up = tree.parent[node]!; up >= 0; up = tree.parent[up]!) {
    if (roleOf(tree, up) !== Role.If) continue;
    const condition = fieldOf(tree, up, 'condition');
    if (condition >= 0 && /(?:^|\.)TYPE_CHECKING$/.test(nodeText(tree, condition))) return true;
  }
  return false;
}

/** One more name in a `from m import ...` that stands at the top level, before its first use. */
function mergedInto(spec: ImportSpec, places: readonly Range[], { tree, style }: FixContext): TextEdit | undefined {
  if (spec.name === undefined) return undefined;
  for (const statement of parts(tree, 0)) {
    if (roleOf(tree, statement) !== Role.Import) continue;
    const from = fieldOf(tree, statement, 'module_name');
    if (from < 0 || nodeText(tree, from) !== spec.module || places.some((place) => place.start < tree.end[statement]!))
      continue;
    const names = namesOf(tree, statement);
    if (names.length > 0) return listItem(tree, names, spec.name, style.eol);
  }
  return undefined;
}

/** The last import of the run that the file begins with, else the docstring, else its head. */
function anchorOf(tree: FlatTree): ImportAnchor {
  let anchor: ImportAnchor = { node: -1, apart: 'none' };
  for (const [i, statement] of parts(tree, 0).entries()) {
    if (roleOf(tree, statement) === Role.Import) {
      const future = tree.language.kindName[tree.kind[statement]!] === 'future_import_statement';
      anchor = { node: statement, apart: future ? 'blank-line' : 'none' };
    } else if (i === 0 && isDocstring(tree, statement)) {
      anchor = { node: statement, apart: 'blank-line' };
    } else {
      break;
    }
  }
  return anchor;
}

function isDocstring(tree: FlatTree, statement: number): boolean {
  if (roleOf(tree, statement) !== Role.ExpressionStatement) return false;
  const inner = firstPart(tree, statement);
  return inner >= 0 && roleOf(tree, inner) === Role.String;
}
