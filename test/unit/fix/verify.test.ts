import assert from 'node:assert/strict';
import { rangeMover, verifyEdits } from '../../../server/engine/fix';
import type { Finding, Severity } from '../../../server/engine/model/finding';
import type { TextEdit } from '../../../server/engine/model/range';
import { applyEdits } from '../../../server/engine/text/diff';
import { pickIndex, seededRandom } from '../../support/random';
import { findingAt } from '../suppress/helpers';

/** Every `bad` is a finding of `bad` (an error), every `meh` one of `meh` (a warning). */
function scan(text: string): Finding[] {
  return [...text.matchAll(/bad|meh|hmm/g)].map((match) => ({
    ...findingAt('x', 'x', match[0]),
    severity: (match[0] === 'bad' ? 'error' : match[0] === 'meh' ? 'warning' : 'info') satisfies Severity,
    range: { start: match.index, end: match.index + match[0].length },
    fingerprint: `${match[0]}:${match.index}`,
  }));
}

const TOOLS = { rescan: scan, parseErrors: (text: string) => text.split('(').length - text.split(')').length };

function replace(text: string, piece: string, newText: string, from = 0): TextEdit {
  const start = text.indexOf(piece, from);
  return { range: { start, end: start + piece.length }, newText };
}

async function verdict(text: string, edits: readonly TextEdit[], target = 0): Promise<string> {
  const findings = scan(text);
  const result = await verifyEdits({ text, edits, targets: [findings[target]!], findings }, TOOLS);
  return result.holds ? `holds: ${result.text}` : result.reason;
}

describe('verifyEdits', () => {
  it('holds when the finding is gone', async () => {
    assert.equal(await verdict('f(bad)', [replace('f(bad)', 'bad', 'good')]), 'holds: f(good)');
  });

  it('does not hold while the finding is there, though it has moved', async () => {
    assert.equal(await verdict('f(bad)', [replace('f(bad)', 'f', 'import x\nf')]), 'bad is still found after the fix.');
    assert.equal(await verdict('f(bad)', [replace('f(bad)', 'bad', 'x + bad')]), 'bad is still found after the fix.');
  });

  it('does not mind the same rule elsewhere', async () => {
    const text = 'f(bad, bad)';
    assert.equal(await verdict(text, [replace(text, 'bad', 'import x\ngood')]), 'holds: f(import x\ngood, bad)');
    assert.equal(await verdict(text, [replace(text, 'bad', 'o', 5)], 1), 'holds: f(bad, o)');
  });

  it('does not hold with a new syntax error, but bears old ones', async () => {
    assert.equal(await verdict('f(bad)', [replace('f(bad)', 'bad', 'g(')]), 'The new text has a syntax error.');
    assert.equal(await verdict('( f(bad)', [replace('( f(bad)', 'bad', 'g')]), 'holds: ( f(g)');
  });

  it('does not hold when it brings up something as bad', async () => {
    assert.equal(await verdict('f(meh)', [replace('f(meh)', 'meh', 'bad')]), 'The fix brings up bad.');
    assert.equal(await verdict('f(meh)', [replace('f(meh)', 'meh', 'hmm')]), 'holds: f(hmm)');
    assert.equal(await verdict('f(bad)', [replace('f(bad)', 'bad', 'meh')]), 'holds: f(meh)');
  });

  it('does not hold when the edits change nothing or cannot be applied', async () => {
    assert.equal(await verdict('bad', [replace('bad', 'bad', 'bad')]), 'The edits change nothing.');
    assert.match(await verdict('bad', [{ range: { start: 0, end: 99 }, newText: '' }]), /does not fit/);
  });

  it('asks for all of several findings', async () => {
    const text = 'bad bad';
    const findings = scan(text);
    const one = await verifyEdits({ text, edits: [replace(text, 'bad', 'x')], targets: findings, findings }, TOOLS);
    assert.equal(one.holds, false);
    const both = await verifyEdits(
      { text, edits: [replace(text, 'bad', 'x'), replace(text, 'bad', 'y', 3)], targets: findings, findings },
      TOOLS,
    );
    assert.deepEqual(both, { holds: true, text: 'x y' });
  });

  it('waits for tools that take time', async () => {
    const text = 'bad';
    const slow = { rescan: async (value: string) => scan(value), parseErrors: async () => 0 };
    assert.deepEqual(
      await verifyEdits({ text, edits: [replace(text, 'bad', 'x')], targets: scan(text), findings: scan(text) }, slow),
      { holds: true, text: 'x' },
    );
  });
});

describe('rangeMover', () => {
  it('moves ranges past edits and takes replaced ones as a whole', () => {
    const move = rangeMover([
      { range: { start: 0, end: 0 }, newText: '1234' },
      { range: { start: 5, end: 8 }, newText: 'x' },
    ]);
    assert.deepEqual(move({ start: 0, end: 2 }), { start: 4, end: 6 });
    assert.deepEqual(move({ start: 5, end: 8 }), { start: 9, end: 10 });
    assert.deepEqual(move({ start: 6, end: 7 }), { start: 9, end: 10 });
    assert.deepEqual(move({ start: 3, end: 5 }), { start: 7, end: 9 });
    assert.deepEqual(move({ start: 8, end: 9 }), { start: 10, end: 11 });
  });

  it('finds untouched text again', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 30 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
      const edits: TextEdit[] = [];
      let at = 0;
      while (at < 28 && edits.length < 4) {
        const start = at + pickIndex(random, 8);
        const end = start + pickIndex(random, 3);
        if (end > 30) break;
        edits.push({ range: { start, end }, newText: 'ab'.repeat(pickIndex(random, 3)) });
        at = end + 1;
      }
      const after = applyEdits(text, edits);
      const move = rangeMover(edits);
      for (let start = 0; start < 30; start++) {
        if (edits.some(({ range }) => range.start <= start && start < range.end)) continue;
        const moved = move({ start, end: start + 1 });
        assert.equal(after.slice(moved.start, moved.end), text[start]);
      }
    }
  });
});
