import assert from 'node:assert/strict';
import { analyze, type TaintQuery, type TaintSpot } from '../../../server/engine/detect/taint';
import { type FlatTree, nodeText } from '../../../server/engine/syntax/flatTree';
import { Role } from '../../../server/engine/syntax/language';
import { annotated, calls, graphOf, names, type Parse, parserOf, reachedLines } from './support';

/** The arguments of calls of a plain name, as spots. */
function args(tree: FlatTree, name: string, extra: Partial<TaintSpot> = {}): TaintSpot[] {
  return calls(tree, name).flatMap(({ node }) => {
    const list = [...childrenOf(tree, node)].find((child) => tree.language.role[tree.kind[child]!] === Role.Arguments)!;
    return [...childrenOf(tree, list)].filter((child) => (tree.flags[child]! & 1) !== 0).map((child) => ({ node: child, ...extra }));
  });
}

function* childrenOf(tree: FlatTree, node: number): Generator<number> {
  for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) yield child;
}

function ofKind(tree: FlatTree, kind: string): number[] {
  const found: number[] = [];
  for (let node = 0; node < tree.count; node++) if (tree.language.kindName[tree.kind[node]!] === kind) found.push(node);
  return found;
}

describe('taint spots', () => {
  let javascript: Parse;
  let python: Parse;
  before(async () => {
    javascript = await parserOf('javascript');
    python = await parserOf('python');
  });

  function expectFlows(tree: FlatTree, query: Partial<TaintQuery>): void {
    const whole: TaintQuery = { sources: calls(tree, 'source'), sinks: calls(tree, 'sink'), sanitizers: [], propagators: [], ...query };
    assert.deepEqual(reachedLines(tree, analyze(graphOf(tree), whole), whole), annotated(tree.text, 'flows'), tree.text);
  }

  it('taints a variable from there on by side effect', () => {
    const tree = python('def a():\n    sink(x)\n    taint(x)\n    sink(x)  # flows\n    x = 1\n    sink(x)\n');
    expectFlows(tree, { sources: args(tree, 'taint', { bySideEffect: true }) });
  });

  it('taints the occurrence too, unless told not to', () => {
    const tree = python('taint(sink(x))  # flows\n');
    expectFlows(tree, { sources: args(tree, 'taint', { bySideEffect: true }) });
    const other = python('taint(sink(x))\ny = x\nsink(y)\n');
    expectFlows(other, { sources: args(other, 'taint', { bySideEffect: 'only' }) });
  });

  it('taints a field by side effect', () => {
    const tree = python('taint(x.a)\nsink(x)  # flows\nsink(x.a)  # flows\nsink(x.b)\n');
    expectFlows(tree, { sources: args(tree, 'taint', { bySideEffect: true }) });
  });

  it('taints the occurrence alone without side effect', () => {
    const tree = python('taint(x)\nsink(x)\n');
    expectFlows(tree, { sources: args(tree, 'taint') });
  });

  it('taints what is written to', () => {
    const tree = python('x = make()\nsink(x)  # flows\n');
    expectFlows(tree, { sources: [{ node: names(tree, 'x')[0]!.node, bySideEffect: 'only' }] });
  });

  it('taints a parameter', () => {
    const tree = python('def f(a, b=1, *c, d: str = "x"):\n    sink(a)  # flows\n    sink(b)  # flows\n    sink(c)  # flows\n    sink(d)  # flows\n');
    const list = ofKind(tree, 'parameters')[0]!;
    expectFlows(tree, { sources: [...childrenOf(tree, list)].filter((child) => (tree.flags[child]! & 1) !== 0).map((node) => ({ node })) });
  });

  it('taints one parameter and not the others', () => {
    const tree = javascript('app.get("/", (req, res) => { sink(req.query); // flows\n sink(res); });');
    expectFlows(tree, { sources: [names(tree, 'req')[0]!] });
  });

  it('taints a parameter until it is assigned', () => {
    const tree = javascript('function f(a) { sink(a); // flows\n a = 1;\n sink(a);\n }');
    expectFlows(tree, { sources: [names(tree, 'a')[0]!] });
  });

  it('taints a destructured parameter', () => {
    const tree = javascript('function f({ a, b: { c } }, d) {\n sink(a); // flows\n sink(c); // flows\n sink(d);\n }');
    expectFlows(tree, { sources: [{ node: ofKind(tree, 'object_pattern')[0]! }] });
  });

  it('taints a single parameter without parentheses', () => {
    const tree = javascript('const f = a => sink(a); // flows\n');
    expectFlows(tree, { sources: [names(tree, 'a')[0]!] });
  });

  it('taints a member read', () => {
    const tree = javascript('function f(req) {\n const id = req.query.id;\n sink(id); // flows\n sink(req.other);\n }');
    const member = ofKind(tree, 'member_expression').find((node) => nodeText(tree, node) === 'req.query')!;
    expectFlows(tree, { sources: [{ node: member }] });
  });

  it('honours a guard on a source that is read twice', () => {
    const tree = javascript('function f(req) {\n if (!allowed.includes(req.query.sort)) return;\n sink(req.query.sort);\n sink(req.query.other); // flows\n }');
    const members = ofKind(tree, 'member_expression').filter((node) => nodeText(tree, node) === 'req.query');
    expectFlows(tree, { sources: members.map((node) => ({ node })) });
  });

  it('forgets a guard on a source when the object changes', () => {
    const tree = javascript('function f(req) {\n if (!allowed.includes(req.query.sort)) return;\n req = next();\n sink(req.query.sort); // flows\n }');
    const members = ofKind(tree, 'member_expression').filter((node) => nodeText(tree, node) === 'req.query');
    expectFlows(tree, { sources: members.map((node) => ({ node })) });
  });

  it('treats everything inside a source as tainted, unless exact', () => {
    const wide = python('source(sink(x))  # flows\n');
    expectFlows(wide, {});
    const exact = python('source(sink(x))\nsink(source(x))  # flows\n');
    expectFlows(exact, { sources: calls(exact, 'source', { exact: true }) });
  });

  it('treats everything inside a sanitizer as clean, unless exact', () => {
    const wide = python('clean(sink(source()))\n');
    expectFlows(wide, { sanitizers: calls(wide, 'clean') });
    const exact = python('clean(sink(source()))  # flows\nsink(clean(source()))\n');
    expectFlows(exact, { sanitizers: calls(exact, 'clean', { exact: true }) });
  });

  it('takes what goes into a sink; with exact off everything inside', () => {
    const text = (flows: string): string =>
      `sink(a if source() else b)${flows}\nsink(g(lambda: source()))${flows}\nsink(source() + "a")  # flows\nsink(a, k=source())  # flows\n`;
    const plain = python(text(''));
    expectFlows(plain, {});
    const inside = python(text('  # flows'));
    expectFlows(inside, { sinks: calls(inside, 'sink', { exact: false }) });
  });

  it('counts the receiver of a call that is a sink', () => {
    const tree = python('source().q(1)  # flows\nx.q(1)\n');
    const sinks = ofKind(tree, 'call').filter((node) => nodeText(tree, node).endsWith('.q(1)')).map((node) => ({ node }));
    expectFlows(tree, { sinks });
  });

  it('accepts an argument, a statement and an assignment as sinks', () => {
    const tree = python('def f():\n    x.html = source()  # flows\n    x.html = 1\n    raise E(source())  # flows\ndef g():\n    return source()  # flows\ndef h():\n    return 1\ndef i():\n    source().html = 1\n');
    const sinks = ['assignment', 'raise_statement', 'return_statement'].flatMap((kind) => ofKind(tree, kind)).map((node) => ({ node }));
    expectFlows(tree, { sinks });
    const single = javascript('f(a, source()); // flows\nf(source(), b);\n');
    expectFlows(single, { sinks: [args(single, 'f')[1]!, args(single, 'f')[3]!] });
  });

  it('accepts a whole argument list, a keyword and a pair as sinks', () => {
    const tree = python('f(1, source())  # flows\nf(k=source())  # flows\nf({"a": source()})  # flows\n');
    expectFlows(tree, { sinks: [{ node: ofKind(tree, 'argument_list')[0]! }, { node: ofKind(tree, 'keyword_argument')[0]! }, { node: ofKind(tree, 'pair')[0]! }] });
  });

  it('cleans a variable from there on by side effect', () => {
    const tree = python('def f():\n    x = source()\n    y = x\n    sink(x)  # flows\n    clean(x)\n    sink(x)\n    sink(y)  # flows\ndef g():\n    x = source()\n    if c:\n        clean(x)\n    sink(x)  # flows\n');
    expectFlows(tree, { sanitizers: args(tree, 'clean', { bySideEffect: true }) });
  });

  it('cleans a field by side effect', () => {
    const tree = python('x = source()\nclean(x.a)\nsink(x)  # flows\nsink(x.a)\nsink(x.b)  # flows\n');
    expectFlows(tree, { sanitizers: args(tree, 'clean', { bySideEffect: true }) });
  });

  it('cleans the occurrence alone without side effect', () => {
    const tree = python('x = source()\nclean(x)\nsink(x)  # flows\n');
    expectFlows(tree, { sanitizers: args(tree, 'clean') });
  });

  it('drops a sanitizer that is a source or sink itself, if told so', () => {
    const tree = python('sink(source())  # flows\nsink(f(source()))\n');
    expectFlows(tree, { sanitizers: ofKind(tree, 'call').map((node) => ({ node, notConflicting: true })) });
    const conflicting = python('sink(source())\n');
    expectFlows(conflicting, { sanitizers: ofKind(conflicting, 'call').map((node) => ({ node })) });
  });

  function propagators(tree: FlatTree, extra: { bySideEffect?: boolean } = {}): TaintQuery['propagators'] {
    return calls(tree, 'copy').map(({ node }) => {
      const [from, to] = args(tree, 'copy').filter((spot) => spot.node > node && spot.node < tree.next[node]!);
      return { node, from: from!.node, to: to!.node, ...extra };
    });
  }

  it('propagates from one argument to another', () => {
    const tree = python('def f():\n    copy(source(), y)\n    sink(y)  # flows\ndef g():\n    copy(1, y)\n    sink(y)\n');
    expectFlows(tree, { propagators: propagators(tree) });
  });

  it('propagates to what was evaluated before', () => {
    const tree = python('x.put(source())\nsink(x)  # flows\n');
    const put = ofKind(tree, 'call').find((node) => nodeText(tree, node) === 'x.put(source())')!;
    expectFlows(tree, { propagators: [{ node: put, from: calls(tree, 'source')[0]!.node, to: names(tree, 'x')[0]!.node }] });
  });

  it('propagates to a value that comes later in the same expression', () => {
    const tree = python('copy(source(), sink(y))  # flows\n');
    const outer = calls(tree, 'copy')[0]!.node;
    expectFlows(tree, { propagators: [{ node: outer, from: calls(tree, 'source')[0]!.node, to: names(tree, 'y')[0]!.node, bySideEffect: false }] });
  });

  it('tells labels apart', () => {
    const tree = python('x = user()\nsink(x)\ny = concat(x)\nsink(y)  # flows\nz = concat(1)\nsink(z)\n');
    expectFlows(tree, {
      sources: [...calls(tree, 'user', { label: 0, exact: true }), ...calls(tree, 'concat', { label: 1, exact: true, requires: (labels) => (labels & 1) !== 0 })],
      sinks: calls(tree, 'sink', { requires: (labels) => (labels & 3) === 3 }),
    });
  });

  it('refuses a label at a sink', () => {
    const tree = python('sink(user())  # flows\nsink(user() + other())\n');
    expectFlows(tree, {
      sources: [...calls(tree, 'user', { label: 0 }), ...calls(tree, 'other', { label: 1 })],
      sinks: calls(tree, 'sink', { requires: (labels) => labels === 1 }),
    });
  });

  it('carries labels through functions of the file', () => {
    const tree = python('def both(a, b):\n    sink(a + b)  # flows\nboth(user(), other())\ndef one(a, b):\n    sink(a + b)\none(user(), 1)\n');
    expectFlows(tree, {
      sources: [...calls(tree, 'user', { label: 0 }), ...calls(tree, 'other', { label: 1 })],
      sinks: calls(tree, 'sink', { requires: (labels) => labels === 3 }),
    });
  });

  it('passes over spots that are not in the tree', () => {
    const tree = python('sink(source())  # flows\n');
    const query = { sources: [...calls(tree, 'source'), { node: 99999 }, { node: -1 }], sinks: [...calls(tree, 'sink'), { node: 99999 }] };
    const result = analyze(graphOf(tree), { ...query, sanitizers: [{ node: 99999 }], propagators: [{ node: 99999, from: 99999, to: -1 }] });
    assert.equal(result.flows.length, 1);
  });

  it('reports a sink that is given twice under both numbers', () => {
    const tree = python('sink(source())\n');
    const [sink] = calls(tree, 'sink');
    const result = analyze(graphOf(tree), { sources: calls(tree, 'source'), sinks: [sink!, sink!], sanitizers: [], propagators: [] });
    assert.deepEqual(result.flows.map((flow) => flow.sink), [0, 1]);
  });
});
