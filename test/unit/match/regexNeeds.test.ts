import assert from 'node:assert/strict';
import { needsOfRegex } from '../../../server/engine/match/regexNeeds';
import { wordsOf } from '../../../server/engine/match/needs';

describe('the words that a regular expression needs', () => {
  const words = (source: string): unknown[] => wordsOf(needsOfRegex(source));

  it('are its runs of letters, in lower case where both cases match', () => {
    assert.deepEqual(words('^check_password$'), ['check_password']);
    assert.deepEqual(words('(?i)PassWord'), ['password']);
    assert.deepEqual(needsOfRegex('^(request|ctx)\\.body'), { any: ['request.body', 'ctx.body'] });
  });

  it('are told apart where a part stands for a few texts', () => {
    assert.deepEqual(words('_?req|[xy]z'), ['req', 'xz', 'yz']);
    assert.deepEqual(words('\\([^)]+[+*]\\)[+*]'), ['*)*', '*)+', '+)*', '+)+']);
    assert.deepEqual(words('(is|has)_?\\w*(admin|owner)'), ['is', 'has', 'admin', 'owner']);
  });

  it('see side by side what stands around a part that may be missing', () => {
    assert.deepEqual(needsOfRegex('ab(\\w+c)?de'), { any: ['abde', { all: ['ab', 'cde'] }] });
    assert.deepEqual(words('ab(\\w+)?cd(\\w+)?ef'), ['ab', 'cd', 'ef']);
  });

  it('leave out what need not be there', () => {
    for (const source of ['(password)?', '(?!admin)', '(?=admin)x', '[a-z]+', '\\w*', 'a|b', '[a-z]c', '[ab]?c', '(abc|)', '(', '(?<n>abc)\\k<n>']) {
      const needs = needsOfRegex(source);
      const met = (part: typeof needs): boolean => (typeof part === 'string' ? false : 'all' in part ? part.all.every(met) : 'any' in part ? part.any.some(met) : false);
      assert.ok(met(needs), `${source} needs ${JSON.stringify(needs)}`);
    }
  });

  it('do not join what something stands between', () => {
    assert.deepEqual(words('abc.def'), ['abc', 'def']);
    assert.deepEqual(words('abcd?ef'), ['abcef', 'abcdef']);
    assert.deepEqual(words('abcd*ef'), ['abc', 'ef']);
    assert.deepEqual(words('abc\\bdef'), ['abcdef']);
  });

  it('are the most telling ones where all would be too many', () => {
    const list = (start: string): string => Array.from({ length: 50 }, (_, index) => `${start}${index}x`).join('|');
    assert.deepEqual(words(`(${list('aa')}).+existing.+(${list('bb')})`), ['existing']);
  });

  it('are none where there would be too many', () => {
    assert.deepEqual(words(Array.from({ length: 100 }, (_, index) => `word${index}x`).join('|')), []);
  });
});
