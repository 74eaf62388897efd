import assert from 'node:assert/strict';
import { fileText, problemText, reportFile, summaryText, type ScanResult, type Summary, type TextStyling } from '../../../server/engine/index';
import { fileResult, finding, rangeOf, rule, SECRET_RULE } from './support';

const PLAIN: TextStyling = { paint: (_, text) => text, pathOf: (uri) => uri.replace('file:///work/', '') };
const RULES = new Map([rule(), SECRET_RULE].map((info) => [info.id, info]));

function render(text: string, result: Partial<ScanResult>, path?: string, styling = PLAIN): string {
  return fileText(reportFile(fileResult(text, result, path), (id) => RULES.get(id)), styling);
}

describe('text report', () => {
  it('shows place, message, frame, the way of the data and the fix', () => {
    const text = 'app.get("/", (req) => {\n  const id = req.query.id;\n  db.query(`SELECT ${id}`);\n});\n';
    const sql = rangeOf(text, '`SELECT ${id}`');
    const shown = render(text, {
      findings: [
        finding(sql, {
          trace: [
            { kind: 'source', range: rangeOf(text, 'req.query.id'), message: 'User input enters here' },
            { kind: 'sink', range: sql, message: 'reaches the query' },
          ],
          related: [{ range: rangeOf(text, 'app.get'), message: 'The handler' }],
          fixes: [{ id: 'f', title: 'Pass the value as a parameter', applicability: 'safe', edits: [] }],
        }),
      ],
    });
    assert.equal(
      shown,
      `src/db.js:3:12 error javascript-sql-injection
  User input from \`req.query.id\` (line 1) reaches this SQL string. Pass it as a parameter.

  2 |   const id = req.query.id;
  3 |   db.query(\`SELECT \${id}\`);
    |            ^^^^^^^^^^^^^^
  How it gets here:
    1. src/db.js:2:14  User input enters here
    2. src/db.js:3:12  reaches the query
  See src/db.js:1:1: The handler
  Fix: Pass the value as a parameter (safe)

`,
    );
  });

  const frame = (text: string, part: string): string[] => {
    const lines = render(text, { findings: [finding(rangeOf(text, part))] }).split('\n');
    return lines.slice(3, lines.length - 2);
  };

  it('keeps the mark under the code behind tabs', () => {
    assert.deepEqual(frame('\tx = \teval(a)', 'eval(a)'), ['  1 |     x =     eval(a)', '    |             ^^^^^^^']);
  });

  it('counts wide characters twice and combining ones not at all', () => {
    assert.deepEqual(frame('"漢字😀e\u0301" + eval(a)', 'eval(a)'), ['  1 | "漢字😀e\u0301" + eval(a)', '    |             ^^^^^^^']);
  });

  it('cuts a long line to the part around the mark, also in front of a million characters', () => {
    const [line, mark] = frame(`${'a'.repeat(500)} eval(b) ${'c'.repeat(1_000_000)}`, 'eval(b)');
    assert.equal(line, `  1 | …${'a'.repeat(29)} eval(b) ${'c'.repeat(72)}…`);
    assert.equal(mark, `    |  ${' '.repeat(30)}^^^^^^^`);
  });

  it('does not cut a surrogate pair', () => {
    const [line] = frame(`${'😀'.repeat(300)}eval(b)${'😀'.repeat(300)}`, 'eval(b)');
    assert.ok(!line?.includes('\ufffd'), line);
  });

  it('marks every line of a range that spans some, and leaves out the rest of a long one', () => {
    const text = 'x(\n  1,\n  2);\n';
    assert.deepEqual(frame(text, 'x(\n  1,\n  2)'), ['  1 | x(', '    | ^^', '  2 |   1,', '    |   ^^', '  3 |   2);', '    |   ^^']);
    const long = `x(\n${'  1,\n'.repeat(50)})`;
    assert.equal(frame(long, long).length, 8);
  });

  it('reports places in files with CRLF, lone CR and no line end', () => {
    const lines = (text: string): string | undefined => render(text, { findings: [finding(rangeOf(text, 'eval(a)'))] }).split('\n')[0];
    assert.equal(lines('a\r\nb\r\n eval(a)'), 'src/db.js:3:2 error javascript-sql-injection');
    assert.equal(lines('a\rb\neval(a)\r'), 'src/db.js:3:1 error javascript-sql-injection');
  });

  it('shows what a terminal would obey instead of sending it there', () => {
    const text = 'x("\u001b[2J\u202e", eval(a))';
    const shown = render(text, { findings: [finding(rangeOf(text, 'eval(a)'), { message: 'From \u001b]0;x\u0007' })] }, 'a\u001b[31m\nb.js', {
      ...PLAIN,
      pathOf: (uri) => decodeURIComponent(uri.replace('file:///work/', '')),
    });
    assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    assert.match(shown, /^a\\u\{1b\}\[31m\\u\{a\}b\.js:1:12 error/);
    assert.match(shown, /From \\u\{1b\}\]0;x\\u\{7\}/);
  });

  it('never shows the value of a secret, not even in the frame of another finding', () => {
    const value = 'tok_5f4dcc3b5aa765d61d83';
    const text = `call("${value}", eval(a)); // lintel-ignore\n`;
    const secret = finding(rangeOf(text, value), { ruleId: SECRET_RULE.id, cwe: [798], message: 'A token is in the code.' });
    for (const result of [
      { findings: [secret, finding(rangeOf(text, 'eval(a)'))] },
      { findings: [finding(rangeOf(text, 'eval(a)'))], suppressed: [{ finding: secret, by: 'comment' as const }] },
    ]) {
      const shown = render(text, result);
      assert.ok(!shown.includes(value.slice(4)), shown);
      assert.match(shown, /call\("\*{24}", eval\(a\)\)/);
    }
  });

  it('hides all of a value that has quotes inside', () => {
    const value = `Zq4'Lx8V"n2Rt6`;
    const shown = render(`key=${value}`, { findings: [finding(rangeOf(`key=${value}`, value), { ruleId: SECRET_RULE.id, cwe: [798] })] });
    assert.match(shown, /key=\*{14}$/m);
  });

  it('hides only the strings where the rule flags code', () => {
    const text = "jwt.sign(user, 'correct \\' horse', `x${y}`)";
    const shown = render(text, { findings: [finding(rangeOf(text, text), { cwe: [321] })] });
    assert.match(shown, /jwt\.sign\(user, '\*{16}', `\*{5}`\)/);
  });

  it('colours pieces without changing the text', () => {
    const text = 'eval(a)';
    const result = { findings: [finding(rangeOf(text, text))], unusedSuppressions: [{ range: { start: 0, end: 4 }, message: 'hides nothing', removal: { start: 0, end: 4 } }] };
    const inks = new Set<string>();
    const coloured = render(text, result, undefined, {
      ...PLAIN,
      paint: (ink, piece) => {
        inks.add(ink);
        return `<${piece}>`;
      },
    });
    assert.equal(coloured.replace(/[<>]/g, ''), render(text, result));
    assert.deepEqual([...inks].sort(), ['error', 'faint', 'strong']);
  });
});

describe('summary', () => {
  const totals: Summary = {
    scanned: 1200, skipped: 0, pending: 0, bytes: 1, elapsed: 812, outcome: 'finished', findings: { error: 0, warning: 0, info: 0 }, filesWithFindings: 0, suppressed: 0, baseline: 0,
  };

  it('says that nothing was found', () => {
    assert.equal(summaryText(totals, [], PLAIN), 'No findings in 1,200 files, 0.81 s.\n');
  });

  it('counts by severity and says what was left out and why', () => {
    const summary: Summary = { ...totals, findings: { error: 1, warning: 2, info: 0 }, filesWithFindings: 2, suppressed: 1, baseline: 0, skipped: 3, elapsed: 125_400 };
    assert.equal(
      summaryText(summary, [
        { kind: 'binary', message: 'a.bin is binary' },
        { kind: 'unreadable', message: 'b.ts could not be read: permission denied', uri: 'file:///work/b.ts' },
        { kind: 'binary', message: 'c.bin is binary' },
      ], PLAIN),
      `3 findings (1 error, 2 warnings) in 2 of 1,200 files, 2 min 5 s.
1 finding suppressed by comments.
3 files not checked. Left out: 2 binary, 1 unreadable.
  b.ts could not be read: permission denied
`,
    );
  });

  it('says that the scan was cancelled, and how much is missing', () => {
    assert.match(summaryText({ ...totals, outcome: 'cancelled', pending: 7 }, [], PLAIN), /cancelled: 7 files found and not checked, the rest not looked for\./);
  });

  it('lists some problems and counts the rest', () => {
    const problems = Array.from({ length: 30 }, (_, index) => ({ kind: 'unreadable' as const, message: `f${index}` }));
    const text = summaryText({ ...totals, skipped: 30 }, problems, PLAIN);
    assert.match(text, /  f9\n  \.\.\. and 20 more; `--format json` lists all\.\n$/);
  });

  it('points at the place of a problem', () => {
    const place = { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 6, offset: 21 } };
    assert.equal(problemText({ kind: 'rule-invalid', message: 'No such key.', uri: 'file:///work/r.yaml', place }, PLAIN), 'r.yaml:3:5 No such key.');
  });
});
