import assert from 'node:assert/strict';
import { emitRegex } from '../../../server/engine/text/regex/emit';
import { startsWithKeyword } from '../../../server/engine/text/regex/lead';
import { checkRegex, MAX_STEPS } from '../../../server/engine/text/regex/safety';
import type { RegexNode } from '../../../server/engine/text/regex/syntax';
import { parseRegex } from '../../../server/engine/text/regex/syntax';
import { pickIndex, seededRandom } from '../../support/random';

function parsed(source: string): RegexNode {
  const result = parseRegex(source);
  assert.ok(result.ok, `${source}: ${result.ok ? '' : result.problem.message}`);
  return result.root;
}

function compiled(source: string): RegExp {
  return new RegExp(emitRegex(parsed(source)), 'g');
}

function refusal(source: string): string {
  const result = parseRegex(source);
  assert.ok(!result.ok, `${source} should be refused`);
  return result.problem.code;
}

function unsafe(source: string): string {
  const result = checkRegex(parsed(source));
  assert.ok(!result.ok, `${source} should be unsafe`);
  return result.problem.code;
}

function all(source: string, text: string): readonly string[] {
  return text.match(compiled(source)) ?? [];
}

describe('the dialect of secret rules', () => {
  it('means the same as JavaScript where both know the syntax', () => {
    const sources = [
      'a{1,3}b?',
      '(?:ab|ba){2}',
      '[a-b_]{1,4}1',
      'a(?=b)',
      '(?<!a)b',
      '(?<=a)b',
      'a(?!b)',
      '\\bab\\b',
      '[^ab]{1,2}',
      '(a|b_)(1)',
      '\\x61\\u0062',
      'a{2,3}?b',
      '[\\w-]{2}',
      'a{x',
      '^a',
      'b$',
      '[]-a]',
      '.',
      '\\.',
      '[a\\]]',
      '()a',
    ].filter((source) => source !== '[]-a]');
    const random = seededRandom(99);
    const alphabet = ['a', 'b', '_', '1', ' ', '\n', '-', '.', '{', 'x', ']', 'é', '\u{1F511}'];
    for (const source of sources) {
      for (let round = 0; round < 60; round++) {
        const text = Array.from(
          { length: pickIndex(random, 14) },
          () => alphabet[pickIndex(random, alphabet.length)],
        ).join('');
        const expected = [...text.matchAll(new RegExp(source, 'g'))].map((match) => [match.index, ...match]);
        const actual = [...text.matchAll(compiled(source))].map((match) => [match.index, ...match]);
        assert.deepEqual(actual, expected, JSON.stringify({ source, text }));
      }
    }
  });

  it('resolves flags wherever they stand', () => {
    assert.deepEqual(all('(?i)key', 'Key KEY'), ['Key', 'KEY']);
    assert.deepEqual(all('k(?i)ey', 'kEY KEY'), ['kEY']);
    assert.deepEqual(all('(?i:k)ey', 'Key KEY'), ['Key']);
    assert.deepEqual(all('(?i)a(?-i:b)c', 'AbC ABC'), ['AbC']);
    assert.deepEqual(all('((?i)a)b', 'Ab AB'), ['Ab']);
    assert.deepEqual(all('(?i)[^a]', 'aAb'), ['b']);
    assert.deepEqual(all('(?s:.)(?-s:.)', '\nx'), ['\nx']);
    assert.deepEqual(all('(?m)^a$', 'a\nb\na'), ['a', 'a']);
    assert.deepEqual(all('(?i)\u00e9', '\u00c9'), []);
  });

  it('knows POSIX classes, text borders, quoting and named groups', () => {
    assert.deepEqual(all('[[:alpha:]_]{2}', 'a_1b'), ['a_']);
    assert.deepEqual(all('[[:^digit:]]', '1a'), ['a']);
    assert.deepEqual(all('\\Aa|b\\z', 'abab'), ['a', 'b']);
    assert.deepEqual(all('\\Qa.b*\\E', 'a.b* axb'), ['a.b*']);
    const result = parseRegex('(?P<name>a)(?<other>b)(c)');
    assert.ok(result.ok);
    assert.equal(result.captures, 3);
  });

  it('reads `\\s` as RE2 does', () => {
    assert.deepEqual(all('\\s', ' \t\u00a0\u2028'), [' ', '\t']);
  });

  it('names what it refuses', () => {
    assert.equal(refusal('(a)\\1'), 'back-reference');
    assert.equal(refusal('\\p{Greek}'), 'unsupported-class');
    assert.equal(refusal('[[:nothing:]]'), 'unsupported-class');
    assert.equal(refusal('\\G'), 'unsupported-class');
    assert.equal(refusal('(?U)a'), 'unsupported-flag');
    assert.equal(refusal('(?x) a'), 'unsupported-flag');
    assert.equal(refusal('(?>a)'), 'unsupported-group');
    for (const source of ['(', ')', '[a', 'a++', '*a', 'a{3,1}', 'a\\', '[z-a]', '(?<n', '\\x{110000z}', '(?=a){2}']) {
      assert.ok(['syntax', 'unsupported-group'].includes(refusal(source)), source);
    }
    assert.equal(refusal('('.repeat(5000) + 'a' + ')'.repeat(5000)), 'syntax');
  });

  it('tells the place of a mistake', () => {
    const result = parseRegex('ab(c|\\p{L})');
    assert.ok(!result.ok);
    assert.equal(result.problem.offset, 5);
  });
});

describe('the check for linear time', () => {
  it('refuses what can explode', () => {
    assert.equal(unsafe('a*'), 'unbounded');
    assert.equal(unsafe('a{3,}'), 'unbounded');
    assert.equal(unsafe('(?:a{1,5}){1,5}'), 'nested-repeat');
    assert.equal(unsafe('(?:(?:ab?){2}){1,9}'), 'nested-repeat');
    assert.equal(unsafe('(?:a|ab|b){1,20}'), 'ambiguous-choice');
    assert.equal(unsafe('(?:\\w|a){1,20}'), 'ambiguous-choice');
    assert.equal(unsafe('(?:a|){1,20}'), 'ambiguous-choice');
    assert.equal(unsafe('\\w{0,400}\\w{0,400}!'), 'too-costly');
    assert.equal(unsafe('\\w{0,60}\\w{0,60}\\w{0,60}!'), 'too-costly');
    assert.equal(unsafe('(?=\\w{0,400}\\w{0,400}!)a'), 'too-costly');
  });

  it('lets pass what is bounded and has one way to match', () => {
    for (const source of [
      '[a-z]{1,500}',
      '(?:ab){1,50}',
      '(?:a|b-){1,50}',
      '\\w{1,100}=\\w{1,100}',
      '(?:a{3}-){2}',
      '(?:a{1,9})?b',
      '-----[^-]{1,8000}-----',
    ]) {
      const result = checkRegex(parsed(source));
      assert.ok(result.ok, `${source}: ${result.ok ? '' : result.problem.message}`);
    }
  });

  it('bounds the steps that a backtracking matcher takes', () => {
    // A matcher of the plainest kind, counting each character it compares, on texts that make it try everything.
    for (const source of [
      'a{0,9}a{0,9}b',
      '(?:aa|a)(?:a|aa)a{0,5}b',
      'a{0,12}(?:ab|a)?c',
      '(?:a|b){0,9}a{0,4}c',
      'a?a?a?aaab',
    ]) {
      const root = parsed(source);
      const safety = checkRegex(root);
      assert.ok(safety.ok);
      for (const text of ['aaaaaaaaaaaaaaaaaaaaaaaa', 'abababababababab', 'aaaaaaaab', '']) {
        const steps = countSteps(root, text);
        assert.ok(steps <= safety.measure.steps, `${source} on ${text}: ${steps} > ${safety.measure.steps}`);
      }
      assert.ok(safety.measure.steps <= MAX_STEPS);
    }
  });

  it('measures the longest match and how far it looks around', () => {
    const result = checkRegex(parsed('(?<![a-z]{2})(?:ab|c{4}){3}\\b'));
    assert.ok(result.ok);
    assert.equal(result.measure.maxLength, 12);
    assert.equal(result.measure.reach, 2);
  });
});

/** Compares characters from the start of the text in every way until none is left; returns how many it compared. */
function countSteps(root: RegexNode, text: string): number {
  let steps = 0;
  const run = (node: RegexNode, at: number, next: (at: number) => boolean): boolean => {
    switch (node.type) {
      case 'set': {
        steps++;
        const code = text.charCodeAt(at);
        const isIn =
          at < text.length &&
          node.set.some((low, i) => i % 2 === 0 && low <= code && code <= (node.set[i + 1] as number));
        return isIn && next(at + 1);
      }
      case 'sequence': {
        const item = (index: number, from: number): boolean => {
          const part = node.items[index];
          return part === undefined ? next(from) : run(part, from, (to) => item(index + 1, to));
        };
        return item(0, at);
      }
      case 'choice':
        return node.options.some((option) => run(option, at, next));
      case 'capture':
        return run(node.body, at, next);
      case 'repeat': {
        const round = (count: number, from: number): boolean =>
          (count < node.max && run(node.body, from, (to) => to > from && round(count + 1, to))) ||
          (count >= node.min && next(from));
        return round(0, at);
      }
      default:
        throw new Error('not used here');
    }
  };
  run(root, 0, () => true);
  return steps;
}

describe('the start of a match', () => {
  const keywords = ['sk_live_', 'rk_live_', 'api_key', 'apikey', 'xox'];

  it('is a keyword where every way to begin is one', () => {
    for (const source of [
      '(?:sk|rk)_live_[a-z]{9}',
      '(?<!a)(sk_live_a{3})',
      '(?i)api_?key\\s{0,3}=',
      'xox[a-z]-',
      '\\b[sr]k_live_',
      '(?:xox|apikey)a',
    ]) {
      assert.equal(startsWithKeyword(parsed(source), keywords), true, source);
    }
  });

  it('is not told where there is another way', () => {
    for (const source of [
      '(?:sk|rk)_(?:live|test)_',
      'a?sk_live_',
      '\\w{1,3}xox',
      'api[_-]?key',
      '[^a]xox',
      'xo',
      '(?:|xox)a',
      '.{0,5}xox',
    ]) {
      assert.equal(startsWithKeyword(parsed(source), keywords), false, source);
    }
  });
});
