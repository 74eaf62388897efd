import type { RuleInfo } from './rule';

/** What a selector looks at. */
export type Selectable = Pick<RuleInfo, 'id' | 'family' | 'cwe' | 'packs'>;

/** How narrowly a selector names a rule; a narrower one wins. 0: not at all. */
export type SelectorRank = 0 | 1 | 2 | 3 | 4;

/**
 * How a selector names a rule, in settings, suppressions and filters alike: 4 by its id, 3 by its family
 * (`sql-injection`), 2 by a CWE (`CWE-89`), 1 by a pack, 0 not at all.
 */
export function selectorRank(selector: string, rule: Selectable): SelectorRank {
  if (selector === rule.id) return 4;
  if (selector === rule.family) return 3;
  const cwe = cweNumber(selector);
  if (cwe !== undefined) return rule.cwe.includes(cwe) ? 2 : 0;
  return rule.packs.includes(selector) ? 1 : 0;
}

/** 89 for `CWE-89`, `cwe-89` and `CWE-089`. */
export function cweNumber(selector: string): number | undefined {
  const match = /^cwe-0*(\d{1,6})$/i.exec(selector);
  return match ? Number(match[1]) : undefined;
}

/** The one way to write a selector: trimmed, a CWE as `CWE-89`. */
export function normalizeSelector(selector: string): string {
  const trimmed = selector.trim();
  const cwe = cweNumber(trimmed);
  return cwe === undefined ? trimmed : `CWE-${cwe}`;
}

/** Every selector that names at least one of the rules. */
export function selectorsOf(rules: Iterable<Selectable>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const rule of rules) {
    all.add(rule.id).add(rule.family);
    for (const cwe of rule.cwe) all.add(`CWE-${cwe}`);
    for (const pack of rule.packs) all.add(pack);
  }
  return all;
}
