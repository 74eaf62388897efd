import assert from 'node:assert/strict';
import { FLAG_NAMED, type FlatTree, nodeText } from '../../../server/engine/syntax/flatTree';
import { LANGUAGES, languageFor } from '../../../server/engine/syntax/languages';
import { SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, testClock } from '../../support/assets';
import { pickIndex, seededRandom } from '../../support/random';

const TEXT = [
  '# syntax=docker/dockerfile:1',
  'FROM --platform=$BUILDPLATFORM reg.example.com:5000/base:1.2@sha256:00 AS build',
  'RUN --mount=type=cache,target=/x apt-get update \\',
  '    # a comment between',
  '    && echo "a; b" | tee "$(date)"',
  'RUN <<EOF',
  'set -e; ls',
  'make',
  'EOF',
  'ENV A=1 B="2 3"',
  'CMD ["node", "a.js"]',
  'onbuild USER app:app',
].join('\n');

describe('the tree of a Dockerfile', () => {
  let parser: SyntaxParser;
  before(async () => {
    const runtime = await createParserRuntime(packageAssets());
    parser = new SyntaxParser(runtime, await runtime.language(LANGUAGES.find(({ id }) => id === 'dockerfile')!), testClock());
  });

  const parse = (text: string): FlatTree => parser.parse(parser.createState(), text).tree!;
  const outline = (text: string): string[] => {
    const tree = parse(text);
    return Array.from({ length: tree.count }, (_, node) => node)
      .filter((node) => tree.flags[node]! & FLAG_NAMED)
      .map((node) => `${tree.language.kindName[tree.kind[node]!]!} ${nodeText(tree, node).replace(/\s+/g, ' ')}`);
  };

  it('has instructions, their flags and what they are about', () => {
    const nodes = outline(TEXT);
    const wanted = [
      'comment # syntax=docker/dockerfile:1',
      'flag --platform=$BUILDPLATFORM',
      'image_name reg.example.com:5000/base',
      'image_tag 1.2',
      'image_digest sha256:00',
      'alias build',
      'pair target=/x',
      'command apt-get update',
      'operator &&',
      'word "a; b"',
      'word "$(date)"',
      'command set -e',
      'command make',
      'pair B="2 3"',
      'json_string "a.js"',
      'user_instruction USER app:app',
    ];
    for (const node of wanted) assert.ok(nodes.includes(node), `${node} is missing in\n${nodes.join('\n')}`);
    assert.equal(nodes.filter((node) => node.startsWith('run_instruction')).length, 2);
  });

  it('covers any text without a crash, children inside their parents and in order', () => {
    const random = seededRandom(7);
    const pieces = ['FROM ', 'RUN ', 'ENV ', '<<EOF', 'EOF', '\\', '\n', '\r\n', '"', "'", '$(', '${', ')', '}', '[', ']', '&&', '|', '=', ':', '@', '#', ' ', 'a', '--x=', 'HEALTHCHECK CMD ', 'ONBUILD ', '😀'];
    for (let round = 0; round < 300; round++) {
      let text = '';
      for (let piece = pickIndex(random, 40); piece >= 0; piece--) text += pieces[pickIndex(random, pieces.length)]!;
      const tree = parse(text);
      for (let node = 1; node < tree.count; node++) {
        const parent = tree.parent[node]!;
        const inside = tree.start[node]! >= tree.start[parent]! && tree.end[node]! <= tree.end[parent]! && tree.end[node]! <= text.length;
        assert.ok(inside && tree.start[node]! <= tree.end[node]! && tree.next[node]! <= tree.next[parent]!, `${JSON.stringify(text)}: ${tree.language.kindName[tree.kind[node]!]!} at ${tree.start[node]!}`);
      }
    }
  });

  it('is chosen by name or language', () => {
    for (const path of ['Dockerfile', 'a/Dockerfile.prod', 'web.dockerfile', 'Containerfile']) assert.equal(languageFor('', path)?.id, 'dockerfile', path);
    assert.equal(languageFor('dockerfile', 'x')?.id, 'dockerfile');
    assert.equal(languageFor('', 'docs/dockerfiles.md'), undefined);
  });
});

describe('languages of data and markup', () => {
  const cases: readonly (readonly [languageId: string, path: string, id: string | undefined])[] = [
    ['github-actions-workflow', 'x', 'yaml'],
    ['dockercompose', 'x', 'yaml'],
    ['', 'compose.yml', 'yaml'],
    ['terraform', 'x', 'hcl'],
    ['', 'main.tf', 'hcl'],
    ['jsonc', '.vscode/mcp.json', 'jsonc'],
    ['json', '.mcp.json', 'json'],
    ['', '.devcontainer/devcontainer.json', 'jsonc'],
    ['vue', 'x', 'vue'],
    ['', 'a.svelte', 'svelte'],
    ['', 'a.htm', 'html'],
    ['', 'notebook.ipynb', undefined],
  ];
  for (const [languageId, path, id] of cases) {
    it(`${languageId || 'no language'}, ${path}: ${id ?? 'none'}`, () => assert.equal(languageFor(languageId, path)?.id, id));
  }
});
