import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packExtension } from '../host/package';
import { projectRoot } from '../host/project';
import { startServer } from '../host/server';
import { Workbench } from '../host/workbench';
import { scratchWorkspace } from './innerSuite';

const SOURCE = `import yaml


def read_config(text):
    
`;

/** Enough work for a scan that it still runs when a person has found the button that cancels it. No two files are alike, and nothing is found in them. */
function writeLongWork(folder: string): void {
  mkdirSync(folder);
  for (let index = 0; index < 8000; index++) {
    const handlers = Array.from({ length: 40 }, (_, at) => `app.get('/orders/${String(index)}/${String(at)}', (req, res) => db.query('SELECT * FROM orders WHERE id = ?', [req.query.id], (error, rows) => res.json(rows)));\n`);
    writeFileSync(join(folder, `f${String(index)}.js`), `const mysql = require('mysql');\nconst db = mysql.createConnection(settings);\n${handlers.join('')}`);
  }
}

/** Drives the page of VS Code with keys and mouse, and leaves a picture of each thing a user sees. */
describe('Before a person', function () {
  this.timeout(120_000);
  let workspace: ReturnType<typeof scratchWorkspace>;
  let vscode: Workbench;

  before(async function () {
    this.timeout(300_000);
    workspace = scratchWorkspace();
    writeFileSync(join(workspace.folder, 'src', 'config.py'), SOURCE);
    writeFileSync(join(workspace.folder, 'src', 'large.py'), `${SOURCE}${'# padding\n'.repeat(120_000)}`);
    mkdirSync(join(workspace.folder, 'src', 'many'));
    for (let index = 0; index < 1200; index++) {
      writeFileSync(join(workspace.folder, 'src', 'many', `f${String(index)}.js`), 'exports.total = (list) => list.reduce((sum, item) => sum + item.price, 0);\n'.repeat(60));
    }
    const vsix = join(workspace.folder, '..', `${basename(workspace.folder)}.vsix`);
    await packExtension(vsix);
    vscode = await Workbench.open({ folder: workspace.folder, server: await startServer({ trust: 'trusted', vsix }), screenshots: join(projectRoot(), 'test', 'e2e', 'screenshots', 'workbench') });
  });

  after(async () => {
    await vscode?.close();
    workspace?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode.evidence();
  });

  it('underlines a flaw while it is typed, without a message', async () => {
    await vscode.openFile('src/config.py');
    await vscode.goTo(5, 5);
    await vscode.type('return yaml.load(text, Loader=yaml.Loader)');
    await vscode.underlined(1);
    assert.deepEqual(await vscode.notifications(), []);
    await vscode.screenshot('typed');
  });

  it('says in the hover what is wrong, and names the rule', async () => {
    const hover = await vscode.hoverFinding();
    assert.match(hover, /lintel/i);
    assert.match(hover, /YAML loader/);
    await vscode.screenshot('hover');
    await vscode.press('Escape');
  });

  it('lists the finding once in Problems', async () => {
    const rows = await vscode.problems();
    assert.equal(rows.filter((row) => /lintel/i.test(row)).length, 1, JSON.stringify(rows));
    await vscode.screenshot('problems');
  });

  it('has one status item, which counts the findings', async () => {
    const entries = await vscode.languageStatus(/Lintel: 1 finding/);
    assert.deepEqual(entries.filter((entry) => /lintel/i.test(entry)).length, 1, JSON.stringify(entries));
    await vscode.screenshot('status');
    await vscode.rest();
  });

  it('offers the repair first in the light bulb, ways to hide it last, and repairs', async () => {
    await vscode.command('View: Focus Active Editor Group');
    await vscode.goTo(5, 14);
    const entries = await vscode.lightBulb();
    await vscode.screenshot('light-bulb');
    const [first] = entries;
    assert.ok(first && /yaml\.safe_load/.test(first), JSON.stringify(entries));
    assert.ok(entries.findIndex((entry) => /ignore/i.test(entry)) > 0, JSON.stringify(entries));
    await vscode.press('Enter');
    await vscode.underlined(0);
    const lines = await vscode.lines();
    assert.ok(lines.some((line) => line.includes('return yaml.safe_load(text)')), JSON.stringify(lines));
    await vscode.screenshot('fixed');
  });

  it('opens the page of a rule', async () => {
    await vscode.command('Lintel: Show Rule');
    const rows = vscode.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    await vscode.screenshot('rules');
    await vscode.press('Enter');
    const tab = vscode.page.locator('.tab.active', { hasText: 'Preview' });
    await tab.waitFor();
    const frame = vscode.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('h1').waitFor({ timeout: 30_000 });
    await vscode.screenshot('rule-page');
    await vscode.command('View: Close Editor');
  });

  it('says in the status item why a file is not checked', async () => {
    await vscode.openFile('src/large.py');
    const entries = await vscode.languageStatus(/Lintel is paused on this file/);
    await vscode.screenshot('paused');
    assert.match(entries.join('\n'), /it has [\d.]+ MB, the limit is 1 MB\nSettings$/m);
    await vscode.rest();
    await vscode.command('View: Close Editor');
  });

  it('scans the workspace with progress, fills Problems and sums up', async () => {
    await vscode.command('Lintel: Scan Workspace');
    await vscode.notification(/scanning the workspace/);
    await vscode.screenshot('scanning');
    const message = await vscode.notification(/Lintel checked/);
    assert.match(message, /in [\d.]+ s: .* in \d+ files?/);
    const rows = await vscode.problems();
    assert.ok(rows.some((row) => row.includes('never_opened.py')), JSON.stringify(rows));
    await vscode.screenshot('scanned');
    assert.equal((await vscode.notifications()).filter((text) => /Lintel/.test(text)).length, 1);
  });

  it('cancels a scan from its message', async () => {
    writeLongWork(join(workspace.folder, 'src', 'long'));
    await vscode.command('Notifications: Clear All Notifications');
    await vscode.command('Lintel: Scan Workspace');
    await vscode.notification(/scanning the workspace/);
    await vscode.page.locator('.notification-toast a.monaco-button', { hasText: 'Cancel' }).click();
    assert.match(await vscode.notification(/cancelled/), /cancelled/);
    await vscode.screenshot('cancelled');
    await vscode.command('Notifications: Clear All Notifications');
  });

  it('shows the walkthrough', async () => {
    await vscode.command('Welcome: Open Walkthrough');
    const rows = vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Secure code while you type' });
    await rows.first().waitFor();
    await rows.first().click();
    const steps = vscode.page.locator('.getting-started-step');
    await steps.first().waitFor();
    for (const name of ['see', 'fix', 'scan'] as const) {
      await vscode.page.locator(`.getting-started-step[data-step-id$="#${name}"]`).click();
      await vscode.page.locator('.getting-started-media img, .getting-started-media svg').first().waitFor();
      await vscode.screenshot(`walkthrough-${name}`);
    }
    await vscode.page.locator('.getting-started-step[data-step-id$="#see"]').click();
    await vscode.page.locator('.getting-started-step[data-step-id$="#see"] a.monaco-button').click();
    // Beside the walkthrough, whichever of the two has the focus.
    await vscode.page.waitForFunction("new Set([...document.querySelectorAll('.squiggly-error, .squiggly-warning')].map((piece) => piece.parentElement)).size === 2");
    await vscode.screenshot('example');
    await vscode.page.locator('.getting-started-step[data-step-id$="#fix"]').click();
    await vscode.page.locator('.getting-started-step[data-step-id$="#fix"] a.monaco-button').click();
    await vscode.page.waitForFunction("document.querySelectorAll('.squiggly-error, .squiggly-warning').length === 0");
    await vscode.screenshot('example-fixed');
  });
});
