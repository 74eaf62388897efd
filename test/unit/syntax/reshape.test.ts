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

describe('reshaped trees of Ruby', () => {
  let parser: SyntaxParser;
  before(async () => {
    const runtime = await createParserRuntime(packageAssets());
    parser = new SyntaxParser(runtime, await runtime.language(LANGUAGES.find(({ id }) => id === 'ruby')!), testClock());
  });

  const lines = (text: string): string[] => outline(parser.parse(parser.createState(), text).tree!).map((line) => line.trimEnd());

  it('have members, calls of members and their blocks', () => {
    assert.deepEqual(lines('a.b\n::C.d(1) { e }\nf.()\n'), [
      'program a.b ::C.d(1) { e } f.()',
      '  member a.b',
      '    object: identifier a',
      '    property: identifier b',
      '  call ::C.d(1) { e }',
      '    function: member ::C.d',
      '      object: constant C',
      '      property: identifier d',
      '    arguments: argument_list (1)',
      '      integer 1',
      '    block: block { e }',
      '      body: block_body e',
      '        identifier e',
      '  call f.()',
      '    function: identifier f',
      '    arguments: argument_list ()',
    ]);
  });

  it('have the body of a heredoc where it is opened', () => {
    assert.deepEqual(lines('f(<<~A, <<~B)\n  a #{b}\nA\n  c\nB\nd\n'), [
      'program f(<<~A, <<~B) a #{b} A c',
      '  call f(<<~A, <<~B)',
      '    function: identifier f',
      '    arguments: argument_list (<<~A, <<~B)',
      '      heredoc_beginning <<~A',
      '        heredoc_content  a',
      '        interpolation #{b}',
      '          identifier b',
      '        heredoc_content',
      '        heredoc_end A',
      '      heredoc_beginning <<~B',
      '        heredoc_content  c',
      '        heredoc_end B',
      '  identifier d',
    ]);
  });

  it('have conditions first, keys without colons, and what is handled in a node of its own', () => {
    assert.deepEqual(lines('a unless b\nf(:c => 1, d:)\ndef g\n  h\nrescue I\n  j\nend\n').slice(1), [
      '  unless a unless b',
      '    condition: negation b',
      '      condition: identifier b',
      '    consequence: identifier a',
      '  call f(:c => 1, d:)',
      '    function: identifier f',
      '    arguments: argument_list (:c => 1, d:)',
      '      keyword_argument :c => 1',
      '        key: hash_key_symbol c',
      '        value: integer 1',
      '      shorthand_pair d',
      '  method def g h rescue I j end',
      '    name: identifier g',
      '    body: body_statement h rescue I j',
      '      begin_handled h rescue I j',
      '        body: then h',
      '          identifier h',
      '        rescue rescue I j',
      '          exceptions: exceptions I',
      '            constant I',
      '          body: then  j',
      '            identifier j',
    ]);
  });
});
