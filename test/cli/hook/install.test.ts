import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { appended, parseJson, removed, valueOf } from '../../../server/cli/hook/json';
import { type Ended, lintel } from '../support/lintel';
import { makeTree, type Tree } from '../support/tree';
import type { Agent } from './support';

const PLACES: readonly (readonly [agent: Agent, project: string, user: string])[] = [
  ['claude', '.claude/settings.json', '.claude/settings.json'],
  ['vscode', '.github/hooks/lintel.json', '.copilot/hooks/lintel.json'],
  ['copilot', '.github/hooks/lintel.json', '.copilot/hooks/lintel.json'],
  ['cursor', '.cursor/hooks.json', '.cursor/hooks.json'],
  ['windsurf', '.windsurf/hooks.json', '.codeium/windsurf/hooks.json'],
];

/** Settings as people have them: comments, other hooks, commas too many, other ways to indent. */
const OTHERS: readonly string[] = [
  '{\n  "model": "x", // mine\n  "permissions": { "deny": ["Read(.env)"] },\n  "hooks": {\n    "PreToolUse": [\n      { "matcher": "Bash", "hooks": [{ "type": "command", "command": "check" }] }\n    ],\n    "Stop": []\n  }\n}\n',
  '{\n\t"hooks": {\n\t\t"preToolUse": [\n\t\t\t{\n\t\t\t\t"command": "./mine.sh"\n\t\t\t},\n\t\t],\n\t},\n\t/* the end */\n}',
  '{"version":1,"hooks":{"pre_write_code":[{"command":"a"}],"afterFileEdit":[{"command":"b"}]}}',
  '{\r\n    "version": 1,\r\n    "other": [1, 2]\r\n}\r\n',
];

describe('lintel hook install', function () {
  this.timeout(120_000);
  let tree: Tree;
  beforeEach(() => {
    tree = makeTree({ 'project/.git/HEAD': 'ref: refs/heads/main\n', 'home/': '' });
  });
  afterEach(() => { tree.remove(); });

  const run = (...args: string[]): Promise<Ended> => lintel(['hook', ...args], { cwd: tree.path('project'), env: { HOME: tree.path('home') } });
  const read = (path: string): string => readFileSync(tree.path(path), 'utf8');

  for (const [agent, project, user] of PLACES) {
    it(`${agent}: writes a new file once, and takes it away again`, async () => {
      for (const [option, path] of [['--project', `project/${project}`], ['--user', `home/${user}`]] as const) {
        const first = await run('install', '--agent', agent, option, '--yes');
        assert.deepEqual([first.code, first.stderr], [0, '']);
        assert.match(first.stdout, /^--- a\/.*\n\+\+\+ b\/.*\n@@ /);
        const text = read(path);
        assert.match(text, option === '--project' ? /"lintel hook --agent \w+/ : /main\.js\\" hook --agent \w+/);
        const again = await run('install', '--agent', agent, option, '--yes');
        assert.deepEqual([again.code, /already/.test(again.stdout), read(path)], [0, true, text]);
        assert.equal((await run('uninstall', '--agent', agent, option, '--yes')).code, 0);
        assert.ok(!existsSync(tree.path(path)), path);
        assert.match((await run('uninstall', '--agent', agent, option, '--yes')).stdout, /There is no hook of Lintel/);
      }
    });

    it(`${agent}: leaves everything else in the file as it is, byte for byte`, async () => {
      for (const before of OTHERS) {
        tree.write({ [`project/${project}`]: before });
        assert.equal((await run('install', '--agent', agent, '--project', '--yes')).code, 0);
        const between = read(`project/${project}`);
        assert.notEqual(between, before);
        const kept = valueOf(parseJson(before)) as Record<string, unknown>;
        const now = valueOf(parseJson(between)) as Record<string, unknown>;
        for (const key of Object.keys(kept)) if (key !== 'hooks') assert.deepEqual(now[key], kept[key]);
        for (const comment of ['// mine', '/* the end */']) assert.equal(between.includes(comment), before.includes(comment));
        assert.equal((await run('uninstall', '--agent', agent, '--project', '--yes')).code, 0);
        assert.equal(read(`project/${project}`), before);
      }
    });
  }

  it('shows the change and writes nothing where nobody can be asked', async () => {
    const { code, stdout, stderr } = await run('install', '--agent', 'claude');
    assert.deepEqual([code, /\+ {10}\{/.test(stdout)], [2, true]);
    assert.match(stderr, /`--yes` writes it without a question/);
    assert.ok(!existsSync(tree.path('home/.claude')));
  });

  it('replaces an older form of itself', async () => {
    tree.write({ 'project/.windsurf/hooks.json': '{\n  "hooks": {\n    "pre_write_code": [{ "command": "lintel hook --agent windsurf --ask" }, { "command": "mine" }]\n  }\n}\n' });
    await run('install', '--agent', 'windsurf', '--project', '--yes');
    const { hooks } = valueOf(parseJson(read('project/.windsurf/hooks.json'))) as { hooks: Record<string, { command: string }[]> };
    assert.deepEqual(hooks['pre_write_code']?.map(({ command }) => command), ['mine', 'lintel hook --agent windsurf']);
  });

  it('leaves alone what it does not understand', async () => {
    for (const [content, message] of [['{ "hooks": ', /a value is missing in line 1/], ['{"hooks": []}', /`hooks` is no object/], ['{"hooks": {"PreToolUse": {}}}', /`hooks\.PreToolUse` is no list/], ['[]', /is no object/]] as const) {
      tree.write({ 'project/.claude/settings.json': content });
      const { code, stderr } = await run('install', '--agent', 'claude', '--project', '--yes');
      assert.equal(code, 2, content);
      assert.match(stderr, message);
      assert.equal(read('project/.claude/settings.json'), content);
    }
  });

  it('says what is missing', async () => {
    assert.match((await run('install')).stderr, /Whose hook\?/);
    assert.match((await run('install', '--agent', 'emacs')).stderr, /`--agent` cannot be `emacs`/);
    assert.match((await run('install', '--agent', 'claude', '--user', '--project')).stderr, /exclude each other/);
  });
});

describe('JSON of people', () => {
  it('is changed in its own style', () => {
    assert.equal(appended('{}', ['a', 'b'], 1), '{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}');
    assert.equal(appended('{"a":[1,2]}', ['a'], 3), '{"a":[1,2, 3]}');
    assert.equal(appended('{\n\t"a": [\n\t\t1 // one\n\t]\n}', ['a'], { x: 2 }), '{\n\t"a": [\n\t\t1,\n\t\t{\n\t\t\t"x": 2\n\t\t} // one\n\t]\n}');
    assert.equal(removed('{"a":[1,2],"b":0}', ['a'], (item) => item.kind === 'plain' && item.value === 1), '{"a":[2],"b":0}');
    assert.equal(removed('{"a":{"x":[1]},"b":0}', ['a', 'x'], () => true), '{"b":0}');
    assert.equal(removed('{"a":{"x":[1],},}', ['a', 'x'], () => true), '{}');
  });

  it('is read with comments, and refused with a place', () => {
    assert.deepEqual(valueOf(parseJson('\ufeff// a\n{ "a": [1, -2.5e3, true, null, "x\\n"], /* b */ "c": {}, }')), { a: [1, -2500, true, null, 'x\n'], c: {} });
    for (const bad of ['', '{', '{"a" 1}', '[1 2]', '{a: 1}', '{} x', '['.repeat(200)]) assert.throws(() => parseJson(bad), /in line 1/);
  });
});
