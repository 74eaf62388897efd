import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { appendHookReport } from '../../server/host/hookInbox';
import { contentHash, linesOf, sha256 } from '../../server/provenance';
import { packExtension } from '../host/package';
import { projectRoot } from '../host/project';
import { startServer } from '../host/server';
import { Workbench } from '../host/workbench';
import { scratchWorkspace } from './innerSuite';

const BY_HAND = 'const limit = 10;\nexports.limit = limit;\n\n';
const STUB = 'function verifyToken(token) {\n  return true;\n}\n';
const BY_HAND_TOO = 'exports.verifyToken = verifyToken;\n';
/** A flaw in code that a person wrote. */
const OWN = "const { exec } = require('child_process');\n\nexports.resize = (req, res) => exec('convert ' + req.body.file);\n";

/** Has a hook tell that an agent wrote the lines of a file that hold a text. */
function reportEdit(cache: string, path: string, content: string, written: string): void {
  const startLine = linesOf(content.slice(0, content.indexOf(written))).length;
  const lines = linesOf(written.trimEnd());
  appendHookReport(cache, { file: path, agent: 'Claude Code', at: Date.now(), fileHash: sha256(content), ranges: [{ startLine, endLine: startLine + lines.length - 1, contentHash: contentHash(lines) }] });
}

/** What a person sees of AI-written code: marks, the list for a review, the filter of the findings. */
describe('Before a person, AI-written code', function () {
  this.timeout(120_000);
  let workspace: ReturnType<typeof scratchWorkspace>;
  let vscode: Workbench;

  before(async function () {
    this.timeout(300_000);
    workspace = scratchWorkspace();
    const cache = join(workspace.folder, '.cache');
    mkdirSync(join(workspace.folder, 'shop'));
    for (const [name, before] of [['auth.js', BY_HAND], ['session.js', '']] as const) {
      const path = join(workspace.folder, 'shop', name);
      const content = before + STUB + BY_HAND_TOO;
      writeFileSync(path, content);
      reportEdit(cache, path, content, STUB);
    }
    writeFileSync(join(workspace.folder, 'shop', 'images.js'), OWN);
    const vsix = join(workspace.folder, '..', `${basename(workspace.folder)}.vsix`);
    await packExtension(vsix);
    const settings = { 'chat.disableAIFeatures': false, 'lintel.mcp.enabled': true, 'chat.mcp.autostart': 'never' };
    vscode = await Workbench.open({ folder: workspace.folder, server: await startServer({ trust: 'trusted', vsix, settings, env: { LINTEL_CACHE_DIR: cache } }), screenshots: join(projectRoot(), 'test', 'e2e', 'screenshots', 'ai') });
  });

  after(async () => {
    await vscode?.close();
    workspace?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode.evidence();
  });

  const lens = (text: string | RegExp): Locator => vscode.page.locator('.editor-group-container.active .codelens-decoration', { hasText: text }).first();
  /** Clicks on a lens until it is gone: when a tab is shown again, the editor draws its lenses from memory first, and those do nothing. */
  const choose = async (text: string): Promise<void> => {
    for (let tries = 0; tries < 4; tries++) {
      await lens(text).getByText(text).click();
      if (await lens(text).waitFor({ state: 'detached', timeout: 5000 }).then(() => true, () => false)) return;
    }
    assert.fail(`"${text}" does nothing`);
  };
  const rows = (view: string): Locator => vscode.page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`);

  it('is marked beside the line, above it and in the ruler', async () => {
    await vscode.openFile('shop/auth.js');
    await lens(/^AI-written \(Claude Code, 3 lines\): 1 finding\s*\|\s*Mark reviewed\s*\|\s*Not AI$/).waitFor();
    await vscode.underlined(1);
    await vscode.screenshot('marks');
  });

  it('says in the hover how it is known, how surely, and lets it be denied', async () => {
    await vscode.hoverFinding();
    const shown = vscode.page.locator('.monaco-hover:visible').first();
    await shown.getByText('Written by Claude Code').waitFor();
    const hover = await shown.innerText();
    assert.match(hover, /Written by Claude Code, 99 % sure\. A hook of the agent reported it\. Not AI/);
    assert.match(hover, /Lintel \(AI\)/);
    await vscode.screenshot('hover');
    await vscode.press('Escape');
    await vscode.rest();
  });

  it('is listed for a review, in files that are not open too', async () => {
    await vscode.command('Lintel: Review AI-Written Code');
    const listed = rows('AI-Written Code');
    await listed.filter({ hasText: 'session.js' }).waitFor();
    await listed.filter({ hasText: 'Lines 1–3: 1 finding' }).waitFor();
    await listed.filter({ hasText: 'Lines 4–6: 1 finding' }).waitFor();
    await vscode.screenshot('review');
    assert.equal(await listed.filter({ hasText: 'images.js' }).count(), 0);
  });

  it('leaves the list when it is marked as reviewed, and comes back when it changes', async () => {
    await vscode.openFile('shop/auth.js');
    await choose('Mark reviewed');
    const region = rows('AI-Written Code').filter({ hasText: 'auth.js' });
    await region.waitFor({ state: 'detached' });
    await vscode.screenshot('reviewed');
    await vscode.command('View: Focus Active Editor Group');
    await vscode.goTo(5, 15);
    await vscode.type(' // yes');
    await region.waitFor();
    await lens(/1 finding\s*\|\s*Mark reviewed/).waitFor();
    await vscode.screenshot('changed');
  });

  it('is all that the findings show when they are asked to', async () => {
    await vscode.openFile('shop/images.js');
    await vscode.underlined(1);
    await vscode.command('View: Show Lintel');
    const listed = rows('Findings');
    await listed.filter({ hasText: /^Errors\s*2$/ }).click();
    await listed.filter({ hasText: 'images.js' }).first().waitFor();
    await vscode.screenshot('findings');
    await vscode.command('Lintel: Show AI-Written Code Only');
    await listed.filter({ hasText: 'images.js' }).first().waitFor({ state: 'detached' });
    await listed.filter({ hasText: 'auth.js' }).first().waitFor();
    await vscode.screenshot('only-ai');
  });

  it('is nobody\'s when a person says so', async () => {
    await vscode.openFile('shop/auth.js');
    await choose('Not AI');
    await vscode.underlined(0);
  });

  it('can be checked by agents: the list of MCP servers has Lintel', async () => {
    await vscode.command('MCP: List Servers');
    await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Lintel' }).first().waitFor();
    await vscode.screenshot('mcp');
    await vscode.press('Escape');
  });
});
