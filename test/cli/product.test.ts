import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { parseProjectConfig, type JsonReport } from '../../server/engine/index';
import { completions } from '../../server/cli/completions';
import { REPORT_FORMATS, SHELLS } from '../../server/cli/options';
import { runCli } from '../../server/cli/run';
import { fakeEngine } from './support/fakeEngine';
import { surroundings, testHost } from './support/memory';
import { makeTree, type Tree } from './support/tree';

describe('lintel scan', function () {
  this.timeout(60_000);
  let tree: Tree;
  afterEach(() => { tree.remove(); });
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const around = surroundings(tree.root);
    const code = await runCli(args, around, testHost(fakeEngine()));
    return { code, out: around.stdout.text, err: around.stderr.text };
  };

  it('writes every format for the same findings', async () => {
    tree = makeTree({ 'src/a,b.js': 'eval(1)\n\neval(2)\n', 'b<&.js': '  eval("<script>&")\n' });
    const out = new Map<string, string>();
    for (const format of REPORT_FORMATS) {
      const { code, out: text } = await run('scan', '-f', format);
      assert.equal(code, 1, format);
      out.set(format, text);
    }
    const github = out.get('github')?.split('\n').filter((line) => line.startsWith('::')) ?? [];
    assert.equal(github.length, 3);
    assert.equal(github[1], '::error file=src/a%2Cb.js,line=1,endLine=1,col=1,endColumn=6,title=javascript-code-injection-eval::This runs a string as code.');
    const quality = JSON.parse(out.get('gitlab-codequality') ?? '') as { fingerprint: string; location: { path: string; lines: { begin: number } } }[];
    assert.deepEqual(quality.map(({ location }) => `${location.path}:${location.lines.begin}`), ['b<&.js:1', 'src/a,b.js:1', 'src/a,b.js:3']);
    const sast = JSON.parse(out.get('gitlab-sast') ?? '') as { version: string; scan: { start_time: string; status: string }; vulnerabilities: { id: string; identifiers: unknown[]; location: { file: string } }[] };
    assert.match(sast.scan.start_time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    assert.equal(sast.scan.status, 'success');
    assert.equal(new Set(sast.vulnerabilities.map(({ id }) => id)).size, 3);
    for (const { id, identifiers } of sast.vulnerabilities) {
      assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.ok(identifiers.length >= 2 && identifiers.length <= 20);
    }
    const junit = out.get('junit') ?? '';
    assert.match(junit, /<testsuites name="Lintel" tests="3" failures="3"/);
    assert.match(junit, /file="b&lt;&amp;\.js" line="1"/);
    assert.equal(junit.match(/<failure /g)?.length, 3);
    const csv = (out.get('csv') ?? '').split('\r\n');
    assert.equal(csv.length, 5);
    assert.match(csv[2] ?? '', /^error,high,javascript-code-injection-eval,"src\/a,b\.js",1,1,1,6,CWE-89,/);
    assert.match(out.get('markdown') ?? '', /^# Lintel report\n\n\*\*3 findings \(3 errors\)\*\* in 2 files of 2 files/);
    const html = out.get('html') ?? '';
    assert.equal(html.match(/<article /g)?.length, 3);
    assert.doesNotMatch(html, /<script|<link|<img|src=|@import|url\(/);
    assert.match(html, /<mark>eval\(<\/mark>&quot;&lt;script&gt;&amp;&quot;\)/);
    assert.equal((JSON.parse(out.get('sarif') ?? '') as Log).runs[0]?.results?.length, 3);
  });

  it('disarms what a spreadsheet would run', async () => {
    tree = makeTree({ '=cmd.js': 'eval(1)\n' });
    assert.match((await run('scan', '-f', 'csv')).out, /,"'=cmd\.js",/);
  });

  it('splits a scan so that the parts together are the whole', async () => {
    tree = makeTree(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`d${index % 7}/f${index}.js`, index % 2 === 0 ? 'eval(1)\n' : 'calm()\n'])));
    const results = async (...args: string[]) => {
      const log = JSON.parse((await run('scan', '-f', 'sarif', ...args)).out) as Log;
      return (log.runs[0]?.results ?? []).map((result) => ({ ...result, at: result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '' }));
    };
    const order = <T extends { at: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.at < b.at ? -1 : 1));
    const whole = await results();
    const parts = [await results('--shard', '1/3'), await results('--shard', '2/3'), await results('--shard', '3/3')];
    assert.equal(whole.length, 30);
    for (const part of parts) assert.ok(part.length > 0 && part.length < 30);
    assert.deepEqual(order(parts.flat()), order(whole));
    assert.deepEqual(await results('--shard', '2/3'), parts[1]);
  });

  it('makes the safe fixes and reports what is left; a dry run prints a diff that git takes', async () => {
    const text = 'one()\r\nx = safeeval(1)\ny = eval(2)\n\n\n\n\n\n\n\n\nz = safeeval(3)';
    tree = makeTree({ 'a.js': text, 'calm.js': 'calm()\n' });
    const dry = await run('scan', '--fix-dry-run');
    assert.equal(readFileSync(tree.path('a.js'), 'utf8'), text);
    assert.equal(dry.code, 1);
    assert.match(dry.err, /^2 findings in 1 file can be fixed\.\n/);
    const real = await run('scan', '--fix');
    assert.equal(real.code, 1);
    assert.match(real.out, /^a\.js:3:5 error [\s\S]*\nFixed 2 findings in 1 file\.\n1 finding \(1 error\) in 1 of 2 files/);
    const fixed = readFileSync(tree.path('a.js'), 'utf8');
    assert.equal(fixed, text.replaceAll('safeeval', 'run'));
    writeFileSync(tree.path('a.js'), text);
    execFileSync('git', ['init', '-q'], { cwd: tree.root });
    const apply = spawnSync('git', ['apply', '-'], { cwd: tree.root, input: dry.out, encoding: 'utf8' });
    assert.equal(apply.stderr, '');
    assert.equal(readFileSync(tree.path('a.js'), 'utf8'), fixed);
  });

  it('does not fix what the baseline knows, nor a file that is not UTF-8', async () => {
    tree = makeTree({ '.git/HEAD': '', 'a.js': 'x = safeeval(1)\n' });
    await run('baseline', 'create');
    tree.write({ 'a.js': 'x = safeeval(1)\ny = safeeval(2)\n', 'latin.js': Buffer.concat([Buffer.from('safeeval(1) // '), Buffer.from([0xe9, 0x0a])]) });
    const { out } = await run('scan', '--fix');
    assert.equal(readFileSync(tree.path('a.js'), 'utf8'), 'x = safeeval(1)\ny = run(2)\n');
    assert.match(out, /latin\.js was not changed: it is not UTF-8/);
    assert.match(out, /1 known finding hidden by the baseline/);
  });

  it('says where the time went', async () => {
    tree = makeTree({ 'a.js': 'eval(1)\n' });
    const { out, err } = await run('scan', '--stats', '-f', 'json');
    assert.match(err, /The slowest rules:\n/);
    assert.deepEqual((JSON.parse(out) as JsonReport).stats?.slowest.map(({ path }) => path), ['a.js']);
  });

  it('writes a configuration that is valid, commented out or not, and never over one', async () => {
    tree = makeTree({});
    assert.equal((await run('init')).code, 0);
    const text = readFileSync(tree.path('.lintel.yml'), 'utf8');
    assert.deepEqual(parseProjectConfig(text, 'x'), { settings: {}, problems: [] });
    const live = text.split('\n').filter((line) => /^# (?:[a-z][A-Za-z]+:(?: |$)| {2,}[\w-"])/.test(line)).map((line) => line.slice(2)).join('\n');
    const { settings, problems } = parseProjectConfig(live, 'x');
    assert.deepEqual(problems, []);
    assert.ok(Object.keys(settings).length >= 6);
    assert.match((await run('init')).err, /is there already/);
  });

  it('says in doctor what is loaded and where it is wrong', async () => {
    tree = makeTree({ '.git/HEAD': '', '.lintel.yml': 'audience: audit\n', 'sub/.lintel.yml': 'audience: nobody\nrules:\n  evall: off\n' });
    const { code, out } = await run('doctor');
    assert.equal(code, 2);
    assert.match(out, /Configuration +\.lintel\.yml \(sets audience\)/);
    assert.match(out, /error sub\/\.lintel\.yml:1:11 /);
    tree.write({ 'sub/.lintel.yml': 'audience: audit\n' });
    const sound = await run('doctor', '.');
    assert.deepEqual([sound.code, sound.out.endsWith('Nothing is broken.\n')], [0, true]);
  });

  it('completes in every shell', () => {
    tree = makeTree({});
    for (const shell of SHELLS) {
      const script = completions(shell);
      for (const word of ['baseline', 'completions', 'gitlab-sast', 'powershell']) assert.ok(script.includes(word), `${shell}: ${word}`);
    }
    const path = join(tree.root, 'c.sh');
    writeFileSync(path, `${completions('bash')}\nCOMP_WORDS=(lintel scan --format "$1"); COMP_CWORD=3; _lintel; echo "\${COMPREPLY[*]}"; COMP_WORDS=(lintel b); COMP_CWORD=1; _lintel; echo "\${COMPREPLY[*]}"\n`);
    assert.equal(execFileSync('bash', [path, 'gitlab-s'], { encoding: 'utf8' }), 'gitlab-sast\nbaseline\n');
  });
});
