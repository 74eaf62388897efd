import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SecretMatch, SecretRule, SecretScanner, SecretWork } from '../../../server/engine/detect/secrets';
import { createSecretScanner, parseSecretRule } from '../../../server/engine/detect/secrets';
import { expandShortForm, isShortForm } from '../../../server/engine/detect/secrets/catalog';
import { repositoryRoot } from '../../support/assets';

/** A secret rule file as it was read. */
export interface RuleFile {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly unknown[];
}

/** Every file under rules/secrets. */
export function ruleFiles(): RuleFile[] {
  const folder = join(repositoryRoot(), 'rules/secrets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, entries: (parse(text) as { secrets: unknown[] }).secrets.map(fullForm) };
    });
}

/** A rule as the catalogue means it. */
function fullForm(entry: unknown): unknown {
  if (!isShortForm(entry)) return entry;
  const full = expandShortForm(entry);
  assert.ok('rule' in full, 'problem' in full ? full.problem : '');
  return full.rule;
}

/** A rule that must be right. */
export function rule(fields: Readonly<Record<string, unknown>>): SecretRule {
  const result = parseSecretRule({ id: 'secret-acme-token', metadata: { confidence: 'MEDIUM' }, ...fields });
  assert.ok(result.ok, result.ok ? '' : result.problems.map((problem) => problem.message).join('\n'));
  return result.rule;
}

/** A scanner with all rules of the repository. */
export function fullScanner(): SecretScanner {
  return createSecretScanner(
    ruleFiles().flatMap((file) => file.entries.map((entry) => rule(entry as Record<string, unknown>))),
  );
}

export function noWork(): SecretWork {
  return { characters: 0, attempts: 0, attemptCharacters: 0, candidates: 0 };
}

/** What a scan found, as rule and value. */
export function values(text: string, matches: readonly SecretMatch[]): string[] {
  return matches.map((match) => `${match.ruleId} ${text.slice(match.range.start, match.range.end)}`);
}
