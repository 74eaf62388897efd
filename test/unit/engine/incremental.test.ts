import assert from 'node:assert/strict';
import { EVERYTHING, fuzzSubjects, type Harness, runSequence } from '../../fuzz/incremental';
import { syntaxErrorCounter } from '../../support/clean';
import { engineWith, ruleSources } from '../../support/engine';

/** Sequences of each kind; `npm run fuzz` runs more, and takes the seed of a failure. */
const ROUNDS = 8;

describe('scanning with edits', function () {
  this.timeout(60_000);
  let harness: Harness;

  before(async () => {
    harness = { engine: await engineWith(ruleSources()), config: EVERYTHING, countErrors: await syntaxErrorCounter() };
  });

  const kinds: readonly (readonly [string, RegExp])[] = [
    ['JavaScript', /^rules.*\.js$/],
    ['TypeScript', /^rules.*\.tsx?$/],
    ['Python', /\.py$/],
    ['data', /^rules.*\.(yml|json|tf|dockerfile)$/],
    ['markup with scripts', /^rules.*\.(html|vue|svelte)$/],
  ];
  for (const [name, wanted] of kinds) {
    it(`finds in ${name} what a fresh scan finds, whatever was typed`, async () => {
      // Long texts are for the long run.
      const subjects = fuzzSubjects().filter(({ path, text }) => wanted.test(path) && text.length < 8000);
      const sum = { compared: 0, findings: 0 };
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const result = await runSequence(harness, subjects, seed, 5);
        const [difference] = result.differences;
        assert.equal(difference && `seed ${seed}, ${difference.path}, step ${difference.step}: ${difference.what}`, undefined);
        sum.compared += result.compared;
        sum.findings += result.findings;
      }
      assert.ok(sum.compared > 20 && sum.findings > 5, `too little was compared: ${JSON.stringify(sum)}`);
    });
  }
});
