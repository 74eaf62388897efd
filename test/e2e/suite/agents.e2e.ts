import { strict as assert } from 'node:assert';
import { extensions, lm, LanguageModelTextPart, workspace } from 'vscode';
import { closeAll, fileUri, lintel } from './support';

const FLAW = "const express = require('express');\nconst app = express();\napp.get('/u', (req, res) => {\n  db.query('select * from u where id = ' + req.query.id);\n});\n";

interface Answer {
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly file?: string }[];
}

async function ask(input: object): Promise<Answer> {
  const { content } = await lm.invokeTool('lintel_scan', { input, toolInvocationToken: undefined });
  const text = content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
  return JSON.parse(text) as Answer;
}

describe('Agents', () => {
  afterEach(closeAll);

  it('find the tool of the language server, and use it', async () => {
    await lintel();
    const tool = lm.tools.find(({ name }) => name === 'lintel_scan');
    assert.deepEqual(tool?.tags, ['security']);
    assert.deepEqual((await ask({ code: FLAW, language: 'javascript' })).findings.map(({ rule, line }) => [rule, line]), [['javascript-sql-injection', 4]]);
  });

  it('have files checked as they are, and none outside of the workspace', async () => {
    await lintel();
    const uri = fileUri('src/agent.js');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(FLAW));
    assert.deepEqual((await ask({ files: ['src/agent.js'] })).findings.map(({ rule, file }) => [rule, file]), [['javascript-sql-injection', 'src/agent.js']]);
    assert.deepEqual((await ask({ files: ['/etc/passwd', '../../etc/passwd'] })).findings, []);
    await workspace.fs.delete(uri);
  });

  it('find files that the extension contributes', async () => {
    await lintel();
    const extension = extensions.getExtension('lintel.lintel');
    const { contributes } = extension?.packageJSON as { contributes: Record<string, readonly { readonly path?: string }[]> };
    for (const { path } of [...(contributes['chatSkills'] ?? []), ...(contributes['chatInstructions'] ?? [])]) {
      const text = new TextDecoder().decode(await workspace.fs.readFile(extension!.extensionUri.with({ path: `${extension!.extensionUri.path}/${path ?? ''}` })));
      assert.match(text, /^---\nname: .+\ndescription: .+\n/);
    }
  });
});
