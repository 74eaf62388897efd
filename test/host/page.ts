import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium';

/** The size of the window, in CSS pixels: it is also the size of the screenshots. */
export const WINDOW = { width: 1400, height: 900 } as const;

/** A Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] });
}

/** Opens a workbench and resolves once it is drawn. `log` gets every line that the page prints. */
export async function openPage(browser: Browser, address: string, log: (line: string) => void = () => undefined): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.on('console', (message) => {
    log(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('.monaco-workbench .part.editor', { timeout: 60_000 });
  return page;
}
