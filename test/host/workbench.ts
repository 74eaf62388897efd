import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage, startBrowser, WINDOW } from './page';
import { addressOf, type VSCodeServer } from './server';

export interface WorkbenchOptions {
  readonly folder: string;
  /** With Lintel installed in it: messages are shown only to extensions that are installed. The workbench stops it at the end. */
  readonly server: VSCodeServer;
  /** Where screenshots go. */
  readonly screenshots: string;
}

/** VS Code as a person has it before them: keys, mouse, and what can be seen. */
export class Workbench {
  #shots = 0;

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: VSCodeServer,
    private readonly screenshots: string,
    private readonly printed: readonly string[],
  ) {}

  /** Opens a folder with Lintel in it. */
  static async open({ folder, server, screenshots }: WorkbenchOptions): Promise<Workbench> {
    mkdirSync(screenshots, { recursive: true });
    const browser = await startBrowser().catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    try {
      const lines: string[] = [];
      const page = await openPage(browser, addressOf(server.port, { folder }), (line) => lines.push(line));
      await page.waitForSelector('.explorer-viewlet .monaco-list-row, .monaco-dialog-box', { timeout: 60_000 });
      return new Workbench(page, browser, server, screenshots, lines);
    } catch (error) {
      await browser.close();
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** Saves what is on the screen as `<nn>-<name>.png`; answers its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(this.screenshots, `${String(++this.#shots).padStart(2, '0')}-${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /** Keeps what helps to understand a failure: a screenshot, and what the page and the extension host printed. */
  async evidence(): Promise<void> {
    const path = await this.screenshot('failed');
    writeFileSync(path.replace(/png$/, 'log'), this.printed.join('\n'));
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 12 });
  }

  /** Runs a command by its title, through the command palette. */
  async command(title: string): Promise<void> {
    await this.press('F1');
    const input = this.page.locator('.quick-input-widget input[placeholder*="name of a command"]');
    await input.waitFor({ state: 'visible' });
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true }).first().click();
    await input.waitFor({ state: 'hidden' });
    await this.rest();
  }

  /** Puts the mouse where it touches nothing, so that no hover covers what is to be seen. */
  async rest(): Promise<void> {
    await this.page.mouse.move(WINDOW.width - 2, WINDOW.height / 2);
  }

  /** Opens a file of the folder with Quick Open. */
  async openFile(path: string): Promise<void> {
    await this.press('Control+P');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor({ state: 'visible' });
    await input.fill(path);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: basename(path) }).waitFor();
    await this.press('Enter');
    await this.page.waitForSelector(`.tab.active[data-resource-name="${basename(path)}"]`);
    await this.page.waitForSelector('.editor-instance .view-line');
  }

  /** Puts the cursor at a place, counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+G');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor({ state: 'visible' });
    await input.fill(`:${String(line)}:${String(column)}`);
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Resolves once exactly this many lines are underlined, however bad. One line may take several pieces of underline. */
  async underlined(count: number): Promise<void> {
    const expression = `new Set([...document.querySelectorAll(${JSON.stringify(UNDERLINES)})].map((piece) => piece.parentElement)).size === ${String(count)}`;
    await this.page.waitForFunction(expression, undefined, { timeout: 30_000 });
  }

  /** Resolves once something is underlined. */
  async someUnderlined(): Promise<void> {
    await this.page.waitForSelector(UNDERLINES, { state: 'attached', timeout: 30_000 });
  }

  /** The lines that can be seen in the active editor, without the spaces that the editor draws as its own character. */
  async lines(): Promise<string[]> {
    const lines = await this.page.$$eval('.editor-group-container.active .editor-instance .view-line', (all) =>
      all.map((node) => {
        const line = node as unknown as { readonly style: { readonly top: string }; readonly textContent: string };
        return { top: parseFloat(line.style.top), text: line.textContent };
      }),
    );
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Rests the mouse on the first underlined place; answers what the hover says. */
  async hoverFinding(): Promise<string> {
    const box = await this.page.locator(UNDERLINES).first().boundingBox();
    if (!box) throw new Error('Nothing is underlined');
    await this.page.mouse.move(box.x + Math.min(box.width / 2, 30), box.y + box.height / 2);
    const hover = this.page.locator('.monaco-hover .hover-contents .marker.hover-contents, .monaco-hover .marker').first();
    await hover.waitFor({ state: 'visible' });
    return this.page.locator('.monaco-hover:visible').first().innerText();
  }

  /** Waits for the light bulb at the cursor and opens its menu; answers its entries. */
  async lightBulb(): Promise<string[]> {
    await this.page.locator('[class*="codicon-gutter-lightbulb"], .lightBulbWidget').first().waitFor({ state: 'visible' });
    await this.press('Control+.');
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    await menu.waitFor({ state: 'visible' });
    return menu.locator('.monaco-list-row.action').allInnerTexts();
  }

  /** Opens the Problems panel; answers the lines that fit on the screen. */
  async problems(): Promise<string[]> {
    await this.command('Problems: Focus on Problems View');
    await this.page.waitForSelector('.markers-panel');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await this.page.waitForSelector('.markers-panel .monaco-list-row, .markers-panel .message-box-container:not([style*="none"])');
    return rows.allInnerTexts();
  }

  /** Opens the Problems panel and resolves once a line of it matches; answers that line. */
  async problem(wanted: RegExp): Promise<string> {
    await this.command('Problems: Focus on Problems View');
    const row = this.page.locator('.markers-panel .monaco-list-row', { hasText: wanted }).first();
    await row.waitFor({ timeout: 60_000 });
    return row.innerText();
  }

  /** The messages in the corner. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** The text of the next message that matches. */
  async notification(pattern: RegExp): Promise<string> {
    const message = this.page.locator('.notification-toast .notification-list-item-message', { hasText: pattern }).first();
    await message.waitFor({ state: 'visible', timeout: 30_000 });
    return message.innerText();
  }

  /** Opens the language status menu of the active editor and waits for an entry; answers all entries. */
  async languageStatus(wanted: RegExp): Promise<string[]> {
    await this.page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    const entries = this.page.locator('.hover-language-status .element');
    await entries.filter({ hasText: wanted }).waitFor({ state: 'visible' });
    return entries.allInnerTexts();
  }
}

const UNDERLINES = '.editor-group-container.active .squiggly-error, .editor-group-container.active .squiggly-warning, .editor-group-container.active .squiggly-info';
