import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { fieldOf, parts, roleOf } from '../syntax/view';
import { importLine, type ImportAnchor } from './importPlace';
import type { FixContext } from './types';

/** One import of a class, or of everything in a package. */
interface JavaImport {
  readonly node: number;
  /** The whole name, of the package where `all`. */
  readonly name: string;
  readonly all: boolean;
  readonly isStatic: boolean;
}

/** The edit that imports one class, none where the file has it already, or why it cannot be: its name means another class. */
export function planJavaImport(spec: ImportSpec, _places: readonly Range[], { tree, path, style }: FixContext): TextEdit | 'present' | { readonly refused: string } {
  if (spec.name === undefined) return { refused: `The class to be imported from ${spec.module} is not named in ${path}.` };
  const wanted = `${spec.module}.${spec.name}`;
  const imports = importsOf(tree);
  const own = packageOf(tree);
  if (spec.module === 'java.lang' || spec.module === own) return 'present';
  if (imports.some(({ name, all, isStatic }) => !isStatic && name === (all ? spec.module : wanted))) return 'present';
  const taken = imports.some(({ name, all }) => !all && name.endsWith(`.${spec.name}`)) || declaresClass(tree, spec.name);
  if (taken) return { refused: `\`${spec.name}\` already means another class here, so ${wanted} cannot be imported.` };
  return importLine(tree, `import ${wanted};`, anchorFor(tree, imports, wanted), style.eol);
}

function importsOf(tree: FlatTree): JavaImport[] {
  const found: JavaImport[] = [];
  for (const node of parts(tree, 0)) {
    if (roleOf(tree, node) !== Role.Import) continue;
    const match = /^import\s+(static\s+)?([\w$.\s]+?)(\s*\.\s*\*)?\s*;?$/.exec(nodeText(tree, node));
    if (match) found.push({ node, name: match[2]!.replace(/\s/g, ''), all: match[3] !== undefined, isStatic: match[1] !== undefined });
  }
  return found;
}

function packageOf(tree: FlatTree): string {
  for (const node of parts(tree, 0)) {
    if (tree.language.kindName[tree.kind[node]!] === 'package_declaration') return nodeText(tree, node).replace(/^[\s\S]*?\bpackage\s+|[\s;]/g, '');
  }
  return '';
}

function declaresClass(tree: FlatTree, name: string): boolean {
  for (let node = 0; node < tree.count; node++) {
    if (!/^(?:class|interface|enum|record)_declaration$/.test(tree.language.kindName[tree.kind[node]!] ?? '')) continue;
    const own = fieldOf(tree, node, 'name');
    if (own >= 0 && nodeText(tree, own) === name) return true;
  }
  return false;
}

/** Behind the import that sorts before it, else in front of nothing but the package and the head of the file. */
function anchorFor(tree: FlatTree, imports: readonly JavaImport[], wanted: string): ImportAnchor {
  const plain = imports.filter(({ isStatic }) => !isStatic);
  const before = plain.filter(({ name }) => name < wanted).at(-1) ?? plain.at(-1) ?? imports.at(-1);
  if (before) return { node: before.node, apart: 'none' };
  const head = parts(tree, 0).find((node) => tree.language.kindName[tree.kind[node]!] === 'package_declaration');
  return { node: head ?? -1, apart: head === undefined ? 'none' : 'blank-line' };
}
