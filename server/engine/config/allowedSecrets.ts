import { sha256 } from '../text/sha256';

/** How often the hash is hashed again: guessing a weak password from the file costs that much a try. */
const ROUNDS = 1000;
const ENTRY = /^v1:([0-9a-f]{16,64}):([0-9a-f]{64})$/;

/** Whether a text is an entry of `allowedSecrets`. */
export function isAllowedSecretEntry(text: string): boolean {
  return ENTRY.test(text);
}

/**
 * The entry that allows a value: `v1:<salt>:<hash>`. It does not tell the value. `salt` is at least 16 hexadecimal digits
 * of chance; entries of one file share one, so that a value is hashed once however many there are.
 */
export function allowedSecretEntry(value: string, salt: string): string {
  return `v1:${salt}:${hashOf(value, salt)}`;
}

/** The salt of the first entry that has one, for the next entry. */
export function saltOf(entries: readonly string[]): string | undefined {
  for (const entry of entries) {
    const salt = ENTRY.exec(entry)?.[1];
    if (salt !== undefined) return salt;
  }
  return undefined;
}

/** Whether a value is among the allowed ones. */
export class AllowedSecrets {
  readonly #hashes = new Map<string, Set<string>>();
  readonly #answers = new Map<string, boolean>();

  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const [, salt, hash] = ENTRY.exec(entry) ?? [];
      if (salt === undefined || hash === undefined) continue;
      const known = this.#hashes.get(salt) ?? new Set();
      this.#hashes.set(salt, known.add(hash));
    }
  }

  has(value: string): boolean {
    if (this.#hashes.size === 0) return false;
    let answer = this.#answers.get(value);
    if (answer === undefined) {
      answer = [...this.#hashes].some(([salt, hashes]) => hashes.has(hashOf(value, salt)));
      this.#answers.set(value, answer);
    }
    return answer;
  }
}

function hashOf(value: string, salt: string): string {
  let hash = sha256(`${salt}:${value}`);
  for (let round = 1; round < ROUNDS; round++) hash = sha256(salt + hash);
  return hash;
}
