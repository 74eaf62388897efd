import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { compileBundle, createEngine, LineIndex, resolveConfig } from '../../server/engine';
import { packageAssets, testClock } from '../support/assets';
import { silent, steady } from '../support/engine';
import type { Disagreement } from './run';

/** How folders of patterns are named, by the language of a rule. */
const LANGUAGES: Readonly<Record<string, string>> = {
  js: 'javascript', ts: 'typescript', python: 'python', go: 'go', java: 'java', kotlin: 'kotlin', ruby: 'ruby', csharp: 'csharp', php: 'php', generic: 'generic',
  json: 'json', yaml: 'yaml', terraform: 'terraform', html: 'html', dockerfile: 'dockerfile', c: 'c', cpp: 'cpp', bash: 'bash', rust: 'rust',
};

/** What the patterns of one language came to. */
export interface PatternTally {
  patterns: number;
  refused: number;
  exact: number;
}

/** What a folder of patterns came to. */
export interface PatternConformance {
  readonly languages: ReadonlyMap<string, PatternTally>;
  readonly refused: readonly { readonly name: string; readonly message: string }[];
  readonly disagreements: readonly Disagreement[];
}

/** A comment on the line before a match. */
const EXPECTED = /(?:\/\/|#|\/\*|<!--|\(\*)\s*(?:ERROR|MATCH)\s*:/;

/**
 * Runs single patterns (`name.sgrep`) on the code beside them, whose lines after a comment `ERROR:` or `MATCH:` are to be
 * found. `folder` holds a folder for each language.
 */
export async function runPatterns(folder: string): Promise<PatternConformance> {
  const parts = { assets: packageAssets(), clock: testClock() };
  const { bundle } = await compileBundle([], parts);
  const config = resolveConfig([{ audience: 'audit', honorOtherTools: 'ignore', maxFileSize: 10_000_000 }]);
  const languages = new Map<string, PatternTally>();
  const refused: { name: string; message: string }[] = [];
  const disagreements: Disagreement[] = [];
  for (const [directory, language] of Object.entries(LANGUAGES)) {
    const path = join(folder, directory);
    if (!existsSync(path)) continue;
    const files = readdirSync(path).sort();
    for (const file of files.filter((name) => name.endsWith('.sgrep'))) {
      const stem = basename(file, '.sgrep');
      const fixture = files.find((name) => name !== file && basename(name, extname(name)) === stem && !/\.(?:TODO|fix|fixed|sgrep)$/.test(name));
      if (!fixture) continue;
      const tally = languages.get(language) ?? { patterns: 0, refused: 0, exact: 0 };
      languages.set(language, tally);
      tally.patterns++;
      const text = `rules:\n  - id: pattern\n    languages: [${language}]\n    severity: INFO\n    message: Found.\n    pattern: ${JSON.stringify(readFileSync(join(path, file), 'utf8').trimEnd())}\n`;
      const engine = await createEngine({ ...parts, logger: silent, bundle, customRules: [{ path: file, text }] });
      const name = join(directory, fixture);
      const [problem] = engine.ruleProblems;
      if (problem) {
        tally.refused++;
        refused.push({ name, message: problem.message });
        continue;
      }
      const code = readFileSync(join(path, fixture), 'utf8');
      const lines = new LineIndex(code);
      const result = await engine.scan({ uri: `pattern:${name}`, path: fixture, languageId: '', version: 1, text: code }, config, steady);
      engine.forget(`pattern:${name}`);
      const wanted = new Set(code.split('\n').flatMap((line, index) => (EXPECTED.test(line) ? [index + 1] : [])));
      const found = new Set(result.findings.map(({ range }) => lines.lineOf(range.start)));
      const differs = (kind: Disagreement['kind'], line: number): Disagreement => ({ kind, ruleId: stem, fixture: name, line: line + 1, code: lines.lineText(line).trim().slice(0, 120) });
      const all = [...[...wanted].filter((line) => !found.has(line)).map((line) => differs('missed', line)), ...[...found].filter((line) => !wanted.has(line)).map((line) => differs('extra', line))];
      disagreements.push(...all);
      if (all.length === 0) tally.exact++;
    }
  }
  return { languages, refused, disagreements };
}
