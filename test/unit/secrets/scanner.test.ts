import assert from 'node:assert/strict';
import { createSecretScanner } from '../../../server/engine/detect/secrets';
import { pickIndex, seededRandom } from '../../support/random';
import { fullScanner, noWork, rule, values } from './support';

const ANCHORED = rule({
  id: 'secret-acme-token',
  regex: '(?<![a-z0-9])(acme_[a-z0-9]{12})(?![a-z0-9])',
  keywords: ['acme_'],
});
const WINDOWED = rule({
  id: 'secret-mid-token',
  regex: '(?<![a-z0-9])([a-z0-9]{6}~mid~[a-z0-9]{6})(?![a-z0-9])',
  keywords: ['~mid~'],
  kind: 'generic',
});
const ACME = 'acme_q7d2k9x4m1z8';
const MID = 'k4z9p2~mid~w8t3r6';

function random(
  length: number,
  seed: number,
  alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
): string {
  const next = seededRandom(seed);
  return Array.from({ length }, () => alphabet.charAt(pickIndex(next, alphabet.length))).join('');
}

describe('the secret scanner', () => {
  const scanner = createSecretScanner([ANCHORED, WINDOWED]);
  const found = (text: string): string[] => values(text, scanner.scan(text, { path: 'a.ts' }));

  it('is made of rules that search in both ways', () => {
    assert.equal(ANCHORED.search, 'anchored');
    assert.equal(WINDOWED.search, 'window');
  });

  it('finds a value at the start, in the middle and at the end of a text', () => {
    for (const value of [ACME, MID]) {
      for (const [before, after] of [
        ['', ''],
        ['', ' x'],
        ['x ', ''],
        ['x '.repeat(900), ' x'.repeat(900)],
      ] as const) {
        assert.equal(found(before + value + after).length, 1, `${before.length} ${value} ${after.length}`);
      }
    }
  });

  it('measures in UTF-16 units, after astral characters and CRLF', () => {
    const text = `\u{1F511}\u{1F469}\u200D\u{1F4BB} é\r\n"${ACME}"\r\n`;
    const [match] = scanner.scan(text, { path: 'a.ts' });
    assert.ok(match);
    assert.equal(text.slice(match.range.start, match.range.end), ACME);
  });

  it('does not take a part of a longer word, wherever the window ends', () => {
    for (let padding = 0; padding < 60; padding++) {
      const pad = 'z'.repeat(padding);
      assert.deepEqual(found(`${pad}${padding === 0 ? 'z' : ''}${MID}`), []);
      assert.deepEqual(found(`${MID}${pad}z`), []);
      assert.deepEqual(found(`${ACME}${pad}z`), []);
      assert.equal(found(`${pad} ${MID} ${pad}`).length, 1);
    }
  });

  it('finds neighbours whose windows touch, each once', () => {
    const text = Array.from(
      { length: 50 },
      (_, i) => random(6, i, 'abcdefghjkmnpq23456789') + '~mid~' + random(6, i + 100, 'abcdefghjkmnpq23456789'),
    ).join(' ');
    assert.equal(found(text).length, 50);
    assert.equal(found(`${ACME},`.repeat(20)).length, 20);
  });

  it('finds what the expression finds on the whole text', () => {
    const next = seededRandom(31);
    const pieces = [ACME, MID, 'acme_', '~mid~', 'q7d2k9x4m1z8', 'k4z9p2', ' ', '"', '\n', 'zz', '\u{1F511}'];
    for (const one of [{ ...ANCHORED, kind: 'generic' as const }, WINDOWED]) {
      const alone = createSecretScanner([one]);
      for (let round = 0; round < 300; round++) {
        const text = Array.from({ length: 30 }, () => pieces[pickIndex(next, pieces.length)]).join('');
        const expected = [...text.matchAll(new RegExp(one.pattern, 'g'))].map((match) => `${one.id} ${match[1] ?? ''}`);
        assert.deepEqual(values(text, alone.scan(text, { path: 'a.ts' })), expected, JSON.stringify(text));
      }
    }
  });

  it('gives the same result for every second text as for the first', () => {
    const text = `${ACME} ${MID}`;
    const first = scanner.scan(text, { path: 'a.ts' });
    scanner.scan(`x ${MID} `.repeat(10), { path: 'b.ts' });
    assert.deepEqual(scanner.scan(text, { path: 'a.ts' }), first);
  });

  it('takes the group that it is told, or the first that took part', () => {
    const text = 'key=alpha77 beta88';
    const at = (fields: Record<string, unknown>): string[] =>
      values(
        text,
        createSecretScanner([rule({ keywords: ['key='], kind: 'generic', ...fields })]).scan(text, { path: 'a' }),
      );
    assert.deepEqual(at({ regex: 'key=([a-z]{5}[0-9]{2}) ([a-z]{4}[0-9]{2})', secretGroup: 2 }), [
      'secret-acme-token beta88',
    ]);
    assert.deepEqual(at({ regex: 'key=(?:(x{3})|([a-z]{5}[0-9]{2}))' }), ['secret-acme-token alpha77']);
    assert.deepEqual(at({ regex: 'key=[a-z]{5}' }), ['secret-acme-token key=alpha']);
    assert.deepEqual(at({ regex: 'key=(x)?[a-z]{5}', secretGroup: 1 }), []);
  });

  it('lets pass what the allow lists name', () => {
    const scan = (allowlists: unknown, text = `id ${ACME} end`, path = 'docs/a.md'): number =>
      createSecretScanner([rule({ regex: '(acme_[a-z0-9]{12})', keywords: ['acme_'], allowlists })]).scan(text, {
        path,
      }).length;
    assert.equal(scan([{ stopwords: ['Q7D2'] }]), 0);
    assert.equal(scan([{ stopwords: ['nothere'] }]), 1);
    assert.equal(scan([{ regexes: ['(?i)^ACME_Q'] }]), 0);
    assert.equal(scan([{ regexes: ['^id '] }]), 1);
    assert.equal(scan([{ regexes: ['^id .{0,40}end$'], regexTarget: 'line' }], `a\r\nid ${ACME} end\r\nb`), 0);
    assert.equal(scan([{ paths: ['^docs/'] }]), 0);
    assert.equal(scan([{ paths: ['^docs/'], stopwords: ['nothere'], condition: 'AND' }]), 1);
    assert.equal(scan([{ paths: ['^docs/'], stopwords: ['nothere'] }]), 0);
  });

  it('asks for more entropy than the rule says', () => {
    const strict = createSecretScanner([rule({ regex: 'acme_[a-z0-9]{12}', keywords: ['acme_'], entropy: 3.9 })]);
    assert.equal(strict.scan('acme_q7q7d2d2q7q7', { path: 'a' }).length, 0);
    assert.equal(strict.scan(ACME, { path: 'a' }).length, 1);
  });

  it('keeps the most specific of those that overlap', () => {
    const generic = rule({
      id: 'secret-any-value',
      kind: 'generic',
      regex: 'token="([^"]{8,40})"',
      keywords: ['token='],
    });
    const text = `token="${ACME}"`;
    for (const rules of [
      [generic, ANCHORED],
      [ANCHORED, generic],
    ]) {
      assert.deepEqual(
        createSecretScanner(rules)
          .scan(text, { path: 'a' })
          .map((match) => match.ruleId),
        ['secret-acme-token'],
      );
    }
  });

  it('keeps the proven one of those that are equally specific', () => {
    const checked = rule({
      id: 'secret-card-number',
      regex: 'card=([0-9]{16})',
      keywords: ['card='],
      validate: 'luhn',
    });
    const unchecked = rule({ id: 'secret-long-number', regex: 'card=([0-9]{16})', keywords: ['card='] });
    const both = createSecretScanner([unchecked, checked]);
    assert.deepEqual(
      both.scan('card=4539578763621486', { path: 'a' }).map((match) => `${match.ruleId} ${match.confidence}`),
      ['secret-card-number high'],
    );
    assert.deepEqual(
      both.scan('card=4539578763621487', { path: 'a' }).map((match) => match.ruleId),
      ['secret-long-number'],
    );
  });

  it('does not report under a general rule what a special rule knows to be harmless', () => {
    const text = 'const token = "ghp_' + 'yourTokenHere'.repeat(2) + 'yourTokenH";';
    assert.deepEqual(fullScanner().scan(text, { path: 'a.ts' }), []);
  });
});

describe('the scanner on hostile text', () => {
  const scanner = fullScanner();
  const SIZE = 50_000;
  const pieces = [
    'secret',
    'token=',
    'password: ',
    'eyJ',
    'eyJ.',
    '://',
    '://a:b@',
    'server=a;password=',
    '-----BEGIN PRIVATE KEY-----',
    'authorization: bearer ',
    'sk-T3BlbkFJ',
    'AKIA',
    '1Q~',
    ':AA',
    'api_key="',
    '"',
    'ghp_',
    'SG.',
    'sk0',
    'key-',
    '\u{1F511}',
    '\uD800',
    'secret="a" ',
    'x',
    '\n',
    ' ',
    'discord',
    'hf_',
    'aws_secret',
    'postgres://u:',
    'glpat-',
    'twilio',
    'heroku_key=',
    'vault_token=',
    'cloudflare_',
    "password='",
    'token=token:token=>',
    'npm_',
    '\0',
  ];

  it('does work in proportion to its length', () => {
    for (const piece of pieces) {
      const once = noWork();
      const twice = noWork();
      const text = piece.repeat(Math.ceil(SIZE / piece.length));
      scanner.scan(text, { path: 'a.yaml', work: once });
      scanner.scan(text + text, { path: 'a.yaml', work: twice });
      assert.equal(once.characters, text.length);
      for (const key of ['attempts', 'attemptCharacters', 'candidates'] as const) {
        assert.ok(
          twice[key] <= 2 * once[key] + 20_000,
          `${JSON.stringify(piece)} ${key}: ${once[key]}, doubled ${twice[key]}`,
        );
      }
    }
  });

  it('gets through one line of five megabytes', () => {
    const line = pieces.join('').repeat(Math.ceil(5_000_000 / pieces.join('').length));
    const work = noWork();
    assert.doesNotThrow(() => scanner.scan(line, { path: 'bundle.js', work }));
    assert.ok(work.candidates < line.length / 20, String(work.candidates));
  });

  it('does not fall over any mixture of pieces', () => {
    const next = seededRandom(4711);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 40 }, () => pieces[pickIndex(next, pieces.length)]).join('');
      let end = 0;
      for (const { range } of scanner.scan(text, { path: 'a.env' })) {
        assert.ok(range.start >= end && range.end > range.start && range.end <= text.length, JSON.stringify(text));
        end = range.end;
      }
    }
  });
});
