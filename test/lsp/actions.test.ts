import { strict as assert } from 'node:assert';
import { type CodeAction, LSPErrorCodes, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver/node';
import { PLAIN, TestClient, VSCODE } from './support/client';
import { applyLspEdits, at, errorOf } from './support/lines';

const FILE = 'file:///work/a.txt';

describe('code actions', () => {
  let shared: TestClient;
  let client: TestClient;

  before(async () => {
    shared = await TestClient.start();
  });

  after(() => {
    shared.dispose();
  });

  beforeEach(() => {
    client = shared;
  });

  afterEach(async () => {
    if (client === shared) await client.reset();
    else client.dispose();
  });

  /** The text after a resolved action, which must be tied to the version. */
  async function result(text: string, action: CodeAction, version: number): Promise<string> {
    const resolved = await client.resolve(action);
    const change = resolved.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.deepEqual(change.textDocument, { uri: FILE, version });
    return applyLspEdits(text, change.edits as TextEdit[]);
  }

  function titled(actions: readonly CodeAction[], part: string): CodeAction {
    const action = actions.find(({ title }) => title.includes(part));
    assert.ok(action, `no action about ${part} in ${actions.map(({ title }) => title).join(', ')}`);
    return action;
  }

  it('offers repairs first and hiding last', async () => {
    client = await TestClient.start({ options: { understands: ['disableRule'] } });
    await client.open(FILE, 'a danger\nb danger\n');
    const actions = await client.actions(FILE, at(0, 4));
    assert.deepEqual(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred ?? false]), [
      ['Make it calm', 'quickfix', true],
      ['Fix all in this file: The word danger', 'quickfix', false],
      ['Fix all safe Lintel findings in this file', 'source.fixAll.lintel', false],
      ['Ignore test-danger here, with a comment', 'quickfix', false],
      ['Ignore test-danger in this file, with a comment', 'quickfix', false],
      ['Turn off test-danger in the settings', 'quickfix', false],
    ]);
    assert.deepEqual(actions[0]?.diagnostics?.map(({ code, range }) => [code, range]), [['test-danger', at(0, 2, 0, 8)]]);
    assert.deepEqual(actions.at(-1)?.command, { title: 'Turn off test-danger in the settings', command: 'lintel.disableRule', arguments: ['test-danger', FILE] });
    for (const action of actions) assert.equal(action.edit, undefined);
  });

  it('resolves to versioned edits that do what the title says', async () => {
    const text = '🔥 danger\r\nb danger risk\r\n';
    await client.open(FILE, text);
    const actions = await client.actions(FILE, at(0, 4));
    assert.equal(await result(text, titled(actions, 'calm'), 1), '🔥 calm\r\nb danger risk\r\n');
    assert.equal(await result(text, titled(actions, 'Fix all in'), 1), '🔥 calm\r\nb calm risk\r\n');
    assert.equal(await result(text, titled(actions, 'Fix all safe'), 1), '🔥 calm\r\nb calm risk\r\n');
    assert.equal(await result(text, titled(actions, 'here'), 1), '// lintel-ignore test-danger -- \n🔥 danger\r\nb danger risk\r\n');
    const second = await client.actions(FILE, at(1, 3));
    assert.equal(await result(text, titled(second, 'here'), 1), '🔥 danger\r\n// lintel-ignore test-danger -- \nb danger risk\r\n');
    assert.equal(await result(text, titled(second, 'in this file, with'), 1), '// lintel-ignore test-danger -- \n🔥 danger\r\nb danger risk\r\n');
  });

  it('prefers the most trustworthy fix, and never one that the author has to finish', async () => {
    await client.open(FILE, 'a risk');
    const fixes = (await client.actions(FILE, at(0, 3))).filter(({ title }) => title.startsWith('Make'));
    assert.deepEqual(fixes.map(({ title, isPreferred }) => [title, isPreferred ?? false]), [['Make it chance', true], ['Make it chance?', false]]);
  });

  it('offers no fix that does not hold, and nothing where nothing was found', async () => {
    await client.open(FILE, 'unfixable danger\nquiet');
    assert.deepEqual((await client.actions(FILE, at(0, 12))).filter(({ title }) => title.startsWith('Make')), []);
    assert.deepEqual(await client.actions(FILE, at(1, 2), { only: ['quickfix'] }), []);
  });

  it('removes a comment that hides nothing', async () => {
    await client.open(FILE, 'x #unused');
    const [action] = await client.actions(FILE, at(0, 5));
    assert.equal(action?.title, 'Remove this comment');
    assert.equal(await result('x #unused', action, 1), 'x ');
  });

  it('keeps to the kinds that were asked for', async () => {
    await client.open(FILE, 'danger risk danger');
    const kinds = async (...only: string[]): Promise<string[]> => [...new Set((await client.actions(FILE, at(0, 0, 0, 18), { only })).map(({ kind }) => kind ?? ''))];
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.lintel']) assert.deepEqual(await kinds(only), ['source.fixAll.lintel'], only);
    for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.eslint', 'quickfix.other']) assert.deepEqual(await kinds(only), [], only);
  });

  it('brings the edit along when safe fixes are asked for by kind, as on save', async () => {
    await client.open(FILE, 'danger risk danger');
    const [action] = await client.actions(FILE, at(0, 0), { only: ['source.fixAll'] });
    const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.equal(applyLspEdits('danger risk danger', change.edits as TextEdit[]), 'calm risk calm');
    await client.change(FILE, { text: 'risk' });
    assert.deepEqual(await client.actions(FILE, at(0, 0), { only: ['source.fixAll'] }), []);
  });

  it('gives no edit for a document that has changed since', async () => {
    await client.open(FILE, 'a danger');
    const [fix] = await client.actions(FILE, at(0, 4));
    assert.ok(fix);
    await client.change(FILE, { range: at(0, 0), text: 'xx' });
    assert.equal((await errorOf(client.resolve(fix))).code, LSPErrorCodes.ContentModified);
    await client.close(FILE);
    assert.equal((await errorOf(client.resolve(fix))).code, LSPErrorCodes.ContentModified);
  });

  it('gives no edit for a finding that settings have taken away', async () => {
    client = await TestClient.start();
    await client.open(FILE, 'a danger');
    const [fix] = await client.actions(FILE, at(0, 4));
    assert.ok(fix);
    client.settings = { rules: { 'test-danger': 'off' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await errorOf(client.resolve(fix))).code, LSPErrorCodes.ContentModified);
  });

  it('leaves actions of others as they are', async () => {
    const foreign = { title: 'x', data: { uri: FILE, version: 1, work: { kind: 'other' } } };
    assert.deepEqual(await client.resolve(foreign), foreign);
  });

  it('gives edits at once, in the old form, to clients that know no other', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(FILE, 'a danger');
    const [fix] = await client.actions(FILE, at(0, 4));
    assert.deepEqual(fix?.edit, { changes: { [FILE]: [{ range: at(0, 2, 0, 8), newText: 'calm' }] } });
  });

  it('ends a request that a change overtakes', async () => {
    client = await TestClient.start({ capabilities: VSCODE, options: { understands: ['status'] } });
    await client.open(FILE, 'slow danger');
    const asked = client.actions(FILE, at(0, 6));
    await client.status('scanning');
    await client.change(FILE, { text: 'danger' });
    assert.equal((await errorOf(asked)).code, LSPErrorCodes.ContentModified);
  });

  it('does not offer to turn a rule off where the client cannot do that', async () => {
    await client.open(FILE, 'danger');
    assert.deepEqual((await client.actions(FILE, at(0, 2))).filter(({ command }) => command), []);
  });
});
