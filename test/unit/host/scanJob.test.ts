import assert from 'node:assert/strict';
import type { Engine, FileEntry, Files, Fix } from '../../../server/engine/index';
import { resolveConfig } from '../../../server/engine/index';
import { type FileOutcome, runOnEngine } from '../../../server/host/scanJob';
import { fakeEngine } from '../../cli/support/fakeEngine';

const fix = (id: string): Fix => ({ id, title: id, applicability: 'safe', edits: [{ range: { start: 0, end: 1 }, newText: '' }] });

/** An engine whose findings have two fixes, of which one holds. */
function fixingEngine(verified: (text: string) => void = () => undefined): Engine {
  const plain = fakeEngine();
  return {
    ...plain,
    scanFiles: (files, config, observer, signal) =>
      plain.scanFiles(files, config, {
        progress: () => undefined,
        result: ({ result, ...file }) => {
          observer.result({ ...file, result: { ...result, findings: result.findings.map((finding) => ({ ...finding, fixes: [fix('breaks'), fix('holds')] })) } });
        },
      }, signal),
    verifiedFixes: (document, _config, finding) => {
      verified(document.text);
      return Promise.resolve(finding.fixes.filter(({ id }) => id === 'holds'));
    },
  };
}

async function run(engine: Engine, texts: readonly string[], signal = { cancelled: false, pause: () => Promise.resolve() }) {
  const entries = texts.map((text, index): FileEntry => ({ path: `${index}.js`, uri: `file:///${index}.js`, size: text.length }));
  const files: Files = {
    async *list() {
      yield* await Promise.resolve(entries);
    },
    read: (path) => Promise.resolve(Buffer.from(texts[Number.parseInt(path, 10)] ?? '')),
  };
  const outcomes: FileOutcome[] = [];
  const attempt = await runOnEngine(engine, { root: '/', config: resolveConfig([]), entries }, files, signal, (index, outcome) => {
    outcomes[index] = outcome;
  });
  return { attempt, fixes: outcomes.map(({ report }) => report?.findings.map((finding) => finding.fixes.map(({ title }) => title))) };
}

describe('a job on an engine', () => {
  it('reports only fixes that hold', async () => {
    const { attempt, fixes } = await run(fixingEngine(), ['eval(eval(', '', 'eval(']);
    assert.deepEqual(attempt, { end: 'done', problems: [] });
    assert.deepEqual(fixes, [[['holds'], ['holds']], undefined, [['holds']]]);
  });

  it('does not try the fixes of a file without end', async () => {
    let trials = 0;
    const { fixes } = await run(fixingEngine(() => trials++), ['eval('.repeat(2000)]);
    assert.equal(trials, 200);
    assert.deepEqual([fixes[0]?.[199], fixes[0]?.[200], fixes[0]?.length], [['holds'], [], 2000]);
    trials = 0;
    await run(fixingEngine(() => trials++), [`eval(eval(eval(eval(eval(eval(${' '.repeat(6_000_000)}`]);
    assert.equal(trials, 5);
  });

  it('crashes, and does not throw, where the engine breaks while a fix is tried', async () => {
    const broken = fixingEngine(() => {
      throw new Error('broken');
    });
    assert.deepEqual((await run(broken, ['', 'eval('])).attempt, { end: 'crashed', reason: 'broken' });
  });

  it('tries no fix any more when it is told to stop', async () => {
    let trials = 0;
    const signal = { cancelled: false, pause: () => Promise.resolve() };
    const engine = fixingEngine(() => {
      trials++;
      signal.cancelled = true;
    });
    const { attempt } = await run(engine, ['eval(', 'eval(', 'eval('], signal);
    assert.deepEqual([attempt.end, trials], ['stopped', 1]);
  });
});
