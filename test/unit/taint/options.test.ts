import assert from 'node:assert/strict';
import { analyze, SEMGREP_OPTIONS, type TaintOptions } from '../../../server/engine/detect/taint';
import { annotated, calls, graphOf, type Parse, parserOf, queryOf, reachedLines } from './support';

describe('taint options', () => {
  let javascript: Parse;
  let python: Parse;
  before(async () => {
    javascript = await parserOf('javascript');
    python = await parserOf('python');
  });

  function expectFlows(parse: Parse, text: string, options: Partial<TaintOptions>): void {
    const tree = parse(text);
    const query = queryOf(tree, options);
    assert.deepEqual(reachedLines(tree, analyze(graphOf(tree), query), query), annotated(text, 'flows'), text);
  }

  it('turns guards off one group at a time', () => {
    const text = (list: string, number: string): string =>
      `const x = source(), y = source();\nif (!allowed.includes(x)) throw 1;\nif (!Number.isInteger(y)) throw 1;\nsink(x);${list}\nsink(y);${number}\n`;
    expectFlows(javascript, text('', ''), {});
    expectFlows(javascript, text(' // flows', ''), { guards: ['number'] });
    expectFlows(javascript, text(' // flows', ' // flows'), { guards: [] });
  });

  it('takes a prefix as proof only when asked to', () => {
    const text = (flows: string): string => `const x = source();\nif (!x.startsWith(root)) throw 1;\nsink(x);${flows}\n`;
    expectFlows(javascript, text(' // flows'), {});
    expectFlows(javascript, text(''), { guards: ['prefix'] });
  });

  it('takes the types that a rule calls safe', () => {
    const text = (flows: string): string => `const x = source();\nif (typeof x !== 'string') throw 1;\nsink(x);${flows}\n`;
    expectFlows(javascript, text(' // flows'), {});
    expectFlows(javascript, text(''), { safeTypes: ['string'] });
    expectFlows(python, 'x = source()\nif not isinstance(x, str):\n    raise E()\nsink(x)\n', { safeTypes: ['str'] });
  });

  it('lets conversions and comparisons carry taint', () => {
    expectFlows(javascript, 'sink(Number(source())); // flows\nsink(source() - 1); // flows\nsink(source().length); // flows\n', { conversions: 'propagate' });
    expectFlows(javascript, 'sink(source() === 1); // flows\nsink(!source()); // flows\n', { comparisons: 'propagate' });
  });

  it('takes indexes as clean', () => {
    expectFlows(javascript, 'sink(unknown[source()]);\nsink(source()[0]); // flows\n', { indexes: 'clean' });
  });

  it('takes unknown calls as clean', () => {
    expectFlows(javascript, 'sink(unknown(source()));\nsink(source().trim());\nsink(source() + 1); // flows\n', { unknownCalls: 'clean' });
  });

  it('leaves receivers alone', () => {
    expectFlows(javascript, 'const a = [];\na.push(source());\nsink(a);\n', { mutators: 'off' });
  });

  it('looks into functions of the file only when asked to', () => {
    const text = (run: string, one: string): string => `function run(x) { sink(x); }${run}\nrun(source());\nfunction one(x) { return 1; }\nsink(one(source()));${one}\n`;
    expectFlows(javascript, text(' // flows', ''), {});
    expectFlows(javascript, text('', ' // flows'), { summaries: 'function' });
  });

  it('has what Semgrep does ready', () => {
    expectFlows(javascript, 'const x = Number(source());\nsink(x); // flows\nif (!allowed.includes(x)) throw 1;\nsink(x); // flows\n', SEMGREP_OPTIONS);
    expectFlows(javascript, 'function f() { const t = source(); foo(() => { sink(t); }); } // flows\n', SEMGREP_OPTIONS);
  });

  it('says when the steps for a function ran out', () => {
    const tree = javascript(`${'x = y + 1;\n'.repeat(500)}sink(source());`);
    const { flows, exhausted } = analyze(graphOf(tree), queryOf(tree, { functionSteps: 100 }));
    assert.deepEqual(flows, []);
    assert.deepEqual(exhausted, [{ node: 0, reason: 'function-steps' }]);
  });

  it('says when the steps for a query ran out', () => {
    const tree = javascript(Array.from({ length: 50 }, (_, i) => `function f${i}() { const x = source(); sink(x); }`).join('\n'));
    const { flows, exhausted } = analyze(graphOf(tree), queryOf(tree, { querySteps: 200 }));
    assert.ok(flows.length < 50);
    assert.ok(exhausted.some(({ reason }) => reason === 'query-steps'));
  });

  it('keeps the flows it found before the steps ran out', () => {
    const tree = javascript(`sink(source());\n${'x = y + 1;\n'.repeat(500)}`);
    const { flows } = analyze(graphOf(tree), queryOf(tree, { functionSteps: 100 }));
    assert.equal(flows.length, 1);
  });

  it('answers at once without sources or sinks', () => {
    const tree = javascript('sink(1);');
    assert.deepEqual(analyze(graphOf(tree), queryOf(tree)), { flows: [], exhausted: [] });
    assert.deepEqual(analyze(graphOf(tree), { sources: calls(tree, 'sink'), sinks: [], sanitizers: [], propagators: [] }), { flows: [], exhausted: [] });
  });

  it('gives the same answer when a graph is used again', () => {
    const tree = javascript('function run(x) { sink(x); }\nconst y = source();\nrun(y);\nsink(sanitize(y));');
    const graph = graphOf(tree);
    const first = analyze(graph, queryOf(tree));
    analyze(graph, { ...queryOf(tree), sources: calls(tree, 'sanitize') });
    assert.deepEqual(analyze(graph, queryOf(tree)), first);
  });
});
