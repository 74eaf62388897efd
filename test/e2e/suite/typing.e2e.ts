import { strict as assert } from 'node:assert';
import { commands, languages, NotebookCellData, NotebookCellKind, NotebookData, Position, Selection, Uri, window, workspace } from 'vscode';
import { apply, cellDocument, closeAll, eventually, fileUri, findings, findingsWhen, lintel, openWith, quickFixes, ruleOf, show, type } from './support';

const EMPTY = `import yaml


def read_config(text):

`;
const CALL = 'yaml.load(text, Loader=yaml.Loader)';
const LINE = `    return ${CALL}`;
const FLAWED = EMPTY.replace(/\n\n$/, `\n${LINE}\n`);

describe('While typing', () => {
  before(lintel);
  afterEach(closeAll);

  it('underlines a flaw that is typed character by character, once, and the fix repairs exactly it', async () => {
    const editor = await openWith('src/typed.py', EMPTY);
    const { uri } = editor.document;
    const counts: number[] = [];
    const watching = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) counts.push(findings(uri).length);
    });
    editor.selection = new Selection(new Position(4, 0), new Position(4, 0));
    await type(LINE);
    const [finding] = await findingsWhen(uri, 'one finding on what was typed', (found) => found.length === 1 && found[0] !== undefined && editor.document.getText(found[0].range) === CALL);
    watching.dispose();
    assert.ok(finding);
    assert.ok(counts.every((count) => count <= 1), `the same flaw was shown more than once: ${JSON.stringify(counts)}`);
    const fix = (await quickFixes(uri, finding)).find(({ isPreferred }) => isPreferred);
    assert.ok(fix, 'no preferred fix');
    await apply(fix);
    await findingsWhen(uri, 'no finding after the fix', (found) => found.length === 0);
    assert.equal(editor.document.getText(), `${EMPTY.trimEnd()}\n    return yaml.safe_load(text)\n`);
  });

  it('shows where the value came from', async () => {
    const editor = await show(fileUri('src/orders.js'));
    const { document } = editor;
    const [finding] = await findingsWhen(document.uri, 'one finding', (found) => found.length === 1);
    assert.ok(finding);
    assert.match(finding.message, /`?req\.query(\.customer)?`?/);
    const places = (finding.relatedInformation ?? []).map(({ location }) => location.range.start.line + 1);
    assert.ok(places.includes(8), `the steps are on lines ${JSON.stringify(places)}`);
    const fix = (await quickFixes(document.uri, finding)).find(({ isPreferred }) => isPreferred);
    assert.ok(fix, 'no preferred fix');
    await apply(fix);
    await findingsWhen(document.uri, 'no finding after the fix', (found) => found.length === 0);
    assert.equal(document.lineAt(8).text, "  const [rows] = await pool.query('SELECT * FROM orders WHERE customer = ?', [customer]);");
  });

  it('follows the text: a finding goes when its line is deleted and comes back with undo', async () => {
    const editor = await openWith('src/undo.py', FLAWED);
    const { uri } = editor.document;
    await findingsWhen(uri, 'one finding', (found) => found.length === 1);
    editor.selection = new Selection(new Position(4, 0), new Position(4, 0));
    await commands.executeCommand('editor.action.deleteLines');
    await findingsWhen(uri, 'none after deleting', (found) => found.length === 0);
    await commands.executeCommand('undo');
    await findingsWhen(uri, 'one again after undo', (found) => found.length === 1);
  });

  it('names the rule and links to its page', async () => {
    const editor = await openWith('src/link.py', FLAWED);
    const [finding] = await findingsWhen(editor.document.uri, 'one finding', (found) => found.length === 1);
    assert.ok(finding && typeof finding.code === 'object');
    assert.equal(finding.code.target.scheme, 'command');
    await commands.executeCommand('lintel.showRule', ruleOf(finding));
    const labels = (): string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await eventually(window.tabGroups.onDidChangeTabs, () => labels().find((label) => label.includes(ruleOf(finding))), () => `the rule's page among ${JSON.stringify(labels())}`);
    const page = await workspace.openTextDocument(Uri.from({ scheme: 'lintel-rule', path: `/${ruleOf(finding)}.md` }));
    assert.match(page.getText(), /CWE-\d+/);
  });

  it('checks an untitled document', async () => {
    const document = await workspace.openTextDocument({ language: 'python', content: FLAWED });
    await window.showTextDocument(document);
    await findingsWhen(document.uri, 'one finding in the untitled document', (found) => found.length === 1);
  });

  it('checks the cells of a notebook', async () => {
    const cell = new NotebookCellData(NotebookCellKind.Code, FLAWED, 'python');
    const notebook = await workspace.openNotebookDocument('jupyter-notebook', new NotebookData([cell]));
    await window.showNotebookDocument(notebook);
    await findingsWhen(cellDocument(notebook, 0).uri, 'one finding in the cell', (found) => found.length === 1);
  });
});
