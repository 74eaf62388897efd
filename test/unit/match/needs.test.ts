import assert from 'node:assert/strict';
import { compilePattern } from '../../../server/engine/match/compile';
import { needsOf, wordsOf } from '../../../server/engine/match/needs';
import type { Condition, RuleDefinition } from '../../../server/engine/rules/definition';
import { LANGUAGES } from '../../../server/engine/syntax/languages';
import { SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime, type ParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, testClock } from '../../support/assets';

describe('the words that a rule needs', () => {
  let runtime: ParserRuntime;
  before(async () => {
    runtime = await createParserRuntime(packageAssets());
  });

  const words = async (id: string, source: string, conditions: readonly Condition[] = []): Promise<unknown[]> => {
    const spec = LANGUAGES.find((each) => each.id === id)!;
    const parser = new SyntaxParser(runtime, await runtime.language(spec), testClock());
    const formula = { op: 'all', positive: [{ op: 'pattern', source }], inside: [], not: [], notInside: [], conditions, focus: [] } as const;
    const definition: RuleDefinition = { info: {} as RuleDefinition['info'], mode: 'search', formula, fixes: [] };
    return wordsOf(needsOf(definition, (each) => compilePattern(each, parser)));
  };

  it('are the keywords of its clauses and of statements that are one word', async () => {
    assert.deepEqual(await words('python', 'try:\n  ...\nexcept:\n  pass\n'), [{ name: 'except' }, { name: 'pass' }]);
    assert.deepEqual(await words('javascript', 'try { ... } catch ($E) { }'), [{ name: 'catch' }]);
    assert.deepEqual(await words('javascript', 'const $F = () => true'), [{ name: 'true' }]);
  });

  it('are the names of types that a value has only where they are written', async () => {
    assert.deepEqual(await words('java', '(DirContext $C).search($X)'), [{ name: 'DirContext' }, { name: 'search' }]);
    assert.deepEqual(await words('java', '(String $S).matches($X)'), [{ name: 'matches' }]);
    assert.deepEqual(await words('javascript', 'function $F(..., $FORM: FormData, ...) { ... }'), [{ name: 'FormData' }]);
    assert.deepEqual(await words('typescript', '($N: number).toFixed()'), [{ name: 'toFixed' }]);
  });

  it('are those of expressions that strings match', async () => {
    assert.deepEqual(await words('javascript', '"=~/^(invalid|unknown) user$/i"'), ['invalid', 'unknown', 'user']);
  });

  it('are a repeated group where an expression has to be slow', async () => {
    assert.deepEqual(await words('javascript', '/$R/', [{ type: 'analysis', metavariable: '$R', analyzer: 'redos' }]), [')*', ')+', '){']);
  });
});
