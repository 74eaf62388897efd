import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { repositoryRoot } from '../support/assets';

/** A fixture of a rule, and what the rule's fixes make of it. */
export interface FixedPair {
  /** The rule's id. */
  readonly id: string;
  /** With its dot, in lower case. */
  readonly extension: string;
  /** Absolute paths. */
  readonly before: string;
  readonly after: string;
}

/**
 * Every fixture of `rules` that has a fixed text beside it. test/rules checks that the engine's fixes make just that text.
 *
 * @throws Error for a fixed text without its fixture: nothing checks where it came from.
 */
export function fixedPairs(): FixedPair[] {
  const folder = join(repositoryRoot(), 'rules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.fixed.'))
    .sort()
    .map((name) => {
      const after = join(folder, name);
      const before = after.replace('.fixed.', '.');
      if (!existsSync(before)) throw new Error(`${name} has no fixture that it comes from.`);
      return { id: name.split(/[\\/]/).at(-1)!.split('.')[0]!, extension: extname(name).toLowerCase(), before, after };
    });
}
