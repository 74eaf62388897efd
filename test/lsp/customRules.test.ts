import { strict as assert } from 'node:assert';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node';
import type { TryRuleResult } from '../../server/protocol';
import { makeTree, type Tree } from '../cli/support/tree';
import { TestClient } from './support/client';
import { builtServer } from './support/dist';

const rule = (call: string, message = 'Do not call it with $ARG.'): string => `rules:
  - id: my-${call}
    languages: [javascript]
    severity: ERROR
    message: ${message}
    pattern: ${call}($ARG)
`;

describe('rules of the workspace', function () {
  this.timeout(60_000);
  let tree: Tree;
  let client: TestClient;
  const uri = (name: string): string => pathToFileURL(join(tree.root, name)).href;
  const start = async (customRules: 'load' | 'ignore'): Promise<void> => {
    client = await TestClient.start({ script: builtServer('node.js'), folders: [pathToFileURL(tree.root).href], options: { customRules } });
  };
  const loaded = (files: number): Promise<unknown> => client.next<{ message: string }>('window/logMessage', ({ message }) => message.includes(`loaded, from ${files} files`));
  const codes = async (): Promise<unknown[]> => (await client.diagnostics(uri('a.js'))).map(({ code }) => code);

  beforeEach(() => {
    tree = makeTree({ '.git/HEAD': '', '.lintel/rules/one.yaml': rule('danger'), 'a.js': 'danger(1);\nrisk(2);\n' });
  });
  afterEach(async () => {
    await client.stop();
    client.dispose();
    tree.remove();
  });

  it('find what they look for, and hold as soon as their file changes', async () => {
    await start('load');
    await loaded(1);
    await client.open(uri('a.js'), 'danger(1);\nrisk(2);\n', 'javascript');
    assert.deepEqual(await codes(), ['my-danger']);
    writeFileSync(tree.path('.lintel/rules/two.yaml'), rule('risk'));
    const second = loaded(2);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.lintel/rules/two.yaml'), type: FileChangeType.Created }] });
    await second;
    assert.deepEqual(await codes(), ['my-danger', 'my-risk']);
    rmSync(tree.path('.lintel/rules/one.yaml'));
    const third = loaded(1);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.lintel/rules/one.yaml'), type: FileChangeType.Deleted }] });
    await third;
    assert.deepEqual(await codes(), ['my-risk']);
  });

  it('do not load before the workspace is trusted', async () => {
    await start('ignore');
    await client.open(uri('a.js'), 'danger(1);\n', 'javascript');
    assert.deepEqual(await codes(), []);
    const done = loaded(1);
    await client.notify('lintel/trustGranted', {});
    await done;
    assert.deepEqual(await codes(), ['my-danger']);
  });

  it('say in their own file what is wrong with them, at its place', async () => {
    await start('load');
    const text = rule('danger', 'Not $OTHER.').replace('pattern: danger($ARG)', 'pattren: danger(');
    await client.open(uri('.lintel/rules/one.yaml'), text, 'yaml');
    const found = await client.diagnostics(uri('.lintel/rules/one.yaml'));
    const lines = text.split('\n');
    const marked = found.map(({ range }) => lines[range.start.line]?.slice(range.start.character, range.end.character));
    assert.ok(marked.includes('pattren'), JSON.stringify(found));
    await client.close(uri('.lintel/rules/one.yaml'));
    await client.open(uri('.lintel/rules/one.yaml'), rule('danger', 'Not $OTHER.'), 'yaml');
    const [unbound, ...more] = await client.diagnostics(uri('.lintel/rules/one.yaml'));
    assert.deepEqual([unbound?.message, unbound?.range, more], ['No pattern binds `$OTHER`.', { start: { line: 4, character: 17 }, end: { line: 4, character: 23 } }, []]);
  });

  it('can be tried on a file, saved or not', async () => {
    await start('load');
    await client.open(uri('.lintel/rules/one.yaml'), rule('risk'), 'yaml');
    const tried = await client.request<TryRuleResult>('lintel/tryRule', { rules: uri('.lintel/rules/one.yaml'), uri: uri('a.js') });
    assert.deepEqual(tried, {
      rules: 1,
      problems: [],
      matches: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } }, message: 'Do not call it with 2.', ruleId: 'my-risk' }],
    });
  });
});
