import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, type Engine, type Finding, LineIndex, resolveConfig } from '../../../server/engine';
import { repositoryRoot } from '../../support/assets';
import { engineWith, ruleSources, steady } from '../../support/engine';

/** One row of the tables in examples/README.md. */
interface Row {
  readonly file: string;
  /** A text that stands on the line of the flaw and nowhere else in the file. */
  readonly flaw: string;
  readonly ruleId: string;
  /** The applicability of the first fix, or `-`. */
  readonly fix: string;
  /** A text on the line of the safe twin, or `-`. */
  readonly twin: string;
}

const LANGUAGES: Readonly<Record<string, string>> = { ts: 'typescript', py: 'python', json: 'json', md: 'markdown', txt: 'plaintext' };

const folder = join(repositoryRoot(), 'examples');

/** Every file of the examples by its path in the folder; the engine is told the path from `base`, as it is of files on disk. */
function documents(base = 'examples/'): Map<string, Document> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()
    .map((path): [string, Document] => {
      const languageId = LANGUAGES[path.slice(path.lastIndexOf('.') + 1)];
      assert.ok(languageId, `examples/${path} is of a kind that this test does not know`);
      return [path, { uri: `file:///${base}${path}`, path: base + path, languageId, version: 1, text: readFileSync(join(folder, path), 'utf8') }];
    });
  return new Map(found);
}

function tableRows(readme: string): Row[] {
  return [...readme.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \| (\S+) \| (?:`([^`]+)`|-) \|$/gm)].map(
    ([, file, flaw, ruleId, fix, twin]) => ({ file: file!, flaw: flaw!, ruleId: ruleId!, fix: fix!, twin: twin ?? '-' }),
  );
}

/** The number (from 1) of the only line that holds the text. */
function lineWith(document: Document | undefined, file: string, text: string): number {
  assert.ok(document, `examples/README.md names ${file}, which does not exist`);
  const found = document.text.split('\n').flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
  assert.equal(found.length, 1, `\`${text}\` stands on ${found.length} lines of examples/${file}; it must be one`);
  return found[0]!;
}

/** Fails with what is only on one side. */
function compare(real: readonly string[], told: readonly string[]): void {
  const without = (list: readonly string[], other: readonly string[]): string[] => list.filter((item) => !other.includes(item));
  assert.deepEqual({ foundButNotTold: without(real, told), toldButNotFound: without(told, real) }, { foundButNotTold: [], toldButNotFound: [] });
  assert.deepEqual([...real].sort(), [...told].sort());
}

describe('examples', () => {
  let engine: Engine;
  let all: Map<string, Document>;
  let rows: Row[];
  const found = new Map<string, readonly Finding[]>();
  const config = resolveConfig([]);

  const lineOf = (document: Document, finding: Finding): number => new LineIndex(document.text).lineOf(finding.range.start) + 1;
  const reported = (): string[] =>
    [...found].flatMap(([file, findings]) => findings.map((finding) => `${file}:${lineOf(all.get(file)!, finding)} ${finding.ruleId}`));

  before(async function () {
    this.timeout(120_000);
    engine = await engineWith(ruleSources());
    all = documents();
    rows = tableRows(all.get('README.md')!.text);
    for (const [path, document] of all) {
      const result = await engine.scan(document, config, steady);
      assert.deepEqual(result.problems, [], path);
      assert.deepEqual(result.suppressed, [], path);
      found.set(path, result.findings);
    }
  });

  it('hold what the tables of their README say, and nothing else', () => {
    const told = rows.map((row) => `${row.file}:${lineWith(all.get(row.file), row.file, row.flaw)} ${row.ruleId}`);
    compare(reported(), told);
  });

  it('have every row of the tables read', () => {
    const lines = all.get('README.md')!.text.split('\n').filter((line) => /^\| `/.test(line));
    assert.equal(rows.length, lines.length, 'a row is not written as the others are');
    assert.ok(rows.length >= 30);
  });

  it('leave the safe twins alone', () => {
    const bad = new Set(reported().map((place) => place.split(' ')[0]));
    const twins = rows.filter((row) => row.twin !== '-');
    for (const { file, twin } of twins) {
      const place = `${file}:${lineWith(all.get(file), file, twin)}`;
      assert.ok(!bad.has(place), `${place} is told to be safe and has a finding`);
    }
    assert.ok(twins.length >= 30);
  });

  it('have the fixes that the tables say', async function () {
    this.timeout(120_000);
    const told = rows.map((row) => `${row.file}:${lineWith(all.get(row.file), row.file, row.flaw)} ${row.ruleId} ${row.fix}`);
    const real: string[] = [];
    for (const [file, findings] of found) {
      const document = all.get(file)!;
      for (const finding of findings) {
        const fixes = await engine.verifiedFixes(document, config, finding);
        real.push(`${file}:${lineOf(document, finding)} ${finding.ruleId} ${fixes[0]?.applicability ?? '-'}`);
      }
    }
    compare(real, told);
    assert.ok(real.filter((line) => !line.endsWith(' -')).length >= 10);
  });

  it('hold passwords that count in any other folder', async () => {
    const elsewhere = documents('');
    for (const [file, text, ruleId] of [
      ['shop-ts/src/config.ts', 'databaseUrl:', 'secret-database-connection-string'],
      ['shop-py/shop/settings.py', 'SMTP_PASSWORD', 'secret-generic-credential'],
    ] as const) {
      const document = elsewhere.get(file)!;
      const { findings } = await engine.scan(document, config, steady);
      const places = findings.map((finding) => `${lineOf(document, finding)} ${finding.ruleId}`);
      assert.ok(places.includes(`${lineWith(document, file, text)} ${ruleId}`), `${file}: ${places.join(', ')}`);
    }
  });

  it('show values that travel through functions', () => {
    for (const file of ['shop-ts/src/routes/orders.ts', 'shop-py/shop/orders.py']) {
      const lines = found.get(file)!.map(({ trace }) => new Set((trace ?? []).map((step) => new LineIndex(all.get(file)!.text).lineOf(step.range.start))));
      assert.ok(lines.some((steps) => steps.size >= 4), `no trace of ${file} leads over four lines`);
    }
  });
});
