import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../bench/statistics';
import { engineWith, ruleSources } from '../support/engine';
import { foreignFixtures, nodeGoat, securityEval } from './labelled';

const HELP = `npm run corpus:own -- NAME CHECKOUT [--all]
Runs the built-in rules on code with known flaws. NAME is
  security-eval  a checkout of s2e-lab/SecurityEval: samples found by a rule for their weakness
  nodegoat       a checkout of OWASP/NodeGoat: the flaws that its tutorial names
  fixtures       a checkout of opengrep/opengrep-rules: the fixtures of its security rules for JavaScript, TypeScript, Python, Java, Go, C# and PHP
--all lists what is missed and what is found wrongly.
`;

async function main(words: readonly string[]): Promise<number> {
  const [name, checkout] = words.filter((word) => !word.startsWith('--'));
  if (name === undefined || checkout === undefined) {
    process.stdout.write(HELP);
    return 2;
  }
  if (!existsSync(checkout)) throw new Error(`There is no folder ${checkout}.`);
  const engine = await engineWith(ruleSources());
  const all = words.includes('--all');
  const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part * 100) / whole).toFixed(1)} %`);
  if (name === 'security-eval') {
    const samples = await securityEval(engine, checkout);
    const right = samples.filter((sample) => sample.right);
    const everyday = right.filter(({ found }) => found.some(({ audience }) => audience === 'everyday'));
    process.stdout.write(`${samples.length} samples, ${right.length} with the right weakness: ${percent(right.length, samples.length)}; by everyday rules ${percent(everyday.length, samples.length)}; with any finding ${percent(samples.filter(({ found }) => found.length > 0).length, samples.length)}\n`);
    for (const sample of samples.filter(({ right: hit }) => !hit || all)) {
      process.stdout.write(`${sample.right ? 'found ' : 'missed'} ${sample.name}: ${[...new Set(sample.found.map(({ ruleId }) => ruleId))].join(', ')}\n`);
    }
  } else if (name === 'nodegoat') {
    const flaws = await nodeGoat(engine, checkout);
    process.stdout.write(`${flaws.length} flaws, ${flaws.filter(({ by }) => by.length > 0).length} found\n`);
    process.stdout.write(`${table(flaws.map(({ lesson, place, by }) => [lesson, place, by.length === 0 ? 'missed' : `${by[0]!.ruleId} (${by[0]!.audience})`]))}\n`);
  } else if (name === 'fixtures') {
    const { tallies, misses } = await foreignFixtures(engine, ['javascript', 'typescript', 'python', 'java', 'go', 'csharp', 'php', 'problem-based-packs', 'ai'].map((folder) => join(checkout, folder)).filter((folder) => existsSync(folder)));
    const sum = (list: typeof tallies, key: 'expected' | 'found' | 'foundEveryday' | 'clean' | 'flagged' | 'flaggedEveryday'): number => list.reduce((total, tally) => total + tally[key], 0);
    const row = (label: string, list: typeof tallies): string[] => [
      label,
      String(sum(list, 'expected')), percent(sum(list, 'found'), sum(list, 'expected')), percent(sum(list, 'foundEveryday'), sum(list, 'expected')),
      String(sum(list, 'clean')), percent(sum(list, 'flagged'), sum(list, 'clean')), percent(sum(list, 'flaggedEveryday'), sum(list, 'clean')),
    ];
    const languages = [...new Set(tallies.map(({ language }) => language))].sort();
    process.stdout.write(`${table([
      ['weakness', 'lines with it', 'found', 'everyday', 'lines without', 'flagged', 'everyday'],
      ...tallies.map((tally) => row(`${tally.group}, ${tally.language}`, [tally])),
      ...languages.map((language) => row(`all of ${language}`, tallies.filter((tally) => tally.language === language))),
      row('all', tallies),
    ])}\n`);
    if (all) for (const { kind, place, ruleId, group, code, by } of misses) process.stdout.write(`${kind} [${group}] ${place} ${ruleId}${by ? ` by ${by}` : ''}: ${code}\n`);
  } else {
    process.stdout.write(HELP);
    return 2;
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
