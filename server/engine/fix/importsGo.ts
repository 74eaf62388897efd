import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { goPackage } from '../facts/imports';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, parts, roleOf } from '../syntax/view';
import { LineIndex } from '../text/lineIndex';
import type { FixContext } from './types';

/** One import of a Go file. */
interface GoImport {
  readonly node: number;
  readonly path: string;
  /** The name it is used by; `_` and `.` stand for themselves. */
  readonly local: string;
}

/** The edit that brings in a package (`module` is its path), none where it is there already, or why it cannot be. */
export function planGoImport(spec: ImportSpec, _places: readonly Range[], { tree, style }: FixContext): TextEdit | 'present' | { readonly refused: string } {
  const imports = readImports(tree);
  const local = goPackage(spec.module);
  if (imports.some((found) => found.path === spec.module && found.local === local)) return 'present';
  const taken = imports.some((found) => found.local === local || found.path === spec.module) || usesOf(tree, local, 'any').length > 0;
  if (taken) return { refused: `\`${local}\` already means something else here, so ${spec.module} cannot be imported.` };
  const lines = new LineIndex(tree.text);
  const statement = `"${spec.module}"`;
  const grouped = imports.filter(({ node }) => tree.language.kindName[tree.kind[tree.parent[node]!]!] === 'import_spec_list');
  if (grouped.length > 0) {
    const group = groupFor(tree, lines, grouped, spec.module);
    const after = group.find((found) => found.path > spec.module);
    const line = after ? lines.lineOf(tree.start[after.node]!) : lines.lineOf(tree.end[group.at(-1)!.node]!) + 1;
    return insertion(lines.lineStart(line), `\t${statement}${style.eol}`);
  }
  const last = imports.at(-1)?.node;
  const anchor = last ?? parts(tree, 0).find((node) => tree.language.kindName[tree.kind[node]!] === 'package_clause');
  if (anchor === undefined) return { refused: 'The file has no package clause.' };
  const line = lines.lineOf(tree.end[anchor]!) + 1;
  const gap = last === undefined ? style.eol : '';
  if (line >= lines.lineCount) return insertion(tree.text.length, `${style.eol}${gap}import ${statement}${style.eol}`);
  return insertion(lines.lineStart(line), `${gap}import ${statement}${style.eol}`);
}

/** Go files keep the standard library's packages apart from others, with a blank line between. */
function groupFor(tree: FlatTree, lines: LineIndex, imports: readonly GoImport[], path: string): GoImport[] {
  const groups: GoImport[][] = [];
  let before = -2;
  for (const each of imports) {
    const line = lines.lineOf(tree.start[each.node]!);
    if (line !== before + 1) groups.push([]);
    groups.at(-1)!.push(each);
    before = lines.lineOf(tree.end[each.node]!);
  }
  const foreign = isForeign(path);
  return groups.find((group) => group.some((each) => isForeign(each.path)) === foreign) ?? (foreign ? groups.at(-1)! : groups[0]!);
}

const isForeign = (path: string): boolean => path.slice(0, path.indexOf('/') + 1 || undefined).includes('.');

/**
 * Edits that take out the imports whose last use goes with the edits: an import that nothing uses does not compile. Nothing
 * for other languages, and for an import that was not used before.
 */
export function unusedImports(tree: FlatTree, edits: readonly TextEdit[]): TextEdit[] {
  if (tree.language.spec.id !== 'go') return [];
  const removed: TextEdit[] = [];
  const lines = new LineIndex(tree.text);
  for (const { node, local } of readImports(tree)) {
    if (local === '_' || local === '.') continue;
    const uses = usesOf(tree, local, 'package');
    const gone = uses.every((use) => edits.some(({ range }) => range.start <= tree.start[use]! && tree.end[use]! <= range.end));
    if (uses.length === 0 || !gone || edits.some(({ newText }) => new RegExp(`(?<![\\w.])${local}\\s*\\.`).test(newText))) continue;
    const alone = tree.language.kindName[tree.kind[tree.parent[node]!]!] === 'import_declaration';
    const whole = alone ? tree.parent[node]! : node;
    const first = lines.lineOf(tree.start[whole]!);
    const last = lines.lineOf(tree.end[whole]!);
    // A comment behind the import, or a second one on the line, is not ours to take.
    const rest = lines.lineText(first).trim().replace(nodeText(tree, whole).trim(), '').trim();
    if (first !== last || rest !== '' || last + 1 >= lines.lineCount) continue;
    removed.push({ range: { start: lines.lineStart(first), end: lines.lineStart(last + 1) }, newText: '' });
  }
  return removed;
}

/** Whether a text speaks of packages that neither what it replaces nor the fix's own imports name: there they may mean others. */
export function namesForeignPackage(tree: FlatTree, edit: TextEdit, needed: readonly ImportSpec[]): boolean {
  if (tree.language.spec.id !== 'go') return false;
  const before = tree.text.slice(edit.range.start, edit.range.end);
  const known = new Set(needed.map(({ module }) => goPackage(module)));
  const code = edit.newText.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
  for (const [, name] of code.matchAll(/(?<![\w.)\]])([A-Za-z_]\w*)\s*\./g)) {
    if (!known.has(name!) && !new RegExp(`(?<![\\w.])${name}\\s*\\.`).test(before)) return true;
  }
  return false;
}

function readImports(tree: FlatTree): GoImport[] {
  const found: GoImport[] = [];
  const kind = tree.language.kindId('import_spec');
  for (let node = 0; node < tree.count; node++) {
    if (tree.kind[node] !== kind) continue;
    const path = fieldOf(tree, node, 'path');
    const name = fieldOf(tree, node, 'name');
    if (path < 0) continue;
    const text = nodeText(tree, path).slice(1, -1);
    found.push({ node, path: text, local: name < 0 ? goPackage(text) : nodeText(tree, name) });
  }
  return found;
}

/** Where a name is used: as a package in front of a dot, or in any way. */
function usesOf(tree: FlatTree, name: string, way: 'package' | 'any'): number[] {
  const found: number[] = [];
  if (!tree.text.includes(name)) return found;
  for (let node = 1; node < tree.count; node++) {
    if (roleOf(tree, node) !== Role.Identifier || nodeText(tree, node) !== name) continue;
    const parent = tree.parent[node]!;
    const kind = tree.language.kindName[tree.kind[parent]!];
    if (kind === 'import_spec' || kind === 'package_clause') continue;
    const first = fieldOf(tree, parent, kind === 'qualified_type' ? 'package' : 'operand') === node;
    if (way === 'any' || ((kind === 'selector_expression' || kind === 'qualified_type') && first)) found.push(node);
  }
  return found;
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
