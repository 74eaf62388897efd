import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { readHookReports } from '../../../server/host/hookInbox';
import { contentHash, sha256 } from '../../../server/provenance';
import { plantSecrets, shown } from '../../support/plantedSecrets';
import { type Ended, ended, startLintel } from '../support/lintel';
import { makeTree, type Tree } from '../support/tree';
import { type Agent, BAD_LINE, CLEAN, FLAW, GOOD_LINE, hook, replacing, writing } from './support';

/** What agents are called before people. */
const NAMES: Readonly<Record<Agent, string>> = { claude: 'Claude Code', vscode: 'VS Code', copilot: 'Copilot', cursor: 'Cursor', windsurf: 'Windsurf' };

const AGENTS: readonly Agent[] = ['claude', 'vscode', 'copilot', 'cursor', 'windsurf'];

/** The message of a refusal, in whatever form the agent wants it. */
function refusalOf(agent: Agent, { stdout, stderr, code }: Ended): string {
  if (agent === 'windsurf') {
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  }
  assert.equal(code, 0, stderr);
  const answer = JSON.parse(stdout) as Record<string, unknown> & { hookSpecificOutput?: Record<string, unknown> };
  const told = agent === 'cursor' ? [answer['permission'], answer['agent_message']] : agent === 'copilot' ? [answer['permissionDecision'], answer['permissionDecisionReason']] : [answer.hookSpecificOutput?.['permissionDecision'], answer.hookSpecificOutput?.['permissionDecisionReason']];
  assert.equal(told[0], 'deny', stdout);
  return String(told[1]);
}

/** Nothing that an agent could take for a yes or a no. */
function assertSilent({ code, stdout }: Ended, label = ''): void {
  assert.equal(code, 0, label);
  assert.ok(['', '{}\n'].includes(stdout), `${label}: ${stdout}`);
}

describe('lintel hook', function () {
  this.timeout(120_000);
  let tree: Tree;
  beforeEach(() => {
    tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n' });
  });
  afterEach(() => { tree.remove(); });

  for (const agent of AGENTS) {
    it(`${agent}: refuses a new file with a flaw, and says line, rule and what to do`, async () => {
      const message = refusalOf(agent, await hook(tree, agent, writing(agent, 'before', tree.path('a.js'), FLAW)));
      assert.match(message, /would bring a security flaw/);
      assert.match(message, /line 4 \(javascript-sql-injection, CWE-89\): .*req\.query/);
      assert.match(message, /Repair it and write it again, or ask the user/);
    });

    it(`${agent}: knows the dialect by the payload, or has nothing to say`, async () => {
      const answer = await hook(tree, undefined, writing(agent, 'before', tree.path('a.js'), FLAW));
      if (agent === 'claude' || agent === 'vscode') assertSilent(answer);
      else refusalOf(agent, answer);
    });

    it(`${agent}: lets a clean file pass without a word`, async () => {
      assertSilent(await hook(tree, agent, writing(agent, 'before', tree.path('a.js'), CLEAN)));
    });

    it(`${agent}: judges a replacement by what the file becomes, and by what was there before`, async () => {
      tree.write({ 'a.js': CLEAN });
      refusalOf(agent, await hook(tree, agent, replacing(agent, tree.path('a.js'), GOOD_LINE, BAD_LINE)));
      assertSilent(await hook(tree, agent, replacing(agent, tree.path('a.js'), 'select *', 'select id')));
      // What was there is nobody's new flaw, and who repairs it is let through.
      tree.write({ 'a.js': FLAW });
      assertSilent(await hook(tree, agent, replacing(agent, tree.path('a.js'), "app.get('/u'", "app.get('/user'")));
      assertSilent(await hook(tree, agent, replacing(agent, tree.path('a.js'), BAD_LINE, GOOD_LINE)));
    });

    it(`${agent}: says after an edit what is wrong, and notes the lines without the code`, async () => {
      tree.write({ 'a.js': FLAW });
      const { stdout, code } = await hook(tree, agent, writing(agent, 'after', tree.path('a.js'), FLAW));
      assert.equal(code, 0);
      assert.match(stdout, /after this edit there is a security flaw/);
      assert.doesNotMatch(stdout, /"allow"/);
      const [report, ...more] = await readHookReports(tree.path('cache'));
      assert.deepEqual([report?.agent, report?.file, report?.fileHash, more], [NAMES[agent], tree.path('a.js'), sha256(FLAW), []]);
      assert.ok(report && Math.abs(report.at - Date.now()) < 60_000);
      assert.deepEqual(report.ranges, [{ startLine: 1, endLine: 5, contentHash: contentHash(FLAW.trimEnd().split('\n')) }]);
      const kept = readFileSync(tree.path('cache/provenance.jsonl'), 'utf8');
      assert.ok(!kept.includes('select') && !kept.includes('express') && !kept.includes('s1'), kept);
      assert.equal(statSync(tree.path('cache/provenance.jsonl')).mode & 0o077, 0);
    });
  }

  it('notes only the lines that a replacement wrote', async () => {
    tree.write({ 'a.js': CLEAN });
    const event = { session_id: 's1', hook_event_name: 'PostToolUse', tool_name: 'Edit', tool_input: { file_path: 'a.js', old_string: BAD_LINE, new_string: GOOD_LINE }, cwd: tree.root };
    assertSilent(await hook(tree, 'claude', event));
    const [report] = await readHookReports(tree.path('cache'));
    assert.deepEqual(report?.ranges, [{ startLine: 4, endLine: 4, contentHash: contentHash([GOOD_LINE]) }]);
    assert.ok(report.session !== undefined && !JSON.stringify(report).includes('"s1"'));
  });

  it('reads patches of several files', async () => {
    tree.write({ 'a.js': CLEAN });
    const input = `*** Begin Patch\n*** Update File: a.js\n@@\n app.get('/u', (req, res) => {\n-${GOOD_LINE}\n+${BAD_LINE}\n });\n*** Add File: b.js\n+export const b = 1;\n*** End Patch\n`;
    const event = { cwd: tree.root, hook_event_name: 'PreToolUse', tool_name: 'apply_patch', tool_input: { input, explanation: 'x' } };
    assert.match(refusalOf('vscode', await hook(tree, 'vscode', event)), /into a\.js\.\n- line 4/);
    assertSilent(await hook(tree, 'vscode', { ...event, tool_input: { input: input.replace(BAD_LINE, `${GOOD_LINE} // same`) } }));
  });

  it('answers Copilot and VS Code from one file: events in Pascal case get both forms', async () => {
    const { stdout } = await hook(tree, 'copilot', { ...(writing('claude', 'before', tree.path('a.js'), FLAW) as object) });
    const answer = JSON.parse(stdout) as { permissionDecision: string; hookSpecificOutput: { permissionDecision: string; hookEventName: string } };
    assert.deepEqual([answer.permissionDecision, answer.hookSpecificOutput.permissionDecision, answer.hookSpecificOutput.hookEventName], ['deny', 'deny', 'PreToolUse']);
  });

  it('has the agent ask where that was wanted', async () => {
    const { stdout } = await hook(tree, 'claude', writing('claude', 'before', tree.path('a.js'), FLAW), ['--ask']);
    assert.equal((JSON.parse(stdout) as { hookSpecificOutput: { permissionDecision: string } }).hookSpecificOutput.permissionDecision, 'ask');
  });

  it('keeps to the project: levels, excludes, comments, the baseline, lists of what is no secret', async () => {
    const before = (path: string, content = FLAW): Promise<Ended> => hook(tree, 'claude', writing('claude', 'before', tree.path(path), content));
    tree.write({ '.lintel.yml': 'rules:\n  sql-injection: off\n' });
    assertSilent(await before('a.js'), 'off');
    tree.write({ '.lintel.yml': 'rules:\n  sql-injection: warning\n' });
    assertSilent(await before('a.js'), 'warning');
    tree.write({ '.lintel.yml': 'exclude: ["a.js"]\n' });
    assertSilent(await before('a.js'), 'left out');
    refusalOf('claude', await before('b.js'));
    assertSilent(await before('b.js', FLAW.replace(BAD_LINE, `  // lintel-ignore javascript-sql-injection -- only numbers get here\n${BAD_LINE}`)), 'comment');
    tree.write({ '.lintel.yml': 'rules: [\n' });
    const broken = await before('b.js');
    assertSilent(broken, 'broken');
    assert.match(broken.stderr, /^lintel hook: /);
    const { text } = plantSecrets();
    const line = text.split('\n').find((candidate) => candidate.includes('glpat-') && !candidate.includes('glpat-x')) ?? '';
    assert.notEqual(line, '');
    tree.write({ '.lintel.yml': '' });
    const refused = refusalOf('claude', await before('deploy.txt', `${line}\n`));
    assert.deepEqual(shown(refused, plantSecrets()), []);
    tree.write({ '.gitleaks.toml': "[allowlist]\nregexes = ['''glpat-''']\n" });
    assertSilent(await before('deploy.txt', `${line}\n`), 'allowlist of gitleaks');
  });

  it('has nothing to say about what writes no code', async () => {
    for (const event of [
      { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } },
      { hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: tree.path('a.js') } },
      { hook_event_name: 'PreToolUse', tool_name: 'Grep', tool_input: { path: tree.path('a.js'), content: FLAW } },
      { hook_event_name: 'SessionStart' },
      { hook_event_name: 'PreToolUse', tool_name: 'Edit', tool_input: { file_path: tree.path('gone.js'), old_string: 'a', new_string: FLAW } },
    ]) assertSilent(await hook(tree, 'claude', event), JSON.stringify(event));
  });

  it('never stands in the way by its own failure', async () => {
    mkdirSync(tree.path('folder.js'));
    const wide = { hook_event_name: 'PreToolUse', tool_name: 'Write', tool_input: { file_path: tree.path('a.js'), content: FLAW + 'x();\n'.repeat(200_000) } };
    for (const payload of ['', 'no json', '{', '[]', 'null', '7', '"text"', '{"tool_input":7}', '{"hook_event_name":7,"tool_name":[],"tool_input":{"file_path":{},"content":[]}}', '\u0000\u0001', `{"a":${'['.repeat(50_000)}`, wide, writing('claude', 'after', `${tree.root}/\u0000.js`, FLAW), writing('claude', 'after', tree.path('folder.js'), FLAW)]) {
      for (const agent of ['claude', 'copilot', 'windsurf'] as const) assertSilent(await hook(tree, agent, payload), `${agent}: ${JSON.stringify(payload).slice(0, 60)}`);
    }
    assertSilent(await hook(tree, 'claude', '{}', ['--what']), 'unknown option');
    tree.write({ cache: 'a file where a folder should be' });
    tree.write({ 'a.js': CLEAN });
    assertSilent(await hook(tree, 'claude', writing('claude', 'after', tree.path('a.js'), CLEAN)), 'no place for reports');
  });

  it('reads the raw control characters that Windsurf writes into strings', async () => {
    const payload = JSON.stringify(writing('windsurf', 'before', tree.path('a.js'), FLAW)).replaceAll('\\n', '\n');
    assert.throws(() => JSON.parse(payload) as unknown);
    refusalOf('windsurf', await hook(tree, 'windsurf', payload));
  });

  it('lets the agent go on within three seconds, though it gets no payload', async () => {
    const started = performance.now();
    const child = startLintel(['hook', '--agent', 'copilot'], { cwd: tree.root });
    const { code, stdout } = await ended(child);
    assert.deepEqual([code, stdout], [0, '{}\n']);
    assert.ok(performance.now() - started < 3500, `${performance.now() - started} ms`);
  });
});
