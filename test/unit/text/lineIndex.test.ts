import assert from 'node:assert/strict';
import { indentationOf, LineIndex } from '../../../server/engine/text/lineIndex';
import { seededRandom } from '../../support/random';
import { randomText } from './random';

describe('LineIndex', () => {
  it('knows one empty line in an empty text', () => {
    const index = new LineIndex('');
    assert.equal(index.lineCount, 1);
    assert.deepEqual(index.positionAt(0), { line: 0, column: 0 });
    assert.equal(index.lineText(0), '');
  });

  it('ends lines at \\n, \\r\\n and \\r', () => {
    const index = new LineIndex('a\nb\r\nc\rd');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => index.lineText(line)),
      ['a', 'b', 'c', 'd'],
    );
  });

  it('counts columns in UTF-16 code units', () => {
    const index = new LineIndex('x\n😀é!');
    assert.deepEqual(index.positionAt('x\n😀é'.length), { line: 1, column: 3 });
  });

  it('reports an offset between \\r and \\n at the end of the line', () => {
    assert.deepEqual(new LineIndex('ab\r\nc').positionAt(3), { line: 0, column: 2 });
  });

  it('moves what is out of bounds to the nearest place', () => {
    const index = new LineIndex('ab\ncd');
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), 5);
    assert.equal(index.offsetAt({ line: -1, column: 4 }), 0);
    assert.deepEqual(index.positionAt(99), { line: 1, column: 2 });
    assert.deepEqual(index.positionAt(-3), { line: 0, column: 0 });
  });

  it('gives a last empty line after a final newline', () => {
    const index = new LineIndex('a\n');
    assert.equal(index.lineCount, 2);
    assert.equal(index.lineEnd(1), 2);
  });

  it('agrees with a naive count on random texts', () => {
    const random = seededRandom(1);
    for (let round = 0; round < 200; round++) {
      const text = randomText(random, Math.floor(random() * 60));
      const index = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        assert.deepEqual(index.positionAt(offset), naive(text, offset), JSON.stringify({ text, offset }));
        const { line, column } = index.positionAt(offset);
        const insideEnding = text[offset - 1] === '\r' && text[offset] === '\n';
        if (!insideEnding) assert.equal(index.offsetAt({ line, column }), offset);
      }
    }
  });
});

describe('indentationOf', () => {
  it('takes blanks and tabs only', () => {
    assert.equal(indentationOf(' \t x'), ' \t ');
    assert.equal(indentationOf('\u00a0x'), '');
  });
});

function naive(text: string, offset: number): { line: number; column: number } {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  let start = 0;
  for (let line = 0; line < lines.length; line++) {
    const whole = lines[line]!;
    if (offset < start + whole.length)
      return { line, column: Math.min(offset - start, whole.replace(/[\r\n]+$/, '').length) };
    start += whole.length;
  }
  const last = lines.at(-1)!;
  if (/[\r\n]$/.test(last)) return { line: lines.length, column: 0 };
  return { line: lines.length - 1, column: last.length };
}
