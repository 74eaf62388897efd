import { parseArgs } from 'node:util';
import { runProvenanceSequence, runReanchoring } from './provenance';

/** `npm run fuzz:provenance -- [--rounds N] [--seed N]`: random edits against an oracle that keeps an owner for every character. */
function main(): number {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } } });
  const [rounds, first] = [Number(values.rounds), Number(values.seed)];
  if (!Number.isSafeInteger(rounds) || !Number.isSafeInteger(first)) throw new Error('--rounds and --seed need whole numbers.');
  const sum = { steps: 0, owned: 0, errors: 0 };
  const tell = (error: string): void => {
    sum.errors++;
    if (sum.errors <= 10) process.stdout.write(`${error}\n`);
  };
  for (let seed = first; seed < first + rounds; seed++) {
    const { steps, owned, error } = runProvenanceSequence(seed);
    sum.steps += steps;
    sum.owned += owned;
    if (error !== undefined) tell(error);
    const lost = runReanchoring(seed);
    if (lost !== undefined) tell(lost);
  }
  process.stdout.write(`${rounds} edit sequences (${sum.steps} edits, ${sum.owned} machine-written characters compared) and ${rounds} changes from outside: ${sum.errors} range errors.\n`);
  return sum.errors === 0 ? 0 : 1;
}

process.exitCode = main();
