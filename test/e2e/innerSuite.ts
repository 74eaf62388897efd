import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Mocha from 'mocha';
import { launchVSCode, type Launch } from '../host/launch';
import { projectRoot } from '../host/project';
import type { ReportedTest } from './suite/index';

/** A copy of the tests' workspace in a folder of its own. */
export function scratchWorkspace(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-e2e-'));
  cpSync(join(projectRoot(), 'test', 'e2e', 'workspace'), folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Declares a suite whose tests run inside VS Code: the editor is started once, and every test that ran in it becomes a test
 * here, with its error. The one test that is declared fails when the editor did not run the suite to its end.
 */
export function describeInVSCode(title: string, suites: readonly string[], options: Partial<Pick<Launch, 'trust' | 'settings' | 'env'>> & { prepare?(folder: string): void; done?(folder: string): void } = {}): void {
  describe(title, function () {
    this.timeout(300_000);
    let failure: unknown;
    let reported: ReportedTest[] = [];

    before(async function () {
      const workspace = scratchWorkspace();
      const report = join(workspace.folder, '..', `${workspace.folder.split(/[\\/]/).at(-1) ?? ''}.jsonl`);
      const lines: string[] = [];
      try {
        options.prepare?.(workspace.folder);
        await launchVSCode({
          suite: join(__dirname, 'suite', 'index.js'),
          folder: workspace.folder,
          env: { ...options.env, LINTEL_E2E_SUITE: suites.join(','), LINTEL_E2E_REPORT: report, LINTEL_CACHE_DIR: join(workspace.folder, '.cache') },
          log: (line) => lines.push(line),
          ...(options.trust && { trust: options.trust }),
          ...(options.settings && { settings: options.settings }),
        });
      } catch (error) {
        failure = error;
      } finally {
        reported = existsSync(report) ? readReport(report) : [];
        rmSync(report, { force: true });
        options.done?.(workspace.folder);
        workspace.remove();
      }
      if (reported.length === 0) {
        throw new Error(`No test ran in VS Code. It printed:\n${lines.slice(-20).join('\n')}`, { cause: failure });
      }
      for (const test of reported) this.test?.parent?.addTest(asTest(test));
    });

    it('runs to the end in VS Code', () => {
      if (failure !== undefined && reported.every(({ state }) => state === 'passed')) throw new Error('VS Code did not end well', { cause: failure });
    });
  });
}

function readReport(path: string): ReportedTest[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReportedTest);
}

function asTest({ title, state, error }: ReportedTest): Mocha.Test {
  return new Mocha.Test(title, () => {
    if (state !== 'passed') throw Object.assign(new Error(error ?? `It was ${state} in VS Code`), { stack: error });
  });
}
