import { strict as assert } from 'node:assert';
import { CancellationTokenSource, commands, languages, workspace } from 'vscode';
import type { FileSummary, ScanWorkspaceResult } from '../../../server/protocol';
import { closeAll, eventually, fileUri, findings, findingsWhen, lintel, nextMessage, openWith, show } from './support';

const UNOPENED = 'src/never_opened.py';

describe('Workspace scan', () => {
  before(lintel);
  afterEach(closeAll);

  it('lists findings of files that are not open and sums them up in one message', async () => {
    const uri = fileUri(UNOPENED);
    assert.deepEqual(findings(uri), []);
    let result: ScanWorkspaceResult | undefined;
    const message = await nextMessage(/^Lintel checked/, async () => {
      result = await commands.executeCommand<ScanWorkspaceResult>('lintel.scanWorkspace');
    });
    assert.ok(result);
    assert.equal(result.cancelled, false);
    const found = await findingsWhen(uri, 'findings in the file that is not open', (list) => list.length > 0);
    const total = result.findings.error + result.findings.warning + result.findings.info;
    assert.ok(total >= found.length);
    assert.match(message, new RegExp(`^Lintel checked [\\d,]+ files? in [\\d.]+ s: .*\\d+ (error|warning|note)s?.* in ${String(result.filesWithFindings)} files?`));
  });

  it('does not list a finding twice when its file is opened, edited and closed', async () => {
    const uri = fileUri(UNOPENED);
    await commands.executeCommand('lintel.scanWorkspace');
    const before = await findingsWhen(uri, 'findings', (list) => list.length > 0);
    const counts: number[] = [];
    const watching = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) counts.push(findings(uri).length);
    });
    await show(uri);
    const summary = await commands.executeCommand<FileSummary>('lintel.scanFile');
    assert.equal(summary.findings.error + summary.findings.warning + summary.findings.info, before.length);
    await closeAll();
    await findingsWhen(uri, 'the findings of the scan', (list) => list.length === before.length);
    watching.dispose();
    assert.ok(counts.every((count) => count <= before.length), `counts were ${JSON.stringify(counts)}`);
  });

  it('stops when it is cancelled, and says so', async () => {
    const source = new CancellationTokenSource();
    let result: ScanWorkspaceResult | undefined;
    await nextMessage(/cancelled/, async () => {
      const scan = commands.executeCommand<ScanWorkspaceResult>('lintel.scanWorkspace', source.token);
      source.cancel();
      result = await scan;
    });
    const all = await workspace.findFiles('**/*.js');
    assert.ok(result === undefined || (result.cancelled && result.files < all.length));
  });

  it('forgets a file that is deleted', async () => {
    const editor = await openWith('src/gone.py', 'import yaml\nyaml.load(open("a.yml"), Loader=yaml.Loader)\n');
    const { uri } = editor.document;
    await findingsWhen(uri, 'a finding', (list) => list.length > 0);
    await closeAll();
    await commands.executeCommand('lintel.scanWorkspace');
    await findingsWhen(uri, 'a finding by the scan', (list) => list.length > 0);
    await workspace.fs.delete(uri);
    await eventually(languages.onDidChangeDiagnostics, () => (findings(uri).length === 0 ? true : undefined), () => 'the findings of the deleted file to go');
  });
});
