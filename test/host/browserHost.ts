import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './project';
import { run } from './run';

/** VS Code 1.139.1: the workbench and the extension host, served to a browser. */
const CODE_SERVER = '4.139.1';
/** The Node.js that this workbench is made for; the project itself may run on another one. */
const NODE = '24.21.0';

export interface BrowserHost {
  /** The Node.js binary to run it with. */
  readonly node: string;
  /** The server's main module. */
  readonly main: string;
}

function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

/**
 * The VS Code that runs in a browser, installed from the npm registry into the cache on first use (600 MB, half a minute).
 * Nothing is compiled and no install script runs.
 */
export async function installBrowserHost(log: (line: string) => void = () => undefined): Promise<BrowserHost> {
  const folder = join(cacheFolder(), `browser-host-${CODE_SERVER}`);
  const vscode = (base: string): string => join(base, 'node_modules', 'code-server', 'lib', 'vscode');
  const binary = process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node'];
  const host: BrowserHost = {
    node: join(folder, 'node_modules', nodePackage(), ...binary),
    main: join(vscode(folder), 'out', 'server-main.js'),
  };
  if (existsSync(folder)) return host;
  log(`Installing VS Code for the browser (code-server ${CODE_SERVER}) into ${folder}: half a minute, once.`);
  const half = `${folder}.${String(process.pid)}`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await writeFile(join(half, 'package.json'), JSON.stringify({ name: 'browser-host', private: true }));
  const npm = (cwd: string, ...args: string[]): Promise<string> =>
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], { cwd, env: cleanEnvironment() });
  await npm(half, '--save-exact', `code-server@${CODE_SERVER}`, `${nodePackage()}@${NODE}`, '--force');
  await npm(vscode(half), '--omit=dev');
  await npm(join(vscode(half), 'extensions'), '--omit=dev');
  await rename(half, folder);
  return host;
}

/** `npm test` hands its own configuration to child processes; a nested `npm install` must not inherit it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name)));
}
