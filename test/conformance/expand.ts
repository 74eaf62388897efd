import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expandShared } from '../../server/engine/rules/shared';
import { ruleSources } from '../support/engine';

/** Writes the built-in rules in plain Semgrep syntax: `node expand.js FOLDER`. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('npm run rules:semgrep -- FOLDER\n');
  process.exitCode = 2;
} else {
  const { sources } = expandShared(ruleSources().filter(({ text }) => !/^secrets:/m.test(text)));
  for (const { path, text } of sources) {
    const target = join(folder, basename(dirname(path)), basename(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  process.stdout.write(`${sources.length} rules in ${folder}\n`);
}
