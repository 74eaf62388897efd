import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Engine } from '../../../server/engine';
import { repositoryRoot } from '../../support/assets';
import { engineWith, ruleSources } from '../../support/engine';
import { fixedBy } from './applyFix';
import { isInstalled } from './installed';
import { JAVASCRIPT } from './javascript';
import { load } from './load';
import { PROGRAMS } from './programs';
import { PYTHON } from './python';
import { runProgram } from './runProgram';

/** What came of one case of runner.py. */
interface PythonRun {
  readonly good?: string;
  readonly attack?: string;
  readonly failed?: string;
}

describe('fixes, run', function () {
  this.timeout(60_000);
  let engine: Engine;
  before(async () => {
    // What the tables need, and what rules share: compiling every rule takes longer than all the runs.
    const used = new Set([...JAVASCRIPT, ...PYTHON, ...PROGRAMS.flatMap(({ programs }) => programs)].map(({ rule }) => `${rule}.yaml`));
    engine = await engineWith(ruleSources().filter(({ path }) => used.has(basename(path)) || path.split(/[\\/]/).includes('frameworks')));
  });

  describe('JavaScript', () => {
    for (const { rule, title, code, good, attack } of JAVASCRIPT) {
      it(`${rule}: ${title}`, async () => {
        const { text } = await fixedBy(engine, rule, 'app.js', code);
        const [before, after] = [await load(code), await load(text)];
        try {
          assert.deepEqual(await good(after), await good(before), `the fix changes what happens on good input:\n${text}`);
        } finally {
          before.remove();
          after.remove();
        }
        const [open, closed] = [await load(code), await load(text)];
        try {
          assert.equal(await attack(open), true, 'the attack does not work on the flawed code');
          assert.equal(await attack(closed), false, `the attack works on the fixed code:\n${text}`);
        } finally {
          open.remove();
          closed.remove();
        }
      });
    }
  });

  describe('Python', () => {
    const python = isInstalled('python3');
    let runs: readonly { readonly before: PythonRun; readonly after: PythonRun; readonly missing?: string }[] = [];
    const texts = new Map<number, string>();

    before(async function () {
      if (!python) return;
      const cases: object[] = [];
      for (const [index, behaviour] of PYTHON.entries()) {
        const fixed = await fixedBy(engine, behaviour.rule, 'app.py', behaviour.code).then(({ text }) => text, (error: unknown) => `raise Exception(${JSON.stringify(String(error))})`);
        texts.set(index, fixed);
        cases.push({ ...behaviour, before: behaviour.code, after: fixed });
      }
      const run = spawnSync('python3', [join(repositoryRoot(), 'test/fixes/behaviour/runner.py')], { input: JSON.stringify(cases), encoding: 'utf8', timeout: 25_000 });
      assert.equal(run.status, 0, run.stderr);
      runs = JSON.parse(run.stdout) as typeof runs;
    });

    for (const [index, { rule, title, needs }] of PYTHON.entries()) {
      const absent = !python ? 'python3' : needs !== undefined && !isInstalled('python3', ['-c', `import ${needs}`]) ? needs : undefined;
      if (absent !== undefined) {
        it.skip(`${rule}: ${title} (no ${absent} here)`);
        continue;
      }
      it(`${rule}: ${title}`, () => {
        const { before, after } = runs[index]!;
        const text = texts.get(index)!;
        assert.equal(before.failed, undefined);
        assert.equal(after.failed, undefined, text);
        assert.doesNotMatch(before.good!, /^raised /);
        assert.equal(after.good, before.good, `the fix changes what happens on good input:\n${text}`);
        assert.equal(before.attack, 'True', 'the attack does not work on the flawed code');
        assert.equal(after.attack, 'False', `the attack works on the fixed code:\n${text}`);
      });
    }
  });

  for (const { language, command, file, programs } of PROGRAMS) {
    const there = isInstalled(command[0]!);
    describe(language, () => {
      for (const behaviour of programs) {
        if (!there) {
          it.skip(`${behaviour.rule}: ${behaviour.title} (no ${command[0]!} here)`);
          continue;
        }
        it(`${behaviour.rule}: ${behaviour.title}`, async () => {
          const { text } = await fixedBy(engine, behaviour.rule, file, behaviour.code);
          const run = (code: string, input: readonly string[]): string => runProgram(command, file, code, input);
          assert.equal(run(text, behaviour.good), run(behaviour.code, behaviour.good), `the fix changes what happens on good input:\n${text}`);
          assert.match(run(behaviour.code, behaviour.attack), behaviour.works, 'the attack does not work on the flawed code');
          assert.doesNotMatch(run(text, behaviour.attack), behaviour.works, `the attack works on the fixed code:\n${text}`);
        });
      }
    });
  }
});
