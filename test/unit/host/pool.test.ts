import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveConfig, type FileEntry } from '../../../server/engine/index';
import { createPool, type Pool } from '../../../server/host/pool';
import { runJob, type FileOutcome, type JobResult, type ScanJob } from '../../../server/host/scanJob';
import { makeTree, type Tree } from '../../cli/support/tree';

const SCRIPT = join(__dirname, '../../cli/support/trapWorker.js');

describe('worker pool', function () {
  // A worker loads the whole engine, and a machine that runs tests is busy.
  this.timeout(60_000);
  let tree: Tree;
  let pool: Pool;
  const start = (size: number, more: { data?: unknown; fileTimeout?: number } = {}): void => {
    pool = createPool({ size, script: SCRIPT, data: undefined, ...more });
  };
  beforeEach(() => {
    tree = makeTree();
  });
  afterEach(async () => {
    await pool.close();
    tree.remove();
  });

  function job(files: Readonly<Record<string, string>>): ScanJob {
    tree.write(files);
    const entries = Object.entries(files).map(([path, text]): FileEntry => ({ path, uri: pathToFileURL(tree.path(path)).href, size: text.length }));
    return { root: tree.root, config: resolveConfig([]), entries };
  }
  const said = ({ outcomes }: JobResult): string[] =>
    outcomes.map((outcome) => outcome?.report?.problems[0]?.message ?? (outcome ? `${outcome.report?.findings.length ?? 0} findings` : 'nothing'));

  it('checks files and says what it found, whatever the order in which workers finish', async () => {
    start(2);
    const jobs = Array.from({ length: 8 }, (_, index) => job({ [`${index}a.js`]: 'eval('.repeat(index), [`${index}b.js`]: '' }));
    const results = await Promise.all(jobs.map((one) => runJob(pool, one, () => undefined)));
    assert.deepEqual(results.map(said), jobs.map((_, index) => [`${index} findings`, '0 findings']));
  });

  it('tells of every file once', async () => {
    start(1);
    const told: [number, FileOutcome['state']][] = [];
    await runJob(pool, job({ 'a.js': '', 'b.js': 'EXIT', 'c.js': '' }), (index, { state }) => told.push([index, state]));
    assert.deepEqual(told, [[0, 'scanned'], [1, 'skipped'], [2, 'scanned']]);
  });

  for (const [trap, reason] of [['EXIT', 'its worker ended with code 3'], ['THROW', 'out of the blue'], ['REJECT', 'the parser is confused']] as const) {
    it(`names the file that breaks a worker, and loses no other (${trap})`, async () => {
      start(2);
      const broken = runJob(pool, job({ 'a.js': 'eval(', 'b.js': trap, 'c.js': 'eval(eval(' }), () => undefined);
      const other = runJob(pool, job({ 'd.js': 'eval(' }), () => undefined);
      assert.deepEqual(said(await broken), ['1 findings', `b.js was not checked: the check broke down (${reason}).`, '2 findings']);
      assert.deepEqual(said(await other), ['1 findings']);
    });
  }

  it('ends a file that hangs', async () => {
    start(1, { fileTimeout: 300 });
    const result = await runJob(pool, job({ 'a.js': 'HANG', 'b.js': 'eval(' }), () => undefined);
    assert.deepEqual(said(result), ['a.js was not checked: the check broke down (it took longer than 0.3 s).', '1 findings']);
  });

  it('names a file that vanished', async () => {
    start(1);
    const one = job({ 'a.js': 'eval(' });
    const gone = { ...one, entries: [...one.entries, { path: 'gone.js', uri: pathToFileURL(tree.path('gone.js')).href, size: 1 }] };
    assert.deepEqual(said(await runJob(pool, gone, () => undefined)), ['1 findings', 'gone.js could not be read: it does not exist (any more)']);
  });

  it('stops at once, with what was done until then', async () => {
    start(1);
    const results = [job({ 'a.js': '', 'b.js': 'HANG', 'c.js': '' }), job({ 'd.js': '' })];
    const running = Promise.all([runJob(pool, results[0]!, () => void pool.close()), runJob(pool, results[1]!, () => undefined)]);
    assert.deepEqual((await running).map(said), [['0 findings', 'nothing', 'nothing'], ['nothing']]);
    assert.deepEqual(said(await runJob(pool, results[1]!, () => undefined)), ['nothing']);
  });

  for (const [data, message] of [['dies at start', /A worker of the scan cannot start: its worker ended with code 7/], ['has no engine', /rules\.json is missing/]] as const) {
    it(`rejects when no worker can work (${data})`, async () => {
      start(2, { data });
      await assert.rejects(runJob(pool, job({ 'a.js': '' }), () => undefined), message);
    });
  }
});
