import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, type Finding, type FixEdit, resolveConfig } from '../../../server/engine';
import { fuzzSubjects } from '../../fuzz/incremental';
import { type CountErrors, syntaxErrorCounter } from '../../support/clean';
import { repositoryRoot } from '../../support/assets';
import { engineWith, ruleSources, steady } from '../../support/engine';

/** Comments of other tools stay what they are in fixtures: text. */
const CONFIG = resolveConfig([{ audience: 'audit', honorOtherTools: 'ignore' }]);

function applied(text: string, edits: readonly FixEdit[]): string {
  return [...edits].sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end).reduce((now, { range, newText }) => now.slice(0, range.start) + newText + now.slice(range.end), text);
}

/** Lines of a text without line ends: what a fix must not mix. */
function lineEnds(text: string): string[] {
  return [...new Set(text.match(/\r\n|\r|\n/g) ?? [])];
}

describe('verified fixes of every fixture', function () {
  this.timeout(120_000);
  let engine: Engine;
  let countErrors: CountErrors;
  let seen = 0;

  before(async () => {
    engine = await engineWith(ruleSources());
    countErrors = await syntaxErrorCounter();
  });

  async function findingsOf(path: string, text: string): Promise<readonly Finding[]> {
    const uri = `fix:${path}`;
    const result = await engine.scan({ uri, path, languageId: '', version: 1, text }, CONFIG, steady);
    engine.forget(uri);
    return result.findings;
  }

  const fixtures = fuzzSubjects().filter(({ path }) => path.startsWith('rules/') && !path.includes('.fixed.'));
  for (const { path } of fixtures) {
    it(`${path}: leave code that parses, without the finding`, async () => {
      const text = readFileSync(join(repositoryRoot(), path), 'utf8');
      const errors = countErrors(path, text) ?? 0;
      const document = { uri: `fix:${path}`, path, languageId: '', version: 1, text };
      const findings = await findingsOf(path, text);
      // One finding of each rule and fix: the others of the same fixture are the rules' own tests.
      const tried = new Set<string>();
      for (const finding of findings) {
        const key = `${finding.ruleId} ${finding.fixes.map(({ id }) => id).join()}`;
        if (finding.fixes.length === 0 || tried.has(key)) continue;
        tried.add(key);
        for (const fix of await engine.verifiedFixes(document, CONFIG, finding)) {
          seen++;
          const after = applied(text, fix.edits);
          const label = `${finding.ruleId}, "${fix.title}" at ${finding.range.start}`;
          assert.ok((countErrors(path, after) ?? 0) <= errors, `${label} breaks the code`);
          const left = (await findingsOf(path, after)).filter(({ ruleId }) => ruleId === finding.ruleId).length;
          const before = findings.filter(({ ruleId }) => ruleId === finding.ruleId).length;
          assert.ok(left < before, `${label} leaves the finding`);
          assert.deepEqual(lineEnds(after), lineEnds(text), `${label} mixes line ends`);
        }
      }
    });
  }

  it('are many', () => {
    assert.ok(seen > 50, `only ${seen} fixes held`);
  });

  it('keep to CRLF', async () => {
    let held = 0;
    for (const { path, text: plain } of fixtures.filter((_, index) => index % 12 === 0)) {
      const text = plain.replace(/\r?\n/g, '\r\n');
      const document = { uri: `fix:${path}`, path, languageId: '', version: 1, text };
      const finding = (await findingsOf(path, text)).find(({ fixes }) => fixes.length > 0);
      if (!finding) continue;
      for (const fix of await engine.verifiedFixes(document, CONFIG, finding)) {
        held++;
        assert.deepEqual(lineEnds(applied(text, fix.edits)), ['\r\n'], `${path}: ${finding.ruleId}, "${fix.title}"`);
      }
    }
    assert.ok(held > 0);
  });
});
