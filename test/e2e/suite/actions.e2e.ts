import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, window, workspace, type Diagnostic } from 'vscode';
import { apply, closeAll, fileUri, findingsWhen, lintel, openWith, quickFixes, ruleOf, set } from './support';

const TWO = `import yaml


def read_config(text):
    return yaml.load(text, Loader=yaml.Loader)


def read_orders(text):
    return yaml.load(text, Loader=yaml.UnsafeLoader)
`;

describe('Actions', () => {
  before(lintel);
  afterEach(async () => {
    await set('rules', undefined);
    await closeAll();
  });

  it('fixes all safe issues of a file and nothing else', async () => {
    const editor = await openWith('src/all.py', TWO);
    await findingsWhen(editor.document.uri, 'two findings', (found) => found.length === 2);
    const changed = await commands.executeCommand('lintel.fixAllSafe');
    assert.equal(changed, true);
    await findingsWhen(editor.document.uri, 'none', (found) => found.length === 0);
    assert.equal(editor.document.getText(), TWO.replace(/yaml\.load\(text, Loader=yaml\.\w+\)/g, 'yaml.safe_load(text)'));
  });

  it('repairs the whole example of the walkthrough', async () => {
    await commands.executeCommand('lintel.openExample');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    await findingsWhen(document.uri, 'two flaws in the example', (found) => found.length === 2);
    assert.equal(await commands.executeCommand('lintel.fixAllSafe'), true);
    await findingsWhen(document.uri, 'none', (found) => found.length === 0);
  });

  it('hides one finding with a comment on the line before, and only that one', async () => {
    const editor = await openWith('src/hide.py', TWO);
    const { uri } = editor.document;
    const [first] = await findingsWhen(uri, 'two findings', (found) => found.length === 2);
    assert.ok(first);
    const action = (await quickFixes(uri, first)).find(({ title, isPreferred }) => /^Ignore .* here/.test(title) && !isPreferred);
    assert.ok(action, 'no action that hides the finding');
    await apply(action);
    const flaws = (found: Diagnostic[]): Diagnostic[] => found.filter((finding) => ruleOf(finding) === ruleOf(first));
    const left = flaws(await findingsWhen(uri, 'one flaw left', (found) => flaws(found).length === 1));
    assert.equal(left[0]?.range.start.line, 9);
    assert.match(editor.document.lineAt(4).text, new RegExp(`^    # lintel-ignore ${ruleOf(first)}`));
    assert.equal(editor.document.lineAt(5).text, TWO.split('\n')[4]);
  });

  it('turns a rule off for the workspace and takes it up at once', async () => {
    const editor = await openWith('src/off.py', TWO);
    const { uri } = editor.document;
    const [first] = await findingsWhen(uri, 'two findings', (found) => found.length === 2);
    assert.ok(first);
    const action = (await quickFixes(uri, first)).find(({ command }) => command?.command === 'lintel.disableRule');
    assert.ok(action, 'no action that turns the rule off');
    await apply(action);
    await findingsWhen(uri, 'none while the rule is off', (found) => found.length === 0);
    const rules = workspace.getConfiguration('lintel', fileUri('')).inspect('rules')?.workspaceValue;
    assert.deepEqual(rules, { [ruleOf(first)]: 'off' });
  });

  it('applies a changed setting to open files, without a restart', async () => {
    const editor = await openWith('src/live.py', TWO);
    const { uri } = editor.document;
    const [first] = await findingsWhen(uri, 'two findings', (found) => found.length === 2);
    assert.ok(first);
    await set('rules', { [ruleOf(first)]: 'info' });
    await findingsWhen(uri, 'notes', (found) => found.length === 2 && found.every(({ severity }) => severity === DiagnosticSeverity.Information));
    await set('rules', { [ruleOf(first)]: 'off' });
    await findingsWhen(uri, 'none', (found) => found.length === 0);
    await set('rules', undefined);
    await findingsWhen(uri, 'two again', (found) => found.length === 2);
    await set('enable', false);
    await findingsWhen(uri, 'none while Lintel is off here', (found) => found.length === 0);
    await set('enable', undefined);
    await findingsWhen(uri, 'two in the end', (found) => found.length === 2);
  });
});
