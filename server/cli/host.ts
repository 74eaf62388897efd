import type { Engine, RuleSource } from '../engine/index';
import type { Pool, PoolOptions } from '../host/pool';

/** What the commands are run with: the real engine and workers, or a test's. */
export interface CliHost {
  readonly version: string;
  createEngine(customRules: readonly RuleSource[]): Promise<Engine>;
  /** `size` threads, each with the same rules as the engine. */
  createPool(size: number, customRules: readonly RuleSource[], limits: Pick<PoolOptions, 'fileTimeout'>): Pool;
  /** Threads that the machine runs at once. */
  readonly cores: number;
  /** Milliseconds since an arbitrary start. */
  now(): number;
  /** A digest of what is known about the packages of the project around a folder: results depend on it. */
  projectStamp(folder: string): string;
  /** Tells this program with these rules from any other: results of another one are worth nothing. */
  identity(customRules: readonly RuleSource[]): string;
  /** The calendar date as `YYYY-MM-DD`. */
  today(): string;
  /** The time as ISO 8601 in UTC. */
  date(): string;
}
