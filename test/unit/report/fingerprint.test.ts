import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { fingerprint, fingerprinter } from '../../../server/engine/report/fingerprint';
import { sha256 } from '../../../server/engine/text/sha256';

function at(text: string, part: string, from = 0) {
  const start = text.indexOf(part, from);
  assert.notEqual(start, -1);
  return { start, end: start + part.length };
}

describe('sha256', () => {
  it('agrees with the platform for every length around the block boundaries', () => {
    for (let length = 0; length < 140; length++) {
      const text = Array.from({ length }, (_, index) => String.fromCharCode((index * 523 + length) & 0xffff)).join('');
      const bytes = Buffer.from(text, 'utf16le').swap16();
      assert.equal(sha256(text), createHash('sha256').update(bytes).digest('hex'), `length ${length}`);
    }
  });
});

describe('fingerprint', () => {
  const text = 'import os\n\nif x:\n    os.system(cmd)\n';
  const original = fingerprint('r', 'a.py', text, at(text, 'os.system(cmd)'), 0);

  it('is 32 hexadecimal digits', () => { assert.match(original, /^[0-9a-f]{32}$/); });

  it('stays when lines are inserted above and line ends change', () => {
    const moved = `# one\r\n# two\r\n${text.replaceAll('\n', '\r\n')}`;
    assert.equal(fingerprint('r', 'a.py', moved, at(moved, 'os.system(cmd)'), 0), original);
  });

  it('stays when the code is re-indented or spaced differently', () => {
    const spaced = 'if x:\n\tos.system( cmd )\n';
    assert.equal(fingerprint('r', 'a.py', spaced, at(spaced, 'os.system( cmd )'), 0), original);
  });

  it('stays when a comment is put behind the code', () => {
    const commented = text.replace('(cmd)', '(cmd)  # checked');
    assert.equal(fingerprint('r', 'a.py', commented, at(commented, 'os.system(cmd)'), 0), original);
  });

  it('differs by rule, path, code and occurrence', () => {
    const range = at(text, 'os.system(cmd)');
    const others = [
      fingerprint('other', 'a.py', text, range, 0),
      fingerprint('r', 'b.py', text, range, 0),
      fingerprint('r', 'a.py', text.replace('cmd', 'arg'), range, 0),
      fingerprint('r', 'a.py', text, range, 1),
    ];
    assert.equal(new Set([original, ...others]).size, 5);
  });

  it('keeps its first half when the file is renamed', () => {
    const renamed = fingerprint('r', 'lib/b.py', text, at(text, 'os.system(cmd)'), 0);
    assert.equal(renamed.slice(0, 16), original.slice(0, 16));
    assert.notEqual(renamed, original);
  });

  it('does not depend on the value of a secret', () => {
    const one = 'const key = "aaaaaaaaaaaa";';
    const two = 'const key = "zzzzzzzzzzzzzzzz";';
    const of = (code: string, value: string) => fingerprint('s', 'a.js', code, at(code, value), 0, 'secret');
    assert.equal(of(one, 'aaaaaaaaaaaa'), of(two, 'zzzzzzzzzzzzzzzz'));
    assert.notEqual(of(one, 'aaaaaaaaaaaa'), fingerprint('s', 'a.js', one, at(one, 'aaaaaaaaaaaa'), 0));
  });

  it('takes a range at either end of the text, and a line of a million characters', () => {
    assert.match(fingerprint('r', 'a', '', { start: 0, end: 0 }, 0), /^[0-9a-f]{32}$/);
    const long = 'x'.repeat(1_000_000);
    assert.match(fingerprint('r', 'a', long, { start: 0, end: long.length }, 0), /^[0-9a-f]{32}$/);
  });
});

describe('fingerprinter', () => {
  it('tells equal code at several places of a file apart, in order', () => {
    const text = 'eval(a)\neval(b)\neval(a)\n';
    const first = at(text, 'eval(a)');
    const next = fingerprinter('a.js', text);
    assert.deepEqual(
      [next('r', first), next('r', at(text, 'eval(b)')), next('r', at(text, 'eval(a)', 5))],
      [
        fingerprint('r', 'a.js', text, first, 0),
        fingerprint('r', 'a.js', text, at(text, 'eval(b)'), 0),
        fingerprint('r', 'a.js', text, first, 1),
      ],
    );
  });
});
