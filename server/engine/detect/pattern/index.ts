import type { Evaluator } from '../../match/evaluate';
import type { RuleDefinition } from '../../rules/definition';
import type { RawFinding } from '../raw';

/** Finds what a rule of `mode: search` describes. Throws `BudgetError` when the file costs too much. */
export function detectPattern(rule: RuleDefinition, evaluator: Evaluator): RawFinding[] {
  if (!rule.formula) return [];
  return evaluator.find(rule.formula).map((match) => ({ rule, ...match }));
}
