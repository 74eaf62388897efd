import type { Formula, RuleDefinition, TaintPart } from '../rules/definition';

/**
 * Rules of one framework look for the same sources and sanitizers. Equal formulas become one object, which the evaluator
 * then looks for once a file.
 */
export function shareFormulas(rules: readonly RuleDefinition[]): RuleDefinition[] {
  const shared = new Map<string, Formula>();
  const share = (formula: Formula): Formula => {
    const key = JSON.stringify(formula);
    const known = shared.get(key);
    if (known) return known;
    shared.set(key, formula);
    return formula;
  };
  const parts = (list: readonly TaintPart[] | undefined): TaintPart[] => (list ?? []).map((part) => ({ ...part, formula: share(part.formula) }));
  return rules.map((rule) =>
    rule.mode === 'taint' ? { ...rule, sources: parts(rule.sources), sinks: parts(rule.sinks), sanitizers: parts(rule.sanitizers) } : rule,
  );
}
