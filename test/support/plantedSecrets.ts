import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createSecretScanner, parseSecretExamples, parseSecretRule } from '../../server/engine/detect/secrets';
import { expandShortForm, isShortForm } from '../../server/engine/detect/secrets/catalog';
import { repositoryRoot } from './assets';

/** Made-up values that the rules find, one text for each rule, and the values that must be seen nowhere. */
export interface Planted {
  readonly text: string;
  readonly values: readonly string[];
}

/** A text with the first example of every secret rule, a blank line between them. */
export function plantSecrets(): Planted {
  const folder = join(repositoryRoot(), 'rules/secrets');
  const entries = readdirSync(folder)
    .sort()
    .flatMap((file) => (parse(readFileSync(join(folder, file), 'utf8')) as { secrets: unknown[] }).secrets)
    .map((entry) => {
      if (!isShortForm(entry)) return entry;
      const full = expandShortForm(entry);
      return 'rule' in full ? full.rule : entry;
    });
  const rules = entries.map((entry) => parseSecretRule(entry)).flatMap((result) => (result.ok ? [result.rule] : []));
  const texts = entries.flatMap((entry) => {
    const read = parseSecretExamples(entry);
    return read.ok ? (read.examples.positive[0]?.text ?? []) : [];
  });
  const text = `${texts.join('\n\n')}\n`;
  const found = createSecretScanner(rules).scan(text, { path: 'config/planted.txt' });
  return { text, values: found.map(({ range }) => text.slice(range.start, range.end)) };
}

/** The planted values of which an output shows more than a redacted form may: a run of eight characters of what is secret. */
export function shown(output: string, { values }: Planted): string[] {
  return values.filter((value) => {
    const inner = value.slice(-Math.max(8, Math.floor(value.length / 2)));
    return inner.length >= 8 && output.includes(inner);
  });
}
