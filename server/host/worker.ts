import { parentPort, workerData } from 'node:worker_threads';
import { createNodeEngine, type NodeEngineOptions } from './nodeEngine';
import { serveJobs } from './serveJobs';

/** The script of a scan's worker thread. `workerData` is what the engine is made of. */
if (parentPort) void serveJobs(parentPort, () => createNodeEngine(workerData as NodeEngineOptions));
