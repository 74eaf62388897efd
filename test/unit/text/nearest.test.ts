import assert from 'node:assert/strict';
import { nearest } from '../../../server/engine/text/nearest';

describe('nearest', () => {
  it('finds what was meant', () => {
    assert.equal(nearest('audiense', ['audience', 'rules']), 'audience');
    assert.equal(nearest('max-file-size', ['maxFileSize', 'exclude']), 'maxFileSize');
    assert.equal(nearest('warn', ['error', 'warning', 'info', 'off']), 'warning');
    assert.equal(nearest('errro', ['error', 'warning']), 'error');
  });

  it('finds nothing in what is far away or empty', () => {
    assert.equal(nearest('completely-else', ['error', 'off']), undefined);
    assert.equal(nearest('', ['a']), undefined);
  });
});
