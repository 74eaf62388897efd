import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  applyChanges, applyLayout, confidenceIn, confidenceOf, type Evidence, EXPIRY, expiredRecords, fromRecord, markersIn, MOST_FILES, overlay, parseAgentTrace, parseGitAiNote, parseHookReports, parseRecord, regionsOf, settle, sha256, type Span, SpanHistory, toolOfCommit, toRecord,
} from '../../../server/provenance';

const HOOK: Evidence = { source: 'hook', confidence: 0.99, tool: 'Claude Code', at: 0 };
const INSERTED: Evidence = { source: 'insertion', confidence: 0.55, at: 0 };

function spansOf(...ranges: readonly (readonly [number, number])[]): Span[] {
  return ranges.reduce<Span[]>((spans, [start, end]) => overlay(spans, { start, end }, HOOK), []);
}

describe('what is kept about machine-written code', () => {
  it('is hashes and ranges, never code', () => {
    const text = 'const apiKey = load();\nfunction secretSauce() {}\n';
    const json = JSON.stringify(toRecord('file:///a.js', text, { spans: spansOf([0, 22]), reviewed: [], denied: [] }, 1));
    for (const word of ['apiKey', 'load', 'function', 'secretSauce']) assert.ok(!json.includes(word), word);
  });

  it('comes back as it was for the very text, and not at all after thirty days', () => {
    const text = 'one\ntwo\nthree\n';
    const spans = spansOf([2, 9]);
    const record = toRecord('file:///a.js', text, { spans, reviewed: ['x'], denied: [] }, 1);
    assert.ok(record);
    assert.deepEqual(fromRecord(text, record, 2).map(({ start, end }) => [start, end]), [[2, 9]]);
    assert.deepEqual(fromRecord(text, record, 2 + EXPIRY), []);
    assert.equal(parseRecord('{"v":1}'), undefined);
    assert.equal(parseRecord('no json'), undefined);
    assert.equal(parseRecord(JSON.stringify({ ...record, spans: [{ evidence: 3 }] })), undefined);
  });

  it('is bounded: the oldest goes first', () => {
    const kept = Array.from({ length: MOST_FILES + 3 }, (_, index) => ({ name: String(index), savedAt: index + 1, size: 10 }));
    assert.deepEqual(expiredRecords(kept, MOST_FILES), ['2', '1', '0']);
    assert.deepEqual(expiredRecords([{ name: 'old', savedAt: 0, size: 1 }, { name: 'new', savedAt: EXPIRY, size: 1 }], EXPIRY + 1), ['old']);
    assert.deepEqual(expiredRecords([{ name: 'big', savedAt: 2, size: 6 * 1024 * 1024 }, { name: 'small', savedAt: 1, size: 1 }], 3), ['big']);
  });

  it('is hashed as everybody hashes', () => {
    for (const text of ['', 'abc', 'é😀\u0000', 'x'.repeat(119), 'y'.repeat(1000)]) assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
  });
});

describe('confidence', () => {
  it('adds up for evidence of different kinds, and not for the same twice', () => {
    const of = (...evidence: Evidence[]): number => Math.round(confidenceOf({ evidence }) * 1000) / 1000;
    assert.equal(of(INSERTED), 0.55);
    assert.equal(of(INSERTED, { source: 'burst', confidence: 0.8, at: 0 }), 0.8);
    assert.equal(of(INSERTED, { source: 'marker', confidence: 0.8, at: 0 }), 0.91);
    assert.equal(of({ source: 'commit', confidence: 0.8, at: 0 }, { source: 'git-note', confidence: 0.95, at: 0 }), 0.95);
    assert.equal(confidenceOf({ evidence: [HOOK], mixed: true }), 0.7);
  });

  it('of a stretch is what holds for at least half of it', () => {
    const spans = spansOf([10, 20]);
    assert.equal(confidenceIn(spans, { start: 10, end: 20 }), 0.99);
    assert.equal(confidenceIn(spans, { start: 0, end: 20 }), 0.99);
    assert.equal(confidenceIn(spans, { start: 0, end: 21 }), 0);
    assert.equal(confidenceIn(spans, { start: 15, end: 15 }), 0.99);
    assert.equal(confidenceIn(spans, { start: 20, end: 20 }), 0);
  });
});

describe('spans', () => {
  it('wait for a verdict, and go when it is not a machine\'s', () => {
    const provisional: Evidence = { source: 'insertion', confidence: 0, at: 3 };
    const waiting = applyChanges([], [{ offset: 5, removed: 0, inserted: 10 }], provisional);
    assert.deepEqual(settle(waiting, provisional, undefined), []);
    assert.deepEqual(settle(applyChanges(waiting, [{ offset: 0, removed: 0, inserted: 2 }]), provisional, INSERTED).map(({ start, end, origin }) => [start, end, confidenceOf(origin)]), [[7, 17, 0.55]]);
  });

  it('keep their owner when only the layout changes', () => {
    const spans = spansOf([10, 30]);
    assert.deepEqual(applyLayout(spans, [{ offset: 15, removed: 0, inserted: 4 }]).map(({ start, end }) => [start, end]), [[10, 34]]);
    assert.deepEqual(applyLayout(spans, [{ offset: 0, removed: 50, inserted: 60 }]), []);
    assert.deepEqual(applyLayout(spans, [{ offset: 12, removed: 10, inserted: 12 }]).map(({ start, end }) => [start, end]), [[10, 32]]);
    assert.deepEqual(applyLayout(spans, [{ offset: 10, removed: 0, inserted: 4 }]).map(({ start, end }) => [start, end]), [[14, 34]]);
  });

  it('come back with the text they belong to', () => {
    const history = new SpanHistory();
    history.remember('a', spansOf([0, 1]));
    history.remember('b', []);
    assert.equal(history.recall('a')?.length, 1);
    assert.deepEqual(history.recall('b'), []);
    assert.equal(history.recall('c'), undefined);
  });

  it('are whole lines for people, near ones together', () => {
    const text = 'a\nbb\n\ncc\nd\n\n\n\nee\n';
    const regions = regionsOf(text, spansOf([2, 4], [6, 8], [14, 16]));
    assert.deepEqual(regions.map(({ first, last, tool }) => [first, last, tool]), [[1, 3, 'Claude Code'], [8, 8, 'Claude Code']]);
    assert.deepEqual(regionsOf(text, overlay([], { start: 0, end: 4 }, INSERTED)), []);
  });
});

describe('what tools leave behind', () => {
  it('in commits', () => {
    const of = (message: string, author = 'Ada <ada@example.org>', at = 0): string | undefined => toolOfCommit({ author, message, at });
    assert.equal(of('Fix\n\nCo-authored-by: Claude <noreply@anthropic.com>'), 'Claude Code');
    assert.equal(of('Fix\n\nGenerated with [Claude Code](https://claude.com)'), 'Claude Code');
    assert.equal(of('Fix', 'Cursor Agent <cursoragent@cursor.com>'), 'Cursor');
    assert.equal(of('Fix', 'copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>'), 'Copilot');
    assert.equal(of('Fix\n\nCo-authored-by: Copilot <copilot@github.com>', undefined, Date.UTC(2026, 6, 1)), 'Copilot');
    // An editor signed what people had written.
    assert.equal(of('Fix\n\nCo-authored-by: Copilot <copilot@github.com>', undefined, Date.UTC(2026, 3, 15)), undefined);
    assert.equal(of('Fix what noreply@anthropic.com reported'), undefined);
    assert.equal(of('Fix\n\nCo-authored-by: Bob <bob@example.org>'), undefined);
  });

  it('in notes of git-ai', () => {
    const note = 'src/a b.js\n"src/c d.js"\n  d9978a8723e02b52 1-4,9\n  h_31dce776f88375 5\nsrc/main.rs\n  s_c9883b05a2487d::t_9f8e7d6c5b4a32 7\n  broken\n---\n{"sessions":{"s_c9883b05a2487d":{"agent_id":{"tool":"cursor"}}},"prompts":{}}';
    const files = parseGitAiNote(note);
    assert.deepEqual(files.get('src/c d.js')?.map(({ first, last }) => [first, last]), [[1, 4], [9, 9]]);
    assert.deepEqual(files.get('src/main.rs'), [{ first: 7, last: 7, session: 's_c9883b05a2487d', tool: 'cursor' }]);
    assert.equal(parseGitAiNote('').size, 0);
    assert.doesNotThrow(() => parseGitAiNote('a\n  x 0-0,3-1\n---\nnot json'));
  });

  it('in traces and in the inbox of hooks, where broken lines are passed over', () => {
    assert.deepEqual(parseAgentTrace('{"files":[{"path":"a","conversations":[{"contributor":{"type":"human"},"ranges":[{"start_line":1,"end_line":2,"contributor":{"type":"mixed"}},{"start_line":3,"end_line":3}]}]}]}\nnull\n[]\n{').map(({ first, last }) => [first, last]), [[1, 2]]);
    assert.deepEqual(parseHookReports('{"v":1,"path":"/a","agent":"x","ts":"2026-01-01T00:00:00Z","fileHash":"f","ranges":[{"startLine":1,"endLine":2,"contentHash":"c"},{"startLine":"1"}]}\n\nnull\n{"v":2}').map(({ file, ranges }) => [file, ranges.length]), [['/a', 1]]);
  });

  it('in comments, and not in those of generators that are no models', () => {
    const of = (text: string): (readonly [number, number, string | undefined])[] => markersIn(text, 0).map(({ stretch, evidence }) => [stretch.start, stretch.end, evidence.tool]);
    assert.deepEqual(of('# Generated by ChatGPT\nx = 1\n'), [[0, 29, 'ChatGPT']]);
    assert.deepEqual(of(`${'x\n'.repeat(30)}// written with Claude Code\nf();\ng();\n\nh();\n`), [[60, 98, 'Claude Code']]);
    assert.deepEqual(of('// Code generated by protoc-gen-go. DO NOT EDIT.\n'), []);
    assert.deepEqual(of('const text = "Generated by Copilot";\n'), []);
  });
});
