import { parseArgs } from 'node:util';
import { syntaxErrorCounter } from '../support/clean';
import { engineWith, ruleSources } from '../support/engine';
import { EVERYTHING, fuzzSubjects, runSequence } from './incremental';

const HELP = 'npm run fuzz -- [--rounds N] [--seed N] [--bursts N] [--only TEXT]\nEdits real code at random and compares scans with edits against fresh scans. --only takes files whose path holds TEXT.\n';

function whole(value: string, name: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} needs a whole number, not \`${value}\`.`);
  return number;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      bursts: { type: 'string', default: '12' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [rounds, first, bursts] = [whole(values.rounds, 'rounds'), whole(values.seed, 'seed'), whole(values.bursts, 'bursts')];
  const subjects = fuzzSubjects().filter(({ path }) => path.includes(values.only));
  if (subjects.length === 0) throw new Error(`No file's path holds \`${values.only}\`.`);
  const harness = { engine: await engineWith(ruleSources()), config: EVERYTHING, countErrors: await syntaxErrorCounter() };
  const sum = { steps: 0, compared: 0, findings: 0, differences: 0 };
  for (let seed = first; seed < first + rounds; seed++) {
    const result = await runSequence(harness, subjects, seed, bursts);
    sum.steps += result.steps;
    sum.compared += result.compared;
    sum.findings += result.findings;
    sum.differences += result.differences.length;
    const difference = result.differences[0];
    if (difference) process.stdout.write(`seed ${difference.seed}, ${difference.path}, step ${difference.step} (${result.differences.length} in all): ${difference.what}\n`);
  }
  process.stdout.write(
    `${rounds} sequences from seed ${first} over ${subjects.length} files: ${sum.steps} scans, ${sum.compared} compared with a fresh scan (${sum.findings} findings), ${sum.differences} differ.\n`,
  );
  return sum.differences === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
