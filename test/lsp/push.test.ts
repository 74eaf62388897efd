import { strict as assert } from 'node:assert';
import { PLAIN, TestClient } from './support/client';
import { at } from './support/lines';

const FILE = 'file:///work/a.txt';

describe('pushed diagnostics', () => {
  let client: TestClient;

  afterEach(() => {
    client.dispose();
  });

  it('follow a document from open to close, without what the client does not know', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(FILE, 'a risk #unused');
    const first = await client.published(FILE);
    assert.equal(first.version, 1);
    assert.deepEqual(first.diagnostics.map(({ code, range }) => [code, range]), [
      ['test-risk', at(0, 2, 0, 6)],
      ['unused-suppression', at(0, 7, 0, 14)],
    ]);
    for (const diagnostic of first.diagnostics) {
      for (const key of ['data', 'codeDescription', 'relatedInformation', 'tags']) assert.ok(!(key in diagnostic), key);
    }
    await client.change(FILE, { range: at(0, 0, 0, 6), text: 'danger' });
    const second = await client.published(FILE, ({ version }) => version === 2);
    assert.deepEqual(second.diagnostics.map(({ code }) => code), ['test-danger', 'unused-suppression']);
    await client.close(FILE);
    assert.deepEqual((await client.published(FILE)).diagnostics, []);
  });

  it('are those of the last text when it changes faster than it is checked', async () => {
    client = await TestClient.start({ capabilities: PLAIN });
    await client.open(FILE, 'slow');
    for (let i = 0; i < 20; i++) await client.change(FILE, { range: at(0, 0), text: 'danger ' });
    await client.change(FILE, { text: 'note' });
    const last = await client.published(FILE, ({ version }) => version === 22);
    assert.deepEqual(last.diagnostics.map(({ code }) => code), ['test-note']);
  });

  it('follow settings that come with the notification', async () => {
    client = await TestClient.start({ capabilities: PLAIN, options: { settings: { rules: { 'test-note': 'off' } } } });
    await client.open(FILE, 'danger note');
    assert.deepEqual((await client.published(FILE)).diagnostics.map(({ code }) => code), ['test-danger']);
    await client.notify('workspace/didChangeConfiguration', { settings: { lintel: { rules: { 'test-danger': 'off' } } } });
    assert.deepEqual((await client.published(FILE)).diagnostics.map(({ code }) => code), ['test-note']);
  });
});
