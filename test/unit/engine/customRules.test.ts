import assert from 'node:assert/strict';
import { compileBundle, createEngine, type Engine, resolveConfig, type RuleSource, type ScanResult } from '../../../server/engine';
import { packageAssets, testClock } from '../../support/assets';
import { silent, steady } from '../../support/engine';

const CONFIG = resolveConfig([{ audience: 'audit' }]);

/** An engine without built-in rules. */
async function engineOf(...customRules: RuleSource[]): Promise<Engine> {
  const parts = { assets: packageAssets(), clock: testClock() };
  const { bundle } = await compileBundle([], parts);
  return createEngine({ ...parts, logger: silent, bundle, customRules });
}

function source(text: string, path = 'mine.yaml'): RuleSource {
  return { path, text };
}

function rule(id: string, body: string, languages = '[javascript]'): string {
  return `  - id: ${id}\n    languages: ${languages}\n    severity: ERROR\n    message: Do not.\n${body.replace(/^(?=.)/gm, '    ')}\n`;
}

function scan(engine: Engine, text: string, path = 'a.js'): Promise<ScanResult> {
  return engine.scan({ uri: `test:${path}`, path, languageId: '', version: 1, text }, CONFIG, steady);
}

const GOOD = rule('good', 'pattern: danger(...)');

describe("a user's own rules", function () {
  this.timeout(30_000);

  it('run', async () => {
    const engine = await engineOf(source(`rules:\n${GOOD}`));
    assert.deepEqual(engine.ruleProblems, []);
    assert.deepEqual((await scan(engine, 'danger(1)')).findings.map(({ ruleId, message }) => [ruleId, message]), [['good', 'Do not.']]);
  });

  for (const [name, body, place, says] of [
    ['pattern-where-python', 'patterns:\n  - pattern: f($X)\n  - pattern-where-python: "True"', '13:9', /never does/],
    ['a paid analyzer', 'patterns:\n  - pattern: f($X)\n  - metavariable-analysis:\n      metavariable: $X\n      analyzer: entropy_v2', '15:21', /entropy_v2.*paid/],
    ['a type without a name', 'patterns:\n  - pattern: f($X)\n  - metavariable-type:\n      metavariable: $X', '13:9', /`type`/],
    ['an unknown language within', 'patterns:\n  - pattern: f($X)\n  - metavariable-pattern:\n      metavariable: $X\n      language: cobol\n      pattern: a', '15:21', /cobol/],
    ['mode: extract', 'mode: extract\npattern: f($X)', '11:', /extract/],
    ['an unknown option', 'pattern: f($X)\noptions:\n  ac_match: true', '13:7', /ac_match/],
    ['a label that nothing has', 'mode: taint\npattern-sources:\n  - pattern: f()\npattern-sinks:\n  - pattern: g(...)\n    requires: A and not B', '7:', /label `A`/],
    ['control of a source', 'mode: taint\npattern-sources:\n  - pattern: f()\n    control: true\npattern-sinks:\n  - pattern: g(...)', '14:9', /control/],
    ['a condition on labels that is none', 'mode: taint\npattern-sources:\n  - pattern: f()\n    label: A\npattern-sinks:\n  - pattern: g(...)\n    requires: A and', '17:19', /missing/],
    ['join', 'mode: join\njoin:\n  refs: []', '11:', /join/],
    ['an unknown operator', 'patterns:\n  - pattern: f($X)\n  - patern-not: f(1)', '13:9', /patern-not/],
    ['a pattern that is no code', 'pattern: "f((("', '11:14', /pattern/],
    ['a regular expression that is none', 'pattern-regex: "a("', '11:20', /regular expression|Unterminated|Invalid/i],
    ['a condition without its metavariable', 'patterns:\n  - pattern: f($X)\n  - metavariable-regex:\n      regex: a', '13:9', /metavariable/],
    ['a comparison that is none', 'patterns:\n  - pattern: f($X)\n  - metavariable-comparison:\n      comparison: "$X >"', '14:', /./],
    ['no pattern at all', 'metadata: {}', '7:', /pattern/],
    ['a taint rule without a sink', 'mode: taint\npattern-sources:\n  - pattern: f()', '7:', /sink/],
    ['only negative patterns', 'patterns:\n  - pattern-not: f($X)', '11:5', /positive/],
    ['fix-regex without a replacement', 'pattern: f($X)\nfix-regex:\n  regex: a', '12:5', /replacement/],
  ] as const) {
    it(`names the file, line and column of ${name}, and keeps the others`, async () => {
      const engine = await engineOf(source(`rules:\n${GOOD}${rule('broken', body)}`, 'rules/mine.yaml'));
      assert.ok(engine.ruleProblems.length > 0, 'nothing was said');
      for (const problem of engine.ruleProblems) {
        assert.equal(problem.kind, 'rule-invalid');
        assert.equal(problem.uri, 'rules/mine.yaml');
        assert.match(problem.message, /^rules\/mine\.yaml:\d+:\d+: /);
      }
      assert.ok(
        engine.ruleProblems.some(({ message }) => message.startsWith(`rules/mine.yaml:${place}`) && says.test(message)),
        engine.ruleProblems.map(({ message }) => message).join('\n'),
      );
      assert.deepEqual(engine.rules.map(({ id }) => id), ['good']);
      assert.equal((await scan(engine, 'danger(1); f(1)')).findings.length, 1);
    });
  }

  for (const [name, text, place] of [
    ['broken YAML', `rules:\n  - id: a\n   message: [`, /^mine\.yaml:[23]:/],
    ['nothing', '', /^mine\.yaml:1:1: /],
    ['a list', '- a\n- b\n', /^mine\.yaml:1:1: /],
    ['rules that are no list', 'rules: yes\n', /^mine\.yaml:1:8: /],
    ['a rule that is a word', 'rules:\n  - word\n', /^mine\.yaml:2:5: /],
    ['an alias bomb', `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nrules: *c\n`, /^mine\.yaml:4:/],
    ['deep nesting', `rules: ${'['.repeat(5000)}`, /^mine\.yaml:1:/],
    ['binary', 'rules:\n\u0000\u0001', /^mine\.yaml:2:/],
    ['a lone surrogate', 'rules:\n  - id: \ud83d\n', /^mine\.yaml:2:/],
  ] as const) {
    it(`says what is wrong with a file that holds ${name}`, async () => {
      const engine = await engineOf(source(text), source(`rules:\n${GOOD}`, 'good.yaml'));
      assert.ok(engine.ruleProblems.length > 0);
      for (const { message } of engine.ruleProblems) assert.match(message, place);
      assert.deepEqual(engine.rules.map(({ id }) => id), ['good']);
    });
  }

  it('are refused under an id that is taken', async () => {
    const engine = await engineOf(source(`rules:\n${GOOD}`), source(`rules:\n${GOOD}`, 'again.yaml'));
    assert.match(engine.ruleProblems[0]?.message ?? '', /^again\.yaml:2:\d+: .*good/);
    assert.equal(engine.rules.length, 1);
  });

  it('that match everywhere do not drown the others', async () => {
    const engine = await engineOf(source(`rules:\n${rule('all', 'pattern: $X')}${GOOD}`));
    const result = await scan(engine, `${'f(a, b, c);\n'.repeat(1500)}danger(1);\n`);
    assert.equal(result.findings.filter(({ ruleId }) => ruleId === 'good').length, 1);
    assert.deepEqual(result.problems.filter(({ kind }) => kind === 'rule-crashed'), []);
  });

  for (const [name, body, languages, text] of [
    ['pattern-regex', 'pattern-regex: "(a+)+$"', '[javascript]', `x = "${'a'.repeat(40)}!"`],
    ['pattern-regex on plain text', 'pattern-regex: "(a+)+$"', '[regex]', `${'a'.repeat(40)}!`],
    ['pattern-regex with a back-reference', 'pattern-regex: "(a+)+\\\\1$"', '[regex]', `${'a'.repeat(40)}!`],
    ['pattern-not-regex', 'patterns:\n  - pattern: f("...")\n  - pattern-not-regex: "(a|aa)+$"', '[javascript]', `f("${'a'.repeat(60)}!")`],
    ['metavariable-regex', 'patterns:\n  - pattern: f($X)\n  - metavariable-regex:\n      metavariable: $X\n      regex: \'"(a|a)*b\'', '[javascript]', `f("${'a'.repeat(40)}!")`],
    ['a string pattern', "pattern: 'f(\"=~/^(a+)+$/\")'", '[javascript]', `f("${'a'.repeat(40)}!")`],
    ['re.match', 'patterns:\n  - pattern: f($X)\n  - metavariable-comparison:\n      comparison: re.match("(a+)+$", $X)', '[javascript]', `f("${'a'.repeat(40)}!")`],
  ] as const) {
    it(`cannot hang the engine by a hostile ${name}: refused, or run in linear time`, async function () {
      this.timeout(10_000);
      const engine = await engineOf(source(`rules:\n${GOOD}${rule('hostile', body, languages)}`));
      // Where the expression was refused there is nothing to run; elsewhere it has to come to an end.
      if (engine.rules.some(({ id }) => id === 'hostile')) assert.equal((await scan(engine, `${text}\ndanger(1)`)).findings.filter(({ ruleId }) => ruleId === 'good').length, 1);
      else assert.match(engine.ruleProblems[0]?.message ?? '', /^mine\.yaml:\d+:\d+: /);
    });
  }
});
