import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PackageDetector } from '../../server/engine/detect/packages';
import { unicodeSuspects } from '../../server/engine/detect/unicode';
import { languageFor } from '../../server/engine/syntax/languages';
import { createDiskProjects } from '../../server/host/projects/index';
import { repositoryRoot } from '../support/assets';
import { quantile, shown, table } from './statistics';

const LINES = 1000;
const RUNS = 300;
const SOURCES = ['server/engine/match/matcher.ts', 'server/engine/engine.ts', 'test/unit/syntax/sample.py', 'README.md', 'package.json'];

/** A text of a thousand lines made of a file of this repository. */
function thousandLines(path: string): string {
  const lines = readFileSync(join(repositoryRoot(), path), 'utf8').split('\n');
  return Array.from({ length: LINES }, (_, line) => lines[line % lines.length]).join('\n');
}

/**
 * `npm run bench:checks`: what the checks of hidden characters and of packages add to the scan of a keystroke, in milliseconds on
 * a text of 1,000 lines. What they suspect is judged with the tree that other rules have asked for; hardly any text has a suspect.
 */
function main(): void {
  const projects = createDiskProjects(() => performance.now());
  const packages = new PackageDetector(projects);
  const rows = [['1,000 lines of', 'kB', 'unicode', 'packages', 'both, median', 'both, p95']];
  for (const path of SOURCES) {
    const text = thousandLines(path);
    const uri = pathToFileURL(join(repositoryRoot(), path)).href;
    const language = languageFor('', path)?.id;
    const times: { unicode: number; packages: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      // As after a keystroke: a text that nothing has looked at.
      const typed = `${text.slice(0, 40)}${String(run)}${text.slice(40)}`;
      const start = performance.now();
      unicodeSuspects(typed, language === undefined ? 'text' : 'code');
      const middle = performance.now();
      packages.suspects({ uri, path, text: typed, language, allowed: [] });
      times.push({ unicode: middle - start, packages: performance.now() - middle });
    }
    const warm = times.slice(RUNS / 3);
    const both = warm.map((time) => time.unicode + time.packages);
    const median = (pick: (time: (typeof warm)[number]) => number): string => shown(quantile(warm.map(pick), 0.5));
    rows.push([path, (text.length / 1000).toFixed(0), median((time) => time.unicode), median((time) => time.packages), shown(quantile(both, 0.5)), shown(quantile(both, 0.95))]);
  }
  process.stdout.write(`${table(rows)}\n`);
}

main();
