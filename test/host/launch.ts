import { runTests } from '@vscode/test-electron';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './page';
import { cacheFolder, projectRoot } from './project';
import { addressOf, CALM, startServer } from './server';

/** A run of a compiled suite inside VS Code. */
export interface Launch {
  /** A compiled module that exports `run(): Promise<void>`; it fails when that rejects. */
  readonly suite: string;
  /** The folder to open. */
  readonly folder: string;
  /** The extension under development; the project itself where absent. */
  readonly extension?: string;
  /** Environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  readonly trust?: 'trusted' | 'untrusted';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Called for every line that the extension host prints. */
  readonly log?: (line: string) => void;
}

/** Where a suite runs: the VS Code of the desktop, or the one for the browser. */
export type Host = 'desktop' | 'browser';

/** The desktop's VS Code where one is named or can be downloaded and has a screen to draw on; else the browser's. `LINTEL_TEST_HOST` overrides. */
export async function chooseHost(): Promise<Host> {
  const wish = process.env['LINTEL_TEST_HOST'];
  if (wish === 'desktop' || wish === 'browser') return wish;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'browser';
  if (process.env['VSCODE_EXECUTABLE']) return 'desktop';
  return (await canDownload()) ? 'desktop' : 'browser';
}

async function canDownload(): Promise<boolean> {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(4000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Runs the suite in a real VS Code. Resolves when `run()` resolved, rejects when it rejected or the editor broke. */
export async function launchVSCode(launch: Launch): Promise<void> {
  const full = { extension: projectRoot(), ...launch };
  if ((await chooseHost()) === 'desktop') await inDesktop(full);
  else await inBrowser(full);
}

async function inDesktop(launch: Launch & { extension: string }): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'lintel-vscode-'));
  const executable = process.env['VSCODE_EXECUTABLE'];
  try {
    await mkdir(join(data, 'User'), { recursive: true });
    await writeFile(join(data, 'User', 'settings.json'), JSON.stringify({ ...CALM, ...launch.settings }));
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : { cachePath: cacheFolder() }),
      extensionDevelopmentPath: launch.extension,
      extensionTestsPath: launch.suite,
      extensionTestsEnv: { ...launch.env },
      launchArgs: [
        launch.folder,
        '--disable-extensions',
        `--user-data-dir=${data}`,
        ...(launch.trust === 'untrusted' ? [] : ['--disable-workspace-trust']),
      ],
    });
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function inBrowser(launch: Launch & { extension: string }): Promise<void> {
  const { suite, folder, extension, env, settings, trust = 'trusted', log = () => undefined } = launch;
  const server = await startServer({ trust, log, ...(env && { env }), ...(settings && { settings }) });
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    page.on('console', (message) => {
      log(message.text());
    });
    const exit = new Promise<number>((done, fail) => {
      // The workbench calls these two when the extension host has run the tests.
      void page.exposeFunction('codeAutomationLog', (_kind: string, args: unknown[]) => {
        log(args.map(String).join(' '));
      });
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        done(code);
      });
      page.once('crash', () => {
        fail(new Error('The page of VS Code crashed'));
      });
    });
    await page.goto(addressOf(server.port, { folder, extension, suite }));
    const code = await exit;
    if (code !== 0) throw new Error(`The suite in VS Code failed (exit ${String(code)})`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

