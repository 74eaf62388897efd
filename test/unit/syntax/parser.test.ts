import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'web-tree-sitter';
import { FlatBuffer, flattenCursor, flattenMemory } from '../../../server/engine/syntax/flatten';
import type { FlatTree } from '../../../server/engine/syntax/flatTree';
import { languageFor } from '../../../server/engine/syntax/languages';
import { changedSpan, spanOfChanges, SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime, type LoadedLanguage, type ParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, repositoryRoot, testClock } from '../../support/assets';
import { pickIndex, seededRandom } from '../../support/random';

function describeTree(tree: FlatTree): string[] {
  const rows: string[] = [];
  for (let i = 0; i < tree.count; i++) {
    rows.push(
      [tree.kind[i], tree.field[i], tree.flags[i], tree.parent[i], tree.start[i], tree.end[i], tree.next[i]].join(' '),
    );
  }
  return rows;
}

const SAMPLES: readonly [string, string][] = [
  ['javascript', 'node_modules/picomatch/lib/scan.js'],
  ['typescript', 'server/engine/syntax/flatten.ts'],
  ['python', 'test/unit/syntax/sample.py'],
];

describe('parser', () => {
  let runtime: ParserRuntime;
  const load = (id: string): Promise<LoadedLanguage> => {
    const spec = languageFor(id, '');
    assert.ok(spec);
    return runtime.language(spec);
  };

  before(async () => {
    runtime = await createParserRuntime(packageAssets());
  });

  for (const [id, path] of SAMPLES) {
    it(`reads the same ${id} tree from memory as through the cursor`, async () => {
      const language = await load(id);
      const text = readFileSync(join(repositoryRoot(), path), 'utf8');
      const parser = new Parser();
      parser.setLanguage(language.grammar!);
      for (const source of [text, text.slice(0, text.length / 2), `${text}\n)]} 😀 "`]) {
        const tree = parser.parse(source);
        assert.ok(tree);
        const fast = new FlatBuffer();
        const sure = new FlatBuffer();
        flattenMemory(runtime.memory, tree, language, source, fast);
        flattenCursor(tree, language, source, sure);
        assert.ok(fast.count > 50);
        assert.deepEqual(describeTree(fast), describeTree(sure));
        tree.delete();
      }
      parser.delete();
    });

    it(`gives the same ${id} tree after random edits as from the start`, async function () {
      this.timeout(60_000);
      const language = await load(id);
      const parser = new SyntaxParser(runtime, language, testClock());
      const original = readFileSync(join(repositoryRoot(), path), 'utf8');
      const random = seededRandom(20260615);
      const pieces = ['(', ')', '{', '}', '"', "'", '`', '\n', ' ', 'x', '/*', '*/', '//', '#', '😀', 'if (a) {\n', '\r\n', ',', '    '];
      const state = parser.createState();
      let text = original;
      parser.parse(state, text);
      for (let round = 0; round < 150; round++) {
        const changes = [];
        for (let n = 0; n <= pickIndex(random, 3); n++) {
          const start = pickIndex(random, text.length + 1);
          const end = Math.min(text.length, start + (random() < 0.5 ? 0 : pickIndex(random, 40)));
          const newText = random() < 0.3 ? '' : pieces[pickIndex(random, pieces.length)]!;
          changes.push({ range: { start, end }, newText });
          text = text.slice(0, start) + newText + text.slice(end);
        }
        if (round % 50 === 49) {
          text = original;
          changes.length = 0;
        }
        const outcome = parser.parse(state, text, changes.length > 0 && random() < 0.5 ? { changes } : {});
        assert.ok(outcome.tree);
        const fresh = parser.createState();
        const expected = parser.parse(fresh, text).tree;
        assert.ok(expected);
        // The parser may recover from errors differently when it reuses nodes, so only the reading is compared there.
        const sure = new FlatBuffer();
        assert.ok(state.tree);
        flattenCursor(state.tree, language, text, sure);
        assert.deepEqual(describeTree(outcome.tree), describeTree(sure), `round ${round}`);
        fresh.dispose();
      }
      state.dispose();
      parser.dispose();
    });
  }

  it('gives up when its time is spent, and parses again afterwards', async () => {
    const language = await load('javascript');
    let now = 0;
    const parser = new SyntaxParser(runtime, language, { now: () => (now += 5), today: () => '2026-01-01' });
    const state = parser.createState();
    const text = 'f(a, [b, {c: d}]);\n'.repeat(20_000);
    assert.equal(parser.parse(state, text, { budget: 1 }).timedOut, true);
    assert.equal(parser.parse(state, text, { budget: 1e9 }).tree?.end[0], text.length);
    parser.dispose();
  });
});

describe('changed span', () => {
  it('is the smallest span that differs', () => {
    assert.deepEqual(changedSpan('abcd', 'abXcd'), { start: 2, oldEnd: 2, newEnd: 3 });
    assert.deepEqual(changedSpan('aaa', 'aa'), { start: 2, oldEnd: 3, newEnd: 2 });
    assert.deepEqual(changedSpan('', 'a'), { start: 0, oldEnd: 0, newEnd: 1 });
  });

  it('covers every change of a list', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 500; round++) {
      const before = 'abcdefghij'.repeat(3);
      let text = before;
      const changes = [];
      for (let n = 0; n < 1 + pickIndex(random, 4); n++) {
        const start = pickIndex(random, text.length + 1);
        const end = Math.min(text.length, start + pickIndex(random, 5));
        const newText = 'XY'.slice(0, pickIndex(random, 3));
        changes.push({ range: { start, end }, newText });
        text = text.slice(0, start) + newText + text.slice(end);
      }
      const span = spanOfChanges(changes);
      assert.ok(span);
      assert.equal(before.slice(0, span.start), text.slice(0, span.start));
      assert.equal(before.slice(span.oldEnd), text.slice(span.newEnd));
      assert.equal(span.oldEnd - span.newEnd, before.length - text.length);
    }
  });
});
