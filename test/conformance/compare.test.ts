import assert from 'node:assert/strict';
import { comparisonOf, type RuleRun } from './compare';

function run(ruleId: string, found: readonly number[], taint: RuleRun['taint'] = false): RuleRun {
  return { ruleId, taint, fixture: `${ruleId}.js`, text: Array.from({ length: 40 }, (_, index) => `line${index + 1}();`).join('\n'), found: new Set(found) };
}

function result(ruleId: string, line: number): { check_id: string; path: string; start: { line: number } } {
  return { check_id: `tmp.rules.${ruleId}`, path: `/somewhere/fixtures/${ruleId}.js`, start: { line } };
}

describe('the comparison with Semgrep', () => {
  const runs = [run('same', [1, 2]), run('flow', [3, 20], true), run('near', [5]), run('half', [7]), run('unread', [9]), run('pattern', [])];
  const compared = comparisonOf('javascript', runs, {
    results: [result('same', 1), result('same', 2), result('same', 2), result('flow', 20), result('near', 6), result('pattern', 30)],
    errors: [
      { rule_id: 'tmp.rules.unread', type: 'Rule parse error' },
      { path: '/somewhere/fixtures/half.js', type: ['PartialParsing', []] },
    ],
  });

  it('counts what both report', () => {
    assert.deepEqual([compared.same, compared.lines, compared.unread], [1, 3, 1]);
  });

  it('names each line that only one reports, with its cause', () => {
    assert.deepEqual(
      compared.differences.map(({ by, ruleId, line, code, cause }) => [by, ruleId, line, code, cause]),
      [
        ['lintel', 'flow', 3, 'line3();', 'data flow, Lintel alone'],
        ['lintel', 'near', 5, 'line5();', 'another line of the same code'],
        ['semgrep', 'near', 6, 'line6();', 'another line of the same code'],
        ['lintel', 'half', 7, 'line7();', 'Semgrep reads the fixture in part, or ran out of time'],
        ['lintel', 'unread', 9, 'line9();', 'Semgrep cannot read the rule'],
        ['semgrep', 'pattern', 30, 'line30();', 'patterns, Semgrep alone'],
      ],
    );
  });
});
