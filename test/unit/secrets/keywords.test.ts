import assert from 'node:assert/strict';
import { createKeywordAutomaton } from '../../../server/engine/text/keywords';
import { pickIndex, seededRandom } from '../../support/random';

interface Hit {
  readonly keyword: number;
  readonly end: number;
}

function hitsOf(keywords: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  createKeywordAutomaton(keywords).scan(text, (keyword, end) => hits.push({ keyword, end }));
  return hits;
}

/** The same by trying every keyword at every place, in the automaton's order: by end, then the longest first. */
function naiveHits(keywords: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (let end = 1; end <= text.length; end++) {
    const here = keywords
      .map((keyword, index) => ({ keyword, index }))
      .filter(({ keyword }) => foldAscii(text.slice(0, end)).endsWith(foldAscii(keyword)))
      .sort((a, b) => b.keyword.length - a.keyword.length || a.index - b.index);
    hits.push(...here.map(({ index }) => ({ keyword: index, end })));
  }
  return hits;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

describe('keyword automaton', () => {
  it('finds what trying every keyword everywhere finds', () => {
    const random = seededRandom(20260);
    const alphabet = ['a', 'b', 'A', 'B', '_', 'é', '\u{1F511}', '\n', '1'];
    const piece = (length: number, letters: readonly string[]): string =>
      Array.from({ length }, () => letters[pickIndex(random, letters.length)]).join('');
    for (let round = 0; round < 400; round++) {
      const keywords = [
        ...new Set(
          Array.from({ length: 1 + pickIndex(random, 8) }, () =>
            piece(1 + pickIndex(random, 4), ['a', 'b', 'B', '_', '1']),
          ),
        ),
      ];
      const text = piece(pickIndex(random, 60), alphabet);
      assert.deepEqual(hitsOf(keywords, text), naiveHits(keywords, text), JSON.stringify({ round, keywords, text }));
    }
  });

  it('reports overlapping keywords and those inside others', () => {
    assert.deepEqual(hitsOf(['she', 'he', 'hers'], 'ushers'), [
      { keyword: 0, end: 4 },
      { keyword: 1, end: 4 },
      { keyword: 2, end: 6 },
    ]);
  });

  it('ignores the case of ASCII letters only', () => {
    assert.deepEqual(hitsOf(['akia'], 'AkIa'), [{ keyword: 0, end: 4 }]);
    // U+212A KELVIN SIGN lowers to `k`, but is not ASCII.
    assert.deepEqual(hitsOf(['akia'], 'A\u212AIA'), []);
  });

  it('counts in UTF-16 code units', () => {
    assert.deepEqual(hitsOf(['key'], '\u{1F511}\u{1F511}key'), [{ keyword: 0, end: 7 }]);
  });

  it('finds nothing with no keywords and in no text', () => {
    assert.deepEqual(hitsOf([], 'text'), []);
    assert.deepEqual(hitsOf(['text'], ''), []);
  });

  it('refuses keywords that cannot work', () => {
    assert.throws(() => createKeywordAutomaton(['']), /must not be empty/);
    assert.throws(() => createKeywordAutomaton(['clé']), /`clé` has a character outside ASCII/);
  });
});
