import type { Audience, Confidence } from '../../model/finding';
import type { Fix } from '../../model/fix';
import type { Range } from '../../model/range';

/**
 * What is looked for by code of the engine, since no pattern can say it. A file with a list `checks` under `rules` gives each
 * of them its rule: id, family, message, page, level.
 */
export const CHECKS = [
  'unicode-bidi',
  'unicode-tags',
  'unicode-zero-width',
  'unicode-variation',
  'unicode-homoglyph',
  'package-undeclared',
  'package-look-alike',
  'package-other-ecosystem',
] as const;

/** The name of a check. */
export type CheckName = (typeof CHECKS)[number];

/** What a check found, before levels and suppressions. */
export interface CheckFinding {
  readonly check: CheckName;
  readonly range: Range;
  /** What stands for the names with a dollar sign in the rule's message: `$NAME`. */
  readonly values: Readonly<Record<string, string>>;
  /** Where they differ from the rule's own. */
  readonly confidence?: Confidence;
  readonly audience?: Audience;
  readonly fixes: readonly Fix[];
}

/** A rule's message with the finding's values. */
export function checkMessage(template: string, values: CheckFinding['values']): string {
  return template.replace(/\$([A-Z_]+)/g, (written, name: string) => values[name] ?? written);
}
