import assert from 'node:assert/strict';
import { FLAG_NAMED, type FlatTree, nodeText } from '../../../server/engine/syntax/flatTree';
import { LANGUAGES } from '../../../server/engine/syntax/languages';
import { SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, testClock } from '../../support/assets';

const TEXT = '<p><?= $a["x"] ?></p>\n<?php\n$b->run("q $c {$d->e}", 1, k: [2, "k" => 3]);\nprint $f;\nclass A { private static $g = 1; }\n';

/** Every node as a line, the deeper the more indented. */
function outline(tree: FlatTree): string[] {
  const depth: number[] = [];
  const lines: string[] = [];
  for (let node = 0; node < tree.count; node++) {
    depth[node] = node === 0 ? 0 : depth[tree.parent[node]!]! + 1;
    if (!(tree.flags[node]! & FLAG_NAMED)) continue;
    const field = tree.field[node] ? `${tree.language.fieldName[tree.field[node]!]!}: ` : '';
    lines.push(`${'  '.repeat(depth[node]!)}${field}${tree.language.kindName[tree.kind[node]!]!} ${nodeText(tree, node).replace(/\s+/g, ' ').slice(0, 24)}`);
  }
  return lines;
}

describe('reshaped trees', () => {
  let parser: SyntaxParser;
  before(async () => {
    const runtime = await createParserRuntime(packageAssets());
    parser = new SyntaxParser(runtime, await runtime.language(LANGUAGES.find(({ id }) => id === 'php')!), testClock());
  });

  const parse = (text: string): FlatTree => parser.parse(parser.createState(), text).tree!;

  it('have calls of members, elements without wrappers, and constructs as calls', () => {
    const lines = outline(parse(TEXT)).map((line) => line.trim());
    for (const wanted of [
      'echo_statement $a["x"]',
      'object: variable_name $a',
      'function_call_expression $b->run("q $c {$d->e}",',
      'function: member_access_expression $b->run',
      'property: name run',
      'interpolation $c',
      'interpolation {$d->e}',
      'argument k: [2, "k" => 3]',
      'value: map_creation_expression [2, "k" => 3]',
      'pair "k" => 3',
      'key: encapsed_string "k"',
      'function: name print',
      'property_element $g = 1',
    ]) assert.ok(lines.includes(wanted), `${wanted}\n${lines.join('\n')}`);
    assert.ok(!lines.some((line) => line.startsWith('static_modifier')));
  });

  it('keep every node inside its parent and in order', () => {
    const tree = parse(TEXT);
    for (let node = 1; node < tree.count; node++) {
      const parent = tree.parent[node]!;
      assert.ok(parent < node && node < tree.next[parent]!, `${node} below ${parent}`);
      assert.ok(tree.next[node]! > node && tree.next[node]! <= tree.next[parent]!, `end of ${node}`);
      assert.ok(tree.start[node]! >= tree.start[parent]! && tree.end[node]! <= tree.end[parent]!, `span of ${node}`);
    }
  });

  it('are the same after an edit as from a fresh parse', () => {
    const state = parser.createState();
    parser.parse(state, TEXT);
    const edited = TEXT.replace('print $f', 'print $f . $h').replace('"q ', '"qq ');
    assert.deepEqual(outline(parser.parse(state, edited).tree!), outline(parse(edited)));
    assert.deepEqual(outline(parser.parse(state, edited).tree!), outline(parse(edited)));
  });
});
