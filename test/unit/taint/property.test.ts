import assert from 'node:assert/strict';
import { analyze } from '../../../server/engine/detect/taint';
import { pickIndex, seededRandom } from '../../support/random';
import { graphOf, type Parse, parserOf, queryOf, reachedLines } from './support';

/** Writes a random program: statements over a few variables, functions of a few names. */
class Writer {
  private depth = 0;

  constructor(
    private readonly random: () => number,
    private readonly python: boolean,
  ) {}

  private pick<T>(values: readonly T[]): T {
    return values[pickIndex(this.random, values.length)]!;
  }

  private name(): string {
    return this.pick(['a', 'b', 'c', 'd']);
  }

  expression(): string {
    this.depth++;
    const deep = this.depth > 2;
    const text = deep ? this.pick([this.name(), 'source()', '"k"', '1']) : this.compound();
    this.depth--;
    return text;
  }

  private compound(): string {
    const e = (): string => this.expression();
    const common = [
      () => this.name(),
      () => 'source()',
      () => `${e()} + ${e()}`,
      () => `(${e()} == ${e()})`,
      () => `[${e()}, ${e()}]`,
      () => `f${pickIndex(this.random, 3)}(${e()}, ${e()})`,
      () => `g(${e()})`,
      () => `${this.name()}.x`,
      () => `${this.name()}[0]`,
      () => `sanitize(${e()})`,
      () => `sink(${e()})`,
    ];
    const own = this.python
      ? [() => `(${e()} if ${this.condition()} else ${e()})`, () => `[y for y in ${e()}]`, () => `f"{${this.name()}}"`, () => `{"x": ${e()}}["x"]`, () => `(lambda z: ${e()})`, () => `int(${e()})`]
      : [() => `(${this.condition()} ? ${e()} : ${e()})`, () => `${e()}.map((z) => ${e()})`, () => `\`\${${e()}}\``, () => `({ x: ${e()}, ...${e()} })`, () => `Number(${e()})`, () => `(() => ${e()})()`];
    return this.pick([...common, ...own])();
  }

  private condition(): string {
    const name = this.name();
    return this.pick(this.python ? [`${name} in ALLOWED`, `${name} not in ALLOWED`, `not ${name}`, 'cond'] : [`ok.includes(${name})`, `!ok.includes(${name})`, `!${name}`, 'cond']);
  }

  block(indent: string, count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += this.statement(indent);
    return text;
  }

  private statement(indent: string): string {
    const inner = `${indent}  `;
    const deep = indent.length > 4;
    const e = (): string => this.expression();
    const end = this.python ? '' : ';';
    const simple = [
      () => `${indent}${this.name()} = ${e()}${end}\n`,
      () => `${indent}${this.name()}.x = ${e()}${end}\n`,
      () => `${indent}${this.name()} += ${e()}${end}\n`,
      () => `${indent}sink(${e()})${end}\n`,
    ];
    if (deep) return this.pick(simple)();
    const body = (): string => this.block(inner, 1 + pickIndex(this.random, 3));
    const nested = this.python
      ? [
          () => `${indent}if ${this.condition()}:\n${body()}${indent}else:\n${body()}`,
          () => `${indent}for ${this.name()} in ${e()}:\n${body()}`,
          () => `${indent}while ${this.condition()}:\n${body()}${inner}break\n`,
          () => `${indent}try:\n${body()}${indent}except E as ${this.name()}:\n${body()}${indent}finally:\n${body()}`,
          () => `${indent}def h(${this.name()}):\n${body()}${inner}return ${e()}\n`,
        ]
      : [
          () => `${indent}if (${this.condition()}) {\n${body()}${indent}} else {\n${body()}${indent}}\n`,
          () => `${indent}for (const ${this.name()} of ${e()}) {\n${body()}${indent}}\n`,
          () => `${indent}while (${this.condition()}) {\n${body()}${indent}}\n`,
          () => `${indent}try {\n${body()}${indent}} catch (${this.name()}) {\n${body()}${indent}} finally {\n${body()}${indent}}\n`,
          () => `${indent}function h(${this.name()}) {\n${body()}${indent}return ${e()};\n${indent}}\n`,
          () => `${indent}switch (${this.name()}) {\n${indent}case 1:\n${body()}${indent}default:\n${body()}${indent}}\n`,
        ];
    return this.pick([...simple, ...nested])();
  }

  program(): string {
    let text = '';
    for (let i = 0; i < 3; i++) {
      text += this.python ? `def f${i}(a, b):\n${this.block('  ', 3)}  return ${this.expression()}\n` : `function f${i}(a, b) {\n${this.block('  ', 3)}  return ${this.expression()};\n}\n`;
    }
    return text + this.block('', 6);
  }
}

const PATIENT = { functionSteps: 1_000_000, querySteps: 1_000_000 };

describe('taint on random programs', function () {
  this.timeout(60_000);
  let javascript: Parse;
  let python: Parse;
  before(async () => {
    javascript = await parserOf('javascript');
    python = await parserOf('python');
  });

  for (const language of ['javascript', 'python'] as const) {
    it(`ends, repeats itself, and never gains a flow by a sanitizer (${language})`, () => {
      const parse = language === 'python' ? python : javascript;
      let finished = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const random = seededRandom(seed);
        const tree = parse(new Writer(random, language === 'python').program());
        const query = queryOf(tree, PATIENT);
        const graph = graphOf(tree);
        const before = analyze(graph, query);
        assert.deepEqual(analyze(graphOf(tree), query), before, `seed ${seed}`);
        // What is found within a budget depends on where it is spent.
        if (before.exhausted.length > 0) continue;
        finished++;
        const reached = new Set(before.flows.map((flow) => flow.sink));
        for (let round = 0; round < 4; round++) {
          const node = pickIndex(random, tree.count);
          const after = analyze(graph, { ...query, sanitizers: [...query.sanitizers, { node }] });
          for (const flow of after.flows) assert.ok(reached.has(flow.sink), `seed ${seed}: a sanitizer at ${node} adds a flow\n${tree.text}`);
        }
        for (const flow of before.flows) {
          assert.equal(flow.steps[0]!.kind, 'source');
          assert.equal(flow.steps.at(-1)!.node, query.sinks[flow.sink]!.node);
        }
        assert.ok(reachedLines(tree, before, query).length <= query.sinks.length);
      }
      assert.ok(finished > 50, `${finished} finished`);
    });

    it(`hardly ever loses a flow by a source (${language})`, () => {
      const parse = language === 'python' ? python : javascript;
      let lost = 0;
      let kept = 0;
      for (let seed = 1000; seed <= 1040; seed++) {
        const random = seededRandom(seed);
        const tree = parse(new Writer(random, language === 'python').program());
        const query = queryOf(tree, PATIENT);
        const graph = graphOf(tree);
        const all = new Set(analyze(graph, query).flows.map((flow) => flow.sink));
        const some = query.sources.filter(() => random() < 0.5);
        for (const flow of analyze(graph, { ...query, sources: some }).flows) {
          if (all.has(flow.sink)) kept++;
          else lost++;
        }
      }
      // A value carries a bounded number of things at once, so that one may hide another in code as dense as this.
      assert.ok(lost * 200 < kept, `${lost} lost, ${kept} kept`);
    });
  }
});
