import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { projectRoot } from '../host/project';
import { startWebServer } from '../host/webServer';
import { Workbench } from '../host/workbench';
import { scratchWorkspace } from './innerSuite';

/** As in vscode.dev: client and server are web workers, and files are reached through the editor only. */
describe('In a browser without a machine behind it', function () {
  this.timeout(180_000);
  let workspace: ReturnType<typeof scratchWorkspace>;
  let vscode: Workbench;

  before(async () => {
    workspace = scratchWorkspace();
    const screenshots = join(projectRoot(), 'test', 'e2e', 'screenshots', 'web');
    vscode = await Workbench.open({ folder: workspace.folder, server: await startWebServer({ trust: 'trusted' }), screenshots });
  });

  after(async () => {
    await vscode?.close();
    workspace?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await vscode.evidence();
  });

  it('underlines a flaw and repairs it', async () => {
    await vscode.openFile('src/never_opened.py');
    await vscode.underlined(1);
    await vscode.goTo(6, 20);
    const [first] = await vscode.lightBulb();
    assert.match(first ?? '', /yaml\.safe_load/);
    await vscode.screenshot('light-bulb');
    await vscode.press('Enter');
    await vscode.underlined(0);
    assert.ok((await vscode.lines()).some((line) => line.includes('return yaml.safe_load(file)')));
  });

  it('scans files that only the editor can read', async () => {
    await vscode.command('Lintel: Scan Workspace');
    assert.match(await vscode.problem(/orders\.js/), /1/);
    await vscode.screenshot('scanned');
  });
});
