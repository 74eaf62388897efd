import assert from 'node:assert/strict';
import { emitRegex } from '../../../server/engine/text/regex/emit';
import { LinearRegExp } from '../../../server/engine/text/regex/linear';
import { isFragile } from '../../../server/engine/text/regex/safety';
import { parseRegex, type RegexNode } from '../../../server/engine/text/regex/syntax';
import { pickIndex, seededRandom } from '../../support/random';

function parse(source: string): RegexNode {
  const parsed = parseRegex(source);
  assert.ok(parsed.ok, source);
  return parsed.root;
}

/** A random expression whose repeats hold no empty text, where the built-in matcher and others differ in what they capture. */
function randomSource(random: () => number, depth: number): string {
  const pick = (options: readonly string[]): string => options[pickIndex(random, options.length)]!;
  const inner = (): string => randomSource(random, depth - 1);
  if (depth === 0) return pick(['a', 'b', '[ab]', '[^a]', '.', 'ab', '\\b', '^', '$']);
  switch (pickIndex(random, 7)) {
    case 0:
      return inner() + inner();
    case 1:
      return `(?:${inner()}|${inner()})`;
    case 2:
      return `(${inner()})`;
    case 3:
      return `(?:a${inner()})${pick(['*', '+', '?', '{1,3}', '*?', '+?', '{2}'])}`;
    case 4:
      return `(?${pick(['=', '!', '<=', '<!'])}${inner()})`;
    case 5:
      return `b${inner()}`;
    default:
      return inner();
  }
}

describe('the linear regular expression', () => {
  it('finds what the built-in one finds, on random expressions and texts', () => {
    const random = seededRandom(7);
    let matches = 0;
    for (let round = 0; round < 3000; round++) {
      const root = parse(randomSource(random, 4));
      const text = Array.from({ length: pickIndex(random, 14) }, () => 'aab\n'[pickIndex(random, 4)]).join('');
      const builtIn = new RegExp(emitRegex(root), 'g');
      const linear = new LinearRegExp(root, 'g');
      const spans = (regex: RegExp): unknown => [...text.matchAll(regex)].map((match) => [match.index, match[0]]);
      const expected = spans(builtIn);
      assert.deepEqual(spans(linear), expected, `${builtIn.source} on ${JSON.stringify(text)}`);
      matches += (expected as unknown[]).length;
    }
    assert.ok(matches > 3000, String(matches));
  });

  it('captures groups by their numbers', () => {
    const found = new LinearRegExp(parse('(a+)(?:(b)|(c))(?=(d))'), '').exec('xaacd');
    assert.deepEqual(found && [...found].slice(0, 4), ['aac', 'aa', undefined, 'c']);
    assert.equal(found?.index, 1);
  });

  it('stays at its place when it is sticky, and serves test and replace', () => {
    const sticky = new LinearRegExp(parse('a+'), 'y');
    sticky.lastIndex = 1;
    assert.equal(sticky.test('baa'), true);
    assert.equal(sticky.lastIndex, 3);
    assert.equal(sticky.test('baa'), false);
    assert.equal('baab'.replace(new LinearRegExp(parse('a+'), 'g'), 'x'), 'bxb');
  });

  for (const source of ['(a+)+$', '(a|a)*b', '(a|aa)+$', '(?:a*)*b', '((ab?)*c?)*d']) {
    it(`comes to an end on ${source}, which is fragile`, () => {
      const root = parse(source);
      assert.equal(isFragile(root), true);
      assert.equal(new LinearRegExp(root, '').test(`${'a'.repeat(20_000)}!`), false);
    });
  }

  for (const source of ['^https?://', '\\bfoo.*bar.*$', '(?i)(secret|token)\\s*[:=]\\s*["\'][^"\']+["\']', '[A-Z]+(?:_[A-Z]+)*', '(?:[^"\\\\]|\\\\.)*']) {
    it(`leaves ${source} to the built-in matcher`, () => assert.equal(isFragile(parse(source)), false));
  }
});
