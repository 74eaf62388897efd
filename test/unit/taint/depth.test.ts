import assert from 'node:assert/strict';
import { annotated, graphOf, type Parse, parserOf, queryOf, reachedLines } from './support';
import { analyze, type TaintResult } from '../../../server/engine/detect/taint';

const DEEP = 10_000;

/** Parsing such code is what takes long. */
const PATIENCE = 60_000;

describe('taint in deep and large code', function () {
  this.timeout(PATIENCE);
  let javascript: Parse;
  let python: Parse;
  before(async () => {
    javascript = await parserOf('javascript');
    python = await parserOf('python');
  });

  function expectFlows(parse: Parse, text: string): TaintResult {
    const tree = parse(text);
    const query = queryOf(tree);
    const result = analyze(graphOf(tree), query);
    assert.deepEqual(reachedLines(tree, result, query), annotated(text, 'flows'), text.slice(0, 200));
    return result;
  }

  it('follows long chains of operators without giving up', () => {
    const result = expectFlows(javascript, `sink(source()${' + "a"'.repeat(DEEP)}); // flows`);
    assert.deepEqual(result.exhausted, []);
    expectFlows(javascript, `sink("b"${' + "a"'.repeat(DEEP)} + source()); // flows`);
    expectFlows(javascript, `sink(a${' && b'.repeat(DEEP)} && source()); // flows`);
    expectFlows(python, `sink(source()${' + "a"'.repeat(DEEP)})  # flows`);
  });

  it('follows long chains of calls and members', () => {
    const result = expectFlows(javascript, `sink(source()${'.a()'.repeat(DEEP)}); // flows`);
    assert.deepEqual(result.exhausted, []);
    expectFlows(javascript, `sink(source()${'.a'.repeat(DEEP)}); // flows`);
    expectFlows(javascript, `sink(source()${'[0]'.repeat(DEEP)}); // flows`);
  });

  it('follows long chains of else if', () => {
    const chain = Array.from({ length: 2000 }, (_, i) => `if (a === ${i}) { x = ${i}; }`).join(' else ');
    const result = expectFlows(javascript, `let x = 1;\n${chain} else { x = source(); }\nsink(x); // flows`);
    assert.deepEqual(result.exhausted, []);
    const elif = Array.from({ length: 1000 }, (_, i) => `elif a == ${i}:\n    x = ${i}\n`).join('');
    expectFlows(python, `x = 1\nif b:\n    x = 2\n${elif}else:\n    x = source()\nsink(x)  # flows`);
  });

  it('mixes what is nested too deep, and says so', () => {
    const calls = expectFlows(javascript, `sink(${'f('.repeat(DEEP)}source()${')'.repeat(DEEP)}); // flows`);
    assert.deepEqual(calls.exhausted, [{ node: 0, reason: 'nesting' }]);
    expectFlows(javascript, `sink(${'['.repeat(DEEP)}source()${']'.repeat(DEEP)}); // flows`);
    expectFlows(javascript, `sink(${'!'.repeat(DEEP)}source());`);
    expectFlows(javascript, `sink(${'a ? b : '.repeat(DEEP)}source()); // flows`);
    expectFlows(javascript, `${'a = '.repeat(DEEP)}source();\nsink(a); // flows`);
    expectFlows(python, `sink(${'('.repeat(500)}source()${')'.repeat(500)})  # flows`);
  });

  it('survives statements nested deep', () => {
    expectFlows(javascript, `${'{ '.repeat(3000)} sink(source()); ${'} '.repeat(3000)}// flows`);
    expectFlows(javascript, `${'if (a) { '.repeat(3000)} sink(source()); ${'} '.repeat(3000)}// flows`);
    expectFlows(javascript, `${'for (;;) { '.repeat(1000)} sink(source()); ${'} '.repeat(1000)}// flows`);
  });

  it('survives functions nested deep', () => {
    const tree = javascript(`${'(() => { '.repeat(300)} sink(source()); ${'})(); '.repeat(300)}`);
    const result = analyze(graphOf(tree), queryOf(tree));
    assert.ok(result.flows.length === 1 || result.exhausted.length > 0);
  });

  it('survives long chains of calls between functions', () => {
    const count = 200;
    const functions = Array.from({ length: count }, (_, i) => `function f${i}(x) { return f${i + 1}(x); }`).join('\n');
    const tree = javascript(`${functions}\nfunction f${count}(x) { sink(x); return x; }\nf0(source());`);
    const result = analyze(graphOf(tree), queryOf(tree));
    assert.ok(result.exhausted.some(({ reason }) => reason === 'call-depth'));
  });

  it('survives functions that all call each other', () => {
    const count = 30;
    const body = Array.from({ length: count }, (_, i) => `f${i}(x);`).join(' ');
    const functions = Array.from({ length: count }, (_, i) => `function f${i}(x) { ${body} sink(x); return x + f${(i + 1) % count}(x); } // flows`).join('\n');
    expectFlows(javascript, `${functions}\nf0(source());`);
  });

  it('survives a function with very many branches', () => {
    const branches = Array.from({ length: 1500 }, (_, i) => `if (a${i}) { v${i} = source(); } else { v${i} = v${Math.max(0, i - 1)}; }`).join('\n');
    const tree = javascript(`function f() {\n${branches}\nsink(v1499);\n}`);
    const result = analyze(graphOf(tree), queryOf(tree));
    assert.ok(result.flows.length === 1 || result.exhausted.length > 0);
  });

  it('survives code that does not parse', () => {
    for (const text of ['sink(source(', 'function f( { sink(source()) }', 'if (', 'const { a, = source(); sink(a)', 'x = = source(); sink(x)', 'class A { f( } sink(source())']) {
      const tree = javascript(text);
      analyze(graphOf(tree), queryOf(tree));
    }
    for (const text of ['def f(:\n  sink(source())', 'sink(source(', 'for x in source(\n  sink(x)', 'match x:\n case', 'x = [y for in source()]\nsink(x)', 'if x in :\n sink(x)']) {
      const tree = python(text);
      analyze(graphOf(tree), queryOf(tree));
    }
  });
});
