import type { Formula, RuleDefinition } from './definition';

/** The languages that a rule reads texts within its language as. */
export function nestedLanguages(rule: RuleDefinition): string[] {
  const parts = [...(rule.sources ?? []), ...(rule.sinks ?? []), ...(rule.sanitizers ?? []), ...(rule.propagators ?? [])];
  return [...(rule.formula ? [rule.formula] : []), ...parts.map(({ formula }) => formula)].flatMap(inFormula);
}

function inFormula(formula: Formula): string[] {
  if (formula.op === 'any') return formula.children.flatMap(inFormula);
  if (formula.op !== 'all') return [];
  const below = [...formula.positive, ...formula.inside, ...(formula.anywhere ?? []), ...formula.not, ...formula.notInside].flatMap(inFormula);
  const conditions = formula.conditions.flatMap((condition) => (condition.type === 'pattern' ? [...(condition.language === undefined ? [] : [condition.language]), ...inFormula(condition.formula)] : []));
  return [...below, ...conditions];
}
