import assert from 'node:assert/strict';
import { wordsOf } from '../../../server/engine/match/needs';
import { needsOfRegex } from '../../../server/engine/match/regexNeeds';
import type { Needs } from '../../../server/engine/rules/definition';
import { Prefilter, PrefilterFollower } from '../../../server/engine/scan/prefilter';
import { pickIndex, seededRandom } from '../../support/random';

describe('the prefilter', () => {
  const isMet = (needs: Needs, text: string): boolean => new Prefilter([needs]).met(text)[0]!;

  it('takes a piece anywhere, a word in either case, a name as it is written', () => {
    for (const text of ['require(x)', 'REQ']) assert.equal(isMet('req', text), true, text);
    for (const text of ['req.body', 'a REQ', '"\\nreq"', '$req']) assert.equal(isMet({ word: 'req' }, text), true, text);
    for (const text of ['require(x)', 'my_req', 'req1']) assert.equal(isMet({ word: 'req' }, text), false, text);
    for (const text of ['req.body', '(req)']) assert.equal(isMet({ name: 'req' }, text), true, text);
    for (const text of ['Req', '$req', 'request']) assert.equal(isMet({ name: 'req' }, text), false, text);
    assert.equal(isMet({ name: 'fs/promises' }, '"node:fs/promises"'), true);
  });

  it('knows where an expression on a whole node asks for a whole word', () => {
    const words = (source: string, subject: 'node' | 'piece'): unknown[] => wordsOf(needsOfRegex(source, subject));
    assert.deepEqual(words('^(request|ctx)\\.body$', 'node'), [{ word: 'request' }, { word: 'body' }, 'request.body', { word: 'ctx' }, { word: 'body' }, 'ctx.body']);
    assert.deepEqual(words('request\\w*', 'node'), ['request']);
    assert.deepEqual(words('\\s*request\\b', 'node'), [{ word: 'request' }]);
    assert.deepEqual(words('\\w*request$', 'node'), ['request']);
    assert.deepEqual(words('^(\\.\\.\\.)?\\(?(await )?request', 'node'), ['request']);
    assert.deepEqual(words('^(\\.\\.\\.)?\\(?(await )?request\\.', 'node'), [{ word: 'request' }, 'request.']);
    assert.deepEqual(words('(a|b-)?request\\b', 'node'), [{ word: 'request' }, { word: 'arequest' }]);
    assert.deepEqual(words('^request$', 'piece'), ['request']);
  });

  it('finds after edits what it finds in the whole text', () => {
    const random = seededRandom(7);
    const words = ['req', 'body', 'Request', 'eval', '$x', 'a.b', 'database'];
    const needs = words.flatMap((text): Needs[] => [text, { word: text.toLowerCase() }, { name: text }, { all: [text, { name: 'eval' }] }]);
    const filter = new Prefilter(needs);
    const follower = new PrefilterFollower(filter);
    const pieces = [...words, ' ', '\n', '_', 're', 'q', 'BODY', '\\n', '.', '$'];
    let text = Array.from({ length: 40 }, () => pieces[pickIndex(random, pieces.length)]!).join('');
    for (let round = 0; round < 2000; round++) {
      const at = pickIndex(random, text.length + 1);
      const typed = pickIndex(random, 2) === 0 ? pieces[pickIndex(random, pieces.length)]! : '';
      text = text.slice(0, at) + typed + text.slice(at + pickIndex(random, 4));
      if (text.length > 300) text = text.slice(0, 100);
      assert.deepEqual(follower.met(text), filter.met(text), JSON.stringify(text));
    }
  });
});
