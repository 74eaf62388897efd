import assert from 'node:assert/strict';
import { needsOfRegex } from '../../../server/engine/match/regexNeeds';
import { wordsOf } from '../../../server/engine/match/needs';

describe('the words that a regular expression needs', () => {
  const words = (source: string): unknown[] => wordsOf(needsOfRegex(source));

  it('are its runs of letters, in lower case where both cases match', () => {
    assert.deepEqual(words('^check_password$'), ['check_password']);
    assert.deepEqual(words('(?i)PassWord'), ['password']);
    assert.deepEqual(needsOfRegex('^(request|ctx)\\.body'), { all: [{ any: [{ all: ['request'] }, { all: ['ctx'] }] }, '.body'] });
  });

  it('leave out what need not be there', () => {
    for (const source of ['(password)?', '(?!admin)', '(?=admin)x', '[a-z]+', '\\w*', 'a|b', '[ab]c', '(abc|)', '(', '(?<n>abc)\\k<n>']) {
      const needs = needsOfRegex(source);
      const met = (part: typeof needs): boolean => (typeof part === 'string' ? false : 'all' in part ? part.all.every(met) : 'any' in part ? part.any.some(met) : false);
      assert.ok(met(needs), `${source} needs ${JSON.stringify(needs)}`);
    }
  });

  it('do not join what something stands between', () => {
    assert.deepEqual(words('abc.def'), ['abc', 'def']);
    assert.deepEqual(words('abcd?ef'), ['abc', 'ef']);
    assert.deepEqual(words('abc\\bdef'), ['abcdef']);
  });

  it('are none where there would be too many', () => {
    assert.deepEqual(words(Array.from({ length: 50 }, (_, index) => `word${index}x`).join('|')), []);
  });
});
