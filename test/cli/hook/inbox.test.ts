import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { appendHookReport, HOOK_INBOX, readHookReports } from '../../../server/host/hookInbox';
import { MachineRecords } from '../../../server/host/machineRecords';
import type { HookReport } from '../../../server/provenance';
import { lintel } from '../support/lintel';
import { makeTree, type Tree } from '../support/tree';
import { hook } from './support';

const BY_HAND = 'const limit = 10;\n';
const STUB = 'function verifyToken(token) {\n  return true;\n}\n';
const OWN_STUB = 'function validateToken(token) {\n  return true;\n}\n';

/** What `lintel hook` writes is what the editor and the command line read. */
describe('the inbox of hooks', function () {
  this.timeout(60_000);
  let tree: Tree;
  beforeEach(() => {
    tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n' });
  });
  afterEach(() => { tree.remove(); });

  /** Writes a file, and has the hook told of the edit that made it so. */
  async function edited(name: string, text: string, before: string, after: string): Promise<void> {
    tree.write({ [name]: text });
    const { code, stderr } = await hook(tree, 'claude', { session_id: 's1', cwd: tree.root, hook_event_name: 'PostToolUse', tool_name: 'Edit', tool_input: { file_path: name, old_string: before, new_string: after } });
    assert.deepEqual([code, stderr], [0, '']);
  }

  const linesOf = async (name: string): Promise<unknown> => {
    const found = await (await MachineRecords.open(tree.root, { cacheFolder: tree.path('cache') })).of(tree.path(name));
    return found?.lines.map(({ first, last, source, confidence, tool }) => [first, last, source, confidence, tool]);
  };

  it('is read back as machine-written lines, whatever ends the lines of the file', async () => {
    for (const [name, end] of [['lf.js', '\n'], ['crlf.js', '\r\n']] as const) {
      const text = (BY_HAND + STUB + OWN_STUB).replaceAll('\n', end);
      await edited(name, text, '// verify\n'.replaceAll('\n', end), STUB.replaceAll('\n', end));
      assert.deepEqual(await linesOf(name), [[1, 3, 'hook', 0.99, 'Claude Code']], name);
      // It moves with its text, and goes with it.
      tree.write({ [name]: `// one${end}${text}` });
      assert.deepEqual(await linesOf(name), [[2, 4, 'hook', 0.99, 'Claude Code']], name);
      tree.write({ [name]: text.replace('return true', 'return check(token)') });
      assert.equal(await linesOf(name), undefined, name);
    }
  });

  it('leaves out what stands between two changes of one edit', async () => {
    const own = Array.from({ length: 6 }, (_, index) => `own(${index});\n`).join('');
    tree.write({ 'two.js': `first();\n${own}second();\n` });
    const edits = [{ old_string: '// one\n', new_string: 'first();\n' }, { old_string: '// two\n', new_string: 'second();\n' }];
    await hook(tree, 'claude', { cwd: tree.root, hook_event_name: 'PostToolUse', tool_name: 'MultiEdit', tool_input: { file_path: 'two.js', edits } });
    assert.deepEqual(await linesOf('two.js'), [[0, 0, 'hook', 0.99, 'Claude Code'], [7, 7, 'hook', 0.99, 'Claude Code']]);
  });

  it('limits `lintel scan --ai-only` to what the hook has told of', async () => {
    await edited('auth.js', BY_HAND + STUB + OWN_STUB, '// verify\n', STUB);
    tree.write({ 'own.js': OWN_STUB });
    const { stdout } = await lintel(['scan', '--ai-only', '--no-cache', '--format', 'json', '.'], { cwd: tree.root, env: { LINTEL_CACHE_DIR: tree.path('cache') } });
    const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; path: string; range: { start: { line: number } } }[] };
    assert.deepEqual(findings.map(({ ruleId, path }) => [ruleId, path]), [['javascript-auth-stub', 'auth.js']], stdout);
    const none = await lintel(['scan', '--ai-only', '--no-cache', '--format', 'json', '.'], { cwd: tree.root, env: { LINTEL_CACHE_DIR: tree.path('elsewhere') } });
    assert.doesNotMatch(none.stdout, /javascript-auth-stub/);
  });

  it('keeps two files of a limited size, the older reports first', async () => {
    const folder = tree.path('cache');
    const report = (at: number): HookReport => ({ file: tree.path(`${'long/'.repeat(200)}${at}.js`), agent: 'Cursor', at, fileHash: 'a'.repeat(64), ranges: [{ startLine: 1, endLine: 2, contentHash: 'b'.repeat(64) }] });
    for (let at = 0; at < 2500; at++) appendHookReport(folder, report(at));
    assert.ok(statSync(tree.path(`cache/${HOOK_INBOX}`)).size <= 1024 * 1024 + 2000);
    const kept = await readHookReports(folder);
    assert.deepEqual(kept.at(-1), report(2499));
    assert.ok(kept.length < 2500 && kept.length > 800, String(kept.length));
    assert.deepEqual(kept.map(({ at }) => at), Array.from(kept, (_, index) => 2500 - kept.length + index));
    assert.equal(readFileSync(tree.path(`cache/${HOOK_INBOX}`), 'utf8').endsWith('}\n'), true);
  });
});
