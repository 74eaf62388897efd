import assert from 'node:assert/strict';
import type { FileResult, Finding, Range, RuleInfo, ScanResult } from '../../../server/engine/index';

/** The place of `part` in `text`; the `nth` one, counting from 0. */
export function rangeOf(text: string, part: string, nth = 0): Range {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(part, start + 1);
  assert.notEqual(start, -1, `no ${part}`);
  return { start, end: start + part.length };
}

export function finding(range: Range, more: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'javascript-sql-injection',
    range,
    message: 'User input from `req.query.id` (line 1) reaches this SQL string. Pass it as a parameter.',
    severity: 'error',
    confidence: 'high',
    audience: 'everyday',
    cwe: [89],
    related: [],
    fixes: [],
    fingerprint: '0123456789abcdef0123456789abcdef',
    ...more,
  };
}

export function fileResult(text: string, result: Partial<ScanResult> = {}, path = 'src/db.js'): FileResult {
  return {
    file: { path, uri: `file:///work/${path.split('/').map(encodeURIComponent).join('/')}`, size: Buffer.byteLength(text) },
    text,
    result: {
      findings: [],
      suppressed: [],
      unusedSuppressions: [],
      suppressionHints: [],
      problems: [],
      resultId: '1',
      complete: true,
      timings: { prefilter: 0, parse: 0, flatten: 0, match: 0, total: 0 },
      ...result,
    },
  };
}

export function rule(more: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id: 'javascript-sql-injection',
    title: 'SQL query built from user input',
    message: 'User input reaches the SQL string $QUERY. Pass it as a parameter.',
    why: 'Whoever controls the text controls the **query**. See [the sheet](https://example.org/sheet).\n',
    advice: 'Use placeholders:\n\n```js\ndb.query("... ?", [id]);\n```\n',
    severity: 'error',
    confidence: 'high',
    audience: 'everyday',
    family: 'sql-injection',
    languages: ['javascript', 'typescript'],
    cwe: [89],
    owasp: ['A03:2021 - Injection', 'A05:2025 - Injection'],
    references: ['https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html'],
    packs: ['injection'],
    fix: { title: 'Pass the value as a parameter', applicability: 'safe' },
    since: '0.1.0',
    origin: 'built-in',
    example: { bad: 'db.query("a" + id)', good: 'db.query("a ?", [1])', fixed: 'db.query("a ?", [id])' },
    ...more,
  };
}

export const SECRET_RULE = rule({
  id: 'secret-example-token',
  title: 'Example token',
  family: 'hardcoded-secret',
  languages: ['secret'],
  cwe: [798],
  packs: ['secrets'],
});
