import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check';
import { fixedPairs } from './pairs';
import { isThere, type Tool, TOOLS } from './tools';

/** The tools that read many files in one start. `npm run fixes` takes all tools and all files. */
const SAMPLE: Readonly<Record<string, number>> = { JavaScript: 1000, 'JavaScript and TypeScript': 1000, Python: 1000, 'TypeScript and JSX': 1000, Ruby: 1000, JSON: 1000, YAML: 1000, Bash: 4, PHP: 4, Rust: 2 };

describe('fixed fixtures, read by the language itself', function () {
  this.timeout(30_000);

  it('come each from a fixture', () => {
    assert.ok(fixedPairs().length > 0);
  });

  for (const tool of TOOLS.filter(({ language }) => language in SAMPLE)) {
    const pairs = fixedPairs().filter(({ extension }) => tool.extensions.includes(extension)).slice(0, SAMPLE[tool.language]);
    if (!isThere(tool)) {
      it.skip(`${tool.language}: not read, since there is no ${tool.name} here`);
      continue;
    }
    it(`${tool.language}: ${tool.name} sees a mistake`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'lintel-mistake-'));
      try {
        const path = join(folder, `mistake${tool.extensions[0]!}`);
        writeFileSync(path, tool.depth === 'names' ? 'nowhere(1)\n' : tool.language === 'PHP' ? '<?php if (\n' : '{ [ (\n');
        assert.deepEqual([...tool.read([path]).keys()], [path]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
    it(`${tool.language}: ${pairs.length} texts without a new error, by ${tool.name}`, () => {
      assert.deepEqual(check(tool, pairs).broken.map(({ pair, messages }) => `${pair.after}: ${messages.join('; ')}`), []);
    });
  }

  it('tells what only the fixed text is blamed for', () => {
    const blame: Record<string, string[]> = { '/a.js': ['one'], '/a.fixed.js': ['one', 'one', 'two'], '/b.fixed.js': ['three'] };
    const tool: Tool = { language: 'X', extensions: ['.js'], name: 'x', depth: 'syntax', read: () => new Map(Object.entries(blame)) };
    const pairs = ['a', 'b', 'c'].map((id) => ({ id, extension: '.js', before: `/${id}.js`, after: `/${id}.fixed.js` }));
    const { files, broken, unclear } = check(tool, pairs);
    assert.equal(files, 3);
    assert.deepEqual(broken.map(({ pair, messages }) => [pair.id, messages]), [['a', ['one', 'two']], ['b', ['three']]]);
    assert.deepEqual(unclear, []);
  });
});
