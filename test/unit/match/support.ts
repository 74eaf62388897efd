import assert from 'node:assert/strict';
import { Facts } from '../../../server/engine/facts';
import { compilePattern } from '../../../server/engine/match/compile';
import { Evaluator } from '../../../server/engine/match/evaluate';
import { alternativesOf } from '../../../server/engine/rules/alternatives';
import type { Formula } from '../../../server/engine/rules/definition';
import { LANGUAGES } from '../../../server/engine/syntax/languages';
import { SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, testClock } from '../../support/assets';

/** Finds a pattern in a text of one language: the first line of each match, without the blanks around it. */
export type Find = (pattern: string, text: string) => string[];

export async function finderFor(id: string): Promise<Find> {
  const spec = LANGUAGES.find((each) => each.id === id);
  assert.ok(spec, id);
  const runtime = await createParserRuntime(packageAssets());
  const parser = new SyntaxParser(runtime, await runtime.language(spec), testClock());
  return (pattern, text) => {
    const compiled = compilePattern(pattern, parser);
    const { tree } = parser.parse(parser.createState(), text);
    assert.ok(tree);
    const evaluator = new Evaluator(
      new Facts(tree),
      { pattern: () => compiled, regex: (source) => new RegExp(source, 'g'), matchesStart: (source, text) => new RegExp(source, 'y').test(text), alternatives: alternativesOf },
      100_000,
    );
    const formula: Formula = { op: 'pattern', source: pattern };
    const found = evaluator.find(formula).map(({ start, end }) => ({ start, line: text.slice(start, end).trim().split('\n')[0]! }));
    return found.sort((a, b) => a.start - b.start).map(({ line }) => line);
  };
}
