import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createEngine } from '../engine/index';
import { createWebAssets, createWebClock, createWebTurn, fetchWebBundle } from '../host/web';
import { startServer } from './server';
import { delay } from './timers';

/** The worker's own scope; the project's types are Node's. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server in a web worker: no disk, no process; its parts are fetched from the extension's own address. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  clock: createWebClock(),
  turn: createWebTurn(),
  delay,
  createEngine: async ({ logger, options: { dist } }) => {
    if (dist === undefined) throw new Error('The editor did not say where Lintel is installed (initializationOptions.dist).');
    return createEngine({ assets: createWebAssets(dist), clock: createWebClock(), logger, bundle: await fetchWebBundle(dist) });
  },
});
