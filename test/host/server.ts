import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowserHost } from './browserHost';
import { freePort } from './project';
import { run } from './run';

export interface ServerOptions {
  /** A packaged extension to install first. Without one, extensions under development can be opened. */
  readonly vsix?: string;
  /** `untrusted` asks the user to trust the folder, and until then runs in restricted mode. */
  readonly trust: 'trusted' | 'untrusted';
  /** Settings for this run, beside those of the folder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

/** A running VS Code for the browser. Every one has its own data folder, so nothing is left over from another. */
export interface VSCodeServer {
  readonly port: number;
  /** Stops the server with all its extension hosts, and deletes its data. */
  stop(): Promise<void>;
}

/** An address that opens the workbench. */
export interface Address {
  readonly folder: string;
  /** An extension to run from its sources' folder. */
  readonly extension?: string;
  /** A module that exports `run()`, which the extension host calls. */
  readonly suite?: string;
}

/** Settings that keep the editor from showing what no test and no picture is about. */
export const CALM: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/** Installs the host where it is missing, and starts it on a free port. */
export async function startServer(options: ServerOptions): Promise<VSCodeServer> {
  const host = await installBrowserHost(options.log);
  const data = await mkdtemp(join(tmpdir(), 'lintel-vscode-'));
  const port = await freePort();
  const folders = ['--server-data-dir', join(data, 'data'), '--extensions-dir', join(data, 'extensions')];
  for (const place of ['Machine', 'User']) {
    const folder = join(data, 'data', 'data', place);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...CALM, ...options.settings }, undefined, 2));
  }
  if (options.vsix) await run(host.node, [host.main, ...folders, '--accept-server-license-terms', '--install-extension', options.vsix]);
  const child = spawn(
    host.node,
    [
      host.main,
      ...['--host', 'localhost', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      // The page honours an extension under development only with the driver on, and with it on it shows no messages.
      ...(options.vsix ? [] : ['--enable-smoke-test-driver']),
      ...['--telemetry-level', 'off', ...folders],
      ...(options.trust === 'trusted' ? ['--disable-workspace-trust'] : []),
    ],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  await listening(child);
  return {
    port,
    stop: async () => {
      await stopAll(child);
      await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** The address of a workbench on this server. */
export function addressOf(port: number, { folder, extension, suite }: Address): string {
  const remote = (path: string): string => `vscode-remote://localhost:${String(port)}${path.replaceAll('\\', '/').replace(/^(?=[a-z]:)/i, '/')}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://localhost:${String(port)}/?${query.toString()}`;
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
      if (/agent listening|Extension host agent started/.test(output)) done();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', fail);
    child.once('exit', (code) => {
      fail(new Error(`The VS Code server ended with ${String(code)}:\n${output.slice(-2000)}`));
    });
  });
}

/** Ends the server and what it started: extension hosts and language servers are in its process group. */
async function stopAll(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((done) => child.once('exit', done));
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It ended meanwhile.
    }
  };
  kill('SIGTERM');
  const force = setTimeout(() => {
    kill('SIGKILL');
  }, 3000);
  await ended;
  clearTimeout(force);
  kill('SIGKILL');
}
