import type { Settings } from '../model/config';
import type { RuleInfo } from '../model/rule';
import type { Problem } from '../model/scan';
import { objectSchema, type ReadContext, readObject, SETTINGS_FIELDS, type SelectorHelp } from './schema';
import { locateJson, parseYaml } from './source';

/** The name of the file that the editor, the command line and CI share. */
export const PROJECT_CONFIG_FILE = '.lintel.yml';

/** What could be used of a configuration, and what is wrong with the rest. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

export interface ParseOptions {
  /** Selectors that name a rule (`selectorsOf`); others are reported, and kept: a custom rule may bring them later. */
  readonly knownSelectors?: ReadonlySet<string>;
  /** Keys of the editor's settings that are not about findings. */
  readonly otherKeys?: Iterable<string>;
}

/**
 * Reads a `.lintel.yml`. `path` names it in messages and is the problems' `uri`; ranges are in `text`. Never throws: a
 * part that cannot be used is reported and left out, the rest counts.
 */
export function parseProjectConfig(text: string, path: string, options: ParseOptions = {}): ParsedSettings {
  const { root, errors } = parseYaml(text);
  const problems: Problem[] = errors.map(({ message, range }) => ({
    kind: 'config-invalid',
    message: `${path}: ${message}`,
    uri: path,
    range,
  }));
  const context: ReadContext = {
    report: (message, { range }) => {
      problems.push({
        kind: 'config-invalid',
        message: `${path}: ${message}`,
        uri: path,
        range: range ?? { start: 0, end: 0 },
      });
    },
    knownSelectors: options.knownSelectors,
    otherKeys: new Set(options.otherKeys),
  };
  const settings = root ? readObject(SETTINGS_FIELDS, root, '', context) : {};
  return { settings, problems };
}

/** Reads the editor's settings, already a JSON value. Never throws; problems name the setting and have no range. */
export function parseSettings(value: unknown, options: ParseOptions = {}): ParsedSettings {
  if (value === null || value === undefined) return { settings: {}, problems: [] };
  const problems: Problem[] = [];
  const context: ReadContext = {
    report: (message, { path }) =>
      problems.push({ kind: 'config-invalid', message: path === '' ? message : `Setting lintel.${path}: ${message}` }),
    knownSelectors: options.knownSelectors,
    otherKeys: new Set(options.otherKeys),
  };
  const settings = readObject(SETTINGS_FIELDS, locateJson(value), '', context);
  return { settings, problems };
}

/** The JSON schema (draft 7) of `.lintel.yml`. With the rules at hand, editors complete their names. */
export function projectConfigSchema(rules: readonly RuleInfo[] = []): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Lintel project configuration',
    description: `What \`${PROJECT_CONFIG_FILE}\` may hold. The editor, the command line and CI read the same file.`,
    ...objectSchema(SETTINGS_FIELDS, selectorHelp(rules)),
  };
}

function selectorHelp(rules: readonly RuleInfo[]): SelectorHelp[] {
  const help = new Map<string, string>();
  for (const rule of rules) help.set(rule.id, `${rule.title}. Default: ${rule.severity}.`);
  for (const rule of rules)
    if (!help.has(rule.family)) help.set(rule.family, `All rules of the family ${rule.family}.`);
  const cwes = [...new Set(rules.flatMap((rule) => rule.cwe))].sort((a, b) => a - b);
  for (const cwe of cwes) help.set(`CWE-${cwe}`, `All rules about CWE-${cwe}.`);
  for (const pack of new Set(rules.flatMap((rule) => rule.packs))) {
    if (!help.has(pack)) help.set(pack, `All rules of the pack ${pack}.`);
  }
  return [...help].map(([selector, description]) => ({ selector, description }));
}
