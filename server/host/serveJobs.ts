import { setImmediate as nextImmediate } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { Engine, Signal } from '../engine/index';
import type { FromWorker, ToWorker } from './pool';
import { filesOf, runOnEngine } from './scanJob';

/** A pool ends a worker that shall stop; the engine need not look for it. */
const GO: Signal = { cancelled: false, pause: () => nextImmediate() };

/** The worker's side of the pool: makes its engine, then runs one job after the other. */
export async function serveJobs(port: MessagePort, createEngine: () => Promise<Engine>): Promise<void> {
  const post = (message: FromWorker): void => { port.postMessage(message); };
  // Jobs that come while the engine is made wait in the port.
  const engine = await createEngine().catch((error: unknown) => {
    post({ kind: 'unfit', reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  });
  if (!engine) return;
  post({ kind: 'ready' });
  port.on('message', ({ job }: ToWorker) => {
    void runOnEngine(engine, job, filesOf(job), GO, (index, outcome) => { post({ kind: 'file', index, outcome }); }).then((attempt) => {
      if (attempt.end === 'crashed') post({ kind: 'crashed', reason: attempt.reason });
      else post({ kind: 'done', problems: attempt.end === 'done' ? attempt.problems : [] });
    });
  });
}
