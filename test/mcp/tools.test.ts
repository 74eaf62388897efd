import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonReport } from '../../server/engine/index';
import type { FixAnswer } from '../../server/mcp/fixCode';
import type { ScanAnswer } from '../../server/host/agentAnswer';
import { lintel } from '../cli/support/lintel';
import { makeTree, type Tree } from '../cli/support/tree';
import { plantSecrets, shown } from '../support/plantedSecrets';
import { Agent } from './support';

const FLAW = "const express = require('express');\nconst app = express();\napp.get('/u', (req, res) => {\n  db.query('select * from u where id = ' + req.query.id);\n  eval(req.query.x);\n});\n";
/** Made up: the values of the rules' own examples. */
const PLANTED = plantSecrets();
const VALUES = PLANTED.values.filter((value) => /^[\w./+-]{16,200}$/.test(value));
const LEAK = VALUES.slice(0, 60).map((value, index) => `export const secretToken${index} = '${value}';\n`).join('');
/** A safe fix: the parser that loads no classes. */
const YAML = 'import yaml\n\n\ndef read(text):\n    return yaml.load(text, Loader=yaml.UnsafeLoader)\n';

describe('MCP server', function () {
  this.timeout(60_000);
  let tree: Tree;
  let agent: Agent;
  before(async () => {
    tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n', 'app.js': FLAW, 'leak.js': LEAK, 'load.py': YAML, 'clean/a.js': 'export const a = 1;\n' });
    agent = await Agent.start(tree.root);
  });
  after(async () => {
    await agent.stop();
    tree.remove();
  });

  it('lists its tools as reading only, in a closed world', async () => {
    const { tools } = await agent.client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['check_dependencies', 'explain_rule', 'fix_code', 'scan_code', 'scan_files']);
    for (const { name, annotations, description, inputSchema } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.openWorldHint, annotations?.destructiveHint], [true, false, false], name);
      assert.ok((description ?? '').length > 40 && inputSchema.type === 'object', name);
    }
    assert.ok(JSON.stringify(tools).length < 6000, `${JSON.stringify(tools).length} characters of every agent's context`);
  });

  it('scan_code: says rule, weakness, place, severity, message and fix or advice', async () => {
    const { findings, total } = await agent.ask<ScanAnswer>('scan_code', { code: FLAW, language: 'javascript' });
    assert.equal(total, findings.length);
    const sql = findings.find(({ rule }) => rule === 'javascript-sql-injection');
    assert.ok(sql);
    assert.deepEqual([sql.line, sql.severity, sql.cwe.includes('CWE-89')], [4, 'error', true]);
    assert.match(sql.message, /req\.query/);
    assert.ok(findings.every(({ fix, advice }) => (fix?.title ?? advice ?? '') !== ''));
  });

  it('scan_code: takes the language in any form, or the path', async () => {
    for (const question of [{ language: 'js' }, { language: 'JavaScript' }, { language: '.js' }, { filePath: 'src/new.js' }, { filePath: join(tree.root, 'src/new.mjs') }, { filePath: 'bin/tool', language: 'javascript' }]) {
      const { findings } = await agent.ask<ScanAnswer>('scan_code', { code: FLAW, ...question });
      assert.ok(findings.some(({ rule }) => rule === 'javascript-sql-injection'), JSON.stringify(question));
    }
  });

  it('scan_code: says when it does not know a language', async () => {
    const { findings, notes } = await agent.ask<ScanAnswer>('scan_code', { code: FLAW, language: 'brainfuck' });
    assert.deepEqual([findings, notes], [[], ['Lintel does not know the language `brainfuck`: the text was checked for secrets only.']]);
    const { text, failed } = await agent.call('scan_code', { code: FLAW });
    assert.deepEqual([failed, /Say what the code is/.test(text)], [true, true]);
  });

  it('scan_files: checks files and folders', async () => {
    const { findings } = await agent.ask<ScanAnswer>('scan_files', { paths: ['app.js', join(tree.root, 'clean')] });
    assert.deepEqual([...new Set(findings.map(({ file }) => file))], ['app.js']);
    tree.write({ 'some/app.js': FLAW, 'some/inner/load.py': YAML, 'some/node_modules/x/a.js': FLAW, 'some/.gitignore': 'gone.js\n', 'some/gone.js': FLAW });
    const all = await agent.ask<ScanAnswer>('scan_files', { paths: ['some'] });
    assert.deepEqual([...new Set(all.findings.map(({ file }) => file))].sort(), ['some/app.js', 'some/inner/load.py']);
  });

  it('scan_files: reads nothing outside of its folders', async () => {
    const outside = makeTree({ 'secret.js': FLAW });
    mkdirSync(tree.path('links'), { recursive: true });
    symlinkSync(outside.path('secret.js'), tree.path('links/way.js'));
    symlinkSync(outside.root, tree.path('links/folder'));
    for (const path of [outside.path('secret.js'), '../../../../../../etc/passwd', 'links/way.js', 'links/folder/secret.js', 'file:///etc/passwd']) {
      const { text, failed } = await agent.call('scan_files', { paths: [path] });
      assert.deepEqual([failed, /lies outside the folders/.test(text)], [true, true], `${path}: ${text}`);
    }
    outside.remove();
  });

  it('fix_code: makes the safe fixes, or the one that is named', async () => {
    const { code, fixed } = await agent.ask<FixAnswer>('fix_code', { code: YAML, language: 'python' });
    assert.equal(fixed, 1);
    assert.match(code ?? '', /yaml\.(safe_load\(text\)|load\(text, Loader=yaml\.SafeLoader\))/);
    const again = await agent.ask<ScanAnswer>('scan_code', { code, language: 'python' });
    assert.deepEqual(again.findings, []);
    const { findings } = await agent.ask<ScanAnswer>('scan_code', { code: YAML, language: 'python' });
    const named = await agent.ask<FixAnswer>('fix_code', { code: YAML, language: 'python', finding: findings[0]?.id, fix: findings[0]?.fix?.title });
    assert.equal(named.code, code);
    assert.equal(readFileSync(tree.path('load.py'), 'utf8'), YAML);
  });

  it('fix_code: returns edits where the text is long', async () => {
    const long = `${YAML}${'# ordinary line of a long file\n'.repeat(500)}`;
    const { code, edits, notes } = await agent.ask<FixAnswer>('fix_code', { code: long, language: 'python' });
    assert.equal(code, undefined);
    assert.deepEqual([(edits ?? []).length > 0, notes], [true, ['The text is long, so only the edits are returned.']]);
    assert.ok(edits?.every(({ line }) => line === 5));
  });

  it('check_dependencies: tells well-known names from near ones, foreign ones and unknown ones', async () => {
    const { packages } = await agent.ask<{ packages: { name: string; verdict: string; note: string }[] }>('check_dependencies', { ecosystem: 'npm', names: ['express', 'expresss', 'fs', 'numpy', 'qzxv-unheard-of'] });
    assert.deepEqual(packages.map(({ name, verdict }) => `${name}: ${verdict}`), ['express: known', 'expresss: near', 'fs: built-in', 'numpy: other-ecosystem', 'qzxv-unheard-of: unknown']);
    assert.match(packages[1]?.note ?? '', /looks like express/);
    assert.match(packages[4]?.note ?? '', /may exist/);
    const names = Array.from({ length: 20 }, (_, index) => `${'x'.repeat(110)}${String(index)}`);
    assert.ok(Buffer.byteLength((await agent.call('check_dependencies', { ecosystem: 'npm', names })).text) <= 8192);
  });

  it('explain_rule: shows the page of a rule', async () => {
    const { text } = await agent.call('explain_rule', { id: 'javascript-sql-injection' });
    assert.match(text, /CWE-89/);
    const near = await agent.call('explain_rule', { id: 'javascript-sql-injectoin' });
    assert.deepEqual([near.failed, /Did you mean `javascript-sql-injection`\?/.test(near.text)], [true, true]);
    assert.match((await agent.call('explain_rule', { id: 'CWE-89' })).text, /names several rules/);
  });

  it('never says a secret', async () => {
    const answers: string[] = [];
    const name = (call: Awaited<ReturnType<Agent['call']>>): void => { answers.push(call.text); };
    name(await agent.call('scan_code', { code: PLANTED.text, language: 'txt' }));
    name(await agent.call('scan_code', { code: LEAK, language: 'javascript' }));
    name(await agent.call('scan_files', { paths: ['leak.js'] }));
    name(await agent.call('fix_code', { code: `${LEAK}${FLAW}`, language: 'javascript' }));
    const { findings, total } = JSON.parse(answers[1] ?? '{}') as ScanAnswer;
    assert.ok(VALUES.length > 20 && total > 20, `${total} of ${VALUES.length} secrets are found`);
    for (const { id } of findings.slice(0, 10)) name(await agent.call('fix_code', { code: LEAK, language: 'javascript', finding: id }));
    for (const value of VALUES.slice(0, 10)) {
      // A fix beside a secret, and on the very line of one.
      const code = `import yaml\nsecret_token = '${value}'; settings = yaml.load(open('a'), Loader=yaml.UnsafeLoader)\n`;
      const { text } = await agent.call('fix_code', { code, language: 'python' });
      assert.match(text, /"fixed":/);
      answers.push(text);
    }
    for (const text of answers) assert.deepEqual(shown(text, { text: '', values: [...PLANTED.values, ...VALUES] }), [], text.slice(0, 500));
  });

  it('keeps answers small', async () => {
    const line = "app.get('/x', (req, res) => { eval(req.query.x); db.query('select * from t where a = ' + req.query.a); });\n";
    const { text } = await agent.call('scan_code', { code: line.repeat(200), language: 'javascript' });
    const { findings, total, more } = JSON.parse(text) as ScanAnswer;
    assert.ok(findings.length > 0 && findings.length <= 20 && Buffer.byteLength(text) <= 8192, `${findings.length} findings, ${Buffer.byteLength(text)} bytes`);
    assert.equal(more, total - findings.length);
    for (const id of ['python-sql-injection', 'javascript-sql-injection', 'javascript-code-injection']) assert.ok(Buffer.byteLength((await agent.call('explain_rule', { id })).text) <= 8192);
  });

  it('answers bad questions with a sentence', async () => {
    const bad: [string, Record<string, unknown>, RegExp][] = [
      ['scan_code', {}, /code/],
      ['scan_code', { code: 7, language: 'js' }, /code/],
      ['scan_code', { code: 'x', filePath: '' }, /path must not be empty/],
      ['scan_code', { code: 'x'.repeat(1_000_001), language: 'js' }, /longer than 1000000 characters/],
      ['scan_files', { paths: [] }, /at least one/],
      ['scan_files', { paths: ['gone.js'] }, /`gone\.js` cannot be checked: it does not exist/],
      ['scan_files', { paths: ['a\0b'] }, /NUL/],
      ['scan_files', { paths: ['https://example.com/a.js'] }, /is no file/],
      ['fix_code', { code: 'x', language: 'js', finding: 'abc' }, /There is no finding `abc`/],
      ['fix_code', { code: 'x', language: 'js', fix: 'abc' }, /pass the id of the finding/],
      ['check_dependencies', { ecosystem: 'npm', names: [] }, /at least one/],
      ['check_dependencies', { ecosystem: 'npm', names: [' '] }, /at least one/],
      ['check_dependencies', { ecosystem: 'cpan', names: ['x'] }, /ecosystem/],
      ['explain_rule', { id: '' }, /There is no rule/],
    ];
    for (const [name, args, message] of bad) {
      const { text, failed } = await agent.call(name, args);
      assert.ok(failed, `${name} ${JSON.stringify(args).slice(0, 80)}: ${text.slice(0, 200)}`);
      assert.match(text, message);
      assert.doesNotMatch(text, /\n {4}at /);
    }
    assert.equal((await agent.ask<ScanAnswer>('scan_code', { code: FLAW, language: 'js' })).findings.length > 0, true, 'and goes on');
  });
});

describe('MCP server and command line', function () {
  this.timeout(60_000);
  const RULES = 'rules:\n  - id: my-danger\n    languages: [javascript]\n    severity: ERROR\n    message: Do not call it.\n    pattern: danger(...)\n';
  const files = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.lintel.yml': 'rules:\n  javascript-code-injection: off\n  CWE-89: warning\nexclude: ["left/**"]\noverrides:\n  - files: ["tests/**"]\n    rules: { sql-injection: off }\n',
    '.lintel/rules/mine.yaml': RULES,
    'app.js': FLAW,
    'tests/app.js': FLAW,
    'left/app.js': FLAW,
    'inner/.lintel.yml': 'audience: audit\n',
    'inner/app.js': FLAW,
    'mine.js': 'danger(1);\n',
    'quiet.js': '// lintel-ignore my-danger -- known\ndanger(1);\n',
    'load.py': YAML,
  };

  it('find the same under .lintel.yml, own rules and a baseline', async () => {
    const tree = makeTree(files);
    const compare = async (): Promise<number> => {
      const report = JSON.parse((await lintel(['scan', '--format', 'json', '--no-cache'], { cwd: tree.root })).stdout) as JsonReport;
      const expected = report.findings.map(({ path, start, ruleId, severity }) => `${path}:${start.line}:${start.column} ${ruleId} ${severity}`).sort();
      const agent = await Agent.start(tree.root);
      const shown = ({ findings }: ScanAnswer, file?: string): string[] => findings.map((one) => `${one.file ?? file ?? ''}:${one.line}:${one.column} ${one.rule} ${one.severity}`);
      const listed = await agent.ask<ScanAnswer>('scan_files', { paths: ['.'] });
      const texts: string[] = [];
      for (const name of Object.keys(files).filter((file) => /\.(js|py)$/.test(file))) {
        texts.push(...shown(await agent.ask<ScanAnswer>('scan_code', { code: readFileSync(tree.path(name), 'utf8'), filePath: name }), name));
      }
      await agent.stop();
      assert.deepEqual(shown(listed).sort(), expected);
      assert.deepEqual(texts.sort(), expected);
      return expected.length;
    };
    const before = await compare();
    assert.ok(before >= 5, `${before} findings`);
    assert.equal((await lintel(['baseline', 'create', 'app.js', 'load.py'], { cwd: tree.root })).code, 0);
    assert.ok((await compare()) < before);
    assert.deepEqual(readdirSync(tree.root).filter((name) => name.endsWith('.tmp')), []);
    tree.remove();
  });

  it('says what is wrong with a configuration', async () => {
    const tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n', '.lintel.yml': 'rules: [\n', 'a.js': FLAW });
    const agent = await Agent.start(tree.root);
    const { text, failed } = await agent.call('scan_files', { paths: ['a.js'] });
    await agent.stop();
    tree.remove();
    assert.deepEqual([failed, /Nothing was checked: the configuration is not valid/.test(text)], [true, true], text);
  });
});
