import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import type { JsonReport } from '../../server/engine';
import { lintel } from '../cli/support/lintel';
import { TestClient } from './support/client';
import { builtServer } from './support/dist';
import { Workspace } from './support/workspace';

const FILES = {
  '.git/HEAD': '',
  'package.json': '{\n  "dependencies": {\n    "express": "^4.0.0",\n    "lodahs": "^4.0.0"\n  }\n}\n',
  'src/app.js': "import express from 'express';\nimport made from 'made-up';\n\nconst n\u200Bame = made(express);\n",
  'Dockerfile': 'FROM python:3.12\nRUN pip install reqeusts\n',
  'AGENTS.md': 'Be kind.\u{E0068}\u{E0069}\n',
  'tool.py': 'import json\n',
} as const;
const LANGUAGES: Readonly<Record<string, string>> = { 'package.json': 'json', 'src/app.js': 'javascript', Dockerfile: 'dockerfile', 'AGENTS.md': 'markdown', 'tool.py': 'python' };

/** The server and the command line as they ship. */
describe('packages and hidden characters', function () {
  this.timeout(60_000);
  let client: TestClient;
  let workspace: Workspace;

  before(async () => {
    workspace = new Workspace(FILES);
    client = await TestClient.start({ script: builtServer('node.js'), folders: [workspace.uri] });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    client.dispose();
    workspace.dispose();
  });

  /** The editor says the fix at the end of the message: agents read nothing else. */
  const inEditor = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const [path, languageId] of Object.entries(LANGUAGES)) {
      await client.open(workspace.uriOf(path), FILES[path as keyof typeof FILES], languageId);
      for (const { code, range, message } of await client.diagnostics(workspace.uriOf(path))) found.push(`${path}:${range.start.line + 1}:${range.start.character + 1} ${String(code)} ${String(message).replace(/ Fix: [^.]+\.$/, '')}`);
      await client.close(workspace.uriOf(path));
    }
    return found.sort();
  };
  const onCommandLine = async (): Promise<string[]> => {
    const { stdout, stderr } = await lintel(['scan', '-f', 'json', '--cache-dir', `${workspace.root}/.git/cache`, workspace.root], { cwd: workspace.root });
    assert.ok(stdout.startsWith('{'), stderr);
    const report = JSON.parse(stdout) as JsonReport;
    return report.findings.map(({ path, start, ruleId, message }) => `${path}:${start.line}:${start.column} ${ruleId} ${message}`).sort();
  };

  it('are the same in the editor and on the command line', async () => {
    const found = await inEditor();
    assert.deepEqual(found.map((line) => line.split(' ').slice(0, 2).join(' ')), [
      'AGENTS.md:1:9 unicode-tag-characters',
      'Dockerfile:2:17 package-look-alike',
      'package.json:4:6 package-look-alike',
      'src/app.js:2:19 package-undeclared-import',
      'src/app.js:4:8 unicode-zero-width',
    ]);
    assert.deepEqual(await onCommandLine(), found);
    // From the results that were kept.
    assert.deepEqual(await onCommandLine(), found);
  });

  it('follow the manifest', async () => {
    workspace.write('package.json', '{ "dependencies": { "express": "^4.0.0", "made-up": "^1.0.0" } }\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('package.json'), type: FileChangeType.Changed }] });
    assert.deepEqual((await inEditor()).filter((line) => line.startsWith('src/')).map((line) => line.split(' ')[1]), ['unicode-zero-width']);
    const later = await onCommandLine();
    assert.deepEqual(later.map((line) => line.split(' ').slice(0, 2).join(' ')), ['AGENTS.md:1:9 unicode-tag-characters', 'Dockerfile:2:17 package-look-alike', 'src/app.js:4:8 unicode-zero-width']);
  });

  it('asks to be told when manifests and lock files change', () => {
    const watched = JSON.stringify(client.requested.filter(({ method }) => method === 'client/registerCapability'));
    for (const name of ['package.json', 'pyproject.toml', 'go.mod', 'yarn.lock']) assert.ok(watched.includes(name), name);
  });
});
