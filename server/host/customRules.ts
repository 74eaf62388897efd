import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { GITLEAKS_FILE, type RuleSource } from '../engine/index';
import { slashed } from './ignoreFiles';
import { failure } from './readFile';

/** Where a project keeps rules of its own, relative to its root. */
export const RULE_FOLDER = '.lintel/rules';
/** Files of rules; more are no rules of one project. */
const MOST_FILES = 2000;

/** The rules of a project: the YAML files in `.lintel/rules` at its root. None where there is no such folder. Paths are relative to `cwd`. */
export function projectRules(root: string, cwd: string): RuleSource[] {
  const folder = join(root, RULE_FOLDER);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return ruleFilesIn(folder)
    .slice(0, MOST_FILES)
    .map((file) => ({ path: slashed(relative(cwd, file)) || file, text: readFileSync(file, 'utf8') }));
}

/**
 * The configuration of gitleaks in a folder, if there is one: its rules and allow lists hold for what is below. Throws a
 * sentence that names the file when it cannot be read.
 */
export function readGitleaksConfig(folder: string, cwd: string): RuleSource[] {
  const file = join(folder, GITLEAKS_FILE);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  try {
    return [{ path: slashed(relative(cwd, file)) || GITLEAKS_FILE, text: readFileSync(file, 'utf8') }];
  } catch (error) {
    throw new Error(failure(file, error), { cause: error });
  }
}

/** The rule files in a folder and below it: YAML, without the fixtures that are YAML themselves. Sorted. */
export function ruleFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isRuleFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Whether a file of this name holds rules. `x.test.yaml` is a fixture for a rule on YAML. */
export function isRuleFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/\.(?:test|fixed)\.ya?ml$/i.test(name);
}
