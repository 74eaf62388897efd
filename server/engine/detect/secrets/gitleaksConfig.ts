import type { RuleSource } from '../../api';
import type { RuleInfo } from '../../model/rule';
import type { Problem } from '../../model/scan';
import { parseToml, type TomlTable, type TomlValue } from '../../text/toml';
import type { SecretDefinition } from './file';
import { parseAllowlists, parseSecretRule, type SecretAllowlist } from './rule';

/** The name of a configuration of gitleaks in a repository. */
export const GITLEAKS_FILE = '.gitleaks.toml';

/** What a configuration of gitleaks says. */
export interface GitleaksConfig {
  readonly secrets: readonly SecretDefinition[];
  /** What no rule reports. */
  readonly allowlists: readonly SecretAllowlist[];
  readonly problems: readonly Problem[];
}

/** Whether a rule file is a configuration of gitleaks. */
export function isGitleaksConfig({ path }: RuleSource): boolean {
  return /(?:^|[\\/])\.?gitleaks\.toml$/.test(path);
}

/**
 * Reads `.gitleaks.toml`: its rules come to those of Lintel, its allow lists hold for all. What cannot be used is named; the rest
 * holds. Repeats without an upper bound are bounded. Never throws.
 */
export function parseGitleaksConfig(source: RuleSource): GitleaksConfig {
  const problems: Problem[] = [];
  const complain = (message: string): void => {
    problems.push({ kind: 'rule-invalid', message: `${source.path}: ${message}`, uri: source.path });
  };
  const read = parseToml(source.text);
  if (!read.ok) {
    const line = source.text.slice(0, read.offset).split('\n').length;
    complain(`line ${line}: ${read.message}.`);
    return { secrets: [], allowlists: [], problems };
  }
  const { table } = read;
  const secrets: SecretDefinition[] = [];
  for (const [index, rule] of tables(table['rules']).entries()) {
    const id = typeof rule['id'] === 'string' ? rule['id'] : '';
    const name = `rule ${id === '' ? index + 1 : `\`${id}\``}`;
    if (rule['regex'] === undefined) {
      complain(`${name} has no \`regex\`: a rule on paths alone looks into no text and is left out.`);
      continue;
    }
    const parsed = parseSecretRule(
      {
        id: `secret-gitleaks-${slug(id === '' ? String(index + 1) : id)}`,
        kind: 'password',
        regex: rule['regex'],
        keywords: rule['keywords'],
        metadata: { confidence: 'MEDIUM' },
        ...given(rule, ['entropy', 'secretGroup', 'path']),
        allowlists: listsOf(rule),
      },
      'bound',
    );
    if (parsed.ok) secrets.push({ info: infoOf(parsed.rule.id, rule, source), secret: parsed.rule, raw: rule });
    else for (const problem of parsed.problems) complain(`${name} is left out. ${problem.message}`);
  }
  const everywhere = parseAllowlists(listsOf(table), 'bound');
  for (const problem of everywhere.problems) complain(`the allow lists are left out. ${problem.message}`);
  return { secrets, allowlists: everywhere.lists, problems };
}

/** `[allowlist]` as gitleaks had it first, and `[[allowlists]]`. Commits mean nothing to a scan of files. */
function listsOf(owner: TomlTable): unknown[] {
  return [...tables(owner['allowlist']), ...tables(owner['allowlists'])]
    .map((list) => given(list, ['description', 'condition', 'regexTarget', 'regexes', 'stopwords', 'paths']))
    .filter((list) => ['regexes', 'stopwords', 'paths'].some((key) => Array.isArray(list[key]) && list[key].length > 0))
    .map((list) => Object.fromEntries(Object.entries(list).filter(([, value]) => !Array.isArray(value) || value.length > 0)));
}

function tables(value: TomlValue | undefined): readonly TomlTable[] {
  const list = value === undefined ? [] : Array.isArray(value) ? (value as readonly TomlValue[]) : [value];
  return list.filter((item): item is TomlTable => typeof item === 'object' && !Array.isArray(item));
}

function given(table: TomlTable, keys: readonly string[]): Record<string, TomlValue> {
  return Object.fromEntries(keys.flatMap((key) => (table[key] === undefined ? [] : [[key, table[key]]])));
}

function slug(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'rule';
}

function infoOf(id: string, rule: TomlTable, source: RuleSource): RuleInfo {
  const description = typeof rule['description'] === 'string' && rule['description'] !== '' ? rule['description'] : 'A rule of this repository takes this for a secret';
  return {
    id,
    title: description.replace(/\.$/, ''),
    message: `${description.replace(/\.?$/, '.')} Revoke it and read a new one from the environment.`,
    why: 'A rule of `.gitleaks.toml` in this repository finds it.\n',
    advice: 'Revoke the value where it was issued, then read a new one from the environment.\n',
    severity: 'error',
    confidence: 'medium',
    audience: 'everyday',
    family: 'hard-coded-secret',
    languages: ['secret'],
    cwe: [798],
    owasp: ['A07:2021 - Identification and Authentication Failures'],
    references: [],
    packs: ['secrets'],
    since: '',
    origin: source.path,
  };
}
