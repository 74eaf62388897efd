import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, MarkupContent, WorkspaceEdit } from 'vscode-languageserver/node';
import { TestClient, VSCODE } from './support/client';
import { builtServer } from './support/dist';
import { Workspace } from './support/workspace';

const CAPABLE = { ...VSCODE, workspace: { ...VSCODE.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } } };
/** Made up; put together here so that no scanner of repositories takes it for one that leaked. */
const VALUE = `sk_${'live'}_${randomBytes(18).toString('hex')}`;
const CODE = `const stripe = require('stripe');\n\nconst stripeKey = '${VALUE}';\nmodule.exports = stripe(stripeKey);\n`;

describe('the built server, on what to do about a secret', function () {
  this.timeout(60_000);
  let client: TestClient;
  let workspace: Workspace;

  afterEach(async () => {
    await client.stop();
    client.dispose();
    workspace.dispose();
  });

  async function start(files: Readonly<Record<string, string>>, capabilities = CAPABLE): Promise<string> {
    workspace = new Workspace({ 'app/pay.js': CODE, ...files });
    client = await TestClient.start({ script: builtServer('node.js'), folders: [workspace.uri], capabilities, options: { customRules: 'load' } });
    const uri = workspace.uriOf('app/pay.js');
    await client.open(uri, CODE, 'javascript');
    return uri;
  }

  async function resolved(uri: string, title: RegExp): Promise<WorkspaceEdit> {
    const [diagnostic] = await client.diagnostics(uri);
    assert.ok(diagnostic);
    const actions: CodeAction[] = await client.actions(uri, diagnostic.range);
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action, actions.map((one) => one.title).join('\n'));
    return action.edit ?? (await client.request<CodeAction>('codeAction/resolve', action)).edit ?? {};
  }

  /** What the edit makes of the files on disk and in the editor, by path. */
  function after(edit: WorkspaceEdit): Record<string, string> {
    const texts: Record<string, string> = {};
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) {
        assert.equal(change.kind, 'create');
        if (change.kind === 'create') texts[change.uri.replace(`${workspace.uri}/`, '')] = '';
        continue;
      }
      const { textDocument, edits } = change;
      const path = textDocument.uri.replace(`${workspace.uri}/`, '');
      let text = texts[path] ?? readFileSync(join(workspace.root, path), 'utf8');
      for (const one of [...edits].reverse()) {
        assert.ok('newText' in one);
        const offset = ({ line, character }: { line: number; character: number }): number => text.split('\n').slice(0, line).reduce((sum, row) => sum + row.length + 1, 0) + character;
        text = text.slice(0, offset(one.range.start)) + one.newText + text.slice(offset(one.range.end));
      }
      texts[path] = text;
    }
    return texts;
  }

  it('moves it to the environment with .env, .env.example and .gitignore in one edit', async () => {
    const uri = await start({ 'app/package.json': '{}', '.gitignore': 'node_modules\n' });
    const texts = after(await resolved(uri, /Move to environment variable STRIPE_KEY/));
    assert.deepEqual(texts, {
      'app/pay.js': CODE.replace(`'${VALUE}'`, 'process.env.STRIPE_KEY'),
      'app/.env': `STRIPE_KEY=${VALUE}\n`,
      'app/.env.example': 'STRIPE_KEY=\n',
      'app/.gitignore': '.env\n',
    });
  });

  it('adds to the files that are there, in their style, and leaves alone what is right', async () => {
    const uri = await start({ '.env': 'A=1', '.env.example': 'A=\r\nB=\r\n', '.gitignore': '*.log\n.env*\n' });
    const texts = after(await resolved(uri, /Move to environment variable/));
    assert.deepEqual({ ...texts, 'app/pay.js': undefined }, { 'app/pay.js': undefined, '.env': `A=1\nSTRIPE_KEY=${VALUE}\n`, '.env.example': 'A=\r\nB=\r\nSTRIPE_KEY=\r\n' });
  });

  it('keeps the value that a variable has already', async () => {
    const uri = await start({ '.env': 'export STRIPE_KEY=other\n', '.env.example': 'STRIPE_KEY=\n', '.gitignore': '/.env\n' });
    assert.deepEqual(Object.keys(after(await resolved(uri, /Move to environment variable/))), ['app/pay.js']);
  });

  it('edits the code alone for an editor that cannot make files', async () => {
    const uri = await start({}, VSCODE as typeof CAPABLE);
    assert.deepEqual(Object.keys(after(await resolved(uri, /Move to environment variable/))), ['app/pay.js']);
  });

  it('allows a value in the repository by a salted hash, and then finds it nowhere in it', async () => {
    const uri = await start({});
    const edit = await resolved(uri, /Allow this value in this repository/);
    const { '.lintel.yml': config = '', ...others } = after(edit);
    assert.deepEqual(others, {});
    assert.match(config, /^allowedSecrets:\n {2}- v1:[0-9a-f]{32}:[0-9a-f]{64} # secret-[\w-]+ in app\/pay\.js\n$/);
    assert.ok(!config.includes(VALUE.slice(8)));
    workspace.write('.lintel.yml', config);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('.lintel.yml'), type: 1 }] });
    assert.deepEqual(await client.diagnostics(uri), []);
    const other = workspace.uriOf('other.py');
    await client.open(other, `KEY = "${VALUE}"\nOTHER_KEY = "${VALUE.slice(0, -4)}beef"\n`, 'python');
    assert.deepEqual((await client.diagnostics(other)).map(({ range }) => range.start.line), [1]);
  });

  it('adds an allowed value to the list that is there, with its salt', async () => {
    const first = `v1:${'0123456789abcdef'.repeat(2)}:${'0'.repeat(64)}`;
    const uri = await start({ '.lintel.yml': `audience: everyday\nallowedSecrets:\n    - ${first} # test key\nexclude: [out]\n` });
    const { '.lintel.yml': config = '' } = after(await resolved(uri, /Allow this value/));
    assert.match(config, new RegExp(`^audience: everyday\\nallowedSecrets:\\n {4}- v1:${'0123456789abcdef'.repeat(2)}:(?!0000)[0-9a-f]{64} # .*\\n {4}- ${first} # test key\\nexclude: \\[out\\]\\n$`));
  });

  it('says in the hover that Git keeps the value, where it does', async () => {
    const uri = await start({});
    const hover = async (): Promise<string> => (await client.request<{ contents: MarkupContent }>('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 25 } })).contents.value;
    assert.doesNotMatch(await hover(), /tracked by Git/);
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: workspace.root, encoding: 'utf8' });
    git('init', '-q');
    git('add', '.');
    assert.match(await hover(), /tracked by Git, so the value stays in its history\. Revoke it/);
  });

  it('is quiet about a file that Git leaves out, and about no other', async () => {
    await start({ '.env': `STRIPE_KEY=${VALUE}\n` });
    execFileSync('git', ['init', '-q'], { cwd: workspace.root });
    const env = workspace.uriOf('.env');
    await client.open(env, `STRIPE_KEY=${VALUE}\n`, 'dotenv');
    assert.equal((await client.diagnostics(env)).length, 1);
    workspace.write('.gitignore', '.env\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('.gitignore'), type: 1 }] });
    assert.deepEqual(await client.diagnostics(env), []);
    assert.equal((await client.diagnostics(workspace.uriOf('app/pay.js'))).length, 1);
  });

  it('goes by a .gitleaks.toml of the workspace, and by its changes', async () => {
    const allow = `[extend]\nuseDefault = true\n\n[[allowlists]]\npaths = ['''app/.*''']\n`;
    const uri = await start({});
    assert.equal((await client.diagnostics(uri)).length, 1);
    workspace.write('.gitleaks.toml', allow);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: workspace.uriOf('.gitleaks.toml'), type: 1 }] });
    await client.asked('workspace/diagnostic/refresh');
    assert.deepEqual(await client.diagnostics(uri), []);
  });
});
