import assert from 'node:assert/strict';
import { parseSecretExamples } from '../../../server/engine/detect/secrets';
import { regionsOf } from '../../../server/engine/detect/secrets/regions';
import { changeBetween } from '../../../server/engine/text/change';
import { pickIndex, seededRandom } from '../../support/random';
import { fullScanner, noWork, ruleFiles } from './support';

const scanner = fullScanner();

/** Texts with something to find, from the examples of the rules. */
const finds = ruleFiles().flatMap((file) =>
  file.entries.flatMap((entry) => {
    const read = parseSecretExamples(entry);
    return read.ok ? read.examples.positive.map((example) => example.text) : [];
  }),
);

function ordinary(next: () => number, lines: number): string {
  const words = ['const', 'value', 'return', 'token', 'password', 'http://', 'if (x) {', '}', '"text"', '" +', "'", 'data:', '\u{1F511}', 'eyJ'];
  return Array.from({ length: lines }, (_, i) => `${'  '.repeat(i % 4)}${words[pickIndex(next, words.length)]} ${i % 97} ${words[pickIndex(next, words.length)]}`).join('\n');
}

function bigText(seed: number, lines: number): string {
  const next = seededRandom(seed);
  const parts: string[] = [];
  for (let i = 0; i < lines; i += 40) parts.push(ordinary(next, 40), finds[pickIndex(next, finds.length)] ?? '');
  return parts.join('\n');
}

describe('a scanner that follows a text', () => {
  it('finds after each change what a new scan finds', () => {
    const next = seededRandom(99);
    for (let round = 0; round < 6; round++) {
      const follower = scanner.follow();
      let text = bigText(round, round === 0 ? 60 : 900);
      for (let edit = 0; edit < 40; edit++) {
        const at = pickIndex(next, text.length + 1);
        const cut = [0, 0, 1, 1, 30, 400, 9000][pickIndex(next, 7)] ?? 0;
        const put = ['', 'x', '"', '\n', '\n\n', finds[pickIndex(next, finds.length)] ?? '', text.slice(at, at + 700), '-----BEGIN '][pickIndex(next, 8)] ?? '';
        text = text.slice(0, at) + put + text.slice(at + cut);
        const path = edit % 11 === 10 ? 'test/a.ts' : 'src/a.ts';
        assert.deepEqual(follower.scan(text, { path }), scanner.scan(text, { path }), `round ${round}, edit ${edit}`);
      }
    }
  });

  it('finds what stands at the ends of the text', () => {
    const follower = scanner.follow();
    const body = bigText(3, 600);
    const key = finds[0] ?? '';
    for (const text of [body, key + body, body + key, `${key}\n${body}\n${key}`, body, '', key, body + body]) {
      assert.deepEqual(follower.scan(text, { path: 'a.ts' }), scanner.scan(text, { path: 'a.ts' }));
    }
  });

  it('looks only at the neighbourhood of a change', () => {
    const follower = scanner.follow();
    const text = bigText(5, 9000);
    const first = noWork();
    follower.scan(text, { path: 'a.ts', work: first });
    assert.equal(first.characters >= text.length, true);
    const later = noWork();
    const at = text.indexOf('\n', text.length / 2) + 1;
    follower.scan(`${text.slice(0, at)}x${text.slice(at)}`, { path: 'a.ts', work: later });
    assert.ok(later.characters < text.length / 5, `${later.characters} of ${text.length}`);
    const same = noWork();
    follower.scan(`${text.slice(0, at)}x${text.slice(at)}`, { path: 'a.ts', work: same });
    assert.equal(same.characters, 0);
  });
});

describe('the regions of a text', () => {
  it('cover it, and follow changes as if they were found anew', () => {
    const next = seededRandom(7);
    let text = bigText(8, 2000);
    let regions = regionsOf(text);
    for (let edit = 0; edit < 200; edit++) {
      const at = pickIndex(next, text.length + 1);
      const changed = text.slice(0, at) + (['', '\n', 'x', 'ab\ncd'][pickIndex(next, 4)] ?? '') + text.slice(at + pickIndex(next, 60));
      const change = changeBetween(text, changed);
      assert.equal(changed.slice(0, change.prefix), text.slice(0, change.prefix));
      assert.equal(changed.slice(changed.length - change.suffix), text.slice(text.length - change.suffix));
      const followed = regionsOf(changed, { change, starts: regions.map((region) => region.start) });
      assert.deepEqual(followed, regionsOf(changed), `edit ${edit}`);
      assert.equal(followed[0]?.start, 0);
      followed.forEach((region, i) => assert.equal(region.end, followed[i + 1]?.start ?? changed.length));
      text = changed;
      regions = followed;
    }
    assert.ok(regions.length > 5, String(regions.length));
  });
});
