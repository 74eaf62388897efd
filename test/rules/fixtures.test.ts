import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type Document, type Engine, LineIndex, type ResolvedConfig, resolveConfig } from '../../server/engine';
import { fixturePath, readAnnotations } from '../../server/host/fixtures';
import { repositoryRoot } from '../support/assets';
import { engineWith, ruleSources, steady } from '../support/engine';

const rulesFolder = join(repositoryRoot(), 'rules');
const ruleFiles = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('secrets') && !file.startsWith('packs') && !file.startsWith('frameworks'))
  .sort();

/** Everything but one rule is off, so that no other rule's finding hides it. */
function only(engine: Engine, id: string): ResolvedConfig {
  const others = Object.fromEntries(engine.rules.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off' as const]));
  return resolveConfig([{ audience: 'audit', rules: others, honorOtherTools: 'ignore' }]);
}

function documentOf(path: string, text: string): Document {
  // What looks at machine-written code alone is tried as if a machine had written all of it.
  return { uri: `test:${path}`, path: fixturePath(text) ?? basename(path), languageId: '', version: 1, text, machineWritten: [{ start: 0, end: text.length, confidence: 0.75 }] };
}

describe('rule fixtures', function () {
  this.timeout(60_000);
  let engine: Engine;

  before(async () => {
    engine = await engineWith(ruleSources());
  });

  for (const file of ruleFiles) {
    const id = basename(file, '.yaml');
    const folder = join(rulesFolder, dirname(file));
    const fixtures = readdirSync(folder).filter((name) => name.startsWith(`${id}.`) && !name.endsWith('.yaml') && !name.includes('.fixed.'));

    for (const fixture of fixtures) {
      const path = join(folder, fixture);
      it(`${fixture}: finds just the annotated lines`, async () => {
        const text = readFileSync(path, 'utf8');
        const result = await engine.scan(documentOf(path, text), only(engine, id), steady);
        assert.deepEqual(result.problems, []);
        const lines = new LineIndex(text);
        const found = [...new Set(result.findings.map((finding) => lines.lineOf(finding.range.start) + 1))].sort((a, b) => a - b);
        const expected = readAnnotations(text)
          .filter((annotation) => annotation.kind === 'ruleid' && annotation.ids.includes(id))
          .map((annotation) => annotation.line + 1);
        const show = (numbers: readonly number[]): string[] => numbers.map((line) => `${line}: ${lines.lineText(line - 1).trim()}`);
        assert.deepEqual(show(found), show(expected));
      });

      const fixedPath = join(folder, `${id}.fixed${extname(fixture)}`);
      if (!existsSync(fixedPath)) continue;
      it(`${fixture}: is fixed as ${basename(fixedPath)} shows`, async () => {
        const config = only(engine, id);
        const selection = { ruleId: id, applicability: ['safe', 'unsafe', 'manual'] as const };
        let text = readFileSync(path, 'utf8');
        // Fixes that touch each other's text are applied in rounds, as a person would.
        for (let round = 0; round < 20; round++) {
          const { edits } = await engine.fixAll(documentOf(path, text), config, selection, steady);
          if (edits.length === 0) break;
          for (const edit of [...edits].reverse()) text = text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
        }
        assert.equal(text, readFileSync(fixedPath, 'utf8'));
      });
    }
  }
});
