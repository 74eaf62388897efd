import assert from 'node:assert/strict';
import type { Document } from '../../../server/engine/model/document';
import { MAX_LINE_LENGTH, skipReason } from '../../../server/engine/text/skip';

const LIMIT = { maxFileSize: 1024 * 1024 };

function file(path: string, text: string): Document {
  return { uri: `file:///w/${path}`, path, languageId: 'plaintext', version: 1, text };
}

describe('skipReason', () => {
  it('checks ordinary and empty files', () => {
    assert.equal(skipReason(file('a.ts', ''), LIMIT), undefined);
    assert.equal(skipReason(file('a.ts', "const a = 'b';\n".repeat(2000)), LIMIT), undefined);
  });

  it('names the file, its size and the limit', () => {
    const problem = skipReason(file('src/big.ts', 'x'.repeat(2 * 1024 * 1024)), LIMIT);
    assert.equal(problem?.kind, 'too-large');
    assert.equal(problem?.uri, 'file:///w/src/big.ts');
    assert.equal(problem?.message, 'src/big.ts is not checked: it has 2 MB, the limit is 1 MB (setting maxFileSize).');
  });

  it('measures in bytes of UTF-8', () => {
    assert.equal(skipReason(file('a.txt', 'é'.repeat(6)), { maxFileSize: 11 })?.kind, 'too-large');
    assert.equal(skipReason(file('a.txt', 'é'.repeat(6)), { maxFileSize: 12 }), undefined);
    assert.equal(skipReason(file('a.txt', '😀😀'), { maxFileSize: 8 }), undefined);
    assert.equal(skipReason(file('a.txt', '😀😀'), { maxFileSize: 7 })?.kind, 'too-large');
  });

  it('knows binary files', () => {
    assert.equal(skipReason(file('a.bin', 'abc\0def'), LIMIT)?.kind, 'binary');
    assert.equal(skipReason(file('a.bin', '\u0001\u0002\u0003\ufffd'.repeat(50)), LIMIT)?.kind, 'binary');
  });

  it('checks text with colours of a terminal and a few broken bytes', () => {
    assert.equal(skipReason(file('a.log', '\u001b[31mred\u001b[0m\n'.repeat(20)), LIMIT), undefined);
    assert.equal(skipReason(file('a.py', `# caf\ufffd\nprint(1)\n`), LIMIT), undefined);
  });

  it('knows minified code by its look', () => {
    const code = 'function a(b,c){return b.d(c)?e(f,"g"):h[i]=j(k)}var l=m({n:o,p:q});'.repeat(60);
    assert.equal(skipReason(file('vendor.js', code), LIMIT)?.kind, 'minified');
    assert.equal(skipReason(file('vendor.js', `/* licence */\n${code}\n`), LIMIT)?.kind, 'minified');
  });

  it('checks data on one line, long prose and code around a long literal', () => {
    const json = JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ id: i, name: `n${i}`, tags: ['a', 'b'] })));
    assert.equal(skipReason(file('data.json', json), LIMIT), undefined);
    assert.equal(skipReason(file('notes', 'some words in a row, '.repeat(200)), LIMIT), undefined);
    assert.equal(
      skipReason(file('logo.ts', `export const logo = "${'QUJD'.repeat(5000)}";\nexec(a);\n`), LIMIT),
      undefined,
    );
  });

  it('names a line that is too long', () => {
    const problem = skipReason(file('a.json', `[\n"${'x '.repeat(MAX_LINE_LENGTH / 2)}"\n]`), LIMIT);
    assert.equal(problem?.kind, 'long-line');
    assert.match(
      problem?.message ?? '',
      /^a\.json is not checked: line 2 has 100,002 characters, the limit is 100,000\.$/,
    );
  });
});
