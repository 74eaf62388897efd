import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fromBundle } from '../../server/engine/scan/bundle';
import { NEEDS_NOTHING } from '../../server/engine/match/needs';
import { Prefilter } from '../../server/engine/scan/prefilter';
import { languageFor, LANGUAGES } from '../../server/engine/syntax/languages';
import type { RuleBundle } from '../../server/engine';
import { repositoryRoot } from '../support/assets';
import { shown, table } from './statistics';

const HELP = `npm run bench:needs -- TREE... [--most N]
For each language, in how many files of the trees each rule becomes a candidate by the words it needs, the N (20) most frequent
first, and how many files have a candidate at all: those are parsed. \`alone\` counts the files that a rule is the only one to have parsed.
`;
/** Bytes; larger files are left out by a scan as well. */
const LARGEST = 1_000_000;

interface Tally {
  files: number;
  parsed: number;
  readonly candidates: number[];
  readonly alone: number[];
}

function* filesBelow(folder: string): Iterable<string> {
  if (statSync(folder).isFile()) {
    yield folder;
    return;
  }
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* filesBelow(path);
    else if (entry.isFile() && statSync(path).size <= LARGEST) yield path;
  }
}

function main(words: readonly string[]): number {
  const at = words.indexOf('--most');
  const most = at < 0 ? 20 : Number(words[at + 1]);
  const trees = words.filter((word, index) => !word.startsWith('--') && (at < 0 || index !== at + 1));
  if (trees.length === 0 || !(most > 0)) {
    process.stdout.write(HELP);
    return 2;
  }
  const { rules } = fromBundle(JSON.parse(readFileSync(join(repositoryRoot(), 'dist/rules.json'), 'utf8')) as RuleBundle);
  const languages = new Map(
    LANGUAGES.map((spec) => {
      const own = rules.filter((rule) => rule.info.languages.some((name) => spec.ruleNames.includes(name)));
      const tally: Tally = { files: 0, parsed: 0, candidates: own.map(() => 0), alone: own.map(() => 0) };
      return [spec.id, { own, filter: new Prefilter(own.map((rule) => rule.needs ?? NEEDS_NOTHING)), tally }] as const;
    }),
  );
  for (const path of trees.flatMap((tree) => [...filesBelow(resolve(tree))])) {
    const language = languages.get(languageFor('', basename(path))?.id ?? '');
    if (!language) continue;
    const { tally, filter } = language;
    const met = filter.met(readFileSync(path, 'utf8')).flatMap((is, index) => (is ? [index] : []));
    tally.files++;
    if (met.length > 0) tally.parsed++;
    for (const index of met) tally.candidates[index]!++;
    if (met.length === 1) tally.alone[met[0]!]!++;
  }
  for (const [id, { own, tally }] of languages) {
    if (tally.files === 0) continue;
    const sum = tally.candidates.reduce((total, count) => total + count, 0);
    const rows = own
      .map((rule, index) => ({ rule, count: tally.candidates[index]!, alone: tally.alone[index]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, most)
      .map(({ rule, count, alone }) => [rule.info.id, String(count), String(alone)]);
    process.stdout.write(`${table([[`${id}: ${tally.files} files, ${tally.parsed} parsed, ${shown(sum / tally.files)} candidates each`, 'files', 'alone'], ...rows])}\n\n`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
