import { strict as assert } from 'node:assert';
import { commands, workspace } from 'vscode';
import type { ScanWorkspaceResult } from '../../../server/protocol';
import { apply, closeAll, fileUri, findingsWhen, lintel, quickFixes, show } from './support';

describe('A workspace that is not trusted', () => {
  before(lintel);
  afterEach(closeAll);

  it('is checked, repaired and scanned all the same', async () => {
    assert.equal(workspace.isTrusted, false);
    const { document } = await show(fileUri('src/never_opened.py'));
    const [finding] = await findingsWhen(document.uri, 'one finding', (found) => found.length === 1);
    assert.ok(finding);
    const fix = (await quickFixes(document.uri, finding)).find(({ isPreferred }) => isPreferred);
    assert.ok(fix, 'no preferred fix');
    await apply(fix);
    await findingsWhen(document.uri, 'none after the fix', (found) => found.length === 0);
    const result = await commands.executeCommand<ScanWorkspaceResult>('lintel.scanWorkspace');
    assert.equal(result.filesWithFindings, 1);
  });
});
