import assert from 'node:assert/strict';
import { analyze, type FlowGraph, prepare, type TaintOptions, type TaintQuery, type TaintResult, type TaintSpot } from '../../../server/engine/detect/taint';
import { readImports } from '../../../server/engine/facts/imports';
import { type FlatTree, nodeText } from '../../../server/engine/syntax/flatTree';
import { Role } from '../../../server/engine/syntax/language';
import { LANGUAGES } from '../../../server/engine/syntax/languages';
import { SyntaxParser } from '../../../server/engine/syntax/parser';
import { createParserRuntime } from '../../../server/engine/syntax/runtime';
import { packageAssets, testClock } from '../../support/assets';

/** Parses texts of one language; each tree is its own. */
export type Parse = (text: string) => FlatTree;

export async function parserOf(id: string): Promise<Parse> {
  const spec = LANGUAGES.find((each) => each.id === id);
  assert.ok(spec, id);
  const runtime = await createParserRuntime(packageAssets());
  const parser = new SyntaxParser(runtime, await runtime.language(spec), testClock());
  return (text) => {
    const state = parser.createState();
    const { tree } = parser.parse(state, text);
    assert.ok(tree);
    return tree;
  };
}

export function graphOf(tree: FlatTree): FlowGraph {
  const graph = prepare(tree, readImports(tree));
  assert.ok(graph);
  return graph;
}

/** Every call of a plain name, as spots. */
export function calls(tree: FlatTree, name: string, extra: Partial<TaintSpot> = {}): TaintSpot[] {
  const spots: TaintSpot[] = [];
  for (let node = 0; node < tree.count; node++) {
    if (tree.language.role[tree.kind[node]!] !== Role.Call) continue;
    if (nodeText(tree, node + 1) === name) spots.push({ node, ...extra });
  }
  return spots;
}

/** Every identifier with this text, as spots. */
export function names(tree: FlatTree, text: string, extra: Partial<TaintSpot> = {}): TaintSpot[] {
  const spots: TaintSpot[] = [];
  for (let node = 0; node < tree.count; node++) {
    if (tree.language.role[tree.kind[node]!] === Role.Identifier && nodeText(tree, node) === text) spots.push({ node, ...extra });
  }
  return spots;
}

/** `source()` taints, `sink(x)` is reached, `sanitize(x)` cleans. */
export function queryOf(tree: FlatTree, options: Partial<TaintOptions> = {}): TaintQuery {
  return { sources: calls(tree, 'source'), sinks: calls(tree, 'sink'), sanitizers: calls(tree, 'sanitize'), propagators: [], options };
}

export function run(tree: FlatTree, options: Partial<TaintOptions> = {}): TaintResult {
  return analyze(graphOf(tree), queryOf(tree, options));
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Line numbers (from 1) of the sinks that are reached. */
export function reachedLines(tree: FlatTree, result: TaintResult, query: TaintQuery): number[] {
  return [...new Set(result.flows.map((flow) => lineOf(tree.text, tree.start[query.sinks[flow.sink]!.node]!)))].sort((a, b) => a - b);
}

/** Lines of the text that end in a comment with this word. */
export function annotated(text: string, word: string): number[] {
  const pattern = new RegExp(`(?://|#) ${word}\\b`);
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

/** A program in which each line with a sink says whether it is reached: `// flows` or `// clean`. */
export interface Program {
  readonly name: string;
  readonly text: string;
}

/** Splits a text at lines that begin with `### `, which name the program that follows. */
export function programs(text: string): Program[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const at = part.indexOf('\n');
      return { name: part.slice(0, at).trim(), text: part.slice(at + 1).trimEnd() };
    });
}

/** Checks one program, and that it says something about each of its sinks. */
export function check(parse: Parse, program: Program, options: Partial<TaintOptions> = {}): void {
  const tree = parse(program.text);
  const query = queryOf(tree, options);
  const said = [...annotated(program.text, 'flows'), ...annotated(program.text, 'clean')];
  for (const { node } of query.sinks) assert.ok(said.includes(lineOf(program.text, tree.start[node]!)), `a sink of "${program.name}" has no annotation`);
  assert.ok(query.sinks.length > 0, `"${program.name}" has no sink`);
  const result = analyze(graphOf(tree), query);
  assert.deepEqual(reachedLines(tree, result, query), annotated(program.text, 'flows'), program.text);
  assert.deepEqual(result.exhausted, []);
}
