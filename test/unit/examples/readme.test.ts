import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseProjectConfig, type RuleInfo, selectorsOf } from '../../../server/engine';
import { repositoryRoot } from '../../support/assets';
import { engineWith, ruleSources } from '../../support/engine';
import { expandShared } from '../../../server/engine/rules/shared';
import { familiesBlock, matrixBlock, readBlock, rulesBlock, type SettingSpec, settingsBlock, writeBlock } from './readmeBlocks';

const root = repositoryRoot();
const pages = ['README.md', 'CHANGELOG.md', 'examples/README.md', ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name.replaceAll('\\', '/')}`)];
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  contributes: { configuration: { properties: Record<string, SettingSpec> } };
};

/** Compares a block of a page; `LINTEL_UPDATE_README=1` writes it instead. */
function checkBlock(page: string, name: string, expected: string): void {
  const path = join(root, page);
  const text = readFileSync(path, 'utf8');
  if (process.env['LINTEL_UPDATE_README'] === '1') writeFileSync(path, writeBlock(text, name, expected));
  else assert.equal(readBlock(text, name), expected, `the block \`${name}\` of ${page} is out of date: run the tests with LINTEL_UPDATE_README=1`);
}

describe('pages', () => {
  let rules: readonly RuleInfo[];
  before(async function () {
    this.timeout(60_000);
    ({ rules } = await engineWith(ruleSources()));
  });

  it('count the rules that there are', () => checkBlock('README.md', 'rules', rulesBlock(rules)));

  it('show which weakness is covered in which language', () => {
    checkBlock('docs/rules.md', 'matrix', matrixBlock(rules));
    checkBlock('docs/rules.md', 'families', familiesBlock(rules));
  });

  it('list the settings that there are', () => checkBlock('README.md', 'settings', settingsBlock(packageJson.contributes.configuration.properties)));

  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8');

    it(`${page}: links and pictures lead to files`, () => {
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((target) => !/^(?:https?:|#)/.test(target));
      const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target.split('#')[0]!)));
      assert.deepEqual(missing, []);
    });

    it(`${page}: scripts exist`, () => {
      const named = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
      assert.deepEqual(named.filter((name) => !(name in packageJson.scripts)), []);
    });

    it(`${page}: files of the repository that are named exist`, () => {
      const named = [...text.matchAll(/`((?:server|client|rules|test|examples|docs)\/[\w./-]+)`/g)].map((match) => match[1]!);
      assert.deepEqual(named.filter((path) => !existsSync(join(root, path))), []);
    });

    it(`${page}: rules that are named exist`, () => {
      const ids = new Set([...rules.flatMap((rule) => [rule.id, rule.family]), ...expandShared(ruleSources()).uses.keys()]);
      const named = [...text.matchAll(/(?<![\w-])(?:javascript|python|java|go|csharp|php|ruby|c|bash|rust|kotlin|secret)(?:-[a-z0-9]+)+\b/g)].map((match) => match[0]);
      assert.deepEqual([...new Set(named)].filter((id) => !ids.has(id) && ![...ids].some((known) => known.startsWith(`${id}-`))), []);
    });

    it(`${page}: configurations can be read`, () => {
      const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!).filter((block) => /^(?:audience|exclude|overrides):/m.test(block) && !/^rules:\n {2}- /m.test(block));
      for (const block of blocks) assert.deepEqual(parseProjectConfig(block, page, { knownSelectors: selectorsOf(rules) }).problems, []);
    });

    it(`${page}: rules that are shown can be loaded`, async () => {
      const blocks = [...text.matchAll(/```yaml\n(rules:\n {2}- id:[\s\S]*?)```/g)].map((match) => match[1]!);
      for (const [index, block] of blocks.entries()) {
        const engine = await engineWith([{ path: `${page}-${index}.yaml`, text: block }]);
        assert.equal(engine.rules.length, block.match(/^ {2}- id:/gm)!.length, block);
      }
    });
  }
});
