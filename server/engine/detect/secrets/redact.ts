import type { SecretKind } from './rule';

const CLASSES = [512, 128, 64, 32, 16, 8];
/** From this length on, two characters say nothing about the rest. */
const SHOW_FROM = 16;

/**
 * A form of a secret that may be shown: the constant prefix that all values of the provider share, two characters at the
 * end, and how long it is, roughly. Passwords and short values show nothing but their length.
 * `prefix` is how many characters at the start are the same in every value of this kind.
 */
export function redact(value: string, kind: SecretKind, prefix: number): string {
  const length = lengthClass(value.length);
  if (kind === 'block') return `…, ${length}`;
  const secretLength = value.length - prefix;
  if (kind === 'password' || secretLength < SHOW_FROM) return `${value.slice(0, prefix)}…, ${length}`;
  const head = prefix > 0 ? value.slice(0, prefix) : value.slice(0, 2);
  return `${head}…${value.slice(-2)}, ${length}`;
}

function lengthClass(length: number): string {
  for (const least of CLASSES) if (length >= least) return `${least}+ characters`;
  return 'under 8 characters';
}
