import { strict as assert } from 'node:assert';
import type { MarkupContent } from 'vscode-languageserver/node';
import { plantSecrets, shown } from '../support/plantedSecrets';
import { TestClient } from './support/client';
import { builtServer } from './support/dist';

const URI = 'file:///work/config/planted.txt';

/** Diagnostics, hovers and titles go to panels, logs and agents. */
describe('the built server, on secrets', function () {
  this.timeout(60_000);
  const planted = plantSecrets();
  let client: TestClient;

  before(async () => {
    client = await TestClient.start({ script: builtServer('node.js'), options: { understands: ['disableRule'] } });
    await client.open(URI, planted.text);
  });

  after(async () => {
    await client.stop();
    client.dispose();
  });

  it('shows none of their values in diagnostics, hovers and the titles of actions', async () => {
    const diagnostics = await client.diagnostics(URI);
    assert.ok(diagnostics.length >= 100, String(diagnostics.length));
    assert.deepEqual(shown(JSON.stringify(diagnostics), planted), []);
    for (const diagnostic of diagnostics.filter((_, index) => index % 60 === 0)) {
      const hover = await client.request<{ contents: MarkupContent } | null>('textDocument/hover', { textDocument: { uri: URI }, position: diagnostic.range.start });
      assert.ok(hover);
      assert.deepEqual(shown(JSON.stringify(hover), planted), []);
      const actions = await client.actions(URI, diagnostic.range);
      assert.ok(actions.length > 0);
      assert.deepEqual(shown(JSON.stringify(actions), planted), []);
    }
  });
});
