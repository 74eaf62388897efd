import type { RuleBundle } from '../api';
import { JOINTS } from '../detect/secrets/joined';
import type { SecretDefinition } from '../detect/secrets/file';
import { isMet, NEEDS_NOTHING, numbered, type Word, wordsOf } from '../match/needs';
import type { RuleDefinition } from '../rules/definition';

/** What may be a secret in another coding: its decoded text can hold keywords that the text itself has not. */
const CODED = /[A-Za-z0-9+/_-]{32}/;

/**
 * The rules of a bundle that have a chance on at least one of the texts, by the words that they need. An engine of them finds
 * in these texts what one of all rules finds, and is made in a part of the time. For a program that looks at one text and ends.
 */
export function withChance(bundle: RuleBundle, texts: readonly string[]): RuleBundle {
  const joined = texts.join('\0');
  const lower = joined.toLowerCase();
  const known = new Map<string, 0 | 1>();
  const has = (word: string): 0 | 1 => {
    const seen = known.get(word) ?? (lower.includes(word.toLowerCase()) ? 1 : 0);
    known.set(word, seen);
    return seen;
  };
  const anySecret = CODED.test(joined) || JOINTS.some((joint) => joined.includes(joint));
  const chance = (entry: RuleDefinition | Omit<SecretDefinition, 'raw'>): boolean => {
    if ('secret' in entry) return anySecret || entry.secret.keywords.some((keyword) => has(keyword) === 1);
    const needs = entry.needs ?? NEEDS_NOTHING;
    const words = [...new Set(wordsOf(needs).map(textOf))];
    const numbers = new Map(words.map((word, index) => [word, index]));
    return isMet(numbered(needs, (word) => numbers.get(textOf(word))!), Uint8Array.from(words, has));
  };
  return { format: bundle.format, rules: (bundle.rules as readonly (RuleDefinition | Omit<SecretDefinition, 'raw'>)[]).filter(chance) };
}

/** A word as it stands in a text, whatever may stand around it: what has no such piece has no such word either. */
function textOf(word: Word): string {
  if (typeof word === 'string') return word;
  return 'word' in word ? word.word : word.name;
}
