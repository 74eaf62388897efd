import assert from 'node:assert/strict';
import { analyze } from '../../../server/engine/detect/taint';
import { type FlatTree, nodeText } from '../../../server/engine/syntax/flatTree';
import { graphOf, type Parse, parserOf, queryOf } from './support';

/** Each flow as its steps: way, name and text. */
function traces(tree: FlatTree): string[][] {
  return analyze(graphOf(tree), queryOf(tree)).flows.map((flow) =>
    flow.steps.map(({ way, name, node }) => `${way}${name === undefined ? '' : ` ${name}`}: ${nodeText(tree, node)}`),
  );
}

describe('taint traces', () => {
  let javascript: Parse;
  let python: Parse;
  before(async () => {
    javascript = await parserOf('javascript');
    python = await parserOf('python');
  });

  it('goes straight from source to sink', () => {
    assert.deepEqual(traces(javascript('sink(source());')), [['source: source()', 'sink: sink(source())']]);
  });

  it('names the variables on the way', () => {
    const tree = javascript('const a = source();\nconst b = `x${a}`;\nsink(b);');
    assert.deepEqual(traces(tree), [['source: source()', 'assigned a: a', 'assigned b: b', 'sink: sink(b)']]);
  });

  it('names fields', () => {
    const tree = python('self.x = source()\nsink(self.x)\n');
    assert.deepEqual(traces(tree), [['source: source()', 'assigned self.x: self.x', 'sink: sink(self.x)']]);
  });

  it('goes through a call into the function that holds the sink', () => {
    const tree = javascript('function run(cmd) {\n const line = "a" + cmd;\n sink(line);\n}\nconst x = source();\nrun(x);');
    assert.deepEqual(traces(tree), [
      ['source: source()', 'assigned x: x', 'argument run: x', 'parameter cmd: cmd', 'assigned line: line', 'sink: sink(line)'],
    ]);
  });

  it('goes through two calls', () => {
    const tree = python('def run(cmd):\n    sink(cmd)\ndef go(x):\n    run("a" + x)\ngo(source())\n');
    assert.deepEqual(traces(tree), [
      ['source: source()', 'argument go: source()', 'parameter x: x', 'argument run: "a" + x', 'parameter cmd: cmd', 'sink: sink(cmd)'],
    ]);
  });

  it('comes back from a function with its result', () => {
    const tree = javascript('function wrap(v) { return `(${v})`; }\nconst x = wrap(source());\nsink(x);');
    assert.deepEqual(traces(tree), [['source: source()', 'argument wrap: source()', 'parameter v: v', 'assigned x: x', 'sink: sink(x)']]);
  });

  it('comes back from a function that holds the source', () => {
    const tree = python('def read():\n    return source()\nx = read()\nsink(x)\n');
    assert.deepEqual(traces(tree), [['source: source()', 'returned read: read()', 'assigned x: x', 'sink: sink(x)']]);
  });

  it('comes back from two functions', () => {
    const tree = python('def a():\n    x = source()\n    return x\ndef b():\n    return a()\nsink(b())\n');
    assert.deepEqual(traces(tree), [['source: source()', 'assigned x: x', 'returned a: a()', 'returned b: b()', 'sink: sink(b())']]);
  });

  it('goes into a callback', () => {
    const tree = javascript('source().map((item) => sink(item));');
    assert.deepEqual(traces(tree), [['source: source()', 'parameter item: item', 'sink: sink(item)']]);
  });

  it('goes into a closure', () => {
    const tree = javascript('function f() { const x = source(); g(() => { const y = x; sink(y); }); }');
    assert.deepEqual(traces(tree), [['source: source()', 'assigned x: x', 'assigned y: y', 'sink: sink(y)']]);
  });

  it('tells the shortest way', () => {
    const tree = javascript('const a = source();\nlet b = a;\nif (c) { const d = b; b = d; } else { b = source(); }\nsink(b);');
    const [steps] = traces(tree);
    assert.ok(steps!.length <= 4, steps!.join('\n'));
  });

  it('tells the first of two sources', () => {
    const tree = javascript('const a = source(1), b = source(2);\nsink(a + b);');
    const [flow] = analyze(graphOf(tree), queryOf(tree)).flows;
    assert.equal(flow!.source, 0);
  });

  it('does not repeat a variable that is built up', () => {
    const tree = javascript('let x = source();\nx = x + 1;\nx += 2;\nfor (const y of z) x += y;\nsink(x);');
    assert.deepEqual(traces(tree), [['source: source()', 'assigned x: x', 'sink: sink(x)']]);
  });

  it('keeps the beginning and the end of a long way', () => {
    const lines = ['v0 = source()', ...Array.from({ length: 80 }, (_, i) => `v${i + 1} = v${i}`), 'sink(v80)'];
    const [steps] = traces(python(lines.join('\n')));
    assert.ok(steps!.length <= 26);
    assert.equal(steps![0], 'source: source()');
    assert.equal(steps![1], 'assigned v0: v0');
    assert.equal(steps!.at(-2), 'assigned v80: v80');
  });

  it('orders flows by place', () => {
    const tree = javascript('function run(x) { sink(x); }\nsink(source());\nrun(source());');
    const query = queryOf(tree);
    const { flows } = analyze(graphOf(tree), query);
    assert.deepEqual(flows.map((flow) => flow.sink), [0, 1]);
  });
});
