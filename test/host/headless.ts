import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openPage, startBrowser } from './page';
import { projectRoot } from './project';
import { addressOf, startServer } from './server';
import type { Inspection } from './inspect';

/**
 * Opens a folder in VS Code without a window, lets Lintel scan it, prints what the Problems panel then holds and saves a
 * screenshot of the file with most findings. Answers the exit code: 0, or 1 where nothing came.
 */
export async function headless(folder: string, screenshot: string): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'lintel-headless-'));
  const server = await startServer({
    trust: 'trusted',
    log: console.log,
    env: { LINTEL_INSPECT_REPORT: join(scratch, 'report.json'), LINTEL_INSPECT_RELEASE: join(scratch, 'release') },
  });
  const browser = await startBrowser();
  try {
    const suite = join(__dirname, 'inspect.js');
    const page = await openPage(browser, addressOf(server.port, { folder, extension: projectRoot(), suite }));
    const ended = new Promise<number>((done) => void page.exposeFunction('codeAutomationExit', done));
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await Promise.race([page.waitForSelector('.editor-instance .squiggly-error, .editor-instance .squiggly-warning, .editor-instance .squiggly-info', { state: 'attached', timeout: 60_000 }), ended]);
    await Promise.race([page.locator('.markers-panel .monaco-list-row').first().waitFor({ timeout: 60_000 }), ended]);
    mkdirSync(dirname(screenshot), { recursive: true });
    await page.screenshot({ path: screenshot, animations: 'disabled' });
    writeFileSync(join(scratch, 'release'), '');
    const code = await ended;
    if (code !== 0) throw new Error(`VS Code ended with ${String(code)}`);
    print(JSON.parse(readFileSync(join(scratch, 'report.json'), 'utf8')) as Inspection);
    console.log(`Screenshot: ${screenshot}`);
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function print({ version, problems, summary }: Inspection): void {
  for (const { file, line, column, severity, message, rule } of problems) {
    console.log(`${file}:${String(line)}:${String(column)}: ${severity}: ${message} (${rule})`);
  }
  console.log(`\n${summary} (VS Code ${version})`);
}
