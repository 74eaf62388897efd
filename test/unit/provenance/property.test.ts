import assert from 'node:assert/strict';
import { runProvenanceSequence, runReanchoring } from '../../fuzz/provenance';

/** Sequences; `npm run fuzz:provenance` runs more, and takes the seed of a failure. */
const ROUNDS = 300;

describe('spans of machine-written text', () => {
  it('agree with an oracle that keeps an owner for every character', () => {
    let owned = 0;
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const result = runProvenanceSequence(seed);
      assert.equal(result.error, undefined);
      owned += result.owned;
    }
    assert.ok(owned > 50_000, `too little was compared: ${owned}`);
  });

  it('are found again, line by line, after a change from outside', () => {
    for (let seed = 1; seed <= ROUNDS; seed++) assert.equal(runReanchoring(seed), undefined);
  });
});
