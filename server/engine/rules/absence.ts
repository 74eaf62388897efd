import type { Absence } from './definition';
import { FORMULA_KEYS, type FormulaReader } from './formula';
import type { Entry, YamlReader } from './yamlReader';

/** One sibling could be the exception; two show a habit. */
const FEWEST_SIBLINGS = 2;

/** `metadata.lintel.absence`: what must be missing around a match. Undefined with a complaint. */
export function readAbsence(yaml: YamlReader, formulas: FormulaReader, entry: Entry): Absence | undefined {
  const parts = new Map((yaml.entries(entry.value, '`absence`', entry.range) ?? []).map((part) => [part.key, part]));
  const unused = parts.get('unused');
  const siblings = parts.get('siblings');
  if (parts.size !== 1 || (!unused && !siblings)) {
    yaml.complain('`absence` needs `unused` or `siblings`', entry.range);
    return undefined;
  }
  if (unused) {
    const metavariable = yaml.text(unused.value, '`unused`', unused.range);
    return metavariable === undefined ? undefined : { kind: 'unused', metavariable };
  }
  return siblings && readSiblings(yaml, formulas, siblings);
}

function readSiblings(yaml: YamlReader, formulas: FormulaReader, entry: Entry): Absence | undefined {
  const parts = yaml.entries(entry.value, '`siblings`', entry.range) ?? [];
  const get = (key: string): Entry | undefined => parts.find((part) => part.key === key);
  const same = get('same');
  const atLeast = get('at-least');
  const wanted = parts.filter(({ key }) => FORMULA_KEYS.includes(key));
  for (const { key, keyRange } of parts) if (key !== 'same' && key !== 'at-least' && !FORMULA_KEYS.includes(key)) yaml.complain(`unknown key \`${key}\` in \`siblings\``, keyRange);
  const [only] = wanted;
  if (!only || wanted.length > 1) {
    yaml.complain(`\`siblings\` needs exactly one of ${FORMULA_KEYS.join(', ')}`, entry.range);
    return undefined;
  }
  const formula = formulas.read(only);
  if (!formula) return undefined;
  return {
    kind: 'siblings',
    same: same ? yaml.texts(same.value, '`same`', same.range) : [],
    atLeast: (atLeast && yaml.number(atLeast.value, '`at-least`', atLeast.range)) ?? FEWEST_SIBLINGS,
    formula,
  };
}
