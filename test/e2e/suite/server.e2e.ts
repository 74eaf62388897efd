import { strict as assert } from 'node:assert';
import { commands, languages } from 'vscode';
import { closeAll, eventually, findingsWhen, lintel, nextMessage, openWith, replaceAll } from './support';

const FLAW = 'import yaml\n\nprices = yaml.load(open("prices.yml"), Loader=yaml.Loader)\n';

describe('The language server', () => {
  afterEach(closeAll);

  it('is started again when it is killed, which is said once', async function () {
    this.timeout(60_000);
    const api = await lintel();
    const editor = await openWith('src/killed.py', FLAW);
    const { uri } = editor.document;
    const said: string[] = [];
    const listening = api.onDidShowMessage((message) => said.push(message));
    for (const round of [1, 2]) {
      await findingsWhen(uri, `a finding before kill ${String(round)}`, (found) => found.length === 1);
      const pid = api.serverProcessId();
      assert.ok(pid, 'no server process');
      const gone = findingsWhen(uri, 'the findings of the dead server to go', (found) => found.length === 0);
      process.kill(pid, 'SIGKILL');
      await gone;
      await findingsWhen(uri, 'the findings of the new server', (found) => found.length === 1);
      assert.notEqual(api.serverProcessId(), pid);
    }
    await replaceAll(editor.document, `${FLAW}\n${FLAW}`);
    await findingsWhen(uri, 'the new server to follow edits', (found) => found.length === 2);
    listening.dispose();
    assert.deepEqual(said.filter((message) => /stopped|started|restart/i.test(message)), ['The Lintel server stopped unexpectedly and was started again.']);
  });

  it('is restarted on request', async () => {
    const api = await lintel();
    const editor = await openWith('src/restarted.py', FLAW);
    const { uri } = editor.document;
    await findingsWhen(uri, 'a finding', (found) => found.length === 1);
    const pid = api.serverProcessId();
    await nextMessage(/restarted/, () => commands.executeCommand('lintel.restartServer'));
    assert.notEqual(api.serverProcessId(), pid);
    await eventually(languages.onDidChangeDiagnostics, () => (languages.getDiagnostics(uri).length > 0 ? true : undefined), () => 'findings after the restart');
  });
});
