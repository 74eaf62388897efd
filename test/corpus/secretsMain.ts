import { table } from '../bench/statistics';
import { fullScanner } from '../unit/secrets/support';
import { gitleaksSamples } from './gitleaksSamples';

const HELP = `npm run corpus:secrets -- CHECKOUT [--all]
Runs the secret rules on the samples that the sources of gitleaks' rules carry (a checkout of gitleaks/gitleaks; needs go).
--all lists every sample that is missed or found wrongly.
`;
/** What gitleaks reports and is no secret: public identifiers, and the mere presence of a file. */
const NO_SECRETS: ReadonlySet<string> = new Set(['asana-client-id', 'discord-client-id', 'messagebird-client-id', 'pkcs12-file']);

function main(words: readonly string[]): number {
  const checkout = words.find((word) => !word.startsWith('--'));
  if (checkout === undefined) {
    process.stdout.write(HELP);
    return 2;
  }
  const { samples, foundByGitleaks } = gitleaksSamples(checkout);
  const scanner = fullScanner();
  const rules = new Map<string, { tp: number; hit: number }>();
  const missed: string[] = [];
  const wrong: string[] = [];
  const wanted = new Set(samples.filter(({ kind }) => kind === 'tp').map(({ text }) => text));
  let clean = 0;
  for (const { rule, kind, text, path } of samples) {
    const matches = scanner.scan(text, { path: path === undefined || path === '' ? 'src/settings.ts' : path });
    if (kind === 'tp') {
      const counts = rules.get(rule) ?? { tp: 0, hit: 0 };
      rules.set(rule, counts);
      counts.tp++;
      if (matches.length > 0) counts.hit++;
      else missed.push(`${rule}: ${JSON.stringify(text).slice(0, 160)}`);
    } else if (!foundByGitleaks.has(text) && !wanted.has(text)) {
      // A text in which gitleaks' own rules find something else is not clean.
      clean++;
      if (matches.some(({ confidence }) => confidence !== 'low')) wrong.push(`${rule} (${matches.map(({ ruleId }) => ruleId).join(', ')}): ${JSON.stringify(text).slice(0, 160)}`);
    }
  }
  const both = [...rules].filter(([rule, { hit }]) => !NO_SECRETS.has(rule) && hit > 0);
  const sum = (pick: (counts: { tp: number; hit: number }) => number): number => both.reduce((total, [, counts]) => total + pick(counts), 0);
  const percent = (part: number, whole: number): string => `${((part * 100) / Math.max(whole, 1)).toFixed(1)} %`;
  const none = [...rules].filter(([rule, { hit }]) => hit === 0 && !NO_SECRETS.has(rule)).map(([rule]) => rule);
  process.stdout.write(
    `${table([
      ['gitleaks', 'samples', 'Lintel', 'share'],
      ['rules covered by both', String(rules.size), String(both.length), percent(both.length, rules.size)],
      ['true positives of those', String(sum(({ tp }) => tp)), String(sum(({ hit }) => hit)), percent(sum(({ hit }) => hit), sum(({ tp }) => tp))],
      ['true positives of all', String(samples.filter(({ kind }) => kind === 'tp').length), String(samples.filter(({ kind }) => kind === 'tp').length - missed.length), percent(samples.filter(({ kind }) => kind === 'tp').length - missed.length, samples.filter(({ kind }) => kind === 'tp').length)],
      ['false positives', String(clean), String(wrong.length), percent(wrong.length, clean)],
    ])}\nNothing found for: ${none.join(', ') || '-'}\nNot counted as secrets: ${[...NO_SECRETS].join(', ')}\n`,
  );
  if (words.includes('--all')) process.stdout.write(`${['missed:', ...missed, 'wrong:', ...wrong].join('\n')}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
