import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { jsonReport, jsonRules, reportFile, sarifLog, type FileReport, type Report, type RuleInfo, type ScanResult } from '../../../server/engine/index';
import { sarifProblems } from '../../cli/support/sarifSchema';
import { fileResult, finding, rangeOf, rule, SECRET_RULE } from './support';

const RULES = [rule(), SECRET_RULE];
const ruleOf = (id: string): RuleInfo | undefined => RULES.find((info) => info.id === id);
const TOKEN = 'tok_5f4dcc3b5aa765d61d83';
const TEXT = `const 😀 = req.query.id;\r\ndb.query(\`SELECT \${id}\`);\r\nconst token = '${TOKEN}';\r\n`;

function reported(text: string, result: Partial<ScanResult>, path?: string): FileReport {
  return reportFile(fileResult(text, result, path), ruleOf);
}

function fullReport(): Report {
  const sql = rangeOf(TEXT, '`SELECT ${id}`');
  const token = rangeOf(TEXT, TOKEN);
  const file = reported(
    TEXT,
    {
      findings: [
        finding(sql, {
          trace: [
            { kind: 'source', range: rangeOf(TEXT, 'req.query.id'), message: 'User input enters here' },
            { kind: 'propagation', range: rangeOf(TEXT, 'id', 1), message: 'inserted' },
            { kind: 'sink', range: sql, message: 'reaches the query' },
          ],
          related: [
            { range: rangeOf(TEXT, 'db'), message: 'The connection' },
            { uri: 'file:///work/src/other.js', range: { start: 3, end: 9 }, message: 'Declared here' },
          ],
          fixes: [
            {
              id: 'f', title: 'Pass the value as a parameter', applicability: 'safe',
              edits: [{ range: sql, newText: "'SELECT ?', [id]" }, { uri: 'file:///work/src/other.js', range: { start: 0, end: 0 }, newText: 'x' }],
            },
          ],
        }),
        finding(token, {
          ruleId: SECRET_RULE.id, cwe: [798], message: 'A token is in the code.', severity: 'warning',
          fixes: [
            { id: 'env', title: 'Read it from the environment', applicability: 'unsafe', edits: [{ range: token, newText: 'process.env.TOKEN' }] },
            { id: 'move', title: 'Move it to .env', applicability: 'unsafe', edits: [{ uri: 'file:///work/.env', range: { start: 0, end: 0 }, newText: `TOKEN=${TOKEN}` }] },
          ],
        }),
      ],
      suppressed: [{ finding: finding(rangeOf(TEXT, 'db.query'), { ruleId: 'custom-rule', severity: 'info' }), by: 'comment', reason: 'reviewed' }],
      unusedSuppressions: [{ range: { start: 0, end: 5 }, message: 'This comment hides nothing.', removal: { start: 0, end: 5 } }],
      problems: [{ kind: 'budget', message: 'The rule took too long.', ruleId: 'javascript-sql-injection' }],
    },
    'src/a b#ü.js',
  );
  return {
    version: '1.2.3',
    root: 'file:///work/',
    rules: RULES,
    files: [file, reported('', { problems: [{ kind: 'binary', message: 'x.bin is binary' }], complete: false }, 'x.bin'), { ...reported('eval(a)', { findings: [finding({ start: 0, end: 7 })] }), uri: 'file:///elsewhere/c.js' }],
    problems: [
      { kind: 'config-invalid', message: 'Unknown key.', uri: 'file:///work/.lintel.yml', place: { start: { line: 2, column: 3, offset: 9 }, end: { line: 2, column: 4, offset: 10 } } },
      { kind: 'unreadable', message: 'Folder x cannot be read.' },
    ],
    totals: { scanned: 2, skipped: 1, pending: 0, bytes: 100, elapsed: 12.6, outcome: 'finished' },
  };
}

describe('JSON report', () => {
  const json = jsonReport(fullReport());

  it('counts', () => {
    assert.deepEqual(json.summary, {
      findings: { error: 2, warning: 1, info: 0 },
      suppressed: 1,
      files: { scanned: 2, skipped: 1, pending: 0, withFindings: 2 },
      bytes: 100,
      elapsed: 13,
      cancelled: false,
    });
  });

  it('places findings by line, column and offset, in a file with emoji and CRLF', () => {
    const [first] = json.findings;
    assert.equal(first?.path, 'src/a b#ü.js');
    assert.deepEqual([first.start, first.end], [{ line: 2, column: 10, offset: 35 }, { line: 2, column: 24, offset: 49 }]);
    assert.equal(TEXT.slice(first.start.offset, first.end.offset), first.snippet);
    assert.deepEqual(first.trace.map(({ kind, start }) => [kind, start.line, start.column]), [['source', 1, 12], ['propagation', 2, 20], ['sink', 2, 10]]);
    assert.deepEqual(first.fixes[0]?.edits[0], { path: 'src/a b#ü.js', startOffset: 35, endOffset: 49, newText: "'SELECT ?', [id]" });
  });

  it('names files outside of the root by URI, and suppressed findings with their reason', () => {
    assert.equal(json.findings[2]?.path, 'file:///elsewhere/c.js');
    assert.deepEqual(json.suppressed.map(({ ruleId, suppression }) => [ruleId, suppression]), [['custom-rule', { by: 'comment', reason: 'reviewed' }]]);
    assert.deepEqual(json.problems.map(({ kind, path, start }) => [kind, path, start?.line]), [
      ['budget', 'src/a b#ü.js', undefined], ['binary', 'x.bin', undefined], ['config-invalid', '.lintel.yml', 2], ['unreadable', undefined, undefined],
    ]);
  });

  it('holds no secret: no snippet, and no fix that writes the value elsewhere', () => {
    assert.ok(!JSON.stringify(json).includes(TOKEN));
    const secret = json.findings[1];
    assert.ok(secret && !('snippet' in secret));
    assert.deepEqual(secret.fixes.map(({ title }) => title), ['Read it from the environment']);
  });

  it('keeps its fields', () => {
    assert.deepEqual(Object.keys(json), ['schemaVersion', 'tool', 'root', 'summary', 'findings', 'suppressed', 'unusedSuppressions', 'problems']);
    assert.deepEqual(Object.keys(json.findings[0] ?? {}), [
      'ruleId', 'severity', 'confidence', 'audience', 'message', 'cwe', 'path', 'start', 'end', 'snippet', 'fingerprint', 'trace', 'related', 'fixes',
    ]);
    assert.deepEqual(Object.keys(jsonRules('1', RULES).rules[0] ?? {}), [
      'id', 'title', 'severity', 'confidence', 'audience', 'family', 'languages', 'cwe', 'owasp', 'packs', 'references', 'since', 'origin', 'fix',
    ]);
  });
});

describe('SARIF report', () => {
  const log: Log = sarifLog(fullReport(), { startTimeUtc: '2026-01-02T03:04:05.678Z', exitCode: 1 });
  const run = log.runs[0];
  const results = run?.results ?? [];

  it('is valid by the official schema', () => {
    assert.deepEqual(sarifProblems(JSON.parse(JSON.stringify(log))), []);
    assert.deepEqual(sarifProblems(sarifLog({ ...fullReport(), files: [], problems: [], rules: [] })), []);
  });

  it('is told apart from what is not valid', () => {
    assert.notDeepEqual(sarifProblems({ ...log, runs: [{ ...run, columnKind: 'bytes' }] }), []);
    assert.notDeepEqual(sarifProblems({ version: '2.1.0' }), []);
  });

  it('describes rules with tags that code scanning reads', () => {
    const [first] = run?.tool.driver.rules ?? [];
    assert.equal(first?.name, 'JavascriptSqlInjection');
    assert.deepEqual(first.properties?.tags, [
      'security', 'external/cwe/cwe-089', 'external/owasp/a03-2021', 'external/owasp/a05-2025', 'javascript', 'typescript', 'injection',
    ]);
    assert.equal(first.properties?.['security-severity'], '8.0');
    assert.equal(first.fullDescription?.text, 'Whoever controls the text controls the query. See the sheet.');
    assert.match(first.help?.markdown ?? '', /^# SQL query built from user input\n/);
    assert.equal(first.helpUri, rule().references[0]);
  });

  it('points at code by relative, encoded URIs and UTF-16 columns', () => {
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(results[0]?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'src/a%20b%23%C3%BC.js', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 24, snippet: { text: '`SELECT ${id}`' } },
    });
    assert.equal(run.originalUriBaseIds?.['%SRCROOT%']?.uri, 'file:///work/');
    assert.deepEqual(results.at(-1)?.locations?.[0]?.physicalLocation?.artifactLocation, { uri: 'file:///elsewhere/c.js' });
  });

  it('carries the way of the data, other places, fixes, fingerprints and suppressions', () => {
    const [first] = results;
    assert.equal(first?.ruleIndex, 0);
    assert.deepEqual(first.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ kinds }) => kinds), [['source'], ['propagation'], ['sink']]);
    assert.deepEqual(first.relatedLocations?.[1]?.physicalLocation?.region, { charOffset: 3, charLength: 6 });
    assert.deepEqual(first.fixes?.[0]?.artifactChanges.map(({ artifactLocation }) => artifactLocation.uri), ['src/a%20b%23%C3%BC.js', 'src/other.js']);
    assert.deepEqual(first.partialFingerprints, { 'lintel/v1': '0123456789abcdef0123456789abcdef' });
    const suppressed = results.find(({ suppressions }) => suppressions);
    assert.deepEqual([suppressed?.ruleId, suppressed?.level, suppressed?.suppressions], ['custom-rule', 'note', [{ kind: 'inSource', justification: 'reviewed' }]]);
    assert.equal(suppressed?.ruleIndex, undefined);
  });

  it('says what went wrong', () => {
    const [invocation] = run?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, true);
    assert.deepEqual(
      invocation.toolExecutionNotifications?.map(({ descriptor, level }) => [descriptor?.id, level]),
      [['budget', 'warning'], ['binary', 'note'], ['unreadable', 'warning'], ['unused-suppression', 'note']],
    );
    assert.deepEqual(invocation.toolConfigurationNotifications?.map(({ message, locations }) => [message.text, locations?.[0]?.physicalLocation?.region?.startLine]), [
      ['Unknown key.', 2],
    ]);
    const cancelled = sarifLog({ ...fullReport(), totals: { ...fullReport().totals, outcome: 'cancelled' } });
    assert.equal(cancelled.runs[0]?.invocations?.[0]?.executionSuccessful, false);
  });

  it('holds no secret', () => {
    assert.ok(!JSON.stringify(log).includes(TOKEN));
    const secret = results.find(({ ruleId }) => ruleId === SECRET_RULE.id);
    assert.equal(secret?.locations?.[0]?.physicalLocation?.region?.snippet, undefined);
  });
});
