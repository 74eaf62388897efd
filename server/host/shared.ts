import type { RuleBundle } from '../engine/index';

/** The calendar date of an instant in the machine's time zone, as `YYYY-MM-DD`. */
export function toDate(instant: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The rule bundle from its JSON text. Throws with `source` when it is not one. */
export function parseBundle(text: string, source: string): RuleBundle {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`A part of Lintel is damaged: ${source} is not JSON. Reinstall Lintel.`, { cause: error });
  }
  if (!isBundle(value)) throw new Error(`A part of Lintel is damaged: ${source} holds no rules. Reinstall Lintel.`);
  return value;
}

function isBundle(value: unknown): value is RuleBundle {
  return typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);
}
