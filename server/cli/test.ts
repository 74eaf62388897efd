import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyFix, counted, harmless, LineIndex, problemText, type Document, type Engine, type RuleSource } from '../engine/index';
import { ruleFilesIn } from '../host/customRules';
import { fixturePath, readAnnotations } from '../host/fixtures';
import { slashed } from '../host/ignoreFiles';
import type { CliHost } from './host';
import { EXIT, type TestOptions } from './options';
import { stylingFor } from './reporters';
import { placeRuleProblem } from './ruleFiles';
import type { Surroundings } from './terminal';
import { UsageError } from './usageError';

/** What the tests of one rule file came to. */
interface Outcome {
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/**
 * `lintel test`: runs rules on the fixtures beside them, in Semgrep's form: `x.yaml` is tried on `x.py`, where a comment
 * `ruleid: id` or `ok: id` stands on the line before. `x.fixed.py` is what the fixes make of it. Exits with 1 when one fails.
 */
export async function testCommand({ paths }: TestOptions, around: Surroundings, host: CliHost): Promise<number> {
  const files = (paths.length === 0 ? ['.lintel/rules'] : paths).flatMap((path) => rulesAt(path, around.cwd));
  const engine = await host.createEngine([]);
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const outcome = await testFile(file, engine, around);
    passed += outcome.passed;
    failed += outcome.failed;
    for (const line of outcome.lines) await around.stdout.write(`${line}\n`);
  }
  await around.stdout.write(`${failed === 0 ? '' : `${counted(failed, 'check')} failed, `}${counted(passed, 'check')} passed in ${counted(files.length, 'rule file')}.\n`);
  return failed === 0 ? EXIT.clean : EXIT.findings;
}

function rulesAt(path: string, cwd: string): string[] {
  const absolute = resolve(cwd, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no \`${path}\`.`, 'test');
  const files = stats.isDirectory() ? ruleFilesIn(absolute).filter((file) => /^(?:rules|secrets)\s*:/m.test(readFileSync(file, 'utf8'))) : [absolute];
  if (files.length === 0) throw new UsageError(`\`${path}\` holds no rules: there is no .yaml or .yml file with \`rules:\` in it.`, 'test');
  return files;
}

async function testFile(file: string, engine: Engine, around: Surroundings): Promise<Outcome> {
  const name = relative(around.cwd, file) || file;
  const source: RuleSource = { path: slashed(name), text: readFileSync(file, 'utf8') };
  const styling = stylingFor(around.stdout, around);
  const lines: string[] = [];
  let passed = 0;
  const fail = (line: string): void => { lines.push(styling.paint('error', line)); };
  const { rules, problems } = await engine.tryRules([source]);
  for (const problem of problems) fail(problemText(placeRuleProblem(problem, [source], around.cwd), styling));
  const fixtures = fixturesOf(file);
  if (fixtures.length === 0) fail(`${name}: there is no fixture beside it, for example ${basename(file).replace(/\.ya?ml$/i, '.py')}`);
  const ids = new Set(rules.map(({ id }) => id));
  const tried = new Set<string>();
  for (const fixture of fixtures) {
    const text = readFileSync(fixture, 'utf8');
    const shown = relative(around.cwd, fixture);
    const document: Document = { uri: pathToFileURL(fixture).href, path: fixturePath(text) ?? basename(fixture), languageId: '', version: 0, text };
    const { findings } = await engine.tryRules([source], document);
    const index = new LineIndex(text);
    const found = new Set(findings.map(({ ruleId, range }) => `${ruleId} ${index.lineOf(range.start)}`));
    const expected = new Set<string>();
    for (const { kind, ids: named, line } of readAnnotations(text)) {
      for (const id of named.filter((one) => ids.has(one))) {
        tried.add(id);
        const key = `${id} ${line}`;
        if (kind === 'ruleid') expected.add(key);
        if (kind === 'ruleid' && !found.has(key)) fail(`${shown}:${line + 1} ${id} finds nothing here, and should`);
        else if (kind === 'ok' && found.has(key)) fail(`${shown}:${line + 1} ${id} finds something here, and should not`);
        else if (kind === 'ruleid' || kind === 'ok') passed++;
        // `todoruleid` and `todook` say what shall be one day: either is fine.
        else expected.add(key);
      }
    }
    for (const { ruleId, range } of findings) {
      const line = index.lineOf(range.start);
      const key = `${ruleId} ${line}`;
      if (expected.has(key)) continue;
      expected.add(key);
      // Reported above where an `ok` stands before the line.
      if (!readAnnotations(text).some((one) => one.kind === 'ok' && one.line === line && one.ids.includes(ruleId))) fail(`${shown}:${line + 1} ${ruleId} finds something that no \`ruleid\` announces`);
    }
    const fixedPath = join(dirname(fixture), `${basename(fixture, extname(fixture))}.fixed${extname(fixture)}`);
    if (existsSync(fixedPath)) {
      const edits = findings.flatMap(({ fixes: [fix] }) => (fix ? [...fix.edits] : []));
      const applied = applyFix(text, edits);
      if (applied.ok && applied.text === readFileSync(fixedPath, 'utf8')) passed++;
      else fail(`${relative(around.cwd, fixedPath)} ${applied.ok ? firstDifference(applied.text, readFileSync(fixedPath, 'utf8')) : `cannot be made: ${applied.reason}`}`);
    }
  }
  if (fixtures.length > 0) for (const id of ids) if (!tried.has(id)) fail(`${name}: no fixture has a \`ruleid\` or an \`ok\` for ${id}`);
  return { lines: lines.map((line) => harmlessLine(line)), passed, failed: lines.length };
}

/** Files beside the rules with the same name and another ending; not what the fixes make of them. */
function fixturesOf(file: string): string[] {
  const folder = dirname(file);
  const stem = basename(file).replace(/\.ya?ml$/i, '');
  return readdirSync(folder)
    .filter((name) => (name.startsWith(`${stem}.`) || name.startsWith(`${stem}_`)) && name !== basename(file) && !/\.fixed\./.test(name) && (!/\.ya?ml$/i.test(name) || /\.test\.ya?ml$/i.test(name)))
    .sort()
    .map((name) => join(folder, name));
}

function firstDifference(made: string, wanted: string): string {
  const left = made.split('\n');
  const right = wanted.split('\n');
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at === -1 ? left.length : at;
  return `differs at line ${line + 1}: the fixes make \`${harmless((left[line] ?? '').trim())}\` of it, not \`${harmless((right[line] ?? '').trim())}\``;
}

/** Colour stays; what a file brought along does no harm. */
function harmlessLine(line: string): string {
  return line.replaceAll('\r', '');
}
