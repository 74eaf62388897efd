import type { AllFormula } from './definition';

/** `^(a|b|c)$`, with or without the group. */
const LIST = /^\^(?:\((?:\?:)?([\w|]+)\)|(\w+))\$$/;

/** The names that a regular expression lists, or undefined where it is anything but a list of whole names. */
export function listedNames(regex: string): readonly string[] | undefined {
  const match = LIST.exec(regex);
  const names = match && (match[1] ?? match[2])?.split('|');
  return names && names.every((name) => name !== '') ? names : undefined;
}

/** What the conditions of a formula allow a metavariable to be, where they list it name by name. */
export function alternativesOf(formula: AllFormula): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const condition of formula.conditions) {
    if (condition.type !== 'regex' || found.has(condition.metavariable)) continue;
    const names = listedNames(condition.regex);
    if (names) found.set(condition.metavariable, names);
  }
  return found;
}
