import assert from 'node:assert/strict';
import { applyChanges, applyEdits, diffTexts, splits } from '../../../server/engine/text/diff';
import { pickIndex, seededRandom } from '../../support/random';
import { randomText } from './random';

describe('diffTexts', () => {
  it('finds nothing between equal texts', () => {
    assert.equal(diffTexts('abc', 'abc'), undefined);
    assert.equal(diffTexts('', ''), undefined);
  });

  it('finds the smallest change', () => {
    assert.deepEqual(diffTexts('abcd', 'abXd'), { range: { start: 2, end: 3 }, newText: 'X' });
    assert.deepEqual(diffTexts('aaa', 'aaaa'), { range: { start: 3, end: 3 }, newText: 'a' });
    assert.deepEqual(diffTexts('x', ''), { range: { start: 0, end: 1 }, newText: '' });
  });

  it('replaces whole characters where only half of one differs', () => {
    // Both emoji begin with the same surrogate.
    assert.deepEqual(diffTexts('a😀b', 'a😁b'), { range: { start: 1, end: 3 }, newText: '😁' });
    // These two end with the same surrogate.
    assert.deepEqual(diffTexts('\u{1F600}', '\u{1FA00}'), { range: { start: 0, end: 2 }, newText: '\u{1FA00}' });
  });

  it('keeps \\r\\n together', () => {
    assert.deepEqual(diffTexts('a\r\nb', 'a\rb'), { range: { start: 1, end: 3 }, newText: '\r' });
    assert.deepEqual(diffTexts('a\r\nb', 'a\nb'), { range: { start: 1, end: 3 }, newText: '\n' });
  });

  it('leads from any text to any other', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 500; round++) {
      const before = randomText(random, pickIndex(random, 30));
      const cut = pickIndex(random, before.length + 1);
      const after =
        random() < 0.5
          ? randomText(random, pickIndex(random, 30))
          : before.slice(0, cut) + randomText(random, 3) + before.slice(cut + pickIndex(random, 4));
      const change = diffTexts(before, after);
      if (!change) {
        assert.equal(before, after);
        continue;
      }
      assert.equal(applyChanges(before, [change]), after);
      assert.equal(applyEdits(before, [change]), after);
      assert.equal(
        splits(before, change.range.start) || splits(before, change.range.end),
        false,
        JSON.stringify({ before, after, change }),
      );
    }
  });
});

describe('applyChanges', () => {
  it('measures each change in the text that the one before left', () => {
    const changes = [
      { range: { start: 0, end: 0 }, newText: 'xy' },
      { range: { start: 1, end: 3 }, newText: '' },
    ];
    assert.equal(applyChanges('abc', changes), 'xbc');
  });
});

describe('applyEdits', () => {
  it('measures every edit in the first text and keeps the order of insertions', () => {
    const edits = [
      { range: { start: 3, end: 3 }, newText: '1' },
      { range: { start: 0, end: 1 }, newText: 'X' },
      { range: { start: 3, end: 3 }, newText: '2' },
    ];
    assert.equal(applyEdits('abc', edits), 'Xbc12');
  });
});
