import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { which } from './chromium';
import { headless } from './headless';
import { chooseHost } from './launch';
import { cacheFolder, projectRoot } from './project';
import { addressOf, startServer } from './server';

const USAGE = `Usage: npm start -- [FOLDER] [--headless] [--screenshot FILE]
  FOLDER        the folder to open; examples/ where absent
  --headless    without a window: waits for the findings, prints them, saves a screenshot
  --screenshot  where to save it; lintel.png in the folder for temporary files where absent`;

interface Wish {
  readonly folder: string;
  readonly headless: boolean;
  readonly screenshot: string;
}

/** Reads the arguments; answers what is wrong with them, for a person. */
function parse(args: readonly string[]): Wish | string {
  let folder: string | undefined;
  let screenshot = join(tmpdir(), 'lintel.png');
  let isHeadless = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--headless') isHeadless = true;
    else if (arg === '--screenshot') {
      const value = args[++index];
      if (value === undefined) return '--screenshot needs a file name.';
      screenshot = resolve(value);
    } else if (arg.startsWith('-')) return `Unknown option ${arg}.`;
    else if (folder !== undefined) return `One folder at a time: ${folder} and ${arg} were given.`;
    else folder = resolve(arg);
  }
  folder ??= join(projectRoot(), 'examples');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return `${folder} is not a folder.`;
  return { folder, screenshot, headless: isHeadless };
}

/** Opens VS Code with Lintel: the installed one, else one that is downloaded, else the one for the browser. */
async function start({ folder }: Wish): Promise<void> {
  const extension = `--extensionDevelopmentPath=${projectRoot()}`;
  const installed = ['code', 'code-insiders', 'codium'].map(which).find((path) => path !== undefined);
  const host = await chooseHost();
  if (host === 'desktop' && installed) {
    console.log(`Opening ${folder} with ${installed}`);
    spawn(installed, [extension, '--new-window', folder], { stdio: 'ignore', detached: true, shell: process.platform === 'win32' }).unref();
    return;
  }
  if (host === 'desktop') {
    const executable = process.env['VSCODE_EXECUTABLE'] ?? (await downloadAndUnzipVSCode({ cachePath: cacheFolder() }));
    const profile = mkdtempSync(join(tmpdir(), 'lintel-profile-'));
    console.log(`Opening ${folder} with ${executable}`);
    const child = spawn(executable, [extension, `--user-data-dir=${profile}`, folder], { stdio: 'ignore' });
    await new Promise((done) => child.once('exit', done));
    rmSync(profile, { recursive: true, force: true });
    return;
  }
  const server = await startServer({ trust: 'trusted', log: console.log });
  console.log(`VS Code with Lintel is ready. Open this address in a browser:\n\n${addressOf(server.port, { folder, extension: projectRoot() })}\n\nCtrl+C ends it.`);
  await new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  await server.stop();
}

async function main(): Promise<number> {
  const wish = parse(process.argv.slice(2));
  if (typeof wish === 'string') {
    console.error(`${wish}\n${USAGE}`);
    return 2;
  }
  if (wish.headless) return headless(wish.folder, wish.screenshot);
  await start(wish);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
