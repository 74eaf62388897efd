import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { argumentsOf, calleeOf, parts, roleOf, stringContent } from '../syntax/view';
import { importLine } from './importPlace';
import type { FixContext } from './types';

/** Places of an application that loads its libraries itself: nobody writes `require` there. */
const LOADED = /(?:^|\/)(?:app|config|db\/migrate)\/(?:[\w.-]+\/)*[\w.-]+\.(?:rb|ru)$/;

/** The edit that requires a library behind the file's other ones, or none where the file has it or need not. */
export function planRubyImport(spec: ImportSpec, _places: readonly Range[], { tree, path, style }: FixContext): TextEdit | 'present' {
  if (LOADED.test(path)) return 'present';
  const required = requiresOf(tree);
  if (required.some(({ library }) => library === spec.module)) return 'present';
  const quote = required.length > 0 ? (nodeText(tree, required.at(-1)!.node).includes("'") ? "'" : '"') : style.quote;
  return importLine(tree, `require ${quote}${spec.module}${quote}`, { node: required.at(-1)?.node ?? -1, apart: 'none' }, style.eol);
}

function requiresOf(tree: FlatTree): { node: number; library: string }[] {
  const found: { node: number; library: string }[] = [];
  for (const node of parts(tree, 0)) {
    const callee = roleOf(tree, node) === Role.Call ? calleeOf(tree, node) : -1;
    const [library] = callee >= 0 && nodeText(tree, callee) === 'require' ? (argumentsOf(tree, node) ?? []) : [];
    if (library === undefined || roleOf(tree, library) !== Role.String) continue;
    const { start, end } = stringContent(tree, library);
    found.push({ node, library: tree.text.slice(start, end) });
  }
  return found;
}
