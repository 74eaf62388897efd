import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** One line of the report that the launching process reads. */
export interface ReportedTest {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly error?: string;
  /** Milliseconds. */
  readonly duration: number;
}

/**
 * Called by the extension host: runs the suites of `LINTEL_E2E_SUITE` (file names without `.e2e.js`, separated by commas; all
 * where empty) and appends one line of JSON per test to `LINTEL_E2E_REPORT`. Rejects when a test failed.
 */
export async function run(): Promise<void> {
  const wanted = (process.env['LINTEL_E2E_SUITE'] ?? '').split(',').filter(Boolean);
  const report = process.env['LINTEL_E2E_REPORT'];
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'min' });
  for (const file of readdirSync(__dirname).sort()) {
    const [, name] = /^(.+)\.e2e\.js$/.exec(file) ?? [];
    if (name !== undefined && (wanted.length === 0 || wanted.includes(name))) mocha.addFile(join(__dirname, file));
  }
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    const write = (test: ReportedTest): void => {
      if (report) appendFileSync(report, `${JSON.stringify(test)}\n`);
    };
    const line = (test: Mocha.Runnable, state: ReportedTest['state'], error?: unknown): ReportedTest => ({
      title: test.titlePath().join(' › '),
      state,
      duration: test.duration ?? 0,
      ...(error !== undefined && { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    });
    runner.on('pass', (test) => { write(line(test, 'passed')); });
    runner.on('pending', (test) => { write(line(test, 'pending')); });
    runner.on('fail', (test, error) => { write(line(test, 'failed', error)); });
  });
  if (failures > 0) throw new Error(`${String(failures)} failed`);
}
