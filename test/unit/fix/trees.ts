import assert from 'node:assert/strict';
import type { FlatTree } from '../../../server/engine/syntax/flatTree';
import { languageFor } from '../../../server/engine/syntax/languages';
import { SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, testClock } from '../../support/assets';

/** Parses a text as the language of a VS Code language identifier; the tree stays valid. */
export type ParseText = (languageId: string, text: string) => FlatTree;

/** Loads the grammars of all languages given. */
export async function loadParsers(languageIds: readonly string[]): Promise<ParseText> {
  const runtime = await createParserRuntime(packageAssets());
  const parsers = new Map<string, SyntaxParser>();
  for (const id of languageIds) {
    const spec = languageFor(id, '');
    assert.ok(spec, id);
    parsers.set(id, new SyntaxParser(runtime, await runtime.language(spec), testClock()));
  }
  return (languageId, text) => {
    const parser = parsers.get(languageId);
    assert.ok(parser, languageId);
    const { tree } = parser.parse(parser.createState(), text);
    assert.ok(tree);
    return tree;
  };
}

/** All grammars that ship. */
export const TREE_LANGUAGES = ['javascript', 'typescript', 'typescriptreact', 'python'] as const;
