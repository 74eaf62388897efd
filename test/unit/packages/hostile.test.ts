import assert from 'node:assert/strict';
import { jsonKeys, readManifest } from '../../../server/engine';
import { readCommands } from '../../../server/engine/detect/packages/commands';
import { readImportedNames } from '../../../server/engine/detect/packages/imports';
import { unicodeSuspects } from '../../../server/engine/detect/unicode';

const SIZE = 40_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** Milliseconds; a reader that is worse than linear takes minutes. */
const LIMIT = 1500;

describe('texts that are made to take long', function () {
  this.timeout(120_000);
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ...['package.json', 'requirements.txt', 'pyproject.toml', 'Pipfile', 'setup.cfg', 'go.mod', 'Cargo.toml', 'Gemfile', 'composer.json', 'pom.xml', 'build.gradle'].map(
      (name) => [name, (text: string) => readManifest(name, text)] as const,
    ),
    ['JSON', jsonKeys],
    ['commands', (text) => readCommands('a.sh', text)],
    ['commands in Markdown', (text) => readCommands('a.md', text)],
    ['imports of scripts', (text) => readImportedNames('npm', text)],
    ['imports of Python', (text) => readImportedNames('pypi', text)],
    ['imports of Go', (text) => readImportedNames('go', text)],
    ['hidden characters', (text) => unicodeSuspects(text, 'code')],
  ];
  const pieces = [
    'a', ' ', '\t', '/', '/*', '"', "'", '`', '{', '[', '\n', '.', '@', 'a.', '/a', 'a/', 'import ', 'import (\n', 'from ', 'npm i ', 'npm i "', 'pip install a ', '```\n', '<dependency>', 'gem \'', '[a]\n', 'a = [\n', 'a = ',
    'require a.b/c ', '\u200b', '\u202ea', '\u0430', 'a\u0430 ', '\u{e0041}', '\ufe0f',
  ];
  const heads = ['', 'import', 'import ', 'from a', 'require example.com/', '[project]\ndependencies = [', '[packages]\n', '[options]\ninstall_requires =\n ', '{"dependencies": {"', 'npm i ', '```', '/*'];
  for (const [name, read] of readers) {
    it(`are read by the reader of ${name} in time`, () => {
      for (const head of heads) {
        for (const piece of pieces) {
          const start = process.cpuUsage();
          read(`${head}${fill(piece)}`);
          const { user } = process.cpuUsage(start);
          assert.ok(user / 1000 < LIMIT, `${JSON.stringify(head)} and ${JSON.stringify(piece)} took ${Math.round(user / 1000)} ms`);
        }
      }
    });
  }
});
