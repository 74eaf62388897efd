import { strict as assert } from 'node:assert';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { ScanAnswer } from '../../server/host/agentAnswer';
import { AGENT_SCAN, type AgentScanAnswer, type AgentScanParams } from '../../server/protocol';
import { plantSecrets, shown } from '../support/plantedSecrets';
import { builtServer } from './support/dist';
import { TestClient } from './support/client';
import { Workspace } from './support/workspace';

const FLAW = "const express = require('express');\nconst app = express();\napp.get('/u', (req, res) => {\n  db.query('select * from u where id = ' + req.query.id);\n});\n";
const YAML = 'import yaml\n\nprices = yaml.load(open("prices.yml"), Loader=yaml.Loader)\n';

describe('what agents are told by the language server', function () {
  this.timeout(60_000);
  let workspace: Workspace;
  let client: TestClient;

  before(async () => {
    workspace = new Workspace({ 'app.js': FLAW, 'load.py': YAML, '.lintel.yml': 'overrides:\n  - files: ["calm/**"]\n    rules: { sql-injection: off }\nexclude: ["left/**"]\n', '.git/HEAD': 'ref: refs/heads/main\n' });
    client = await TestClient.start({ script: builtServer('node.js'), folders: [workspace.uri] });
  });
  after(() => {
    client.dispose();
    workspace.dispose();
  });

  async function ask(params: AgentScanParams): Promise<ScanAnswer> {
    const { answer } = await client.connection.sendRequest<AgentScanAnswer>(AGENT_SCAN, params);
    assert.ok(answer.length <= 8192);
    return JSON.parse(answer) as ScanAnswer;
  }

  it('finds what is wrong with a text, by its language or its path', async () => {
    for (const params of [{ language: 'js' }, { language: 'javascript' }, { uri: workspace.uriOf('new.js') }]) {
      const { findings } = await ask({ code: FLAW, ...params });
      assert.deepEqual(findings.map(({ rule, line, cwe }) => [rule, line, cwe]), [['javascript-sql-injection', 4, ['CWE-89']]], JSON.stringify(params));
    }
  });

  it('keeps to the settings of the project', async () => {
    assert.deepEqual((await ask({ code: FLAW, uri: workspace.uriOf('calm/new.js') })).findings, []);
    const out = await ask({ code: FLAW, uri: workspace.uriOf('left/new.js') });
    assert.deepEqual([out.findings, out.notes], [[], ['new.js is left out by the configuration.']]);
  });

  it('checks files as the editor has them, with fixes that hold', async () => {
    const uri = workspace.uriOf('load.py');
    const [closed] = (await ask({ uris: [uri] })).findings;
    assert.deepEqual([closed?.file, closed?.line, (closed?.fix?.edits ?? []).length > 0], ['load.py', 3, true]);
    await client.open(uri, `\n${YAML}`);
    assert.equal((await ask({ uris: [uri] })).findings[0]?.line, 4);
    assert.deepEqual((await ask({ uris: [workspace.uriOf('gone.py')] })).notes, ['gone.py cannot be read.']);
  });

  it('says no secret', async () => {
    const planted = plantSecrets();
    const { answer } = await client.connection.sendRequest<AgentScanAnswer>(AGENT_SCAN, { code: planted.text, language: 'txt' });
    assert.ok((JSON.parse(answer) as ScanAnswer).total > 20);
    assert.deepEqual(shown(answer, planted), []);
  });

  it('says in the message of a diagnostic what to do, soon after an edit', async () => {
    const uri = workspace.uriOf('soon.py');
    await client.open(uri, '# ordinary line\n'.repeat(500));
    await client.diagnostics(uri);
    const started = performance.now();
    await client.change(uri, { text: `${YAML}${'# ordinary line\n'.repeat(500)}` });
    const [found] = await client.diagnostics(uri);
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
    assert.match(String(found?.message), /yaml\.safe_load/);
    assert.ok((found?.severity ?? 9) <= DiagnosticSeverity.Warning);
  });
});
