#!/usr/bin/env node
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { nodeTurn } from '../host/node';
import { createNodeEngine } from '../host/nodeEngine';
import { Projects } from '../host/project';
import { createMcpServer } from './server';
import type { McpHost } from './host';
import { Roots } from './roots';

const HELP = `lintel-mcp [folders...]

Serves Lintel to an AI agent over standard input and output (Model Context Protocol).
It reads the folders that are named, or the current one, and nothing else; it writes nothing and opens no connection.
`;

/** The server as a process. Its standard output belongs to the protocol: whatever else there is to say goes to standard error. */
function main(words: readonly string[]): number | undefined {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  if (words.includes('--version')) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const folders = (words.length > 0 ? words : ['.']).map((word) => resolve(word));
  const wrong = folders.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (wrong !== undefined) {
    process.stderr.write(`lintel-mcp: there is no folder ${wrong}\n`);
    return 2;
  }
  // It starts while the client still introduces itself.
  const engine = createNodeEngine({ dist: distFolder() });
  engine.catch((error: unknown) => { process.stderr.write(`lintel-mcp: ${error instanceof Error ? error.message : String(error)}\n`); });
  const host: McpHost = {
    version: version(),
    roots: new Roots(folders),
    engine,
    projects: new Projects(engine),
    signal: { cancelled: false, pause: nodeTurn },
    now: () => performance.now(),
  };
  serveStdio(() => createMcpServer(host), { onerror: (error) => { process.stderr.write(`lintel-mcp: ${error.message}\n`); } });
  return undefined;
}

/** This file is `dist/mcp/main.js`; run from the transpiled sources, `dist` stands beside `package.json`. */
function distFolder(): string {
  const bundled = dirname(__dirname);
  return existsSync(join(bundled, 'rules.json')) ? bundled : join(packageFolder(), 'dist');
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}

function packageFolder(): string {
  for (let folder = __dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error('A part of Lintel is missing: its package.json. Reinstall Lintel.');
}

const code = main(process.argv.slice(2));
if (code !== undefined) process.exitCode = code;
