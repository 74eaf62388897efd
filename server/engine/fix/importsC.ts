import type { Range, TextEdit } from '../model/range';
import type { ImportSpec } from '../rules/definition';
import { type FlatTree, nodeText } from '../syntax/flatTree';
import { LineIndex } from '../text/lineIndex';
import { importLine } from './importPlace';
import type { FixContext } from './types';

/** The edit that includes one system header, or none where the file includes it already. */
export function planCInclude(spec: ImportSpec, _places: readonly Range[], { tree, style }: FixContext): TextEdit | 'present' {
  const includes = includesOf(tree);
  const name = (node: number): string => /<([^>]+)>/.exec(nodeText(tree, node))?.[1] ?? '';
  const same = [spec.module, spec.module.replace(/^(\w+)\.h$/, 'c$1'), spec.module.replace(/^c(\w+)$/, '$1.h')];
  if (includes.some((node) => same.includes(name(node)))) return 'present';
  const system = includes.filter((node) => name(node) !== '');
  const after = system.filter((node) => name(node) < spec.module).at(-1) ?? system.at(-1) ?? includes.at(-1);
  const statement = `#include <${spec.module}>`;
  if (after === undefined) return importLine(tree, statement, { node: -1, apart: 'none' }, style.eol);
  // The line break belongs to the directive.
  const lines = new LineIndex(tree.text);
  const line = lines.lineOf(tree.start[after]!) + 1;
  const last = line >= lines.lineCount;
  const at = last ? tree.text.length : lines.lineStart(line);
  return { range: { start: at, end: at }, newText: last ? style.eol + statement : statement + style.eol };
}

function includesOf(tree: FlatTree): number[] {
  const kind = tree.language.kindId('preproc_include');
  const found: number[] = [];
  for (let node = 1; node < tree.next[0]!; node = tree.next[node]!) if (tree.kind[node] === kind) found.push(node);
  return found;
}
