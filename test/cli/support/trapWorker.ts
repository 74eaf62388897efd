import { parentPort, workerData } from 'node:worker_threads';
import { serveJobs } from '../../../server/host/serveJobs';
import { fakeEngine } from './fakeEngine';

/** A worker that dies in the way that a file's text asks for. `workerData` may say that it cannot start. */
if (workerData === 'dies at start') process.exit(7);
if (parentPort) {
  void serveJobs(parentPort, () => {
    if (workerData === 'has no engine') return Promise.reject(new Error('rules.json is missing'));
    return Promise.resolve(
      fakeEngine((text) => {
        if (text.includes('EXIT')) process.exit(3);
        if (text.includes('HANG')) for (;;);
        if (text.includes('REJECT')) throw new Error('the parser is confused');
        if (text.includes('THROW')) {
          return new Promise(() => {
            queueMicrotask(() => {
              throw new Error('out of the blue');
            });
          });
        }
        return undefined;
      }),
    );
  });
}
