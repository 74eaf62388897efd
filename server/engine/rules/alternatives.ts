import type { AllFormula } from './definition';

/** `^(a|b|c)$`, with or without the group. */
const LIST = /^\^(?:\((?:\?:)?([\w|]+)\)|(\w+))\$$/;

/** The names that a regular expression lists, or undefined where it is anything but a list of whole names. */
export function listedNames(regex: string): readonly string[] | undefined {
  const match = LIST.exec(regex);
  const names = match && (match[1] ?? match[2])?.split('|');
  return names && names.every((name) => name !== '') ? names : undefined;
}

/** Names that a metavariable may have. `key` tells one list from another. */
export interface Listed {
  readonly names: readonly string[];
  readonly key: string;
}

/** Metavariables of a formula whose names are listed. */
export type Alternatives = ReadonlyMap<string, Listed>;

/** What the conditions of a formula allow a metavariable to be, where they list it name by name. */
export function alternativesOf(formula: AllFormula): Alternatives {
  const found = new Map<string, Listed>();
  for (const condition of formula.conditions) {
    if (condition.type !== 'regex' || found.has(condition.metavariable)) continue;
    const names = listedNames(condition.regex);
    if (names) found.set(condition.metavariable, { names, key: names.join('|') });
  }
  return found;
}
