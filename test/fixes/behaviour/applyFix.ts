import { type Applicability, applyFix, type Engine, resolveConfig } from '../../../server/engine';
import { steady } from '../../support/engine';

/** A text after its fixes. */
export interface FixedText {
  readonly text: string;
  /** Of the fixes that were made, the one that promises least. */
  readonly applicability: Applicability;
}

const ALL: readonly Applicability[] = ['safe', 'unsafe', 'manual'];

/**
 * Makes the fixes of one rule, as the editor does for "fix all": those that touch each other's text in rounds.
 *
 * @throws Error where there is no fix to make: a behaviour that compares a text with itself proves nothing.
 */
export async function fixedBy(engine: Engine, rule: string, path: string, text: string): Promise<FixedText> {
  if (!engine.rules.some(({ id }) => id === rule)) throw new Error(`There is no rule ${rule}.`);
  const others = Object.fromEntries(engine.rules.filter(({ id }) => id !== rule).map(({ id }) => [id, 'off' as const]));
  const config = resolveConfig([{ audience: 'audit', rules: others, honorOtherTools: 'ignore' }]);
  let fixed = text;
  let applicability: Applicability = 'safe';
  for (let round = 0; round < 20; round++) {
    const document = { uri: `test:${path}`, path, languageId: '', version: round, text: fixed };
    const { findings } = await engine.scan(document, config, steady);
    const promised = findings.flatMap(({ fixes }) => fixes.map((fix) => ALL.indexOf(fix.applicability)));
    const { edits } = await engine.fixAll(document, config, { ruleId: rule, applicability: ALL }, steady);
    if (edits.length === 0) break;
    applicability = ALL[Math.max(ALL.indexOf(applicability), ...promised)]!;
    const applied = applyFix(fixed, edits);
    if (!applied.ok) throw new Error(applied.reason);
    fixed = applied.text;
  }
  if (fixed === text) throw new Error(`${rule} makes no fix in:\n${text}`);
  return { text: fixed, applicability };
}
