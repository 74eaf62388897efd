import assert from 'node:assert/strict';
import { parseSecretExamples, parseSecretRule } from '../../../server/engine/detect/secrets';
import { rule } from './support';

const GOOD = { id: 'secret-acme-token', regex: 'acme_[a-z]{8}', keywords: ['acme_'] };

function complaints(fields: unknown): string {
  const result = parseSecretRule(fields);
  assert.ok(!result.ok);
  for (const problem of result.problems) assert.equal(problem.kind, 'rule-invalid');
  return result.problems.map((problem) => problem.message).join('\n');
}

describe('a secret rule', () => {
  it('is read with its defaults', () => {
    assert.deepEqual(rule(GOOD), {
      id: 'secret-acme-token',
      kind: 'token',
      confidence: 'medium',
      pattern: 'acme_[a-z]{8}',
      secretGroup: 0,
      keywords: ['acme_'],
      allowlists: [],
      search: 'anchored',
      window: 13,
    });
  });

  it('is plain JSON', () => {
    const full = rule({
      ...GOOD,
      entropy: 3,
      validate: 'random',
      allowlists: [{ stopwords: ['X'], regexes: ['(?i)no'], paths: ['^docs/'], regexTarget: 'line', condition: 'AND' }],
    });
    assert.deepEqual(JSON.parse(JSON.stringify(full)), full);
  });

  it('names the key that is wrong', () => {
    assert.match(complaints('text'), /must be a mapping/);
    assert.match(complaints(null), /must be a mapping/);
    assert.match(complaints({}), /`id` is missing[\s\S]*`regex` is missing[\s\S]*`keywords` must list/);
    assert.match(complaints({ ...GOOD, id: 'Acme' }), /`id` must read `secret-<provider>-<kind>`/);
    assert.match(complaints({ ...GOOD, regexp: 'a' }), /`regexp` is not a known key/);
    assert.match(complaints({ ...GOOD, regex: 7 }), /`regex` must be a text/);
    assert.match(complaints({ ...GOOD, regex: 'a(' }), /`regex` cannot be used \(syntax at character 2\)/);
    assert.match(complaints({ ...GOOD, regex: 'a+' }), /`regex` is not safe \(unbounded\)/);
    assert.match(complaints({ ...GOOD, keywords: ['a'] }), /`keywords` `a` must have 2 to 64/);
    assert.match(complaints({ ...GOOD, keywords: ['clé'] }), /must be printable ASCII/);
    assert.match(complaints({ ...GOOD, keywords: 'acme' }), /`keywords` must be a list/);
    assert.match(complaints({ ...GOOD, entropy: 'high' }), /`entropy` must be a number from 0 to 16/);
    assert.match(complaints({ ...GOOD, secretGroup: 1 }), /`secretGroup` must be a whole number from 0 to 0/);
    assert.match(complaints({ ...GOOD, validate: 'magic' }), /`validate` must be one of .*crc32-github/);
    assert.match(complaints({ ...GOOD, kind: 'thing' }), /`kind` must be one of/);
    assert.match(complaints({ ...GOOD, metadata: { confidence: 'SURE' } }), /`metadata.confidence` must be/);
    assert.match(complaints({ ...GOOD, allowlists: {} }), /`allowlists` must be a list/);
    assert.match(complaints({ ...GOOD, allowlists: [{}] }), /`allowlists\[0\]` must have/);
    assert.match(
      complaints({ ...GOOD, allowlists: [{ regexes: ['('] }] }),
      /`allowlists\[0\]\.regexes\[0\]` cannot be used/,
    );
    assert.match(
      complaints({ ...GOOD, allowlists: [{ stopwords: ['x'], colour: 1 }] }),
      /`allowlists\[0\]\.colour` is not a known key/,
    );
    assert.match(
      complaints({ ...GOOD, allowlists: [{ stopwords: ['x'], condition: 'XOR' }] }),
      /condition` must be OR or AND/,
    );
    assert.match(
      complaints({ ...GOOD, allowlists: [{ stopwords: ['x'], regexTarget: 'file' }] }),
      /regexTarget` must be/,
    );
  });

  it('carries the id of the rule in each problem', () => {
    const result = parseSecretRule({ ...GOOD, regex: '(' });
    assert.ok(!result.ok);
    assert.equal(result.problems[0]?.ruleId, 'secret-acme-token');
  });

  it('asks for a window that holds the longest match', () => {
    const long = { ...GOOD, regex: 'acme_[a-z]{700}' };
    assert.match(complaints(long), /`window` is needed: the regex can match 705 characters/);
    assert.match(complaints({ ...long, window: 100 }), /`window` must be at least 705/);
    assert.equal(rule({ ...long, window: 800 }).window, 800);
  });
});

describe('the examples of a rule', () => {
  it('are joined from their pieces', () => {
    const result = parseSecretExamples({
      examples: { positive: [['a', 'b'], { parts: ['c'], path: 'x.env' }], negative: [['d'], ['e']] },
    });
    assert.ok(result.ok);
    assert.deepEqual(result.examples.positive, [
      { text: 'ab', path: 'src/settings.ts' },
      { text: 'c', path: 'x.env' },
    ]);
  });

  it('must be two of each, in pieces', () => {
    for (const rule of [
      {},
      { examples: { positive: [['a'], ['b']] } },
      { examples: { positive: [['a']], negative: [['a'], ['b']] } },
      { examples: { positive: ['ab', 'cd'], negative: [['a'], ['b']] } },
    ]) {
      assert.equal(parseSecretExamples(rule).ok, false, JSON.stringify(rule));
    }
  });
});
