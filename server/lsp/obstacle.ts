import type { Problem, ScanResult } from '../engine/index';

/** Problems that keep a whole file from being checked. */
const SKIPPED: ReadonlySet<Problem['kind']> = new Set(['too-large', 'minified', 'binary', 'long-line', 'unreadable']);
/** Problems that keep most of what could be found from being found. */
const LIMITED: ReadonlySet<Problem['kind']> = new Set([...SKIPPED, 'budget', 'parser']);

/** Why a file was not checked at all; undefined where it was. */
export function obstacleOf(result: ScanResult): Problem | undefined {
  return result.problems.find((problem) => SKIPPED.has(problem.kind));
}

/** Why a file was checked in part at best; a single rule that was left out does not count. */
export function limitOf(result: ScanResult): Problem | undefined {
  return result.problems.find((problem) => LIMITED.has(problem.kind) && problem.ruleId === undefined);
}
