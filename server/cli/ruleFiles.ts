import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex, placeProblem, type Problem, type ReportedProblem, type RuleSource } from '../engine/index';
import { ruleFilesIn } from '../host/customRules';
import { slashed } from '../host/ignoreFiles';
import { reasonOf } from '../host/readFile';
import { UsageError } from './usageError';

/** Reads the files that `--rules` names: YAML files, and those in folders. Throws `UsageError` for a path without rules. */
export function readRuleFiles(paths: readonly string[], cwd: string): RuleSource[] {
  return paths.flatMap((path) => {
    const absolute = resolve(cwd, path);
    let files: string[];
    try {
      files = statSync(absolute).isDirectory() ? ruleFilesIn(absolute) : [absolute];
    } catch (error) {
      throw new UsageError(`The rules in \`${path}\` cannot be read: ${reasonOf(error)}.`, 'scan');
    }
    if (files.length === 0) throw new UsageError(`\`${path}\` holds no rules: there is no .yaml or .yml file in it.`, 'scan');
    return files.map((file) => ({ path: slashed(relative(cwd, file)) || file, text: readText(file, path) }));
  });
}

/** A rule's problem with line and column in the file that it came from. */
export function placeRuleProblem(problem: Problem, sources: readonly RuleSource[], cwd: string): ReportedProblem {
  const source = sources.find(({ path }) => path === problem.uri);
  if (!source) return placeProblem(problem, undefined);
  // The place says which file and line it is.
  const said = problem.message.startsWith(`${source.path}:`) ? problem.message.slice(source.path.length + 1) : problem.message;
  const message = said.replace(/^(?:\d+:\d+:)?\s*/, '');
  return placeProblem({ ...problem, message, uri: pathToFileURL(resolve(cwd, source.path)).href }, new LineIndex(source.text));
}

function readText(file: string, named: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The rules in \`${named}\` cannot be read: ${file}: ${reasonOf(error)}.`, 'scan');
  }
}
