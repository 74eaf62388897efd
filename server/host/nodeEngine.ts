import { createEngine, type Engine, type Logger, type RuleSource } from '../engine/index';
import { createDiskProjects, type DiskProjects } from './projects/index';
import { createNodeAssets, createNodeClock, readNodeBundle } from './node';

/** What an engine in a Node process needs to be told. Plain data, so that it can go to a worker. */
export interface NodeEngineOptions {
  /** Lintel's `dist` folder. */
  readonly dist: string;
  readonly customRules?: readonly RuleSource[];
}

const SILENT: Logger = { log: () => undefined };

/** An engine with the parts of Lintel's `dist` folder. Rejects with the part that is missing. */
export async function createNodeEngine(options: NodeEngineOptions, projects: DiskProjects = createDiskProjects(() => performance.now()), logger: Logger = SILENT): Promise<Engine> {
  return createEngine({
    assets: createNodeAssets(options.dist),
    clock: createNodeClock(),
    logger,
    projects,
    bundle: await readNodeBundle(options.dist),
    ...(options.customRules ? { customRules: options.customRules } : {}),
  });
}
