#!/usr/bin/env node
import { dirname } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { createNodeClock, nodeTurn } from '../host/node';
import { createDiskProjects } from '../host/projects/index';
import { createNodeEngine } from '../host/nodeEngine';
import { createDisk } from './disk';
import { createRecords } from './machineRecords';
import { startServer } from './server';
import { delay } from './timers';

/** The server as a process: over IPC for VS Code's client, over standard input and output for every other. */
const transports = ['--node-ipc', '--stdio', '--socket', '--pipe'];
if (!process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) process.argv.push('--stdio');

/** This file is `dist/server/node.js`. The engine starts while the client still introduces itself. */
const projects = createDiskProjects(() => performance.now());
const engine = createNodeEngine({ dist: dirname(__dirname) }, projects);
// Whoever awaits it says what went wrong.
engine.catch(() => undefined);

process.on('disconnect', () => {
  process.exit(1);
});

startServer(createConnection(), {
  clock: createNodeClock(),
  turn: nodeTurn,
  delay,
  disk: createDisk(),
  projects,
  records: createRecords(),
  createEngine: () => engine,
});
