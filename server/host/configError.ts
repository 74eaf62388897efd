import type { ReportedProblem } from '../engine/index';

/** A configuration file that cannot be used. Exit code 2. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ReportedProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}
