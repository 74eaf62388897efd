import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, LineIndex, resolveConfig, type ScanResult } from '../../../server/engine';
import { repositoryRoot } from '../../support/assets';
import { engineWith, ruleSources, steady } from '../../support/engine';

const CONFIG = resolveConfig([{ audience: 'audit', maxFileSize: 10_000_000 }]);

describe('texts that are not as they should be', function () {
  this.timeout(60_000);
  let engine: Engine;

  before(async () => {
    engine = await engineWith(ruleSources());
  });

  let count = 0;
  async function scan(path: string, text: string): Promise<ScanResult> {
    const uri = `bad:${count++}/${path}`;
    const result = await engine.scan({ uri, path, languageId: '', version: 1, text }, CONFIG, steady);
    engine.forget(uri);
    for (const finding of result.findings) {
      const ranges = [finding.range, ...finding.related.filter((related) => related.uri === undefined).map(({ range }) => range), ...(finding.trace ?? []).map(({ range }) => range)];
      for (const { start, end } of ranges) assert.ok(start >= 0 && start <= end && end <= text.length, `${finding.ruleId} has a place outside the text: ${start} to ${end}`);
    }
    return result;
  }

  /** The code that a rule's finding marks. */
  function marked(text: string, result: ScanResult, ruleId: string): string[] {
    return result.findings.filter((finding) => finding.ruleId === ruleId).map(({ range }) => text.slice(range.start, range.end));
  }

  const FLAW = 'function f(req) {\n  eval(req.query.code);\n}\n';
  const RULE = 'javascript-code-injection';
  let flawRule = '';
  let flawText = '';

  before(async () => {
    // What the rules call this flaw is their business; what they mark in plain text is what they must mark in any other.
    const result = await scan('a.js', FLAW);
    const [first] = result.findings;
    assert.ok(first, `the sample has no finding; ${RULE} or its like is gone`);
    flawRule = first.ruleId;
    flawText = FLAW.slice(first.range.start, first.range.end);
  });

  for (const path of ['a.js', 'a.ts', 'a.tsx', 'a.py', 'a.txt', 'a', '.env']) {
    for (const [name, text] of [
      ['nothing', ''],
      ['a byte order mark alone', '\ufeff'],
      ['a line end alone', '\r\n'],
      ['a lone surrogate', '\ud83d'],
    ] as const) {
      it(`${path}: ${name}`, async () => {
        const result = await scan(path, text);
        assert.deepEqual([result.findings, result.problems], [[], []]);
        assert.equal(result.complete, true);
      });
    }
  }

  for (const [name, before, after] of [
    ['a byte order mark', '\ufeff', ''],
    ['astral characters before it', '/* 😀𝒳👩‍👩‍👧 */ const s = "🙈🙈"; ', ''],
    ['astral characters on its line', 'const s = "🙈"; // 😀\n/* 😀 */ ', ' // 😀'],
    ['combining and right-to-left text', '// é \u202eabc\u202c שלום\n', ''],
    ['lone surrogates', '// \ud83d \ude00 \ud83d\n', '// \udfff'],
    ['text that was not UTF-8', '// caf\ufffd na\ufffdve\n', ''],
    ['CRLF', '// a\r\n// b\r\n', '\r\n'],
    ['mixed line ends', '// a\r\n// b\r// c\n\r\n', '\r'],
    ['line separators in a string', "const t = '\u2028\u2029';\n", ''],
    ['form feeds and tabs', '\f\t\v\n', '\f'],
  ] as const) {
    it(`marks the same code with ${name}`, async () => {
      const text = `${before}${FLAW}${after}`;
      const result = await scan('a.js', text);
      assert.deepEqual(marked(text, result, flawRule), [flawText]);
      const wide = text.replace(/(?<!\r)\n/g, '\r\n');
      assert.deepEqual(marked(wide, await scan('a.js', wide), flawRule), [flawText]);
    });
  }

  it('says why a file with NUL bytes is not checked', async () => {
    const result = await scan('a.js', `${FLAW}\u0000`);
    assert.deepEqual(result.problems.map(({ kind }) => kind), ['binary']);
    assert.match(result.problems[0]!.message, /a\.js/);
    assert.equal(result.complete, false);
  });

  it('says why a line of 5 MB is not checked', async () => {
    const result = await scan('a.js', `const a = [${'"x",'.repeat(1_250_000)}];`);
    assert.equal(result.complete, false);
    assert.match(result.problems[0]!.message, /^a\.js is not checked: line 1 has/);
  });

  it('stands 100,000 open brackets', async () => {
    for (const [path, text] of [
      ['a.js', '('.repeat(90_000)],
      ['a.js', `${'[\n'.repeat(100_000)}1${']\n'.repeat(100_000)}`],
      ['a.ts', `f(${'{a:\n'.repeat(100_000)}`],
      ['a.py', `x = ${'(\n'.repeat(100_000)}`],
      ['a.py', `x = ${'[\n'.repeat(100_000)}1${']\n'.repeat(100_000)}`],
    ] as const) {
      const result = await scan(path, text);
      assert.deepEqual(result.problems.filter(({ kind }) => kind === 'rule-crashed'), [], `${path}: ${text.slice(0, 6)}`);
    }
  });

  it('stands deep code that rules care about', async () => {
    for (const [path, text] of [
      ['a.js', `eval(${'f(\n'.repeat(20_000)}req.query.x${')\n'.repeat(20_000)});`],
      ['a.js', `const q = req.query.a${' +\n"x"'.repeat(20_000)};\ndb.query(q);`],
      ['a.js', `eval(a${'\n.b()'.repeat(20_000)});`],
      ['a.js', `${'function f(req) {\n'.repeat(5000)}eval(req.query.x);${'}\n'.repeat(5000)}`],
      ['a.js', `${'if (a) {\n'.repeat(5000)}eval(b);${'}\n'.repeat(5000)}`],
      ['a.js', `if (a) eval(a);\n${'else if (b) eval(b);\n'.repeat(5000)}`],
      ['a.py', `import os\nos.system(${'f(\n'.repeat(20_000)}x${')\n'.repeat(20_000)})\n`],
      ['a.py', `import os\nq = request.args["a"]${' + \\\n"x"'.repeat(20_000)}\nos.system(q)\n`],
      ['a.py', `def f(a):\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth + 1)}if a:\n`).join('')}${' '.repeat(301)}eval(a)\n`],
    ] as const) {
      const result = await scan(path, text);
      assert.deepEqual(result.problems.filter(({ kind }) => kind === 'rule-crashed').map(({ message }) => message.slice(0, 200)), [], `${path}: ${text.slice(0, 40)}`);
    }
  });

  for (const path of ['rules/javascript/javascript-code-injection.ts', 'rules/javascript/javascript-command-injection.js', 'test/unit/syntax/sample.py', 'server/engine/engine.ts']) {
    it(`stands ${path} cut off anywhere`, async () => {
      const text = readFileSync(join(repositoryRoot(), path), 'utf8');
      const step = Math.ceil(text.length / 25);
      for (let end = 1; end < text.length; end += step) {
        const result = await scan(path, text.slice(0, end));
        assert.deepEqual(result.problems, [], `cut at ${end}`);
      }
    });
  }

  it('finds what stands above a line that is half typed', async () => {
    for (const half of ['const x = ', 'foo(', 'if (a', 'const s = "', 'class A { b(', 'import {', 'x.', 'async () =>']) {
      const text = `${FLAW}\n${half}`;
      assert.deepEqual(marked(text, await scan('a.js', text), flawRule), [flawText], half);
    }
  });

  it('counts lines as editors do', () => {
    assert.deepEqual(['a\nb', 'a\r\nb', 'a\rb'].map((text) => new LineIndex(text).lineOf(text.length)), [1, 1, 1]);
  });
});
