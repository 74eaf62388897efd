import { FLAG_MISSING, type FlatTree } from '../../server/engine/syntax/flatTree';
import { ERROR_KIND } from '../../server/engine/syntax/runtime';
import { LANGUAGES, languageFor } from '../../server/engine/syntax/languages';
import { onlyRegions, scriptRegions } from '../../server/engine/syntax/scripts';
import { SyntaxParser } from '../../server/engine/syntax/parser';
import { createParserRuntime } from '../../server/engine/syntax/runtime';
import { packageAssets, testClock } from './assets';

/** How many places of a text the parser, starting from nothing, can make no sense of; undefined without a grammar for the path. */
export type CountErrors = (path: string, text: string) => number | undefined;

/** Makes a counter with the grammars of the installed packages. */
export async function syntaxErrorCounter(): Promise<CountErrors> {
  const runtime = await createParserRuntime(packageAssets());
  const parsers = new Map<string, SyntaxParser>();
  for (const spec of LANGUAGES) parsers.set(spec.id, new SyntaxParser(runtime, await runtime.language(spec), testClock()));
  return (path, text) => {
    const spec = languageFor('', path);
    const parser = spec && parsers.get(spec.id);
    if (!parser) return undefined;
    const state = parser.createState();
    const { tree } = parser.parse(state, text);
    let count = tree ? errorsOf(tree) : 0;
    const regions = tree ? scriptRegions(tree) : [];
    for (const id of new Set(regions.map(({ language }) => language))) {
      const script = parsers.get(id)!;
      const own = script.createState();
      const parsed = script.parse(own, onlyRegions(text, regions.filter(({ language }) => language === id))).tree;
      if (parsed) count += errorsOf(parsed);
      own.dispose();
    }
    state.dispose();
    return count;
  };
}

function errorsOf(tree: FlatTree): number {
  let count = 0;
  for (let node = 0; node < tree.count; node++) if (tree.kind[node] === ERROR_KIND || (tree.flags[node]! & FLAG_MISSING) !== 0) count++;
  return count;
}
