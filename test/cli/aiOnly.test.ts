import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../server/host/cacheFolder';
import { HOOK_INBOX } from '../../server/host/hookInbox';
import { MachineRecords, rangesOfLines } from '../../server/host/machineRecords';
import { contentHash, sha256 } from '../../server/provenance';
import { lintel } from './support/lintel';

const BY_HAND = 'const limit = 10;\nmodule.exports = { limit };\n';
const BY_MACHINE = 'function verifyToken(token) {\n  return true;\n}\n';

/** What tools say about who wrote a file, in a real repository. */
describe('records of machine-written code', function () {
  this.timeout(30_000);
  let folder: string;
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, encoding: 'utf8' });
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'lintel-records-')));
    git('init', '-q');
    write('src/auth.js', BY_HAND);
    git('add', '.');
    git('commit', '-qm', 'By hand');
  });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  const of = async (name: string, inbox?: string) => (await MachineRecords.open(folder, { cacheFolder: inbox })).of(join(folder, name));

  it('say nothing where nobody has said anything', async () => {
    assert.equal(await of('src/auth.js'), undefined);
    assert.deepEqual(await (await MachineRecords.open(folder, { cacheFolder: join(folder, 'no such') })).files(), []);
  });

  it('take the lines of a commit that a tool has signed, and no others', async () => {
    write('src/auth.js', BY_HAND + BY_MACHINE);
    git('commit', '-qam', 'Add a check\n\nCo-authored-by: Claude <noreply@anthropic.com>');
    const found = await of('src/auth.js');
    assert.deepEqual(found?.lines.map(({ first, last, source, tool }) => [first, last, source, tool]), [[2, 4, 'commit', 'Claude Code']]);
    // Lines above have moved them since.
    write('src/auth.js', `// Limits\n${BY_HAND}${BY_MACHINE}`);
    assert.deepEqual((await of('src/auth.js'))?.lines.map(({ first, last }) => [first, last]), [[3, 5]]);
  });

  it('take the lines of a git-ai note, and leave out those of people', async () => {
    write('src/auth.js', BY_HAND + BY_MACHINE);
    git('commit', '-qam', 'Add a check');
    const note = `src/auth.js\n  s_0123456789abcd::t_0123456789abcd 3-4\n  h_0123456789abcd 5\n---\n${JSON.stringify({ schema_version: 'authorship/3.0.0', sessions: { s_0123456789abcd: { agent_id: { tool: 'cursor', id: 'x', model: 'y' } } } })}`;
    git('notes', '--ref=refs/notes/ai', 'add', '-m', note);
    assert.deepEqual((await of('src/auth.js'))?.lines.map(({ first, last, source, tool, confidence }) => [first, last, source, tool, confidence]), [[2, 3, 'git-note', 'cursor', 0.95]]);
  });

  it('take the lines of an Agent Trace record by its commit', async () => {
    write('src/auth.js', BY_HAND + BY_MACHINE);
    git('commit', '-qam', 'Add a check');
    const record = { version: '0.1.0', id: 'a', timestamp: '2026-01-01T00:00:00Z', vcs: { type: 'git', revision: git('rev-parse', 'HEAD').trim() }, tool: { name: 'cursor' }, files: [{ path: 'src/auth.js', conversations: [{ contributor: { type: 'ai' }, ranges: [{ start_line: 3, end_line: 5 }] }, { contributor: { type: 'human' }, ranges: [{ start_line: 1, end_line: 1 }] }] }] };
    write('.agent-trace/traces.jsonl', `${JSON.stringify(record)}\nno record\n`);
    assert.deepEqual((await of('src/auth.js'))?.lines.map(({ first, last, source }) => [first, last, source]), [[2, 4, 'agent-trace']]);
  });

  it('take a hook\'s report while its text is there, wherever it has moved', async () => {
    const inbox = join(folder, 'cache');
    const text = BY_HAND + BY_MACHINE;
    write('src/auth.js', text);
    const lines = BY_MACHINE.trimEnd().split('\n');
    const report = { v: 1, uri: pathToFileURL(join(folder, 'src/auth.js')).href, agent: 'Claude Code', session: 's', ts: 5, fileHash: sha256(text), ranges: [{ startLine: 3, endLine: 5, contentHash: contentHash(lines) }] };
    write(`cache/${HOOK_INBOX}`, `{broken\n${JSON.stringify(report)}\n{"v":2}\n`);
    const places = async () => (await of('src/auth.js', inbox))?.lines.map(({ first, last, source, tool }) => [first, last, source, tool]);
    assert.deepEqual(await places(), [[2, 4, 'hook', 'Claude Code']]);
    write('src/auth.js', `// one\n// two\n${text}`);
    assert.deepEqual(await places(), [[4, 6, 'hook', 'Claude Code']]);
    write('src/auth.js', text.replace('return true', 'return check(token)'));
    assert.deepEqual(await places(), undefined);
  });

  it('become ranges of a text, the surest where they overlap', () => {
    assert.deepEqual(rangesOfLines('a\r\nb\nc\nd', [{ first: 0, last: 2, confidence: 0.8 }, { first: 2, last: 9, confidence: 0.95 }]), [
      { start: 0, end: 5, confidence: 0.8 },
      { start: 5, end: 8, confidence: 0.95 },
    ]);
  });

  it('are where the command line and the editor look', () => {
    assert.equal(cacheFolder({ LINTEL_CACHE_DIR: '/somewhere' }, 'linux'), '/somewhere');
  });

  it('limit `lintel scan --ai-only`', async function () {
    this.timeout(60_000);
    write('src/auth.js', BY_HAND + BY_MACHINE + 'function validateToken(token) {\n  return true;\n}\n');
    git('commit', '-qam', 'By hand again');
    write('src/more.js', `const crypto = require('crypto');\ncrypto.createHash('md5').update(password);\n${BY_MACHINE}`);
    git('add', '.');
    git('commit', '-qm', 'More\n\nGenerated with [Claude Code](https://claude.com)');
    const { stdout } = await lintel(['scan', '--ai-only', '--no-cache', '--format', 'json', '.'], { cwd: folder });
    const found = [...stdout.matchAll(/"ruleId": ?"([\w-]+)"/g)].map(([, id]) => id);
    assert.ok(found.includes('javascript-auth-stub'), stdout.slice(0, 2000));
    assert.ok(!stdout.includes('src/auth.js'), 'a file that people wrote is reported');
  });
});
