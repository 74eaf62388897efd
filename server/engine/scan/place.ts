import type { Range } from '../model/range';
import type { RuleDefinition } from '../rules/definition';
import { type FlatTree, nodeAt } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { roleOf } from '../syntax/view';

/** Whether a span of text lies where its rule looks. Where there is no grammar, nobody can tell, and it does. */
export function isInPlace(tree: FlatTree, { start, end }: Range, place: RuleDefinition['place']): boolean {
  if (place === undefined || tree.language.spec.grammar === '') return true;
  const first = start + (/\S/.exec(tree.text.slice(start, end))?.index ?? 0);
  const found = surroundings(tree, first);
  switch (place) {
    case 'comments':
      return found === 'comment';
    case 'code':
      return found === 'code';
    case 'outside-strings':
      return found !== 'string';
    case 'outside-comments':
      return found !== 'comment';
  }
}

function surroundings(tree: FlatTree, offset: number): 'comment' | 'string' | 'code' {
  for (let node = nodeAt(tree, offset, offset + 1); node >= 0; node = tree.parent[node]!) {
    const role = roleOf(tree, node);
    if (role === Role.Comment) return 'comment';
    // A string that begins right there is not around it: backticks are quotes in some languages.
    if ((role === Role.String || role === Role.TemplateString) && tree.start[node]! < offset) return 'string';
  }
  return 'code';
}
