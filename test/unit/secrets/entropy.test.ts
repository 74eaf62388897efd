import assert from 'node:assert/strict';
import { shannonEntropy } from '../../../server/engine/text/entropy';

describe('Shannon entropy', () => {
  it('is zero for nothing and for one repeated character', () => {
    assert.equal(shannonEntropy(''), 0);
    assert.equal(shannonEntropy('aaaaaaaa'), 0);
  });

  it('is the logarithm of the count for characters that are all different', () => {
    assert.ok(Math.abs(shannonEntropy('abcd') - 2) < 1e-12);
    assert.ok(Math.abs(shannonEntropy('0123456789abcdef') - 4) < 1e-12);
  });

  it('weighs by frequency', () => {
    assert.ok(Math.abs(shannonEntropy('aaab') - 0.8112781244591328) < 1e-12);
  });

  it('does not depend on the order', () => {
    assert.equal(shannonEntropy('hunter2'), shannonEntropy('2retnuh'));
  });
});
