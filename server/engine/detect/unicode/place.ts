import { fileRole } from '../secrets/fileRole';
import { type FlatTree, nodeAt } from '../../syntax/flatTree';
import { Role } from '../../syntax/language';
import { roleOf } from '../../syntax/view';

/** What a hidden character stands in, as far as it matters. */
export type Place = 'code' | 'string' | 'regex' | 'comment' | 'config' | 'instructions' | 'prose' | 'translation' | 'test' | 'generated';

const INSTRUCTIONS =
  /(?:^|\/)(?:AGENTS|CLAUDE(?:\.local)?|GEMINI|SKILL|copilot-instructions|\.cursorrules|\.windsurfrules|\.clinerules|\.roorules)(?:\.md)?$|\.(?:instructions|prompt|chatmode|agent)\.md$|\.mdc$|(?:^|\/)\.(?:claude|cursor|windsurf|agents|gemini|codex)\/.+\.(?:md|mdc|txt)$/i;
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|textile|org|html?|xhtml|tex|srt|vtt|csv|tsv|ftl|ipynb|jsonl|ndjson|geojson|ics|eml|log)$/i;

/** Whether a file tells an agent what to do: what is hidden in it is read all the same. */
export function isInstructions(path: string): boolean {
  return INSTRUCTIONS.test(path);
}

/** The place of a span. `tree` is the file's, where there is a grammar for it. */
export function placeOf(path: string, tree: FlatTree | undefined, start: number, end: number): Place {
  if (isInstructions(path)) return 'instructions';
  const role = fileRole(path);
  if (role === 'generated' || role === 'translation') return role;
  if (PROSE.test(path)) return 'prose';
  if (role === 'test') return 'test';
  if (!tree) return 'config';
  for (let node = nodeAt(tree, start, end); node >= 0; node = tree.parent[node]!) {
    const kind = roleOf(tree, node);
    if (kind === Role.Comment || /comment/.test(tree.language.kindName[tree.kind[node]!] ?? '')) return 'comment';
    if (kind === Role.Regex) return 'regex';
    if (kind === Role.String || kind === Role.TemplateString || kind === Role.JsxText) return 'string';
  }
  return 'code';
}
