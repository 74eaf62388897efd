import { relative } from 'node:path';
import { table } from '../bench/statistics';
import { repositoryRoot } from '../support/assets';
import { type BrokenFix, check } from './check';
import { fixedPairs } from './pairs';
import { isThere, TOOLS, UNREAD } from './tools';

const HELP = `npm run fixes -- [LANGUAGE...]
Reads every fixed fixture with its language's own compiler or interpreter, where that is installed, and names the errors that
the fixture itself does not have. Nothing of the fixtures is run.
`;

function list(heading: string, entries: readonly BrokenFix[]): string {
  return entries.map(({ pair, messages }) => `${heading} ${relative(repositoryRoot(), pair.after)}\n${messages.map((message) => `    ${message}\n`).join('')}`).join('');
}

function main(words: readonly string[]): number {
  if (words.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const wanted = words.map((word) => word.toLowerCase());
  const isWanted = (language: string): boolean => wanted.length === 0 || language.toLowerCase().split(/ and /).some((name) => wanted.includes(name));
  const pairs = fixedPairs();
  const rows: string[][] = [['language', 'tool', 'reads', 'files', 'new errors', 'unclear']];
  let details = '';
  let errors = 0;
  for (const tool of TOOLS.filter(({ language }) => isWanted(language))) {
    const own = pairs.filter(({ extension }) => tool.extensions.includes(extension));
    if (own.length === 0) continue;
    if (!isThere(tool)) {
      rows.push([tool.language, `no tool here (${tool.name})`, tool.depth, String(own.length), '-', '-']);
      continue;
    }
    const { files, broken, unclear } = check(tool, own);
    errors += broken.length;
    details += list('broken: ', broken) + list('unclear: the fixture cannot be read itself:', unclear);
    rows.push([tool.language, tool.name, tool.depth, String(files), String(broken.length), String(unclear.length)]);
  }
  for (const { language, extensions, why } of UNREAD.filter((entry) => isWanted(entry.language))) {
    const own = pairs.filter(({ extension }) => extensions.includes(extension));
    if (own.length > 0) rows.push([language, `no tool here (${why})`, '-', String(own.length), '-', '-']);
  }
  const known = [...TOOLS, ...UNREAD].flatMap(({ extensions }) => extensions);
  const strange = pairs.filter(({ extension }) => !known.includes(extension));
  for (const { after } of strange) details += `no tool is named for ${relative(repositoryRoot(), after)}\n`;
  process.stdout.write(`${details}${table(rows)}\n`);
  return errors > 0 || strange.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
