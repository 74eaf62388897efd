import { createConnection } from 'vscode-languageserver/node';
import { createNodeClock, nodeTurn } from '../../../server/host/node';
import { createDisk } from '../../../server/lsp/disk';
import { startServer } from '../../../server/lsp/server';
import { delay } from '../../../server/lsp/timers';
import { createSmallEngine } from './smallEngine';

/** The real server with the small engine, as a process of its own. `--no-engine` has an engine that does not start. */
startServer(createConnection(), {
  clock: createNodeClock(),
  turn: nodeTurn,
  delay,
  disk: createDisk(),
  createEngine: () => (process.argv.includes('--no-engine') ? Promise.reject(new Error('a part is missing')) : Promise.resolve(createSmallEngine())),
});
