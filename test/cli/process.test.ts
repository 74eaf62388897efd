import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import type { JsonReport } from '../../server/engine/index';
import { type Ended, ended, lintel, startLintel } from './support/lintel';
import { repository } from './support/repository';
import { sarifProblems } from './support/sarifSchema';
import { makeTree, type Tree } from './support/tree';

/** A rule of the user's own: what is tested here shall not change when a built-in rule does. */
const RULES = `rules:
  - id: my-danger
    languages: [javascript, typescript, python]
    severity: ERROR
    message: This call is dangerous. Call calm() instead.
    pattern: danger(...)
    fix: calm()
    metadata:
      cwe: ["CWE-95: Eval Injection"]
      owasp: ["A03:2021 - Injection"]
      confidence: HIGH
      lintel: { family: danger, title: Dangerous call, why: It is dangerous., advice: Call calm(), applicability: safe, fix-title: Call calm }
  - id: my-hint
    languages: [javascript]
    severity: INFO
    message: A hint.
    pattern: hint()
`;
/** Rules for secrets stand in a file of their own. */
const SECRETS = `secrets:
  - id: secret-mine
    severity: ERROR
    message: This is a token of ours. Read it from the environment.
    regex: '(ours_[A-Za-z0-9]{24})'
    keywords: ["ours_"]
    metadata:
      cwe: ["CWE-798: Use of Hard-coded Credentials"]
      lintel: { family: hard-coded-secret, title: Token of ours, why: Whoever reads it uses it., advice: Read it from the environment. }
    examples: { positive: [["ours_", "Zq4Lx8Vn2Rt6Yb0Kd3Hs7Wm1"]], negative: [["ours_", "short"]] }
`;
/** Made up. */
const TOKEN = ['ours', 'Pc5Jf9Ga2bTeQw8Er4Ty1Ui7'].join('_');

describe('lintel as a process', function () {
  this.timeout(120_000);
  let tree: Tree;
  beforeEach(() => {
    tree = makeTree({ '.git/HEAD': 'ref: refs/heads/main\n', 'my.yaml': RULES });
  });
  afterEach(() => { tree.remove(); });

  const run = (args: string[], more: Partial<Parameters<typeof lintel>[1]> = {}): Promise<Ended> => lintel(args, { cwd: tree.root, ...more });
  const scan = (args: string[], more: Partial<Parameters<typeof lintel>[1]> = {}): Promise<Ended> => run(['scan', '--rules', 'my.yaml', ...args], more);
  const json = async (args: string[] = [], more = {}): Promise<JsonReport> => JSON.parse((await scan(['--format', 'json', ...args], more)).stdout) as JsonReport;
  const places = (report: JsonReport): string[] => report.findings.map(({ path, start }) => `${path}:${start.line}:${start.column}`);

  it('says its version and its help', async () => {
    const { version } = JSON.parse(readFileSync(join(repository(), 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    for (const args of [['--help'], ['scan', '--help'], ['rules', '-h'], ['explain', '--help']]) {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stderr], [0, ''], args.join(' '));
      assert.match(stdout, /Usage:/);
    }
  });

  it('exits with 0 where nothing is found', async () => {
    tree.write({ 'a.js': 'calm();\n' });
    const { code, stdout, stderr } = await scan([]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^No findings in 2 files, [\d.]+ s\.\n$/);
  });

  it('exits with 1 for findings, and shows them', async () => {
    tree.write({ 'src/a.js': 'if (x) {\n\tdanger(x);\n}\n' });
    const { code, stdout, stderr } = await scan([]);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(
      stdout,
      /^src\/a\.js:2:2 error my-danger\n {2}This call is dangerous\. Call calm\(\) instead\.\n\n {2}1 \| if \(x\) \{\n {2}2 \| {5}danger\(x\);\n {4}\| {5}\^{9}\n {2}Fix: Call calm \(safe\)\n\n1 finding \(1 error\) in 1 of 2 files, /,
    );
  });

  it('lets the severity decide what is reported and what fails', async () => {
    tree.write({ 'a.js': 'hint();\n' });
    const codes = async (...args: string[]): Promise<(number | null)[]> => [(await scan(args)).code, (await json(args)).findings.length];
    assert.deepEqual(await codes(), [1, 1]);
    assert.deepEqual(await codes('--error-on', 'warning'), [0, 1]);
    assert.deepEqual(await codes('--severity', 'warning'), [0, 0]);
    tree.write({ 'b.js': 'danger();\n' });
    assert.deepEqual(await codes('--error-on', 'error'), [1, 2]);
    assert.deepEqual(await codes('--error-on', 'never'), [0, 2]);
  });

  for (const [args, message] of [
    [[], /What should Lintel do\?.*\nTry `lintel --help`\.\n$/s],
    [['scan', '--formt', 'json'], /Did you mean `--format`\?\nTry `lintel scan --help`\.\n$/],
    [['scan', 'srk'], /`srk` cannot be checked: it does not exist \(any more\)\. Did you mean `src`\?/],
    [['scan', '--config', 'gone.yml'], /gone\.yml cannot be read: it does not exist/],
    [['scan', '--rules', 'gone'], /The rules in `gone` cannot be read: it does not exist/],
    [['scan', '--rules', 'src'], /`src` holds no rules: there is no \.yaml or \.yml file in it/],
    [['scan', '--output', 'gone/out.json'], /cannot be written to `gone\/out\.json`: there is no folder `gone`/],
    [['scan', '--output', 'src'], /cannot be written to `src`: it is a folder/],
    [['explain', 'no-such-rule-at-all'], /There is no rule `no-such-rule-at-all`/],
  ] as const) {
    it(`exits with 2 and a sentence for: lintel ${args.join(' ')}`, async () => {
      tree.write({ 'src/a.js': 'danger()' });
      const { code, stdout, stderr } = await run([...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  it('reports the same findings in every format, and a valid SARIF log', async () => {
    tree.write({ 'src/a.ts': 'danger(1);\nconst x = 1; danger(x);\n', 'b.py': 'danger()\n', 'c.js': 'hint();\n' });
    const report = await json();
    assert.deepEqual(places(report), ['b.py:1:1', 'c.js:1:1', 'src/a.ts:1:1', 'src/a.ts:2:14']);
    assert.deepEqual(report.findings[0]?.fixes, [
      { title: 'Call calm', applicability: 'safe', edits: [{ path: 'b.py', startOffset: 0, endOffset: 8, newText: 'calm()' }] },
    ]);
    const text = await scan([]);
    assert.deepEqual(text.stdout.match(/^\S+:\d+:\d+(?= )/gm), places(report));
    const sarif = await scan(['--format', 'sarif', '--output', 'out.sarif']);
    assert.deepEqual([sarif.code, sarif.stdout], [1, '']);
    assert.match(sarif.stderr, /^4 findings \(3 errors, 1 note\) in 3 of 4 files.*\nThe report is in out\.sarif\.\n$/s);
    const log = JSON.parse(readFileSync(tree.path('out.sarif'), 'utf8')) as Log;
    assert.deepEqual(sarifProblems(log), []);
    const results = log.runs[0]?.results ?? [];
    assert.deepEqual(
      results.map(({ locations, partialFingerprints }) => {
        const place = locations?.[0]?.physicalLocation;
        return [`${place?.artifactLocation?.uri}:${place?.region?.startLine}:${place?.region?.startColumn}`, partialFingerprints?.['lintel/v1']];
      }),
      report.findings.map(({ path, start, fingerprint }) => [`${path}:${start.line}:${start.column}`, fingerprint]),
    );
    assert.equal(log.runs[0]?.invocations?.[0]?.exitCode, 1);
    assert.equal(new Set(report.findings.map(({ fingerprint }) => fingerprint)).size, 4);
  });

  it('reports the same with one thread and with several', async () => {
    tree.write(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`d${index % 7}/f${index}.js`, index % 5 === 0 ? 'danger();\n' : 'calm();\n'])));
    const one = await json(['--jobs', '1']);
    const three = await json(['--jobs', '3']);
    assert.equal(one.findings.length, 80);
    assert.deepEqual(three.findings, one.findings);
    assert.deepEqual(three.summary.files, one.summary.files);
  });

  it('obeys .gitignore, unless it is told not to or the file is named', async () => {
    tree.write({ '.gitignore': 'gen/\n', 'gen/a.js': 'danger()', 'node_modules/p/i.js': 'danger()', 'src/b.js': 'danger()', '.lintelignore': 'old.js', 'old.js': 'danger()' });
    assert.deepEqual(places(await json()), ['src/b.js:1:1']);
    assert.deepEqual(places(await json(['--no-ignore'])), ['gen/a.js:1:1', 'node_modules/p/i.js:1:1', 'old.js:1:1', 'src/b.js:1:1']);
    assert.deepEqual(places(await json(['gen/a.js', 'node_modules/p'])), ['gen/a.js:1:1', 'node_modules/p/i.js:1:1']);
  });

  it('names paths from where it stands, and from the repository in reports', async () => {
    tree.write({ 'a.js': 'danger()', 'sub/b.js': 'danger()' });
    const cwd = tree.path('sub');
    const text = await lintel(['scan', '--rules', '../my.yaml', '..'], { cwd });
    assert.deepEqual(text.stdout.match(/^\S+(?=:1:1 )/gm), ['../a.js', 'b.js']);
    const report = JSON.parse((await lintel(['scan', '--rules', '../my.yaml', '--format', 'json'], { cwd })).stdout) as JsonReport;
    assert.deepEqual([report.root, places(report)], [`file://${tree.root}/`, ['sub/b.js:1:1']]);
  });

  it('checks standard input as the file that it is said to be', async () => {
    const { code, stdout } = await scan(['--stdin-filename', 'src/new.py'], { stdin: 'x = 1\nif x:\n  danger(x)\n' });
    assert.equal(code, 1);
    assert.match(stdout, /^src\/new\.py:3:3 error my-danger\n/);
    assert.equal((await scan(['--stdin-filename', 'new.py'], { stdin: '' })).code, 0);
    const large = await scan(['--stdin-filename', 'new.py'], { stdin: 'danger()\n'.repeat(200_000) });
    assert.equal(large.code, 0);
    assert.match(large.stdout, /1 file not checked\. Left out: 1 too large\./);
  });

  it('finds its way through any text: CRLF, lone CR, emoji, NUL bytes, invalid UTF-8, a byte order mark, a line of 5 MB', async () => {
    tree.write({
      '1crlf.js': 'a;\r\nb;\r\n  danger();\r\n',
      '2mixed.js': 'a;\nb;\r\nc;\n danger();',
      '3emoji.js': '"😀😀"; danger();\n',
      '4nul.js': 'danger();\u0000\u0000\n',
      '5utf8.js': Buffer.concat([Buffer.from('"'), Buffer.from([0xff, 0xc3, 0x28, 0xe2]), Buffer.from('"; danger();\n')]),
      '6bom.js': '\ufeffdanger();\n',
      '7line.js': `x = "${'y'.repeat(5_000_000)}"; danger();`,
      '8broken.js': 'function (((( { danger();\n',
      '9empty.js': '',
    });
    const report = await json();
    const found = new Map(report.findings.map(({ path, start }) => [path, `${start.line}:${start.column}`]));
    assert.equal(found.get('1crlf.js'), '3:3');
    assert.equal(found.get('2mixed.js'), '4:2');
    assert.equal(found.get('3emoji.js'), '1:9');
    assert.match(found.get('5utf8.js') ?? '', /^1:\d+$/);
    assert.ok(found.has('6bom.js'));
    assert.deepEqual(report.problems.map(({ kind, path }) => [path, kind]), [['4nul.js', 'binary'], ['7line.js', 'too-large']]);
    assert.equal((await scan([])).code, 1);
  });

  it('names what it may not read, and checks the rest', async () => {
    tree.write({ 'a.js': 'danger()', 'secret.js': 'danger()', 'closed/b.js': 'danger()' });
    chmodSync(tree.root, 0o755);
    chmodSync(tree.path('secret.js'), 0o000);
    chmodSync(tree.path('closed'), 0o000);
    const report = await json([], process.getuid?.() === 0 ? { uid: 65534 } : {});
    chmodSync(tree.path('closed'), 0o755);
    assert.deepEqual(places(report), ['a.js:1:1']);
    assert.deepEqual(report.problems.map(({ kind, message }) => [kind, message]).sort(), [
      ['unreadable', 'Folder closed cannot be read: permission denied.'],
      ['unreadable', 'secret.js could not be read: permission denied'],
    ]);
  });

  it('uses the nearest .lintel.yml, and --config instead of it', async () => {
    tree.write({
      '.lintel.yml': 'rules:\n  danger: warning\nexclude: ["skip/"]\n', 'a.js': 'danger()', 'skip/b.js': 'danger()',
      'inner/.lintel.yml': 'rules:\n  my-danger: off\n', 'inner/deep/c.js': 'danger(); hint();', 'other.yml': 'rules:\n  CWE-95: info\n',
    });
    const levels = (report: JsonReport): string[] => report.findings.map(({ path, severity }) => `${path} ${severity}`);
    assert.deepEqual(levels(await json()), ['a.js warning', 'inner/deep/c.js info']);
    assert.deepEqual(levels(await json(['--config', 'other.yml'])), ['a.js info', 'inner/deep/c.js info', 'inner/deep/c.js info', 'skip/b.js info']);
    const named = await scan(['skip/b.js', 'a.js']);
    assert.match(named.stderr, /^lintel: skip\/b\.js is left out by `exclude` in .*\.lintel\.yml\.\n$/);
    assert.match(named.stdout, /^a\.js:1:1 warning/);
  });

  it('does not scan with a configuration that is not valid, and says where it is wrong', async () => {
    tree.write({ 'a.js': 'danger()', '.lintel.yml': 'audience: everyday\nrulez:\n  my-danger: off\n' });
    const root = await scan([]);
    assert.deepEqual([root.code, root.stdout], [2, '']);
    assert.equal(root.stderr, 'lintel: .lintel.yml:2:1 Unknown key `rulez`. Did you mean `rules`?\nNothing was checked: the configuration is not valid.\n');
    tree.write({ '.lintel.yml': '', 'b/.lintel.yml': 'rules: [\n', 'b/c.js': '' });
    const inner = await scan([]);
    assert.equal(inner.code, 2);
    assert.match(inner.stderr, /^lintel: b\/\.lintel\.yml:\d+:\d+ /);
  });

  it('warns of a rule that does not exist, and scans', async () => {
    tree.write({ 'a.js': 'danger()', '.lintel.yml': 'rules:\n  my-dangr: off\n' });
    const { code, stdout } = await scan([]);
    assert.equal(code, 1);
    assert.match(stdout, /\.lintel\.yml:2:3 .*`my-dangr`.*Did you mean `my-danger`\?/);
  });

  it('names the place in a rule of the user that is not valid, runs the others, and fails', async () => {
    tree.write({ 'a.js': 'danger()', 'rules/bad.yaml': 'rules:\n  - id: bad\n    languages: [javascript]\n    severity: ERROR\n    message: m\n    patern: x()\n', 'rules/good.yml': RULES });
    const { code, stdout } = await run(['scan', '--rules', 'rules']);
    assert.equal(code, 2);
    assert.match(stdout, /^a\.js:1:1 error my-danger/m);
    assert.match(stdout, /rules\/bad\.yaml:\d+:\d+ /);
    const listed = await run(['rules', '--rules', 'rules']);
    assert.equal(listed.code, 2);
    assert.match(listed.stderr, /^lintel: rules\/bad\.yaml:\d+:\d+ /);
    assert.match(listed.stdout, /^my-danger +error +Dangerous call \[safe fix\]$/m);
  });

  it('never shows a secret', async () => {
    tree.write({ 'ours.yaml': SECRETS, 'a.js': `const client = connect("${TOKEN}"); danger();\n`, 'b.py': `# lintel-ignore secret-mine -- a test\nKEY = "${TOKEN}"\n` });
    for (const format of ['text', 'json', 'sarif']) {
      const { stdout, stderr } = await scan(['--rules', 'ours.yaml', '--format', format]);
      assert.match(stdout, /secret-mine/, format);
      assert.ok(!stdout.includes(TOKEN.slice(4, 20)) && !stderr.includes(TOKEN.slice(4, 20)), stdout);
    }
  });

  it('does not read its own report again', async () => {
    tree.write({ 'a.js': 'danger()' });
    await scan(['--format', 'json', '-o', 'out.js']);
    writeFileSync(tree.path('out.js'), `${readFileSync(tree.path('out.js'), 'utf8')}\ndanger()`);
    const { stderr } = await scan(['--format', 'json', '-o', 'out.js']);
    assert.match(stderr, /^1 finding .* in 1 of 2 files/);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    tree.write(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}.js`, 'danger();\n'.repeat(50)])));
    const child = startLintel(['scan', '--rules', 'my.yaml'], { cwd: tree.root });
    const end = ended(child);
    child.stdin?.end();
    if (child.stdout) await once(child.stdout, 'data');
    child.stdout?.destroy();
    const { code, stderr } = await end;
    assert.deepEqual([code, stderr], [141, '']);
  });

  it('ends in order when it is interrupted, and says what was left out', async () => {
    tree.write(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${index}.js`, 'danger();\n'.repeat(50)])));
    const child = startLintel(['scan', '--rules', 'my.yaml'], { cwd: tree.root });
    child.stdin?.end();
    // It cannot end before it is interrupted: what it writes fills the pipe, which nobody reads until then.
    if (child.stdout) await once(child.stdout, 'readable');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended(child);
    assert.deepEqual([code, stderr], [130, '']);
    assert.match(stdout, /The scan was cancelled: .* not checked/);
    const found = (stdout.match(/^f\d+\.js:\d+:1 error/gm) ?? []).length;
    assert.ok(found > 0 && found < 100_000, String(found));
  });

  it('stops waiting for standard input when it is interrupted', async () => {
    const child = startLintel(['scan', '--stdin-filename', 'a.js'], { cwd: tree.root });
    const end = ended(child);
    // More than a pipe holds: when all of it is gone, the process is reading, and would wait for the rest.
    await new Promise((resolve) => child.stdin?.write(' '.repeat(400_000), resolve));
    child.kill('SIGINT');
    const { code, stdout } = await end;
    assert.equal(code, 130);
    assert.match(stdout, /The scan was cancelled/);
  });

  it('explains every rule that it lists', async () => {
    const { stdout } = await run(['rules', '--format', 'json']);
    const { rules, schemaVersion } = JSON.parse(stdout) as { rules: { id: string; title: string; cwe: number[] }[]; schemaVersion: number };
    assert.equal(schemaVersion, 1);
    assert.ok(rules.length >= 40);
    const first = rules[0];
    assert.ok(first);
    const page = await run(['explain', first.id]);
    assert.equal(page.code, 0);
    assert.ok(page.stdout.startsWith(`# ${first.title}\n`));
  });
});
