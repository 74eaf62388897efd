import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packExtension } from '../host/package';
import { projectRoot } from '../host/project';
import { startServer } from '../host/server';
import { Workbench } from '../host/workbench';

const FILES: Readonly<Record<string, string>> = {
  'src/config.py': 'import yaml\n\n\ndef read(text):\n    return yaml.load(text, Loader=yaml.Loader)\n',
  'src/other.py': 'import yaml\n\n\ndef read(text):\n    return yaml.load(text, Loader=yaml.Loader)\n',
  'src/calc.js': "const express = require('express');\nconst app = express();\napp.get('/calc', (req, res) => {\n  res.json(eval(req.query.x));\n});\n",
  '.lintel/rules/mine.yaml': 'rules:\n  - id: my-danger\n    languages: [javascript]\n    severity: WARNING\n    message: Do not call danger with $OTHER.\n    pattern: danger($ARG)\n',
  'src/danger.js': 'danger(1);\n',
  '.vscode/settings.json': '{ "workbench.startupEditor": "none" }',
};

/** The view of findings, and rules of the workspace, in a real VS Code. */
describe('The view of findings', function () {
  this.timeout(180_000);
  let folder: string;
  let vscode: Workbench;

  before(async function () {
    this.timeout(300_000);
    folder = join(mkdtempSync(join(tmpdir(), 'lintel-findings-')), 'shop');
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const vsix = join(folder, '..', 'lintel.vsix');
    await packExtension(vsix);
    vscode = await Workbench.open({ folder, server: await startServer({ trust: 'trusted', vsix }), screenshots: join(projectRoot(), 'test', 'e2e', 'screenshots', 'findings') });
  });
  after(async () => {
    await vscode?.close();
    if (folder) rmSync(dirname(folder), { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode.evidence();
  });

  /** Takes an entry of the open menu. By key: a menu that has just come up does not heed the mouse yet. */
  const choose = async (text: string): Promise<void> => {
    await vscode.page.locator('.monaco-menu .action-item', { hasText: text }).first().hover();
    await vscode.page.locator('.monaco-menu .action-item.focused', { hasText: text }).first().waitFor();
    await vscode.press('Enter');
  };
  const row = (text: RegExp) => vscode.page.locator('.pane-body .monaco-list-row', { hasText: text });

  it('lists what a scan found, grouped by severity', async () => {
    await vscode.openFile('src/calc.js');
    await vscode.someUnderlined();
    await vscode.command('Lintel: Scan Workspace');
    await vscode.notification(/Lintel checked/);
    await vscode.command('Lintel: Focus on Findings View');
    await row(/^Errors/).waitFor();
    await row(/^Errors/).click();
    await row(/run as JavaScript/).waitFor();
    await vscode.screenshot('by-severity');
    assert.equal(await row(/^Warnings/).count(), 1);
  });

  it('is narrowed by words', async () => {
    await vscode.command('Lintel: Filter Findings');
    await vscode.page.locator('.quick-input-title', { hasText: 'Filter Findings' }).waitFor();
    await vscode.type('yaml');
    await vscode.press('Enter');
    await row(/^Warnings/).waitFor({ state: 'detached' });
    await vscode.screenshot('filtered');
    await vscode.command('Lintel: Clear Filter');
    await row(/^Warnings/).waitFor();
  });

  it('puts findings together by rule, and shows what fixing all of one would change', async () => {
    await vscode.command('Lintel: Group Findings');
    await vscode.type('By rule');
    await vscode.press('Enter');
    const rule = row(/python-unsafe-deserialization-yaml/);
    await rule.waitFor();
    await vscode.screenshot('by-rule');
    await rule.click({ button: 'right' });
    await choose('Fix All of This Rule');
    await vscode.page.getByText('Refactor Preview').first().waitFor();
    await vscode.screenshot('preview');
    assert.match(readFileSync(join(folder, 'src/other.py'), 'utf8'), /Loader=yaml\.Loader/);
    await vscode.page.getByText('Discard').first().click();
  });

  it('hides a finding with the reason that is asked for', async () => {
    const rule = row(/javascript-code-injection/);
    await rule.click();
    await row(/run as JavaScript/).click({ button: 'right' });
    await choose('Suppress with Reason');
    await vscode.page.locator('.quick-input-title', { hasText: 'Suppress javascript-code-injection' }).waitFor();
    await vscode.type('arithmetic only');
    await vscode.press('Enter');
    await vscode.page.locator('.view-line', { hasText: 'arithmetic only' }).first().waitFor();
    await vscode.screenshot('suppressed');
    await row(/javascript-code-injection/).waitFor({ state: 'detached' });
  });

  it('shows the report of the scan in the editor', async () => {
    await vscode.command('Lintel: Open Report');
    await vscode.page.locator('.tab.active', { hasText: 'Lintel Report' }).waitFor();
    const frame = vscode.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await frame.locator('h1', { hasText: 'Lintel report' }).waitFor({ timeout: 30_000 });
    await frame.getByText('src/other.py').first().waitFor();
    await vscode.screenshot('report');
    await vscode.command('View: Close Editor');
  });

  it('accepts what there is into the baseline, and shows only what is new', async () => {
    await vscode.command('Notifications: Clear All Notifications');
    await vscode.command('Lintel: Accept All Findings into the Baseline');
    assert.match(await vscode.notification(/accepted in \.lintel-baseline\.json/), /^[1-9]\d* findings? accepted/);
    await row(/python-unsafe-deserialization-yaml/).waitFor({ state: 'detached' });
    await vscode.screenshot('accepted');
    await vscode.command('Notifications: Clear All Notifications');
    await vscode.command('Lintel: Scan Workspace');
    assert.match(await vscode.notification(/Lintel checked/), /known findings? hidden by the baseline/);
    rmSync(join(folder, '.lintel-baseline.json'));
    await row(/python-unsafe-deserialization-yaml/).waitFor();
  });

  it('has the findings of a rule of the workspace, and the rule file says what is wrong with it', async () => {
    await vscode.openFile('.lintel/rules/mine.yaml');
    await vscode.someUnderlined();
    await vscode.screenshot('rule-file');
    assert.match(await vscode.problem(/No pattern binds/), /\$OTHER/);
    await vscode.openFile('src/danger.js');
    await vscode.command('Lintel: Try Rule on This File');
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'mine.yaml' }).first().waitFor();
    await vscode.press('Enter');
    await vscode.page.locator('.statusbar-item', { hasText: '1 match of mine.yaml in danger.js' }).first().waitFor();
    await vscode.screenshot('tried');
  });
});
