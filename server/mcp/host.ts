import type { Engine, Signal } from '../engine/index';
import type { Projects } from '../host/project';
import type { Roots } from './roots';

/** What the tools work with. */
export interface McpHost {
  readonly version: string;
  readonly roots: Roots;
  readonly projects: Projects;
  /** The built-in rules. Rejects when a part that ships with Lintel is missing. */
  readonly engine: Promise<Engine>;
  readonly signal: Signal;
  /** Milliseconds since an arbitrary start. */
  now(): number;
}
